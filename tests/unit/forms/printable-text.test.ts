import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from '#shared/forms/printable-text.ts';

test('drops what XML forbids and keeps rare characters', () => {
  expect(printable('甲\u0000\u000b乙\ud800丙\ufeff𰻝㙦䶮')).toBe('甲\n乙丙𰻝㙦䶮');
});

test('makes one break between paragraphs and none around them', () => {
  expect(printable('\r\n 一 \r\n\r\n\t二\u2028三\n')).toBe('一\n二\n三');
});

test('changes nothing the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = printable(text);
      expect(printable(once)).toBe(once);
      expect(once).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
