import { textFromSheets } from './text-for-sheets.ts';

/** Rows as the clipboard holds them: tabs between cells, quotes around cells with line breaks. */
export function parsePasted(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const source = text.replace(/\r\n?/gu, '\n');
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at] ?? '';
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '' && closesLater(source, at)) quoted = true;
    else if (char === '\t') {
      row.push(cell);
      cell = '';
    } else if (char === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += char;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows.map((cells) => cells.map(textFromSheets));
}

/** A quote opens a quoted cell only if it is closed before a tab or line end. */
function closesLater(source: string, at: number): boolean {
  return /^"(?:[^"]|"")*"(?=\t|\n|$)/u.test(source.slice(at, at + 40_000));
}
