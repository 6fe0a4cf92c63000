import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

test.each([
  ['应到 and 实到 side by side', ['应到人数', '实到人数'], ['160', '152'], 152],
  ['实参会 behind 请假', ['应参会', '请假', '实参会'], ['60', '4', '56'], 56],
  ['more who came than were called', ['应训', '实训'], ['60', '66'], 66],
  ['出勤 and 缺勤', ['出勤人数', '缺勤人数'], ['41', '3'], 41],
  ['only those called and those away', ['应到', '缺席'], ['160', '8'], 152],
  ['nobody away', ['应参加人数', '请假人数'], ['33', '0'], 33],
])('counts those who came: %s', (_, headings, cells, audience) => {
  const plan = planOfSheets([
    typedSheet('培训', [
      ['日期', '培训名称', '宣传形式', '五进场所', ...headings],
      ['2025.3.4', '班组长安全宣讲', '安全宣讲', '企业', ...cells],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([{ audience }]);
});

test.each([
  ['参训人员', '应到', '实到'],
  ['人数（人）', '计划', '实际'],
  ['受众人次', '预计', '实际'],
  ['参演人数', '应参演', '实参演'],
])('understands what stands below %s', (above, listed, came) => {
  const plan = planOfSheets([
    typedSheet(
      '演练',
      [
        ['日期', '名称', '形式', '五进场所', above, ''],
        ['', '', '', '', listed, came],
        ['2025.4.8', '疏散演练', '应急疏散演练', '学校', '500', '468'],
        ['2025.4.9', '防震演练', '应急疏散演练', '学校', '300', '291'],
      ],
      ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1'],
    ),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([{ audience: 468 }, { audience: 291 }]);
});

test('takes the day on which it was held, not that of the plan beside it', () => {
  const plan = planOfSheets([
    typedSheet(
      '演练',
      [
        ['演练项目', '形式', '五进场所', '时间', ''],
        ['', '', '', '计划', '实施'],
        ['疏散演练', '应急疏散演练', '企业', '2025.4.8', '2025.4.15'],
        ['防汛演练', '应急疏散演练', '企业', '2025.5.20', ''],
      ],
      ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'],
    ),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { date: '2025-04-15', status: 'held' },
    { date: '2025-05-20', status: 'planned' },
  ]);
});

test('counts nobody of whom only the calling is told, and says so', () => {
  const plan = planOfSheets([
    typedSheet('培训', [
      ['日期', '培训名称', '宣传形式', '五进场所', '应到人数'],
      ['2025.3.4', '班组长安全宣讲', '安全宣讲', '企业', '160'],
    ]),
  ]);
  expect(plan.rows[0]?.input).toMatchObject({ audience: 0 });
  expect(plan.rows[0]?.guesses).toContainEqual(
    expect.objectContaining({ cell: 'E2', field: 'audience', from: '160', to: '0' }),
  );
});

test.each([
  ['应到160人，缺席8人', 152],
  ['应到45 实到43 缺2', 43],
  ['到会48人，缺席3人', 48],
  ['应训160/实训152', 152],
  ['共52人，请假4人', 48],
  ['参训45人，3人请假', 45],
  ['村民应到50实到45，学生应到30实到28', 73],
])('reads %s in one cell as those who came', (text, audience) => {
  const plan = planOfSheets([
    typedSheet('培训', [
      ['日期', '培训名称', '宣传形式', '五进场所', '参加人数'],
      ['2025.3.4', '班组长安全宣讲', '安全宣讲', '企业', text],
    ]),
  ]);
  const [row] = plan.rows;
  expect(row?.input).toMatchObject({ audience });
  expect(row?.guesses.map(({ field }) => field)).toContain('audience');
});

test('takes a running number at the left edge for no sessions', () => {
  const plan = planOfSheets([
    typedSheet('活动', [
      ['次', '日期', '名称', '形式', '五进场所'],
      ['1', '2025.3.4', '防火宣讲', '安全宣讲', '学校'],
      ['2', '2025.3.5', '防溺水宣讲', '安全宣讲', '学校'],
      ['3', '2025.3.6', '防震演练', '应急疏散演练', '学校'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => 'sessions' in input && input.sessions)).toEqual([1, 1, 1]);
});
