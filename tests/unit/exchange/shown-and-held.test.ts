import { describe, expect, test } from 'vitest';
import type { ImportPlan, PlanOverrides } from '#main/exchange/import-plan.ts';
import { planImport } from '#main/exchange/plan-import.ts';
import { type Parts, packWorkbook } from '../../documents/workbooks/makers/by-hand.ts';

/** A ledger of activities in which single cells, rows or columns are otherwise than they seem. */
interface Ledger extends Omit<Parts, 'sheets'> {
  /** Cells by their place, as XML; `null` takes one away. */
  cells?: Record<string, string | null>;
  /** Attributes of rows by their number. */
  rows?: Record<number, string>;
  /** What stands before and behind the cells. */
  before?: string;
  behind?: string;
  /** How many rows of activities. */
  of?: number;
  headings?: string[];
}

const HEADINGS = [
  '序号',
  '日期',
  '活动名称',
  '宣传形式',
  '进何领域',
  '受众人次',
  '场次',
  '地点',
  '备注',
];
const words =
  (text: string, more = '') =>
  (ref: string) =>
    `<c r="${ref}" t="inlineStr"${more}><is><t>${text}</t></is></c>`;
const number =
  (value: number, style = 0) =>
  (ref: string) =>
    `<c r="${ref}" s="${style}"><v>${value}</v></c>`;

function planOf(ledger: Ledger, unseen: PlanOverrides['unseen'] = {}): ImportPlan {
  const { cells = {}, rows = {}, of = 2, headings = HEADINGS, before = '', behind = '' } = ledger;
  const columns = headings.map((_, at) => String.fromCharCode(65 + at));
  const head = columns.map((column, at) => words(headings[at] ?? '')(`${column}1`)).join('');
  const body = Array.from({ length: of }, (_, at) => {
    const row = at + 2;
    const own: Record<string, (ref: string) => string> = {
      A: number(at + 1),
      B: words(`2024-03-0${at + 1}`),
      C: words(`活动${at + 1}`),
      D: words('安全宣讲'),
      E: words('社区'),
      F: number(50),
      G: number(1),
      H: words('甲村广场'),
    };
    const xml = columns.map((column) => {
      const ref = `${column}${row}`;
      const given = cells[ref];
      return given === undefined ? (own[column]?.(ref) ?? '') : (given ?? '');
    });
    return `<row r="${row}" ${rows[row] ?? ''}>${xml.join('')}</row>`;
  });
  const xml = `${before}<sheetData><row r="1">${head}</row>${body.join('')}</sheetData>${behind}`;
  const bytes = packWorkbook({ ...ledger, sheets: [{ name: '台账', xml }] });
  return planImport(bytes, {
    fileName: '台账2024.xlsx',
    cutOffs: { half1: '06-20', half2: '12-10' },
    overrides: { unseen },
  });
}

const stored = ({ rows }: ImportPlan, row = 2) =>
  rows.find((each) => each.row === row)?.input as Record<string, unknown> | undefined;
const told = (plan: ImportPlan) => plan.notes.map(({ text }) => text);
const marked = ({ rows }: ImportPlan) =>
  rows.flatMap(({ guesses }) => guesses.map(({ cell, from, to }) => [cell, from, to]));
const refused = (plan: ImportPlan) => plan.refused.map(({ cell }) => cell);

const styleSheet = (formats: string[], fonts = '', xfs = '') =>
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${formats
    .map(
      (code, at) =>
        `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    )
    .join(
      '',
    )}</numFmts><fonts><font/>${fonts}</fonts><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
    .map((_, at) => `<xf numFmtId="${200 + at}"/>`)
    .join('')}${xfs}</cellXfs></styleSheet>`;
const formatted = (code: string, value: number, column = 'F') =>
  planOf({ styles: styleSheet([code]), cells: { [`${column}2`]: number(value, 1)(`${column}2`) } });

describe('words of a number format', () => {
  test.each<[code: string, value: number, people: number]>([
    ['0"万"', 2, 20_000],
    ['0.0"万人次"', 1.25, 12_500],
    ['0"百人"', 5, 500],
    ['0"千人"', 5, 5000],
    ['0.0,', 15_234, 15_234],
    ['0!.0,"万"', 15_234, 15_234],
    ['[>9999]0.0,,"万"', 20_000_000, 200_000],
  ])('%s of %d is %d people, marked', (code, value, people) => {
    const plan = formatted(code, value);
    expect(stored(plan)).toMatchObject({ audience: people });
    expect(marked(plan)).toEqual([['F2', expect.any(String), String(people)]]);
  });

  test.each([
    ['0"人"', 50],
    ['#,##0', 50],
    ['000', 50],
  ])('%s says the number itself and marks nothing', (code, value) => {
    const plan = formatted(code, value);
    expect(stored(plan)).toMatchObject({ audience: 50 });
    expect(marked(plan)).toEqual([]);
  });

  test.each([
    ['0%', 1],
    ['"¥"#,##0', 50],
    [';;;', 50],
    ['h:mm', 2],
  ])('%s makes no people of %d', (code, value) => {
    expect(refused(formatted(code, value))).toEqual(['F2']);
  });

  test('stand in words as they are shown', () => {
    expect(stored(formatted('0"号楼"', 3, 'H'))).toMatchObject({ place: '3号楼' });
    expect(stored(formatted('000', 7, 'H'))).toMatchObject({ place: '007' });
  });

  test('put around a text are read with it; a hidden one is left out and marked', () => {
    const shown = (code: string) =>
      planOf({ styles: styleSheet([code]), cells: { H2: words('甲', ' s="1"')('H2') } });
    expect(stored(shown('@"村"'))).toMatchObject({ place: '甲村' });
    expect(stored(shown(';;;'))).toMatchObject({ place: '' });
    expect(marked(shown(';;;'))).toEqual([['H2', '甲', '']]);
  });
});

const STRUCK = styleSheet(
  [],
  '<font><strike/></font><font><strike val="0"/></font>',
  '<xf fontId="1"/><xf fontId="2"/>',
);
const runs =
  (struck: string, kept: string, style = 0) =>
  (ref: string) =>
    `<c r="${ref}" t="inlineStr" s="${style}"><is><r><rPr><strike/></rPr><t>${struck}</t></r><r><rPr/><t>${kept}</t></r></is></c>`;

describe('what is struck out', () => {
  test('beside other words is left out and marked, in numbers and titles', () => {
    const plan = planOf({
      cells: { F2: runs('150', '200')('F2'), C2: runs('消防', '燃气宣讲')('C2') },
    });
    expect(stored(plan)).toMatchObject({ audience: 200, title: '燃气宣讲' });
    expect(marked(plan)).toEqual(
      expect.arrayContaining([
        ['F2', '150（已划掉）200', '200'],
        ['C2', '消防（已划掉）燃气宣讲', '燃气宣讲'],
      ]),
    );
  });

  test('in a cell of a row that stands is asked for where it is a number', () => {
    expect(refused(planOf({ styles: STRUCK, cells: { F2: number(50, 1)('F2') } }))).toEqual(['F2']);
    const place = planOf({ styles: STRUCK, cells: { H2: words('甲', ' s="1"')('H2') } });
    expect(stored(place)).toMatchObject({ place: '' });
    expect(marked(place)).toEqual([['H2', '甲（已划掉）', '']]);
  });

  const struckRow = {
    B3: words('2024-03-02', ' s="1"')('B3'),
    C3: words('取消了', ' s="1"')('C3'),
    D3: words('安全宣讲', ' s="1"')('D3'),
    E3: words('社区', ' s="1"')('E3'),
    F3: number(50, 1)('F3'),
    G3: number(1, 1)('G3'),
    H3: words('甲村广场', ' s="1"')('H3'),
  };

  test('in all that a row says leaves the row out, unless chosen', () => {
    const ledger = { styles: STRUCK, cells: struckRow };
    expect(planOf(ledger).rows.map(({ row }) => row)).toEqual([2]);
    expect(refused(planOf(ledger))).toEqual([]);
    expect(told(planOf(ledger))).toEqual(['第 3 行整行已划掉，没有导入。']);
    const taken = planOf(ledger, { struckRows: 'take' });
    expect(stored(taken, 3)).toMatchObject({ title: '取消了' });
    expect(told(taken)).toEqual(['第 3 行整行已划掉，照常读取。']);
  });

  test('as a title alone leaves the row, which lacks its title then, unless chosen', () => {
    const ledger = { styles: STRUCK, cells: { C3: struckRow.C3 } };
    const plan = planOf(ledger);
    expect(plan.refused).toMatchObject([
      { cell: 'C3', reason: '“活动名称”写的是“取消了”，已经划掉' },
    ]);
    expect(told(plan)).toEqual(['第 3 行只划掉了名称，其余没有划掉，名称没有读取。']);
    const taken = planOf(ledger, { struckRows: 'take' });
    expect(stored(taken, 3)).toMatchObject({ title: '取消了' });
    expect(told(taken)).toEqual(['第 3 行只划掉了名称，其余没有划掉，照常读取。']);
  });

  test('in every cell but one leaves the row', () => {
    const plan = planOf({ styles: STRUCK, cells: { ...struckRow, H3: words('甲村广场')('H3') } });
    expect(refused(plan)).toEqual(['C3']);
  });

  test('by a named style is struck out too; a font that says it is not is not', () => {
    const named =
      '<styleSheet><fonts><font/><font><strike/></font></fonts><cellStyleXfs><xf/><xf fontId="1"/></cellStyleXfs><cellXfs><xf/><xf fontId="0" xfId="1"/><xf fontId="0" xfId="1" applyFont="1"/></cellXfs></styleSheet>';
    const by = (style: number) =>
      planOf({ styles: named, cells: { C3: words('某活动', ` s="${style}"`)('C3') } }).rows.length;
    expect([by(1), by(2)]).toEqual([1, 2]);
    const spared = planOf({ styles: STRUCK, cells: { C3: words('某活动', ' s="2"')('C3') } });
    expect(spared.rows).toHaveLength(2);
  });
});

test('a heading that counts in ten thousands is believed, and marked', () => {
  const headings = HEADINGS.map((each) => (each === '受众人次' ? '受众（万人次）' : each));
  const plan = planOf({ headings, cells: { F2: number(1.2)('F2'), F3: words('2')('F3') } });
  expect([stored(plan)?.['audience'], stored(plan, 3)?.['audience']]).toEqual([12_000, 20_000]);
  expect(marked(plan)).toEqual([
    ['F2', '1.2', '12000'],
    ['F3', '2', '20000'],
  ]);
});

test('a condition that may strike rows out is told', () => {
  const plan = planOf({
    styles:
      '<styleSheet><cellXfs><xf/></cellXfs><dxfs><dxf/><dxf><font><strike/></font></dxf></dxfs></styleSheet>',
    behind:
      '<conditionalFormatting sqref="A2:I9"><cfRule type="expression" dxfId="1"><formula>$I2="取消"</formula></cfRule></conditionalFormatting>',
  });
  expect(plan.rows).toHaveLength(2);
  expect(plan.notes).toMatchObject([{ places: ['A2:I9'], part: null }]);
});

describe('pictures in cells', () => {
  const picture = (ref: string) =>
    `<c r="${ref}" t="str"><f>_xlfn.DISPIMG(&quot;ID_1&quot;,1)</f><v>=DISPIMG(&quot;ID_1&quot;,1)</v></c>`;
  const placed = (ref: string) => `<c r="${ref}" t="e" vm="1"><v>#VALUE!</v></c>`;
  const byFunction = (ref: string) =>
    `<c r="${ref}" t="e" vm="1"><f>_xlfn.IMAGE("https://x.cn/a.png")</f><v>#VALUE!</v></c>`;
  const pasted = (ref: string) => words('=DISPIMG("ID_1",1)')(ref);

  test.each([picture, placed, byFunction, pasted])('are no place, and told (%#)', (cell) => {
    const plan = planOf({ cells: { H2: cell('H2') } });
    expect(stored(plan)).toMatchObject({ place: '' });
    expect(marked(plan)).toEqual([['H2', '（图片）', '']]);
    expect(plan.notes).toEqual([
      {
        sheet: '台账',
        text: 'H 列第 2 行是单元格里的图片，没有导入；请在记录里另作佐证附上。',
        places: ['H:H'],
        part: null,
      },
    ]);
  });

  test.each([picture, placed])('are no title, which is told once (%#)', (cell) => {
    const plan = planOf({ of: 3, cells: { C2: cell('C2'), H3: cell('H3'), C4: cell('C4') } });
    expect(refused(plan)).toEqual(['C2', 'C4']);
    expect(told(plan)).toEqual(['H 列第 3 行是单元格里的图片，没有导入；请在记录里另作佐证附上。']);
  });
});

describe('hidden rows and columns', () => {
  test.each([
    ['hidden="1"', '第 2 行是隐藏的，照常读取。'],
    ['hidden="true" outlineLevel="1"', '第 2 行折叠起来了，照常读取。'],
    ['ht="0" customHeight="1"', '第 2 行行高为 0，照常读取。'],
  ])('a row with %s is taken and told, or left out by choice', (attributes, text) => {
    const ledger = { rows: { 2: attributes } };
    expect(planOf(ledger).rows).toHaveLength(2);
    expect(told(planOf(ledger))).toEqual([text]);
    const left = planOf(ledger, { hiddenRows: 'leave' });
    expect(left.rows.map(({ row }) => row)).toEqual([3]);
    expect(told(left)).toEqual([text.replace('照常读取', '没有导入')]);
  });

  test('a number merged over rows counts in the first that is taken', () => {
    const ledger = {
      of: 3,
      rows: { 2: 'hidden="1"' },
      cells: { F2: number(90)('F2'), F3: null, F4: null },
      behind: '<mergeCells><mergeCell ref="F2:F4"/></mergeCells>',
    };
    const people = (plan: ImportPlan) => [2, 3, 4].map((row) => stored(plan, row)?.['audience']);
    expect(people(planOf(ledger))).toEqual([90, 0, 0]);
    expect(people(planOf(ledger, { hiddenRows: 'leave' }))).toEqual([undefined, 90, 0]);
  });

  test.each(['hidden="1"', 'width="0" customWidth="1"'])(
    'a column with %s is no remark unless chosen',
    (attributes) => {
      const ledger = {
        headings: [...HEADINGS.slice(0, 8), '内部'],
        before: `<cols><col min="9" max="9" ${attributes}/></cols>`,
        cells: { I2: words('某')('I2') },
      };
      expect(stored(planOf(ledger))).toMatchObject({ remarks: '' });
      expect(told(planOf(ledger))).toEqual(['I 列（内部）是隐藏的，没有写进备注。']);
      const taken = planOf(ledger, { hiddenColumns: 'take' });
      expect(stored(taken)).toMatchObject({ remarks: '内部：某' });
      expect(told(taken)).toEqual(['I 列（内部）是隐藏的，写进了备注。']);
    },
  );

  test('every hidden column is named, with its heading where it has one', () => {
    const plan = planOf({
      of: 40,
      headings: [...HEADINGS.slice(0, 8), '内部', '', '备用'],
      before: '<cols><col min="1" max="1" hidden="1"/><col min="9" max="12" hidden="1"/></cols>',
      cells: { I2: words('某')('I2'), J41: words('晚到')('J41') },
    });
    expect(told(plan)).toEqual([
      'A 列（序号）是隐藏的，只是序号，不导入。',
      'I 列（内部）、J 列是隐藏的，没有写进备注。',
      'K 列（备用）是隐藏的空列。',
    ]);
  });

  test('a column without a heading that begins below the first rows goes to the remarks too', () => {
    const headings = [...HEADINGS, ''];
    const cells = { B41: words('2024-03-20')('B41'), J41: words('雨天改期')('J41') };
    const plan = planOf({ of: 40, headings, cells });
    expect(stored(plan, 41)).toMatchObject({ remarks: '雨天改期' });
  });

  test('each hidden row is told with what hides it', () => {
    const plan = planOf({
      of: 6,
      rows: {
        2: 'hidden="1"',
        3: 'hidden="1"',
        5: 'ht="0" customHeight="1"',
        6: 'hidden="1" outlineLevel="1"',
      },
    });
    expect(told(plan)).toEqual([
      '第 2—3 行是隐藏的，第 5 行行高为 0，第 6 行折叠起来了，照常读取。',
    ]);
  });

  test('a hidden column that is a field is read and told; a seen one of its name goes before it', () => {
    const hidden = { before: '<cols><col min="8" max="8" hidden="1"/></cols>' };
    expect(stored(planOf(hidden))).toMatchObject({ place: '甲村广场' });
    expect(told(planOf(hidden))).toEqual(['H 列（地点）是隐藏的，照常读取。']);
    const twice = planOf({
      ...hidden,
      headings: [...HEADINGS.slice(0, 8), '地点'],
      cells: { I2: words('新址')('I2') },
    });
    expect(stored(twice)).toMatchObject({ place: '新址', remarks: '' });
  });
});

describe('cells that cannot be read', () => {
  const error = (ref: string) => `<c r="${ref}" t="e"><f>A1</f><v>#DIV/0!</v></c>`;
  const uncalculated = (ref: string) => `<c r="${ref}"><f>A1</f></c>`;
  const uncalculatedText = (ref: string) => `<c r="${ref}" t="str"><f>A1</f></c>`;

  test.each([error, uncalculated, uncalculatedText])(
    'cost the row nothing where it can do without (%#)',
    (cell) => {
      const plan = planOf({ cells: { H2: cell('H2') } });
      expect(stored(plan)).toMatchObject({ place: '' });
      expect(marked(plan)).toEqual([['H2', expect.stringMatching(/./u), '']]);
    },
  );

  test.each(['B2', 'C2', 'D2', 'E2', 'F2', 'G2'])('are asked for in %s', (cell) => {
    expect(refused(planOf({ cells: { [cell]: error(cell) } }))).toEqual([cell]);
  });
});

describe('days in cells', () => {
  const dated = styleSheet(['yyyy/m/d']);
  const day = (value: number, style: number, more: Ledger = {}) =>
    planOf({ styles: dated, cells: { B2: number(value, style)('B2') }, ...more });

  test.each<[value: number, date: string, marks: number]>([
    [45_635.999_999_999_9, '2024-12-10', 0],
    [45_463.999_999_99, '2024-06-21', 1],
    [45_635 + 86_399.7 / 86_400, '2024-12-10', 1],
    [45_635 + 86_399 / 86_400, '2024-12-09', 0],
    [45_636.5, '2024-12-10', 0],
  ])('%d is %s', (value, date, marks) => {
    const plan = day(value, 1);
    expect(stored(plan)).toMatchObject({ date });
    expect(marked(plan)).toHaveLength(marks);
  });

  test.each([
    ['yyyy"年"m"月"', '2024年6月'],
    ['yyyy/mm', '2024/06'],
    ['mmm-yy', 'Jun-24'],
    ['m"月"', '6月'],
    ['[$-804]d"日";@', '15日'],
    ['yyyy"年"', '2024年'],
  ])('shown as %s are guesses from what is seen, with the reason', (code, seen) => {
    const plan = planOf({ styles: styleSheet([code]), cells: { B2: number(45_458, 1)('B2') } });
    expect(stored(plan)).toMatchObject({ date: '2024-06-15' });
    expect(plan.rows[0]?.guesses).toMatchObject([
      { cell: 'B2', from: seen, to: '2024-06-15', why: `只显示“${seen}”，按单元格里存的日期` },
    ]);
  });

  test('shown as the month by a built-in format of a Chinese program are guesses too', () => {
    const styles = '<styleSheet><cellXfs><xf/><xf numFmtId="27"/></cellXfs></styleSheet>';
    const plan = planOf({ styles, cells: { B2: number(45_458, 1)('B2') } });
    expect(marked(plan)).toEqual([['B2', '2024年6月', '2024-06-15']]);
  });

  test('shown without their year, which is not the sheet’s, are guesses from what is seen', () => {
    const styles = styleSheet(['m"月"d"日"']);
    const plan = planOf({ styles, cells: { B2: number(45_000, 1)('B2') } });
    expect(marked(plan)).toEqual([['B2', '3月15日', '2024-03-15']]);
  });

  test('without a format are counted as the book counts, and marked', () => {
    const workbookPr = '<workbookPr date1904="1"/>';
    expect(stored(day(45_353, 0))).toMatchObject({ date: '2024-03-02' });
    expect(stored(day(45_353.75, 0))).toMatchObject({ date: '2024-03-02' });
    expect(stored(day(43_891, 0, { workbookPr }))).toMatchObject({ date: '2024-03-02' });
    expect(marked(day(43_891, 0, { workbookPr }))).toEqual([['B2', '43891', '2024-03-02']]);
    expect(stored(day(43_891, 1, { workbookPr }))).toMatchObject({ date: '2024-03-02' });
  });
});

describe('rows that nobody filled in', () => {
  const bare = (row: number, more: Record<string, string | null> = {}) => ({
    ...Object.fromEntries([...'BCFH'].map((column) => [`${column}${row}`, null])),
    ...more,
  });

  test('are passed over in one line', () => {
    const plan = planOf({ of: 4, cells: { ...bare(3), ...bare(4), ...bare(5) } });
    expect([plan.rows.length, plan.refused.length]).toEqual([1, 0]);
    expect(told(plan)).toEqual([
      '第 3—5 行没有导入：只有序号、预设的选项或显示 0 的公式，按没有填写的行跳过。',
    ]);
  });

  test('may have a place or a unit preset in all of them', () => {
    const preset = Object.fromEntries(
      [3, 4, 5].map((row) => [`H${row}`, words('本镇')(`H${row}`)]),
    );
    const plan = planOf({ of: 4, cells: { ...bare(3), ...bare(4), ...bare(5), ...preset } });
    expect([plan.rows.length, plan.refused.length]).toEqual([1, 0]);
  });

  test('but for one number are asked about', () => {
    const plan = planOf({ of: 3, cells: { ...bare(3, { F3: number(30)('F3') }), ...bare(4) } });
    expect(refused(plan)).toEqual(['C3']);
  });
});

describe('hidden sheets', () => {
  test.each([
    ['hidden', '取消隐藏”，保存后再导入'],
    ['veryHidden', 'Alt+F11'],
  ])('the only ledger in a sheet that is %s is refused by its name', (state, way) => {
    expect(() => planOf({ state, cells: {} })).toThrow(/工作表“台账”/u);
    expect(() => planOf({ state, cells: {} })).toThrow(way);
  });
});
