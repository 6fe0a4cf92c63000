import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePasted } from '#shared/recognition/parse-pasted.ts';
import { textForSheets, textFromSheets } from '#shared/recognition/text-for-sheets.ts';
import { cellsToTsv } from '../../../src-renderer/ui/sheet/tsv.ts';

test.each(['=1+1', '+86 138', '-1+1', '@SUM(1)', '\t=1', '\r=1', "=cmd|' /C calc'!A0"])(
  '%j goes to a spreadsheet as text',
  (text) => {
    expect(textForSheets(text)).toBe(`'${text}`);
    expect(cellsToTsv([[text]]).replace(/^"/, '')).toMatch(/^'/);
  },
);

test.each(['安全宣讲', '120', '2024-05-12', "'quoted'", '-', '——', ''])(
  '%j goes as it is',
  (text) => {
    expect(textForSheets(text)).toBe(text);
  },
);

test('pasted back it is what it was, one apostrophe more or less', () => {
  const cell = fc.stringMatching(/^'{0,3}[=+\-@\ta1安]{0,4}[安a1"' ]{0,6}$/u);
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1 }),
      (cells) => {
        const rows = cells.map((line) => [...line, '末']);
        expect(parsePasted(cellsToTsv(rows))).toEqual(rows);
      },
    ),
    { numRuns: 2000 },
  );
  expect(textFromSheets(textForSheets("'=1"))).toBe("'=1");
});
