import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import { recogniseFile } from '../../support/blank-files.ts';
import { wordTable } from '../../support/word-table.ts';

function look(rows: string[][], kind: FormKind, unitName = '') {
  const found = recogniseFile(wordTable(rows), '表.docx', kind, { synonyms: {}, unitName });
  const sure = found.fields.filter(({ confidence }) => confidence >= FILL_CONFIDENCE);
  return {
    filled: sure.map(({ where, field }) => [where.replace('表1 ', ''), field]),
    asked: found.fields.filter((one) => !sure.includes(one)).map(({ label }) => label),
    listed: found.unmatched.map(({ label }) => label),
    told: found.warnings.map(({ message }) => message).join(''),
  };
}

test.each([
  ['社区', ['梧桐社区', '香樟社区']],
  ['部门', ['教育局', '住建局', '商务局']],
  ['学校', ['第一小学', '实验中学']],
  ['乡镇', ['甲镇', '乙乡']],
])('rows of %s that are others are left, and told in one sentence', (head, names) => {
  const rows = [[head, '活动场次', '受众人次'], ...names.map((name) => [name, '', ''])];
  const { filled, listed, told } = look(rows, 'statistics');
  expect(filled).toEqual([]);
  expect(listed).toEqual([]);
  expect(told).toContain(`起“${names[0]}”等 ${names.length} 行各有各的名称，都没有填`);
});

test('in a list with a printed name on each row ours is filled by its name', () => {
  const rows = [
    ['序号', '镇街', '作品名称', '作品类型'],
    ['1', '甲镇', '', ''],
    ['2', '乙镇', '', ''],
  ];
  expect(look(rows, 'work', '乙镇').filled).toEqual([
    ['第3行第3列', 'work.title'],
    ['第3行第4列', 'work.type'],
  ]);
  const { filled, told } = look(rows, 'work', '丙镇');
  expect(filled).toEqual([]);
  expect(told).toContain('“甲镇”等 2 行各有各的名称');
});

test('works counted by setting, which the ledger does not, are listed place by place', () => {
  const rows = [
    ['项目', '企业', '农村', '小计'],
    ['活动场次', '', '', ''],
    ['作品数', '', '', ''],
  ];
  const { filled, asked, listed } = look(rows, 'statistics');
  expect(filled).toHaveLength(4);
  expect([...asked, ...listed]).toEqual(['作品数', '作品数/农村']);
});

test('among rows of others ours is filled by its name', () => {
  const rows = [
    ['部门', '活动场次', '受众人次'],
    ['教育局', '', ''],
    ['住建局', '', ''],
  ];
  expect(look(rows, 'statistics', '住建局').filled).toEqual([
    ['第3行第2列', 'm.total.total.sessions'],
    ['第3行第3列', 'm.total.total.audience'],
  ]);
});

test('a column that is not understood is listed row by row beside those that are', () => {
  const rows = [
    ['宣传形式', '场次', '甲类受众人次'],
    ['安全宣讲', '', ''],
    ['警示曝光', '', ''],
  ];
  const { filled, listed } = look(rows, 'statistics');
  expect(filled.map(([, field]) => field)).toEqual([
    'm.lecture.total.sessions',
    'm.warning.total.sessions',
  ]);
  expect(listed).toEqual(['甲类受众人次', '警示曝光/甲类受众人次']);
});

test.each([
  [
    'case' as const,
    [
      ['案例题目', '小喇叭喊出大平安'],
      ['案例背景', '村落分散，留守老人较多。'],
      ['成效', ''],
    ],
    '表1 第1行第2列、表1 第2行第2列已有内容',
  ],
  [
    'work' as const,
    [
      ['作品名称', '防汛一分钟'],
      ['作者', '宣传组'],
      ['联系人', ''],
    ],
    '表1 第1行第2列、表1 第2行第2列已有内容',
  ],
  [
    'statistics' as const,
    [
      ['五进', '场次'],
      ['企业', '12'],
      ['农村', ''],
    ],
    '表1 第2行第2列已有内容',
  ],
])('cells of a %s form that were filled last time are told and left', (kind, rows, words) => {
  const { filled, told } = look(rows, kind);
  expect(told).toContain(`这张表像是填过的：${words}`);
  expect(filled).toHaveLength(1);
});

test('a form about a person is none of numbers', () => {
  const rows = [
    ['姓名', '', '性别', ''],
    ['出生年月', '', '手机', ''],
  ];
  const { filled, told } = look(rows, 'statistics');
  expect(filled).toEqual([]);
  expect(told).toContain('这张表像是别的表');
});

test.each([
  ['消防宣传“五进”统计表', '表题只问“消防”'],
  ['交通安全宣传情况统计', '表题只问“交通”'],
  ['燃气安全知识宣传统计表', '表题只问“燃气”'],
])('%s asks for less than all publicity: a question, not a total', (title, doubt) => {
  const found = recogniseFile(
    wordTable(
      [
        ['场所', '场次'],
        ['企业', ''],
      ],
      [title],
    ),
    '表.docx',
    'statistics',
  );
  expect(found.fields).toMatchObject([{ field: 'm.total.enterprise.sessions', confidence: 0.4 }]);
  expect(found.fields[0]?.doubt).toContain(doubt);
});

test.each(['安全宣传“五进”统计表', '消防、交通等安全宣传统计表', '安全生产宣传统计'])(
  '%s asks for all of it',
  (title) => {
    const rows = [
      ['场所', '场次'],
      ['企业', ''],
    ];
    const found = recogniseFile(wordTable(rows, [title]), '表.docx', 'statistics');
    expect(found.fields[0]?.confidence).toBeGreaterThan(FILL_CONFIDENCE);
    expect(found.warnings).toEqual([]);
  },
);

test('a form of one month says how to report that month alone', () => {
  const rows = [
    ['项目', '单位', '数量'],
    ['开展安全宣讲', '场', ''],
    ['排查隐患', '处', ''],
  ];
  const found = recogniseFile(wordTable(rows, ['“安全生产月”情况统计']), '表.docx', 'statistics');
  expect(found.warnings[0]?.message).toContain('表题问的是“安全生产月”');
  expect(found.unmatched.map(({ label }) => label)).toEqual(['排查隐患（处）']);
});

test('a list of works with heads only gets its row', () => {
  const found = recogniseFile(
    wordTable([['序号', '作品名称', '作品类型', '作者', '发布平台']]),
    '表.docx',
    'work',
  );
  expect(found.fields.map(({ field }) => field)).toEqual([
    'works.1.no',
    'work.title',
    'work.type',
    'work.authors',
    'work.publishedAt',
  ]);
  expect(found.warnings[0]?.message).toContain('照表头的样子添了一行');
});

test.each([
  ['报送单位', '联系人', '电话'],
  ['推荐单位', '联系人', '联系电话'],
  ['选送单位', '联络员', '手机'],
])('over a list on a sheet %s, %s and %s have their room beside them', async (...labels) => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('目录');
  sheet.getColumn(1).width = 5;
  sheet.mergeCells('B1:C1');
  for (const [at, cell] of ['A1', 'D1', 'F1'].entries()) sheet.getCell(cell).value = labels[at];
  const heads = ['序号', '作品名称', '作品类型', '作者', '发布平台', '链接', '发布时间'];
  for (const [row, texts] of [heads, ['1'], ['2']].entries()) {
    for (let column = 1; column <= 7; column += 1) {
      const cell = sheet.getCell(row + 2, column);
      cell.value = texts[column - 1] ?? null;
      cell.border = { top: THIN, bottom: THIN, left: THIN, right: THIN };
    }
  }
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const { fields } = recogniseFile(bytes, '目录.xlsx', 'work');
  const heading = fields.filter(({ where }) => where.endsWith('1'));
  expect(heading.map(({ where, field }) => [where, field])).toEqual([
    ['目录!B1', 'unit.name'],
    ['目录!E1', 'unit.contact'],
    ['目录!G1', 'unit.phone'],
  ]);
});

test.each([
  ['a label that wraps stays in its cell: the room is beside', true, '统计表!B1'],
  ['a label that reaches over the cell beside is answered behind its colon', false, '统计表!A1'],
])('%s', async (_, wrapText, where) => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('统计表');
  sheet.getColumn(1).width = 8;
  sheet.getCell('A1').value = '填报单位：';
  sheet.getCell('A1').alignment = { wrapText };
  for (const [row, texts] of [
    ['五进', '场次'],
    ['企业', ''],
  ].entries()) {
    for (const [at, text] of texts.entries()) {
      const cell = sheet.getCell(row + 2, at + 1);
      cell.value = text;
      cell.border = { top: THIN, bottom: THIN, left: THIN, right: THIN };
    }
  }
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const { fields } = recogniseFile(bytes, '统计表.xlsx', 'statistics');
  expect(fields.filter(({ field }) => field === 'unit.name')).toMatchObject([{ where }]);
});

const THIN = { style: 'thin' } as const;
