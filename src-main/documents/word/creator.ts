/** Who wrote a document, as its properties tell. */
export const CREATOR = '五进台账';
