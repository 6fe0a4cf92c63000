/**
 * A text that a spreadsheet would run as a formula, set apart as one types it there: with an apostrophe in
 * front. Tab and carriage return count too, for some programs begin the cell behind them.
 */
export function textForSheets(text: string): string {
  return /^'*[=+\-@\t\r]/u.test(text) && !/^-+$/u.test(text) ? `'${text}` : text;
}

/** The same text as it was, when it comes back. */
export function textFromSheets(cell: string): string {
  return /^'+[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell;
}
