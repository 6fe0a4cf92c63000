/**
 * Text as it is kept: what nobody sees in it is gone, line ends are `\n`, spaces that only differ in
 * kind are plain ones. An ideographic space is seen, and indents paragraphs, so it stays.
 */
export function visibleText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
    .replace(KEPT_OR_UNSEEN, (_, kept: string | undefined) => kept ?? '')
    .replace(/(?![\n\t\u3000])\s/gu, ' ');
}

/** The same on one line: line breaks and ideographic spaces are plain spaces. */
export function visibleLine(text: string): string {
  return visibleText(text)
    .replace(/(?<!\s)\s*\n\s*/gu, ' ')
    .replace(/[\t\u3000]/gu, ' ')
    .trim();
}

/** For comparing and reading: nothing unseen is left, inside pictures neither. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

/**
 * Embeddings, overrides and isolates show what follows in another order than it is kept in: unlike the
 * rest of what nobody sees, they change what is read.
 */
export function isTurned(text: string): boolean {
  return withoutTurns(text) !== text;
}

export function withoutTurns(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/gu, '');
}

/** Zero-width characters, soft hyphens, marks of direction, variation selectors, controls. */
const UNSEEN_CLASS = '\\p{Default_Ignorable_Code_Point}\\uFFF9-\\uFFFB';
const CONTROL = '(?![\\t-\\r\\u0085])\\p{Cc}';
const UNSEEN = new RegExp(`[${UNSEEN_CLASS}]|${CONTROL}`, 'gu');

/** A picture put together out of several (👨‍👩‍👧, ❤️, 1️⃣, a flag) is one character to the eye. */
const ONE_PICTURE =
  '\\p{Extended_Pictographic}[\\uFE0E\\uFE0F]?\\p{Emoji_Modifier}?[\\u{E0020}-\\u{E007F}]*';
const PICTURES = `${ONE_PICTURE}(?:\\u200D${ONE_PICTURE})*|[0-9#*]\\uFE0F\\u20E3`;
/** Joiners and selectors decide how Uighur, Kazakh and Mongolian letters look. */
const JOINED =
  '(?<=[\\p{Script=Arabic}\\p{Script=Mongolian}])[\\u180B-\\u180F\\u200C\\u200D](?=[\\p{Script=Arabic}\\p{Script=Mongolian}])';
const KEPT_OR_UNSEEN = new RegExp(`(${PICTURES}|${JOINED})|${UNSEEN.source}`, 'gu');
