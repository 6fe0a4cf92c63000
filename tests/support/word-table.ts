import { packWord } from '../documents/blanks/making/word-writers.ts';

/** A .docx of one table, a paragraph for each line of a cell, with lines of text before it. */
export function wordTable(
  rows: readonly (readonly string[])[],
  before: readonly string[] = [],
): Uint8Array {
  const paragraph = (line: string) =>
    `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`;
  const cell = (text: string) => `<w:tc>${text.split('\n').map(paragraph).join('')}</w:tc>`;
  const made = rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('');
  return packWord(`${before.map(paragraph).join('')}<w:tbl>${made}</w:tbl>`);
}
