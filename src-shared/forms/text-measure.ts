import { paragraphsOf } from './printable-text.ts';

/** Distance of lines as a multiple of the type size; exact, so that pages do not depend on fonts. */
export const LINE_HEIGHT = 1.3;
export const MM_PER_PT = 25.4 / 72;

/** White space left and right of a cell's text, and above and below it. */
export const CELL_PADDING_MM = { side: 1.2, top: 0.4 };

/** How many lines a text takes in a column of that width, an estimate on the safe side. */
export function countLines(text: string, widthMm: number, sizePt: number, indentChars = 0): number {
  return lineStarts(text, widthMm, sizePt, indentChars).length;
}

/**
 * Where in the text each of its lines starts. East Asian characters are one em wide, Latin words are
 * kept whole, and wrapped lines spare half a character for punctuation that may not start a line.
 */
export function lineStarts(
  text: string,
  widthMm: number,
  sizePt: number,
  indentChars = 0,
): number[] {
  const widthEm = widthMm / (sizePt * MM_PER_PT);
  let at = 0;
  return paragraphsOf(text).flatMap((line) => {
    const from = at;
    at += line.length + 1;
    return startsOf(line, widthEm, indentChars).map((start) => from + start);
  });
}

/**
 * The words in as few lines as hold them, broken between words only, the lines as even as can be: of a title no word
 * may be parted (GB/T 9704-2012, 7.3.1). A word wider than a line stays a line and is broken where it is drawn.
 */
export function evenLines(words: readonly string[], widthMm: number, sizePt: number): string[] {
  const widthEm = widthMm / (sizePt * MM_PER_PT);
  const least = breakWords(words, widthEm);
  const narrower = words
    .flatMap((_, from) => words.slice(from).map((__, to) => words.slice(from, from + to + 1)))
    .map((some) => textWidthEm(some.join('')))
    .sort((one, other) => one - other)
    .map((em) => breakWords(words, em))
    .find((lines) => lines.length <= least.length);
  return narrower ?? least;
}

function breakWords(words: readonly string[], widthEm: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && textWidthEm(last + word) <= widthEm)
      lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines;
}

/** Whole characters that surely fit on one line. */
export function charsPerLine(widthMm: number, sizePt: number): number {
  return Math.max(1, Math.floor(widthMm / (sizePt * MM_PER_PT) - 0.5));
}

/** Largest size, at most `sizePt`, at which a one-line text fits the width. */
export function sizeThatFits(text: string, widthMm: number, sizePt: number, leastPt: number) {
  const em = textWidthEm(text);
  if (em === 0) return sizePt;
  const fitting = Math.floor((widthMm / MM_PER_PT / em) * 2) / 2;
  return Math.max(leastPt, Math.min(sizePt, fitting));
}

function startsOf(line: string, fullEm: number, indentChars: number): number[] {
  if (indentChars + textWidthEm(line) <= fullEm) return [0];
  const widthEm = Math.max(1, fullEm - 0.5);
  const starts = [0];
  let used = indentChars;
  const put = (at: number, width: number) => {
    if (used + width > widthEm) {
      starts.push(at);
      used = 0;
    }
    used += width;
  };
  for (const { index, 0: token } of line.matchAll(TOKEN)) {
    const width = textWidthEm(token);
    if (width <= widthEm) put(index, width);
    else {
      let at = index;
      for (const char of token) {
        put(at, textWidthEm(char));
        at += char.length;
      }
    }
  }
  return starts;
}

function textWidthEm(text: string): number {
  let sum = 0;
  for (const char of text) sum += isNarrow(char.codePointAt(0) ?? 0) ? 0.55 : 1;
  return sum;
}

function isNarrow(codePoint: number): boolean {
  return codePoint < 0x2000 || (codePoint >= 0xff61 && codePoint <= 0xffdc);
}

/** A run of Latin letters, or one character of anything else. */
const TOKEN = /[\u0021-\u1fff]+|[^\u0021-\u1fff]/gu;
