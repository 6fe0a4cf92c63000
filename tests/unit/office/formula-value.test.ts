import { describe, expect, test } from 'vitest';
import { evaluateFormula, shiftFormula } from '#main/office/form/excel/formula-value.ts';

const cells: Record<string, number | string | null> = { '1,1': 2, '2,1': 3, '3,1': 'x', '1,2': 10 };
const value = (text: string) =>
  evaluateFormula(text, (_sheet, row, column) => cells[`${row},${column}`] ?? null);

describe('formulas of a blank', () => {
  test.each([
    ['SUM(A1:A4)', 5],
    ['=A1+A2*B1', 32],
    ['ROUND(B1/A2,1)', 3.3],
    ['IF(A9=0,0,A1/A9)', 0],
    ['IFERROR(A1/A9,"")', ''],
    ['(A1+A2)&"场"', '5场'],
    ['-2^2', 4],
    ['SUM(A1,B1,1%)', 12.01],
    ["'表 一'!A1+1", 3],
  ])('%s', (text, expected) => expect(value(text)).toBe(expected));

  test.each(['TODAY()', 'VLOOKUP(A1,B:B,1)', 'A1/0', 'A1+A3', 'SUM(', '[1]Sheet1!A1'])(
    '%s is left to Excel',
    (text) => expect(value(text)).toBeUndefined(),
  );

  test('shared formulas move with their cell, but for what a dollar holds', () => {
    expect(shiftFormula('SUM(B6:$F6)+$A$1&"A1"', 2, 1)).toBe('SUM(C8:$F8)+$A$1&"A1"');
  });
});
