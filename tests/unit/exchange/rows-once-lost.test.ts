import { expect, test } from 'vitest';
import { settingsFromUnit } from '#shared/recognition/read-settings.ts';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

test.each([
  ['城东二小2025年秋季学期安全教育记录', ['school']],
  ['县一中安全活动台账', ['school']],
  ['实验二小安全教育登记', ['school']],
  ['柳河三中2025年登记表', ['school']],
  ['附小消防演练记录', ['school']],
  ['进一步加强安全宣传', null],
  ['十二届三中全会精神宣讲', null],
  ['消防三中队宣传登记', null],
  ['大中小企业安全登记', null],
])('takes “%s” for the paper of %j', (title, settings) => {
  const reading = settingsFromUnit(title);
  expect('value' in reading ? reading.value : null).toEqual(settings);
});

test('a sort under 类别 is known in a short month, whatever the sum below it', () => {
  const plan = planOfSheets([
    typedSheet(
      '2月',
      [
        ['青石镇2025年2月安全宣传台账'],
        ['类别', '序号', '时间', '活动内容', '地点', '人数', '资料'],
        ['进农村', '1', '2月6日', '返乡人员安全宣讲', '文化礼堂', '75', '100'],
        ['进企业', '2', '2月20日', '复工安全讲座', '会议室', '58', '58'],
        ['小计', '', '', '', '', '133', '158'],
      ],
      ['A5:E5'],
    ),
  ]);
  expect(plan.rows.map(({ input }) => 'settings' in input && input.settings)).toEqual([
    ['village'],
    ['enterprise'],
  ]);
});

test.each([
  ['2场', 2],
  ['分2场', 2],
  ['讲了两场，每场40分钟', 2],
  ['共讲3场', 3],
  ['分三批，共3场次', 3],
  ['第2场', 1],
  ['2场报告厅', 1],
  ['全年累计12场', 1],
])('takes sessions from the remarks “%s”: %i', (remark, sessions) => {
  const plan = planOfSheets([
    typedSheet('台账', [
      ['安全宣传台账'],
      ['日期', '活动名称', '地点', '人数', '备注'],
      ['2025.5.22', '防溺水安全课', '石桥小学', '203', remark],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => 'sessions' in input && input.sessions)).toEqual([sessions]);
});

function cardOf(...more: [string, string][]) {
  const [title, sort, account, people] = ['活动名称', '活动形式', '活动过程', '参加人数'].map(
    (label) => more.find(([own]) => own === label)?.[1] ?? '',
  );
  const plan = planOfSheets([
    typedSheet('记录', [
      ['小太阳幼儿园安全教育活动记录表'],
      ['活动名称', title ?? ''],
      ['活动时间', '2025年3月4日', '活动地点', '多功能厅'],
      ['参加对象', '大班幼儿', '参加人数', people ?? ''],
      ['活动形式', sort ?? '', '组织部门', '保教处'],
      ['活动过程', account ?? ''],
    ]),
  ]);
  return plan.rows[0]?.input;
}

test('takes the form of a card from its name where its own word is broad, and counts posts', () => {
  expect(
    cardOf(
      ['活动名称', '防走失安全教育课'],
      ['活动形式', '教学活动'],
      ['参加人数', '60人'],
      ['活动过程', '看绘本。'],
    ),
  ).toMatchObject({ form: 'lecture', audience: 60 });
  expect(
    cardOf(
      ['活动名称', '园公众号“暑期安全”推送'],
      ['活动形式', '媒体宣传'],
      ['活动过程', '园微信公众号发布4条。'],
    ),
  ).toMatchObject({ form: 'media', mediaItems: 4 });
});

test.each([
  ['急救课走进第二小学', 'lecture'],
  ['安全用药课进社区', 'lecture'],
  ['消防安全进社区', 'themed'],
  ['交通安全体验课', 'immersive'],
])('a lesson that goes somewhere is a lesson: %s', (title, form) => {
  const plan = planOfSheets([
    typedSheet('台账', [
      ['安全宣传台账'],
      ['日期', '活动名称', '地点', '参加人员', '人数'],
      ['2025.9.4', title, '第二小学', '学生', '60'],
      ['2025.9.5', '防灾减灾宣讲', '第二小学', '学生', '60'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => 'form' in input && input.form)).toEqual([form, 'lecture']);
});

test('counts how often it was held where only the account under 情况简述 says so', () => {
  const plan = planOfSheets([
    typedSheet('登记卡', [
      ['人民医院安全宣传教育活动登记卡'],
      ['主题', '急救课走进第二小学', '时间', '2025年9月4日'],
      ['地点', '第二小学', '组织科室', '急诊科'],
      ['参加人员', '学生', '人数', '320人'],
      ['情况简述', '讲授溺水、烫伤的急救。共讲2场。'],
    ]),
  ]);
  expect(plan.rows[0]?.input).toMatchObject({
    form: 'lecture',
    sessions: 2,
    summary: '讲授溺水、烫伤的急救。共讲2场。',
  });
});

test('counts the total where an account tells how often it was held at each place, too', () => {
  const plan = planOfSheets([
    typedSheet('日志', [
      ['石桥村2025年工作日志'],
      ['时间', '事由', '情况'],
      ['2025.10.22', '森林防火宣讲', '三个组各讲1场，共3场，听众132人'],
      ['2025.11.3', '冬季用电宣讲', '村民40人到场'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { sessions: 3, audience: 132 },
    { sessions: 1, audience: 40 },
  ]);
});

test('takes a title merged over a form of one case for no name left open', () => {
  const plan = planOfSheets([
    typedSheet(
      '案例',
      [
        ['成果案例（拟报区里）', ''],
        ['案例标题', '把消防课开进后厨'],
        ['宣传方向', '企业'],
        ['起止时间', '2025年3月—6月'],
        ['主要做法', '每周到两家后厨现场讲、现场练。'],
        ['取得成效', '商户全部覆盖。'],
      ],
      ['A1:B1'],
    ),
  ]);
  expect(plan.refused).toEqual([]);
  expect(plan.rows.map(({ kind, input }) => ({ kind, ...input }))).toMatchObject([
    { kind: 'case', title: '把消防课开进后厨', setting: 'enterprise' },
  ]);
});

test('takes what a company does in 小区 for the community there, and reads 进村宣传 and 发资料', () => {
  const plan = planOfSheets([
    typedSheet('台账', [
      ['顺安物业公司2025年安全宣传台账'],
      ['日期', '活动名称', '类别', '人数', '发资料'],
      ['2025.4.19', '骑手进金桂小区讲充电安全', '安全宣讲', '200', '350份'],
      ['2025.4.22', '保安员消防培训', '安全宣讲', '46', '—'],
      ['2025.4.26', '到石坡村讲爆破警戒', '进村宣传', '120', '150份'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { settings: ['community'], materials: 350 },
    { settings: ['enterprise'], materials: 0 },
    { settings: ['village'], form: 'themed', materials: 150 },
  ]);
});
