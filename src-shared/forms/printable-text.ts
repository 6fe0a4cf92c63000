/**
 * Text as every renderer can carry it: no characters that XML 1.0 forbids, no lone surrogates, tabs
 * as spaces, one `\n` between paragraphs, no empty paragraphs. Applied once, when a cell is made.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(FORBIDDEN, '')
    .replace(LONE_SURROGATE, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

export function paragraphsOf(text: string): string[] {
  return text.split('\n');
}

// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufeff\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
