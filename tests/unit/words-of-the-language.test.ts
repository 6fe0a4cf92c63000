import { describe, expect, test } from 'vitest';
import { planImport } from '#main/exchange/plan-import.ts';
import { evaluateFormula } from '#main/office/form/excel/formula-value.ts';
import { boxStateOf } from '#main/office/form/symbol-boxes.ts';
import { parseXml } from '#main/office/xml/xml-tree.ts';
import { parseDimensions } from '#shared/blanks/parse-dimensions.ts';
import { HEAD, OPTIONS, workbookOf } from '../support/three-doors.ts';

/** What every object of the language has under these names, a foreign text must not find in our tables. */
const WORDS = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'];

describe.each(WORDS)('%s', (word) => {
  test('as a heading of a workbook is a column that nobody knows', () => {
    const row = ['2024-05-12', '进村宣讲', '安全宣讲', '农村', '30'];
    const plan = planImport(
      workbookOf([
        [...HEAD, word],
        [...row, 'x'],
      ]),
      OPTIONS,
    );
    expect(plan.rows).toHaveLength(1);
    const columns = plan.tables.flatMap((table) => table.columns);
    expect(columns.find(({ heading }) => heading === word)).toMatchObject({ field: null });
  });

  test('as a namespace, a font, a function or a unit of an office form is none', () => {
    expect(parseXml(`<a xmlns="${word}"><b>1</b></a>`, 'part').root.name).toBe('a');
    expect(boxStateOf(word, 0x6f)).toBeNull();
    expect(evaluateFormula(`${word}(1)`, () => 1)).toBeUndefined();
    expect(parseDimensions(`（${word}）`)?.measure).toBeUndefined();
  });
});
