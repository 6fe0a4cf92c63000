/** Characters that stand for a box to tick, on paper as in a file. */
export const EMPTY_BOXES = '□☐▢❑❏❒❐◻◽⬜▯○◯⚪';
export const TICKED_BOXES = '☑☒⊠🗹🗷';

/** Those of them that are round, and what they become. */
export const CIRCLES = '○◯⚪〇';
export const FILLED_CIRCLE = '●';

/** What is read and written for a box that is a control of the form, whatever it looks like. */
export const EMPTY_BOX = '☐';
export const TICKED_BOX = '☑';

/** Characters that clerks type for a box, though they are words as well. */
export const TYPED_BOXES = '口〇';

/** Empty brackets, to be ticked inside: （ ）, [ ], 【 】. */
export const BOX_BRACKETS = '[(（\\[［【〔][ \\u3000\\u00A0]{0,3}[)）\\]］】〕]';
