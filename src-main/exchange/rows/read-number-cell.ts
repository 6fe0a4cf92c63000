import type { CountField } from '#shared/domain/field.ts';
import { readCountNumber } from '#shared/recognition/count-number.ts';
import type { Counted } from '#shared/recognition/count-words.ts';
import { doubtDialled, whyDigitsCountNothing } from '#shared/recognition/no-count.ts';
import { readCount } from '#shared/recognition/read-count.ts';
import { countedBy, readCountField } from '#shared/recognition/read-count-field.ts';
import { guessed, type Reading, refused } from '#shared/recognition/reading.ts';
import type { WorkbookCell } from '../cells/workbook-model.ts';

/** The number of a cell: of its words, or as it holds it where the format shows just that. */
export function readNumberCell(
  { text, cell, heading }: { text: string; cell: WorkbookCell | null; heading: string },
  counted: Counted | CountField,
): Reading<number> {
  const read = (words: string) =>
    typeof counted === 'string' ? readCount(words, counted) : readCountField(counted, words);
  const isPeople = (typeof counted === 'string' ? counted : countedBy(counted)) === 'people';
  const own = cell?.text === text ? cell : null;
  if (own?.date) return refused('是日期，不是数量');
  if (own?.number != null && own.meant !== undefined)
    return readMeant(own.number, own.meant, text, read);
  const unit = UNIT_IN_HEADING.exec(heading)?.[1];
  const bare = own?.number != null ? String(own.number) : text.trim();
  if (unit !== undefined && Number(bare) > 0) {
    const reading = read(`${bare}${unit}`);
    return 'value' in reading ? guessed(reading.value, `表头写明以${unit}计`) : reading;
  }
  if (own?.number == null) return read(text);
  const other = whyDigitsCountNothing(own.text);
  if (other !== null) return refused(other);
  const reading = readCountNumber(own.number);
  return isPeople ? doubtDialled(reading, own.text) : reading;
}

/** 受众（万人次）, 受众人数（单位：千人） */
const UNIT_IN_HEADING = /[(（](?:单位\s*[:：]?\s*)?([百千万])(?:人次?|户|份|场次?|条)?[)）]/u;

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
