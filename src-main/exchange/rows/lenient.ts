import { BLANK, type Reading } from '#shared/recognition/reading.ts';
import type { RowReader } from './row-reader.ts';

/** Words of an optional choice that are not understood go to the remarks instead of refusing the row. */
export function lenient<T>(reader: RowReader, field: string, reading: Reading<T>): Reading<T> {
  if (reading.state !== 'refused') return reading;
  reader.leave(field);
  return BLANK;
}
