import type { CountField } from '#shared/domain/field.ts';
import { readCountNumber } from '#shared/recognition/count-number.ts';
import type { Counted } from '#shared/recognition/count-words.ts';
import { whyDigitsCountNothing } from '#shared/recognition/no-count.ts';
import { readCount } from '#shared/recognition/read-count.ts';
import { readCountField } from '#shared/recognition/read-count-field.ts';
import { guessed, type Reading, refused } from '#shared/recognition/reading.ts';
import type { WorkbookCell } from '../cells/workbook-model.ts';

/** The number of a cell: of its words, or as it holds it where the format shows just that. */
export function readNumberCell(
  text: string,
  cell: WorkbookCell | null,
  counted: Counted | CountField,
): Reading<number> {
  const read = (words: string) =>
    typeof counted === 'string' ? readCount(words, counted) : readCountField(counted, words);
  if (cell?.text !== text) return read(text);
  if (cell.date) return refused('是日期，不是数量');
  if (cell.number === null) return read(text);
  if (cell.meant !== undefined) return readMeant(cell.number, cell.meant, text, read);
  const other = whyDigitsCountNothing(cell.text);
  return other === null ? readCountNumber(cell.number) : refused(other);
}

/** A format that says 2万 of a 2 is believed, and told. */
function readMeant(
  held: number,
  meant: string,
  shown: string,
  read: (words: string) => Reading<number>,
): Reading<number> {
  const reading = read(meant);
  if (reading.state !== 'read' && reading.state !== 'guessed') return reading;
  const asShown = read(shown);
  const same = 'value' in asShown && asShown.value === reading.value && held === reading.value;
  if (same && reading.state === 'read') return reading;
  return guessed(reading.value, `单元格里存的是${held}，格式显示为“${shown}”，按显示的意思计`);
}
