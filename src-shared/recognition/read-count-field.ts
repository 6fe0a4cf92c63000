import type { CountField } from '../domain/field.ts';
import type { Counted } from './count-words.ts';
import { readCount } from './read-count.ts';
import { readSeconds } from './read-seconds.ts';
import type { Reading } from './reading.ts';

/** The number of a field from what is written or typed; form, paste and import read it alike. */
export function readCountField(field: CountField, text: string): Reading<number> {
  return field.unit === '秒' ? readSeconds(text) : readCount(text, countedBy(field));
}

/** What is counted, by the field's unit: decides which words beside the number are its own. */
export function countedBy({ unit = '' }: CountField): Counted {
  return COUNTED_BY_UNIT[unit] ?? 'any';
}

const COUNTED_BY_UNIT: Readonly<Record<string, Counted>> = {
  场: 'sessions',
  人次: 'people',
  份: 'copies',
  条: 'items',
};
