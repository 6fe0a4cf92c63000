import { EMPTY_BOX, TICKED_BOX } from '#shared/blanks/box-glyphs.ts';

/** The boxes of one font whose letters are pictures, by character code. */
interface SymbolFont {
  empty: readonly number[];
  ticked: readonly number[];
  /** What an empty one becomes when ticked, and a ticked one when not. */
  tick: (code: number) => number;
  clear: (code: number) => number;
}

const to = (code: number) => () => code;

/** Codes of Microsoft's symbol fonts, as Word's own list of symbols shows them. */
const FONTS: ReadonlyMap<string, SymbolFont> = new Map(
  Object.entries({
    wingdings: {
      empty: [0x6f, 0x70, 0x71, 0x72, 0xa8, 0xa1],
      ticked: [0xfe, 0xfd, 0x78, 0xa4],
      tick: (code) => (code === 0xa1 ? 0xa4 : 0xfe),
      clear: (code) => (code === 0xa4 ? 0xa1 : 0xa8),
    },
    'wingdings 2': {
      empty: [0xa3],
      ticked: [0x51, 0x52, 0x53, 0x54],
      tick: to(0x52),
      clear: to(0xa3),
    },
    webdings: { empty: [0x63], ticked: [0x61], tick: to(0x61), clear: to(0x63) },
  }),
);

export type BoxState = 'empty' | 'ticked';

/** Whether a character of a symbol font is a box; null for any other picture, and any other font. */
export function boxStateOf(font: string | undefined, code: number): BoxState | null {
  const own = FONTS.get(font?.trim().toLowerCase() ?? '');
  const low = code & 0xff;
  if (!own || (code > 0xff && code - low !== PRIVATE_USE)) return null;
  if (own.empty.includes(low)) return 'empty';
  return own.ticked.includes(low) ? 'ticked' : null;
}

/** The code of the same box ticked or not, kept in the area of codes that the file uses. */
export function boxCode(font: string, code: number, isTicked: boolean): number {
  const own = FONTS.get(font.trim().toLowerCase());
  const low = code & 0xff;
  if (!own || own[isTicked ? 'ticked' : 'empty'].includes(low)) return code;
  return code - low + (isTicked ? own.tick(low) : own.clear(low));
}

/** Where boxes stand among letters of a font; tags that were put among them are none. */
export function boxesAmong(
  font: string | undefined,
  words: string,
): { at: number; code: number; state: BoxState }[] {
  if (!isSymbolFont(font)) return [];
  const tags = [...words.matchAll(/\{[^{}]*\}/gu)];
  return words.split('').flatMap((letter, at) => {
    const code = letter.charCodeAt(0);
    const state = boxStateOf(font, code);
    const inTag = tags.some((tag) => at > tag.index && at < tag.index + tag[0].length);
    return state === null || inTag ? [] : [{ at, code, state }];
  });
}

/** Words with a box in place of each letter that is one. */
export function withBoxes(words: string, font: string | undefined): string {
  const letters = words.split('');
  for (const { at, state } of boxesAmong(font, words)) {
    letters[at] = state === 'ticked' ? TICKED_BOX : EMPTY_BOX;
  }
  return letters.join('');
}

export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && FONTS.has(font.trim().toLowerCase());
}

/** Word writes the letters of symbol fonts as U+F000 to U+F0FF, or as plain letters. */
const PRIVATE_USE = 0xf000;
