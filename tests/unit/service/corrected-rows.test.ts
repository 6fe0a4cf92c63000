import path from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { ImportChange, ImportDecisions } from '#shared/contract/import-changes.ts';
import { type Harness, openService } from '../../support/service-harness.ts';

const SAMPLES = path.join(import.meta.dirname, '..', '..', 'samples', 'reports');
const HEADINGS = ['日期', '活动名称', '宣传形式', '进入领域', '受众人数', '地点', '备注'];
type Row = (string | number | null)[];

/** Three days of one office, as they are imported first. */
const FIRST: Row[] = [
  ['2024-03-01', '消防演练', '应急疏散演练', '社区', 50, '甲村广场', null],
  ['2024-03-02', '燃气安全宣讲', '安全宣讲', '社区', 60, '乙村礼堂', null],
  ['2024-03-08', '用电安全讲座', '安全宣讲', '农村', 70, '丙村礼堂', null],
];

function changed(at: number, ...cells: [column: number, value: string | number | null][]): Row[] {
  return FIRST.map((row, index) => {
    const copy = [...row];
    if (index === at) for (const [column, value] of cells) copy[column] = value;
    return copy;
  });
}

async function workbook(
  { folder }: Harness,
  rows: Row[],
  { name = '台账.xlsx', sheet = '台账', headings = HEADINGS } = {},
): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet(sheet).addRows([headings, ...rows]);
  const file = path.join(folder, name);
  await book.xlsx.writeFile(file);
  return file;
}

const preview = ({ call }: Harness, file: string) =>
  call('import.preview', { source: { path: file } });

async function importFile(harness: Harness, file: string, decisions?: ImportDecisions) {
  const { planId } = await preview(harness, file);
  return harness.call('import.apply', { planId, ...(decisions ? { decisions } : {}) });
}

async function activities({ call }: Harness) {
  const { records } = await call('record.list', {
    kind: 'activity',
    sort: { field: 'date', descending: false },
  });
  return records.map(({ date, title, audience, place }) => [date, title, audience, place]);
}

async function twice(rows: Row[], ...second: Parameters<typeof workbook>[2][]) {
  const harness = await openService();
  await importFile(harness, await workbook(harness, FIRST));
  const file = await workbook(harness, rows, second[0] ?? { name: '改过的.xlsx' });
  return { harness, file, seen: await preview(harness, file) };
}

const told = ({ changes }: ImportChange) =>
  changes.map(({ field, from, to, why }) => `${field} ${from} -> ${to} ${why}`);

test('the sample: a number mended in the sheet is an update of its record, not a second activity', async () => {
  const harness = await openService();
  await importFile(harness, path.join(SAMPLES, '70a-first.xlsx'));
  const file = path.join(SAMPLES, '70b-corrected.xlsx');
  const seen = await preview(harness, file);
  expect(seen).toMatchObject({ added: { activity: 1 }, unchanged: 1 });
  expect(seen.changed).toMatchObject([
    {
      sheet: seen.rows[0]?.sheet,
      row: 2,
      title: '消防演练',
      trust: 'sure',
      proposed: 'update',
      reason: expect.stringContaining('名称和日期相同'),
      changes: [{ label: '受众人次', from: '50', to: '55', why: 'mended' }],
    },
  ]);
  const result = await importFile(harness, file);
  expect(result).toMatchObject({ added: { activity: 1 }, updated: { activity: 1 }, unchanged: 1 });
  expect(await activities(harness)).toEqual([
    ['2024-03-01', '消防演练', 55, '甲村广场'],
    ['2024-03-02', '燃气宣讲', 60, '甲村广场'],
    ['2024-03-03', '新活动', 50, '甲村广场'],
  ]);
  expect(await preview(harness, file)).toMatchObject({ changed: [], unchanged: 3 });
});

test.each<[string, Row[], string[], string]>([
  ['people', changed(0, [4, 55]), ['audience 50 -> 55 mended'], '名称和日期相同'],
  [
    'name',
    changed(1, [1, '天然气使用课']),
    ['title 燃气安全宣讲 -> 天然气使用课 mended'],
    '相邻的行和上次导入的表对得上',
  ],
  ['day', changed(1, [0, '2024-03-05']), ['date 2024-03-02 -> 2024-03-05 mended'], '日期差 3 天'],
  ['place', changed(1, [5, '丁村礼堂']), ['place 乙村礼堂 -> 丁村礼堂 mended'], '名称和日期相同'],
  [
    'year',
    changed(2, [0, '2023-03-08']),
    ['date 2024-03-08 -> 2023-03-08 mended'],
    '相邻的行和上次导入的表对得上',
  ],
  ['remarks', changed(0, [6, '补记']), ['remarks  -> 补记 mended'], '除备注外内容相同'],
  [
    'several at once',
    changed(1, [0, '2024-03-03'], [1, '燃气安全入户宣讲'], [4, 66]),
    [
      'date 2024-03-02 -> 2024-03-03 mended',
      'title 燃气安全宣讲 -> 燃气安全入户宣讲 mended',
      'audience 60 -> 66 mended',
    ],
    '相邻的行和上次导入的表对得上',
  ],
])('a mended row is its record: %s', async (_, rows, changes, reason) => {
  const { harness, file, seen } = await twice(rows);
  expect(seen.changed.map(told)).toEqual([changes]);
  expect(seen.changed[0]).toMatchObject({
    proposed: 'update',
    reason: expect.stringContaining(reason),
  });
  expect(seen).toMatchObject({ added: { activity: 0 }, unchanged: 2 });
  await importFile(harness, file);
  const after = await harness.call('record.list', { kind: 'activity' });
  expect(after.total).toBe(3);
  expect(await preview(harness, file)).toMatchObject({ changed: [], unchanged: 3 });
});

test('file and sheet renamed, rows moved and put in above change nothing in the matching', async () => {
  const rows = [
    ['2024-02-20', '启动会', '主题宣传活动', '社区', 30, '镇政府', null],
    ...changed(0, [4, 55]).reverse(),
  ];
  const { harness, file, seen } = await twice(rows, { name: '第二版.xlsx', sheet: '2024年活动' });
  expect(seen.changed.map(told)).toEqual([['audience 50 -> 55 mended']]);
  expect(seen).toMatchObject({ added: { activity: 1 }, unchanged: 2 });
  await importFile(harness, file);
  expect(await activities(harness)).toHaveLength(4);
});

test('keep both and leave out do what they say, row by row and for all', async () => {
  const rows = [...changed(0, [4, 55]).slice(0, 1), ...changed(1, [4, 66]).slice(1)];
  for (const [all, totals] of [
    ['keep', [50, 55, 60, 66, 70]],
    ['skip', [50, 60, 70]],
    ['update', [55, 66, 70]],
  ] as const) {
    const { harness, file } = await twice(rows);
    const result = await importFile(harness, file, { all, rows: {} });
    expect(result.leftOut).toBe(all === 'skip' ? 2 : 0);
    const people = (await activities(harness)).map(([, , audience]) => Number(audience));
    expect(people.sort((a, b) => a - b)).toEqual(totals);
  }
  const { harness, file, seen } = await twice(rows);
  const [first, second] = seen.changed;
  await importFile(harness, file, {
    rows: { [first?.id ?? '']: { does: 'keep' }, [second?.id ?? '']: { does: 'skip' } },
  });
  const people = (await activities(harness)).map(([, , audience]) => Number(audience));
  expect(people.sort((a, b) => a - b)).toEqual([50, 55, 60, 70]);
});

test('one step holds additions and updates; undo and redo turn both, and the update is offered again', async () => {
  const rows: Row[] = [
    ...changed(0, [4, 55]),
    ['2024-03-09', '新活动', '安全宣讲', '社区', 10, '丁村', null],
  ];
  const { harness, file } = await twice(rows);
  const before = await activities(harness);
  const { stepId } = await importFile(harness, file);
  const after = await activities(harness);
  expect(after).toHaveLength(4);
  await harness.call('history.undo', { expected: stepId ?? '' });
  expect(await activities(harness)).toEqual(before);
  const again = await preview(harness, file);
  expect(again.changed.map(told)).toEqual([['audience 50 -> 55 mended']]);
  expect(again).toMatchObject({ added: { activity: 1 }, restored: 1, unchanged: 2 });
  await harness.call('history.redo', { expected: stepId ?? '' });
  expect(await activities(harness)).toEqual(after);
  expect(await preview(harness, file)).toMatchObject({ changed: [], unchanged: 4 });
});

test('what the clerk changed since is shown and kept; the rest of the row is updated', async () => {
  const harness = await openService();
  await importFile(harness, await workbook(harness, FIRST));
  await edit(harness, '消防演练', { audience: 58, place: '新广场' });
  const file = await workbook(harness, changed(0, [4, 55], [3, '社区、农村']), { name: '二.xlsx' });
  const seen = await preview(harness, file);
  expect(seen.changed.map(told)).toEqual([
    [
      'settings 社区 -> 农村、社区 mended',
      'audience 58 -> 55 edited',
      'place 新广场 -> 甲村广场 kept',
    ],
  ]);
  expect(seen.changed[0]?.proposed).toBe('update');
  await importFile(harness, file);
  const [record] = (await harness.call('record.list', { kind: 'activity', search: '消防演练' }))
    .records;
  expect(record).toMatchObject({
    audience: 58,
    place: '新广场',
    settings: ['village', 'community'],
  });

  const third = await workbook(harness, changed(0, [4, 57], [3, '社区、农村']), {
    name: '三.xlsx',
  });
  const [change] = (await preview(harness, third)).changed;
  const decisions = {
    rows: { [change?.id ?? '']: { does: 'update' as const, fields: ['audience'] } },
  };
  await importFile(harness, third, decisions);
  expect((await activities(harness))[0]).toEqual(['2024-03-01', '消防演练', 57, '新广场']);
});

test('a row whose only difference was changed in the ledger since is left out, and says so', async () => {
  const harness = await openService();
  await importFile(harness, await workbook(harness, FIRST));
  await edit(harness, '消防演练', { audience: 58 });
  const file = await workbook(harness, changed(0, [4, 55]), { name: '二.xlsx' });
  const seen = await preview(harness, file);
  expect(seen.changed).toMatchObject([{ proposed: 'skip', changes: [{ why: 'edited' }] }]);
  expect(await importFile(harness, file)).toMatchObject({ leftOut: 1, stepId: null });
});

test('what the sheet does not say clears nothing', async () => {
  const headings = HEADINGS.slice(0, 5);
  const { harness, file, seen } = await twice(
    [
      ['2024-03-01', '消防演练', '应急疏散演练', '社区', 55],
      ['2024-03-02', '燃气安全宣讲', '安全宣讲', '社区', null],
    ],
    { name: '少几列.xlsx', headings },
  );
  expect(seen.changed.map(told)).toEqual([['audience 50 -> 55 mended'], ['audience 60 ->  blank']]);
  expect(seen.changed[1]?.proposed).toBe('skip');
  await importFile(harness, file, { all: 'update', rows: {} });
  expect(await activities(harness)).toEqual([
    ['2024-03-01', '消防演练', 55, '甲村广场'],
    ['2024-03-02', '燃气安全宣讲', 60, '乙村礼堂'],
    ['2024-03-08', '用电安全讲座', 70, '丙村礼堂'],
  ]);
});

test('one activity held on one day in two places is two, each with its own correction', async () => {
  const at = (place: string, people: number): Row => [
    '2024-03-01',
    '消防演练',
    '应急疏散演练',
    '社区',
    people,
    place,
    null,
  ];
  const harness = await openService();
  await importFile(harness, await workbook(harness, [at('甲村', 50), at('乙村', 60)]));
  const file = await workbook(harness, [at('丙村', 10), at('乙村', 66), at('甲村', 55)], {
    name: '二.xlsx',
  });
  const seen = await preview(harness, file);
  expect(seen.changed.map(told)).toEqual([
    ['audience 60 -> 66 mended'],
    ['audience 50 -> 55 mended'],
  ]);
  expect(seen.added.activity).toBe(1);
  await importFile(harness, file, { all: 'update', rows: {} });
  expect(
    new Map((await activities(harness)).map(([, , people, where]) => [where, people])),
  ).toEqual(
    new Map([
      ['甲村', 55],
      ['乙村', 66],
      ['丙村', 10],
    ]),
  );

  const other = await openService();
  await importFile(other, await workbook(other, [at('甲村', 50)]));
  const alone = await preview(other, await workbook(other, [at('乙村', 60)], { name: '二.xlsx' }));
  expect(alone.changed).toMatchObject([{ trust: 'unsure', proposed: null }]);
  expect(alone.added.activity).toBe(0);
});

test('the same title every week: corrections find their week, new weeks are new', async () => {
  const week = (day: string, people: number): Row => [
    day,
    '每周安全宣讲',
    '安全宣讲',
    '社区',
    people,
    '文化广场',
    null,
  ];
  const harness = await openService();
  const days = ['2024-05-06', '2024-05-13', '2024-05-20', '2024-05-27'];
  await importFile(
    harness,
    await workbook(
      harness,
      days.map((day) => week(day, 30)),
    ),
  );
  const next = ['2024-06-03', '2024-06-10', '2024-06-17'].map((day) => week(day, 30));
  const june = await preview(harness, await workbook(harness, next, { name: '六月.xlsx' }));
  expect(june).toMatchObject({ changed: [], added: { activity: 3 } });
  const file = await workbook(
    harness,
    [week('2024-05-06', 30), week('2024-05-13', 35), week('2024-05-21', 30), ...next],
    { name: '二.xlsx' },
  );
  const seen = await preview(harness, file);
  expect(seen.changed.map(told)).toEqual([
    ['audience 30 -> 35 mended'],
    ['date 2024-05-20 -> 2024-05-21 mended'],
  ]);
  expect(seen.changed[1]?.proposed).not.toBe('update');
  expect(seen.added.activity).toBe(3);
});

test('rows that fit several records alike are told and never updated together', async () => {
  const harness = await openService();
  const same = (people: number): Row => [
    '2024-03-01',
    '入户宣传',
    '安全宣讲',
    '家庭',
    people,
    '',
    null,
  ];
  await importFile(harness, await workbook(harness, [same(50), same(60)]));
  const file = await workbook(harness, [same(55), same(65)], { name: '二.xlsx' });
  const seen = await preview(harness, file);
  expect(seen.changed).toMatchObject([
    { trust: 'unsure', proposed: null, reason: expect.stringContaining('分不清') },
    { trust: 'unsure', proposed: null },
  ]);
  expect(await importFile(harness, file, { all: 'update', rows: {} })).toMatchObject({
    leftOut: 2,
    stepId: null,
  });
  expect((await activities(harness)).map(([, , people]) => people)).toEqual([50, 60]);
});

test('a record thrown away is shown, comes back only as chosen, and is never made anew unasked', async () => {
  const harness = await openService();
  const first = await workbook(harness, FIRST);
  await importFile(harness, first);
  const { records } = await harness.call('record.list', { kind: 'activity', search: '消防演练' });
  await harness.call('record.remove', { kind: 'activity', ids: [records[0]?.id ?? ''] });
  expect((await preview(harness, first)).changed).toMatchObject([
    { record: { deleted: true }, changes: [], proposed: 'update' },
  ]);
  const file = await workbook(harness, changed(0, [4, 55]), { name: '二.xlsx' });
  const seen = await preview(harness, file);
  expect(seen.changed).toMatchObject([
    { record: { deleted: true }, proposed: null, reason: expect.stringContaining('回收站') },
  ]);
  expect(seen).toMatchObject({ added: { activity: 0 }, restored: 0, unchanged: 2 });
  expect(await importFile(harness, file)).toMatchObject({ leftOut: 1 });
  const id = seen.changed[0]?.id ?? '';
  const back = await importFile(harness, file, { rows: { [id]: { does: 'update' } } });
  expect(back).toMatchObject({ added: { activity: 1 }, restored: 1, updated: { activity: 0 } });
  expect(await activities(harness)).toHaveLength(3);
  expect((await activities(harness))[0]).toEqual(['2024-03-01', '消防演练', 55, '甲村广场']);
});

test('a row matched by content stays with its record when that was edited since', async () => {
  const harness = await openService();
  await harness.call('record.add', {
    kind: 'activity',
    input: {
      date: '2024-03-01',
      title: '消防演练',
      form: 'drill',
      settings: ['community'],
      audience: 50,
      place: '甲村广场',
    },
  });
  const file = await workbook(harness, FIRST.slice(0, 1));
  expect(await importFile(harness, file)).toMatchObject({ unchanged: 1, stepId: null });
  await edit(harness, '消防演练', { title: '改过的名称', audience: 51, date: '2024-04-20' });
  const seen = await preview(harness, file);
  expect(seen.added.activity).toBe(0);
  expect(seen.changed).toMatchObject([
    { proposed: 'skip', reason: '和这条记录以前的内容相同，后来在台账里改过' },
  ]);
  await importFile(harness, file);
  expect(await activities(harness)).toEqual([['2024-04-20', '改过的名称', 51, '甲村广场']]);
});

test('an old sheet imported after its correction takes nothing back', async () => {
  const { harness, file } = await twice(changed(0, [4, 55]));
  await importFile(harness, file);
  const seen = await preview(harness, path.join(harness.folder, '台账.xlsx'));
  expect(seen.changed).toMatchObject([{ proposed: 'skip', changes: [{ why: 'older' }] }]);
  expect(seen.added.activity).toBe(0);
});

test('evidence and history stay with the updated record', async () => {
  const { harness, file } = await twice(changed(0, [4, 55]));
  const id = (await harness.call('record.list', { kind: 'activity', search: '消防演练' }))
    .records[0]?.id;
  await importFile(harness, file);
  const [record] = (await harness.call('record.list', { kind: 'activity', search: '消防演练' }))
    .records;
  expect(record).toMatchObject({ id, audience: 55 });
  const history = await harness.call('record.history', { kind: 'activity', id: id ?? '' });
  expect(history.map(({ label }) => label)).toEqual(['导入“改过的.xlsx”', '导入“台账.xlsx”']);
});

test('a record changed between preview and import is not overwritten', async () => {
  const { harness, seen } = await twice(changed(0, [4, 55]));
  await edit(harness, '消防演练', { audience: 58 });
  await harness.refused('import.apply', { planId: seen.planId }, 'stale');
});

test('pilots, works and cases are updated as activities are', async () => {
  const harness = await openService();
  const rows = (people: string, reach: string, practice: string) =>
    [
      ['试点', '年度\t试点类别\t试点名称\t联系人\t地址', `2024\t农村\t甲村\t${people}\t甲村`],
      ['作品', '年度\t作品名称\t作品类型\t阅读播放量', `2024\t安全短片\t短视频\t${reach}`],
      ['案例', '年度\t案例名称\t所属领域\t主要做法', `2024\t敲门行动\t社区\t${practice}`],
    ].map(([, ...lines]) => lines.join('\n'));
  const paste = async (text: string) => {
    const seen = await harness.call('import.preview', { source: { pasted: text } });
    await harness.call('import.apply', { planId: seen.planId });
    return seen;
  };
  for (const text of rows('张某', '100', '逐户上门')) await paste(text);
  const second: string[][] = [];
  for (const text of rows('李某', '120', '逐户上门，留联系卡'))
    second.push(...(await paste(text)).changed.map(told));
  expect(second).toEqual([
    ['contact 张某 -> 李某 mended'],
    ['reach 100 -> 120 mended'],
    ['practice 逐户上门 -> 逐户上门，留联系卡 mended'],
  ]);
  for (const kind of ['pilot', 'work', 'case'] as const)
    expect((await harness.call('record.list', { kind })).total).toBe(1);
});

async function edit(
  { call }: Harness,
  title: string,
  patch: Record<string, unknown>,
): Promise<void> {
  const { records } = await call('record.list', { kind: 'activity', search: title });
  const ids = records.map(({ id }) => id);
  await call('record.changeMany', { kind: 'activity', ids, patch });
}
