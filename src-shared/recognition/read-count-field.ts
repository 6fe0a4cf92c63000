import type { CountField } from '../domain/field.ts';
import { CHINESE_NUMBER_CHARS } from './chinese-number.ts';
import type { Counted } from './count-words.ts';
import { readCount } from './read-count.ts';
import { readSeconds } from './read-seconds.ts';
import type { Reading } from './reading.ts';

/** The number of a field from what is written or typed; form, paste and import read it alike. */
export function readCountField(field: CountField, text: string): Reading<number> {
  if (field.unit === '秒') return readSeconds(text);
  const counted = countedBy(field);
  return readCount(counted === 'alone' ? withoutUnit(text, field.unit ?? '') : text, counted);
}

/** What is counted, by the field's unit: decides which words beside the number are its own. */
export function countedBy({ unit = '' }: CountField): Counted {
  return unit === '' ? 'any' : (COUNTED_BY_UNIT[unit] ?? 'alone');
}

/** 约300元, 1.2万元 where the field says 元. */
function withoutUnit(text: string, unit: string): string {
  return text.replace(new RegExp(`(?<=[\\d${CHINESE_NUMBER_CHARS}万亿余多])\\s*${unit}`, 'gu'), '');
}

const COUNTED_BY_UNIT: Readonly<Record<string, Counted>> = {
  场: 'sessions',
  人次: 'people',
  户: 'households',
  份: 'copies',
  条: 'items',
};
