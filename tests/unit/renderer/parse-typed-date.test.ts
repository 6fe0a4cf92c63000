import { describe, expect, it } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { parseTypedDate } from '../../../src-renderer/ui/parse-typed-date.ts';

const today = civilDate('2026-11-23');

describe('a typed date', () => {
  it.each([
    ['2024-05-12', '2024-05-12'],
    ['2024.5.12', '2024-05-12'],
    ['2024/5/12', '2024-05-12'],
    ['2024年5月12日', '2024-05-12'],
    ['20240512', '2024-05-12'],
    [' 5.12 ', '2026-05-12'],
    ['5月12日', '2026-05-12'],
  ])('%s is %s', (typed, day) => {
    expect(parseTypedDate(typed, today)).toBe(day);
  });

  it.each(['', '2024', '2024-13-01', '2024.2.30', '512', '十二'])('“%s” is no day', (typed) => {
    expect(parseTypedDate(typed, today)).toBeNull();
  });
});
