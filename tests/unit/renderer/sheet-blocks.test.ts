import { describe, expect, it } from 'vitest';
import { parsePasted } from '#shared/recognition/parse-pasted.ts';
import { hasHeading } from '../../../src-renderer/features/record/has-heading.ts';
import { blockOf, fillTarget } from '../../../src-renderer/ui/sheet/block.ts';
import { planTablePaste } from '../../../src-renderer/ui/sheet/plan-table-paste.ts';
import { cellsToHtml, cellsToTsv } from '../../../src-renderer/ui/sheet/tsv.ts';

const block = (top: number, left: number, bottom: number, right: number) => ({
  top,
  left,
  bottom,
  right,
});

describe('a block of cells', () => {
  it('is drawn from any corner', () => {
    expect(blockOf({ row: 4, column: 1 }, { row: 2, column: 3 })).toEqual(block(2, 1, 4, 3));
  });

  it('is filled on down or to the right, never up, left or into itself', () => {
    const source = block(2, 1, 3, 2);
    expect(fillTarget(source, { row: 6, column: 2 })).toEqual(block(4, 1, 6, 2));
    expect(fillTarget(source, { row: 3, column: 5 })).toEqual(block(2, 3, 3, 5));
    expect(fillTarget(source, { row: 3, column: 1 })).toBeNull();
    expect(fillTarget(source, { row: 0, column: 0 })).toBeNull();
  });
});

describe('planTablePaste', () => {
  const sheet = { rows: 6, columns: 4 };
  it('lays a table from the first cell of the block on', () => {
    const plan = planTablePaste(parsePasted('a\tb\nc\td\n'), block(1, 1, 1, 1), sheet);
    expect(plan.block).toEqual(block(1, 1, 2, 2));
    expect([plan.textAt(1, 1), plan.textAt(1, 2), plan.textAt(2, 1), plan.textAt(2, 2)]).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
    expect([plan.rowsLeft, plan.cellsLeft]).toEqual([[], 0]);
  });

  it('fills a block with one cell, or with a table that fits it a whole number of times', () => {
    expect(planTablePaste([['x']], block(0, 0, 3, 1), sheet).textAt(3, 1)).toBe('x');
    const twice = planTablePaste([['x'], ['y']], block(0, 0, 3, 0), sheet);
    expect([0, 1, 2, 3].map((row) => twice.textAt(row, 0))).toEqual(['x', 'y', 'x', 'y']);
    expect(planTablePaste([['x'], ['y']], block(0, 0, 2, 0), sheet).block).toEqual(
      block(0, 0, 1, 0),
    );
  });

  it('tells what falls off the sheet', () => {
    const plan = planTablePaste(
      [
        ['1', '2', '3'],
        ['4', '', '6'],
        ['7', '8', '9'],
      ],
      block(4, 2, 4, 2),
      sheet,
    );
    expect(plan.block).toEqual(block(4, 2, 5, 3));
    expect(plan.cellsLeft).toBe(2);
    expect(plan.rowsLeft).toEqual([['7', '8', '9']]);
  });
});

describe('cells on the clipboard', () => {
  it('keep line breaks, tabs and quotes inside their cells', () => {
    const cells = [
      ['一行\n两行', '带"引号"', '甲\t乙'],
      ['', '5', '2024-05-12'],
    ];
    expect(parsePasted(cellsToTsv(cells))).toEqual(cells);
  });

  it('are no formula and no markup in the table beside the text', () => {
    const html = cellsToHtml([['=1+1', '<b>', '120']]);
    expect(html).toContain(`<td style="mso-number-format:'\\@'">=1+1</td>`);
    expect(html).toContain('&lt;b&gt;');
    expect(html).toContain('<td>120</td>');
  });
});

describe('hasHeading', () => {
  it('knows a row of headings from a row of cells', () => {
    const heading = ['序号', '日期', '活动名称', '受众人数'];
    const row = ['1', '2024.5.12', '消防宣讲', '120'];
    expect(hasHeading([heading, row], 'activity')).toBe(true);
    expect(hasHeading([row, row], 'activity')).toBe(false);
    expect(hasHeading([heading], 'activity')).toBe(false);
    expect(hasHeading([['地点'], ['广场']], 'activity')).toBe(false);
    const strange = ['日期', '活动名称', '受众人次', '督导组意见'];
    expect(hasHeading([strange, ['2024-05-12', '进村宣讲', '120', '好']], 'activity')).toBe(true);
    expect(hasHeading([strange, ['', '进村宣讲', '', '好']], 'activity')).toBe(false);
    expect(hasHeading([['日期', '5月', '受众人次', '天气'], row], 'activity')).toBe(false);
  });
});
