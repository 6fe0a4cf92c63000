import { expect, test } from 'vitest';
import type { ImportPlan, PlanOverrides } from '#main/exchange/import-plan.ts';
import { planImport } from '#main/exchange/plan-import.ts';
import { packWorkbook } from '../../documents/workbooks/makers/by-hand.ts';

const OPTIONS = { fileName: '台账.xlsx', cutOffs: { half1: '06-20', half2: '12-10' } };
type Sheets = Record<string, string[][]>;

function plan(sheets: Sheets, overrides: PlanOverrides = {}, merges: readonly string[] = []) {
  const cell = (text: string, row: number, col: number) => {
    const at = `${String.fromCharCode(65 + col)}${row + 1}`;
    if (text === '') return '';
    return /^\d+$/u.test(text)
      ? `<c r="${at}"><v>${text}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  };
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const bytes = packWorkbook({
    sheets: Object.entries(sheets).map(([name, rows]) => {
      const data = rows
        .map(
          (row, at) =>
            `<row r="${at + 1}">${row.map((text, col) => cell(text, at, col)).join('')}</row>`,
        )
        .join('');
      const xml = `<sheetData>${data}</sheetData>${merged ? `<mergeCells>${merged}</mergeCells>` : ''}`;
      return { name, xml };
    }),
  });
  return planImport(bytes, { ...OPTIONS, overrides });
}

function read({ rows, refused }: ImportPlan, ...fields: string[]) {
  expect(refused).toEqual([]);
  return rows.map(({ input }) => fields.map((field) => (input as Record<string, unknown>)[field]));
}

const HEAD = ['日期', '活动名称', '宣传形式', '领域', '人数'];

test('patrols and meetings among publicity are left out, told, and taken when the clerk says so', () => {
  const sheets = {
    日志: [
      ['日期', '工作类别', '工作内容', '宣传形式', '领域', '人数'],
      ['2025-05-06', '安全宣传', '到幼儿园讲交通安全', '安全宣讲', '学校', '120'],
      ['2025-05-07', '治安巡逻', '夜间走商业街', '', '', '4'],
      ['2025-05-09', '安全宣传', '巡逻车播放安全宣传录音', '媒体宣传', '社区', '60'],
      ['2025-05-12', '工作会议', '季度例会', '', '', '22'],
    ],
  };
  const left = plan(sheets);
  expect(read(left, 'title')).toEqual([['到幼儿园讲交通安全'], ['巡逻车播放安全宣传录音']]);
  const note = left.notes.find(({ part }) => part === 'otherWork');
  expect(note?.text).toBe(
    '第 3 行写的是“治安巡逻”，不像宣传活动，第 5 行写的是“工作会议”，不像宣传活动，没有导入。',
  );
  const taken = plan(sheets, { unseen: { otherWork: 'take' } });
  expect(taken.rows).toHaveLength(4);
  expect(taken.notes.find(({ part }) => part === 'otherWork')?.text).toContain('照常读取');
});

test('a row whose form is told in words that are known is one of publicity, whatever its name', () => {
  const rows = [
    HEAD,
    ['2025-05-07', '燃气检查', '安全宣讲', '社区', '40'],
    ['2025-05-08', '用电检查', '检查', '社区', '9'],
  ];
  expect(read(plan({ 台账: rows }), 'title')).toEqual([['燃气检查']]);
});

test('two tables side by side are both read, with their own titles', () => {
  const block = ['日期', '活动名称', '形式', '人数'];
  const sheets = {
    半年: [
      ['梅岭中学2025年安全宣传记录'],
      [...block, '', ...block],
      ['2月24日', '开学第一课', '宣讲', '1280', '', '4月14日', '国家安全宣讲', '宣讲', '640'],
      ['3月31日', '疏散演练', '演练', '1302', '', '5月12日', '消防演练', '演练', '1295'],
    ],
  };
  expect(read(plan(sheets), 'date', 'title', 'audience', 'settings')).toEqual([
    ['2025-02-24', '开学第一课', 1280, ['school']],
    ['2025-03-31', '疏散演练', 1302, ['school']],
    ['2025-04-14', '国家安全宣讲', 640, ['school']],
    ['2025-05-12', '消防演练', 1295, ['school']],
  ]);
});

test.each([
  ['场次/人数', '2/300', 2, 300],
  ['人数/场次', '300/2', 2, 300],
  ['场次、人数', '3场450人', 3, 450],
  ['场次及人次', '1场，约85人', 1, 85],
  ['场次/人数', '120人', 1, 120],
])('sessions and people in one cell: %s %s', (heading, text, sessions, audience) => {
  const rows = [
    ['日期', '活动名称', '形式', '领域', heading],
    ['2025-03-25', '宣讲', '安全宣讲', '企业', text],
  ];
  expect(read(plan({ 台账: rows }), 'sessions', 'audience')).toEqual([[sessions, audience]]);
});

test('parts of an audience with a total beside them count once, and without one are added up and told', () => {
  const head = ['日期', '活动名称', '形式', '领域', '教师', '学生'];
  const row = ['2025-03-24', '防火宣讲', '安全宣讲', '学校', '20', '400'];
  expect(
    read(
      plan({
        台账: [
          [...head, '合计'],
          [...row, '421'],
        ],
      }),
      'audience',
    ),
  ).toEqual([[421]]);
  const parts = plan({ 台账: [head, row] });
  expect(read(parts, 'audience')).toEqual([[420]]);
  expect(parts.rows[0]?.guesses).toContainEqual(
    expect.objectContaining({ field: 'audience', from: '20+400', why: '各类人员相加得出' }),
  );
});

test('rows below that leave day and name blank are parts of one activity', () => {
  const rows = [
    ['日期', '活动名称', '宣传形式', '领域', '参与单位', '人数'],
    ['2025-03-27', '园区疏散演练', '演练', '企业', '甲厂', '40'],
    ['', '', '', '', '乙厂', '35'],
    ['', '', '', '', '丙厂', '28'],
    ['2025-06-17', '安全宣讲', '宣讲', '企业', '丁厂', '90'],
  ];
  const read3 = plan({ 台账: rows });
  expect(read(read3, 'title', 'audience', 'partners')).toEqual([
    ['园区疏散演练', 103, '甲厂、乙厂、丙厂'],
    ['安全宣讲', 90, '丁厂'],
  ]);
  expect(read3.notes.map(({ text }) => text).join()).toContain('合成一条记录');
});

test('the same day and name at several places, each with its people, are several activities', () => {
  const rows = [
    ['日期', '活动名称', '学校', '参加学生（人）', '致家长一封信（份）'],
    ['2025-06-05', '防溺水宣讲', '城关一小', '420', '420'],
    ['', '', '城关二小', '385', '380'],
  ];
  expect(
    read(
      plan({ 台账: rows }, {}, ['A2:A3', 'B2:B3']),
      'place',
      'settings',
      'audience',
      'materials',
    ),
  ).toEqual([
    ['城关一小', ['school'], 420, 420],
    ['城关二小', ['school'], 385, 380],
  ]);
});

test('weekly records without a heading are read by what stands in them, those of next week as planned', () => {
  const sheets = {
    第24周: [
      ['渔阳街道安全宣传周报（2025年6月9日—6月15日）'],
      [
        '本周工作',
        '6月10日',
        '花园社区燃气讲座',
        '为65名居民讲解，发放宣传册150本',
        '花园社区活动室',
      ],
      [
        '',
        '6月12日',
        '走进兴华商场开展疏散演练',
        '商场员工及租户共83人参加，用时4分钟',
        '兴华商场',
      ],
      ['下周计划', '6月19日', '实验小学防溺水宣讲', '拟请救援队授课，预计300人', '实验小学'],
    ],
  };
  const plan24 = plan(sheets, {}, ['A2:A3']);
  expect(read(plan24, 'date', 'title', 'status', 'audience', 'materials', 'place')).toEqual([
    ['2025-06-10', '花园社区燃气讲座', 'held', 65, 150, '花园社区活动室'],
    ['2025-06-12', '走进兴华商场开展疏散演练', 'held', 83, 0, '兴华商场'],
    ['2025-06-19', '实验小学防溺水宣讲', 'planned', 300, 0, '实验小学'],
  ]);
});

test('a list without a heading that does not speak of publicity is not read', () => {
  const rows = [
    ['六月值班安排'],
    ['一', '6月1日', '赵某、钱某值班'],
    ['二', '6月2日', '孙某、周某值班'],
  ];
  expect(() => plan({ 值班: rows })).toThrow('没有找到台账的表头');
});

test('the year that only another sheet tells holds for the months', () => {
  const month = [
    ['日期', '活动内容', '活动类型', '参与居民（人）'],
    ['8日', '用电宣讲', '宣讲', '45'],
  ];
  const sheets = { 说明: [['锦绣社区2025年安全宣传活动统计']], '1月': month };
  expect(read(plan(sheets), 'date')).toEqual([['2025-01-08']]);
});

test('rows below a section of plans are planned, their heading repeated or not', () => {
  const rows = [
    ['安全宣传周报（2025年6月2日—6月8日）'],
    ['一、本周完成情况'],
    HEAD,
    ['周二（6月3日）', '防溺水宣讲', '安全宣讲', '学校', '420'],
    ['二、下周工作计划'],
    [...HEAD.slice(0, 4), '预计人数'],
    ['周一（6月9日）', '疏散演练', '应急疏散演练', '社区', '60'],
  ];
  expect(read(plan({ 第23周: rows }, {}, ['A2:E2', 'A5:E5']), 'date', 'status')).toEqual([
    ['2025-06-03', 'held'],
    ['2025-06-09', 'planned'],
  ]);
});

test('a list of goods is left out whole, however its names speak of publicity', () => {
  const sheets = {
    物资: [
      ['安全宣传用品采购登记'],
      ['日期', '名称', '单位', '数量', '单价', '金额'],
      ['2025-05-20', '安全宣传折页', '小学', '3000', '5', '1500'],
    ],
    活动: [HEAD, ['2025-05-12', '用电宣讲', '安全宣讲', '企业', '40']],
  };
  const { rows, refused, ignored } = plan(sheets);
  expect([rows.length, refused.length]).toEqual([1, 0]);
  expect(ignored).toMatchObject([{ sheet: '物资', why: expect.stringContaining('采购一类的表') }]);
});

test('sorts of drills under 演练形式 are drills, and what was put off to a month is planned', () => {
  const rows = [
    ['演练项目', '演练形式', '实施时间', '参加人数', '领域', '开展情况'],
    ['液氨泄漏', '实战', '2025-03-20', '65', '企业', '如期举行'],
    ['触电急救', '桌面', '2025-05-18', '30', '企业', '推迟到6月'],
  ];
  expect(read(plan({ 台账: rows }), 'form', 'status')).toEqual([
    ['drill', 'held'],
    ['drill', 'planned'],
  ]);
});

test('who came and how many in one cell is an audience told in words', () => {
  const rows = [
    ['时间', '事项', '参加单位及人数', '地点'],
    ['2025-01-20', '节前安全培训', '各景区负责人35人', '三楼'],
    ['2025-04-25', '旅行社宣讲', '旅行社、导游共62人', '游客中心'],
  ];
  expect(read(plan({ 台账: rows }), 'audience', 'settings')).toEqual([
    [35, ['enterprise']],
    [62, ['enterprise']],
  ]);
});

test('running numbers of weekly records that begin anew are no sessions', () => {
  const sheets = {
    第25周: [
      ['街道安监办周工作小结（2025年6月16日—22日）'],
      ['本周工作开展情况'],
      ['1', '6月16日', '新华小区安全咨询', '群众400余人', '资料600份'],
      ['2', '6月20日', '工地安全培训', '工人75人', '手册75本'],
      ['下周工作安排'],
      ['1', '6月24日', '社区消防演练', '预计100人', ''],
    ],
  };
  const weekly = plan(sheets, {}, ['A2:E2', 'A5:E5']);
  expect(read(weekly, 'sessions', 'audience', 'status')).toEqual([
    [1, 400, 'held'],
    [1, 75, 'held'],
    [1, 100, 'planned'],
  ]);
});

test('a bare number without a heading counts nothing', () => {
  const rows = [
    ['沙岭村村委会广播安全宣传记录'],
    ['2025-01-10', '防煤气中毒', '15', '3', '全镇32个村'],
    ['2025-04-01', '森林防火', '10', '5', '沿山8村'],
  ];
  expect(read(plan({ 播出: rows }), 'title', 'sessions', 'audience', 'materials')).toEqual([
    ['防煤气中毒', 1, 0, 0],
    ['森林防火', 1, 0, 0],
  ]);
});

test('units and telephones under no word of pilots are no pilots', () => {
  const rows = [
    ['安全培训签到表'],
    ['序号', '姓名', '单位', '联系电话'],
    ['1', '学员甲', '一车间', '60000001'],
    ['2', '学员乙', '二车间', '60000002'],
  ];
  const { rows: planned, refused, ignored } = plan({ 签到: rows });
  expect([planned, refused]).toEqual([[], []]);
  expect(ignored).toMatchObject([{ sheet: '签到', why: expect.stringContaining('看不出是试点') }]);
});

test('households and people in one cell are both told', () => {
  const rows = [
    ['日期', '活动名称', '领域', '户数/人数'],
    ['2025-03-01', '入户宣传燃气安全', '家庭', '35户/92人'],
  ];
  expect(read(plan({ 台账: rows }), 'households', 'audience')).toEqual([[35, 92]]);
});
