import { describe, expect, it } from 'vitest';
import { matchCode } from '../../../../src-renderer/features/report/code-match.ts';

const PRINTED = '2024-1 第1版 3f9a01bc';

describe('the 校验码 read off the signed page', () => {
  it.each(['3f9a01bc', '3F9A 01BC', PRINTED, '校验码：2024-1 第1版 3f9a01bc', '３ｆ９ａ０１ｂｃ'])(
    'matches as %s',
    (typed) => expect(matchCode(typed, PRINTED)).toBe('match'),
  );

  it.each(['3', '3f9a01b', '2024-1 第1版'])('is not complete as %s', (typed) =>
    expect(matchCode(typed, PRINTED)).toBe('partial'),
  );

  it.each(['3f9a01bd', '2024-1 第2版 3f9a01bc', '2024-2 第1版 3f9a01bc', '3f9a01bc1'])(
    'does not match as %s',
    (typed) => expect(matchCode(typed, PRINTED)).toBe('mismatch'),
  );

  it('is missing while nothing is typed', () => expect(matchCode(' ', PRINTED)).toBe('empty'));
});
