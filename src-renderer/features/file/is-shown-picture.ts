/** Whether the window itself can draw such a file. */
export function isShownPicture(mediaType: string): boolean {
  return /^image\/(?!svg|heic|tiff)/.test(mediaType);
}
