import type { ValuePart } from './place.ts';

/** Year, month or day of a date such as 2024年6月18日, whether a number is any; null where there is none. */
export function datePart(value: string | number, part: ValuePart): string | null {
  const text = String(value);
  if (part === 'held') return Number(value) > 0 ? '是' : '否';
  if (part === 'half') return /^[上下]/u.exec(text)?.[0] ?? null;
  const match = /^(\d{4})(?:年(?:(\d{1,2})月(?:(\d{1,2})日)?)?)?/u.exec(text);
  if (!match) return null;
  if (part === 'year') return match[1] ?? null;
  if (part === 'shortYear') return match[1]?.slice(2) ?? null;
  return (part === 'month' ? match[2] : match[3]) ?? null;
}
