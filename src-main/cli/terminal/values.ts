import { type CivilDate, parseCivilDate } from '#shared/domain/civil-date.ts';
import { Refusal } from '#shared/domain/failure.ts';
import type { Half, HalfYear } from '#shared/domain/period.ts';

/** Values of options, each refused in words when it is not what the option takes. */
export function yearValue(values: Map<string, string>): number | undefined {
  const text = values.get('year');
  if (text === undefined) return undefined;
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  if (!(year >= 2000 && year <= 2199)) {
    throw new Refusal(
      'invalid-input',
      `年度“${text}”不对：请写 2000 到 2199 之间的四位数，如 --year 2024。`,
    );
  }
  return year;
}

export function halfValue(values: Map<string, string>): Half | undefined {
  const text = values.get('half');
  if (text === undefined) return undefined;
  if (text !== '1' && text !== '2') {
    throw new Refusal('invalid-input', `“--half ${text}”不对：上半年写 1，下半年写 2。`);
  }
  return text === '1' ? 1 : 2;
}

export const HALF_YEAR_OPTIONS = {
  year: { value: true, help: '报送年度' },
  half: { value: true, help: '1 上半年，2 下半年' },
} as const;

/** The half-year that a command is about, where it must be about one. */
export function halfYearValue(values: Map<string, string>): HalfYear {
  return {
    year: required(yearValue(values), 'year'),
    half: required(halfValue(values), 'half'),
  };
}

export function required<T>(value: T | undefined, option: string): T {
  if (value === undefined) throw new Refusal('invalid-input', `缺少选项 --${option}。`);
  return value;
}

export function dayValue(values: Map<string, string>, option: string): CivilDate | undefined {
  const text = values.get(option);
  if (text === undefined) return undefined;
  const day = parseCivilDate(text);
  if (day === null) {
    throw new Refusal(
      'invalid-input',
      `“--${option} ${text}”不是一个存在的日期，请写成 2024-06-01 的样子。`,
    );
  }
  return day;
}
