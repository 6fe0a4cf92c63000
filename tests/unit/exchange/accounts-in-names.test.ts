import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

function inputsOf(name: string, rows: string[][]): object[] {
  return planOfSheets([typedSheet(name, rows)]).rows.map(({ input }) => input);
}

function diary(what: string): object[] {
  return inputsOf('2025年日志', [
    ['石桥村村务工作日志'],
    ['日期', '工作内容', '参加人员'],
    ['2025.3.5', what, '村干部'],
  ]);
}

test.each([
  ['林业站来村讲森林防火知识，村民74人到场', { audience: 74, form: 'lecture' }],
  ['路口摆摊开展森林防火宣传，发传单310张', { materials: 310 }],
  ['在小卖部前发防一氧化碳中毒明白纸260份', { materials: 260, form: 'themed' }],
  ['挨家挨户宣传防汛避险，走访132户', { households: 132 }],
  ['千人消防大演练', { audience: 0 }],
  ['征集防溺水宣传绘画、手抄报120张', { materials: 0 }],
])('reads the numbers that only the name tells: %s', (what, read) => {
  expect(diary(what)).toMatchObject([{ title: what, ...read }]);
});

test('takes a row that begins with what is still to be done for planned', () => {
  expect(diary('准备7月请供电所来讲用电安全（等回话）')).toMatchObject([{ status: 'planned' }]);
});

test('lets rows beside those of homes tell themselves where they were', () => {
  const rows = [
    ['澄江燃气有限公司客服部工作台账'],
    ['日期', '工作项目', '地点', '入户户数', '到访不遇', '宣传人数'],
    ['2025.3.5', '入户安检暨安全用气宣传', '枫桥苑1-6幢', '142', '26', ''],
    ['2025.3.15', '燃气安全咨询台', '枫桥苑小区广场', '', '', '260'],
    ['2025.4.9', '餐饮商户用气安全培训', '商会会议室', '', '', '55'],
    ['2025.5.22', '燃气泄漏疏散演练', '枫桥苑3幢', '', '', '87'],
    ['2025.6.16', '安全生产月现场咨询宣传', '人民公园广场', '', '', '420'],
  ];
  expect(inputsOf('入户及宣传', rows)).toMatchObject([
    { settings: ['family'], households: 142 },
    { settings: ['community'] },
    { settings: ['enterprise'] },
    { settings: ['community'] },
    { settings: ['community'], form: 'themed' },
  ]);
  for (const input of inputsOf('进家庭', rows))
    expect(input).toMatchObject({ settings: ['family'] });
});

test('takes the one number of homes gone to for publicity by visits', () => {
  const [input] = inputsOf('活动', [
    ['日期', '活动主题', '参与情况', '牵头'],
    ['2025.3.6', '志愿者楼道消防安全劝导', '入户64户', '社区居委会'],
    ['2025.3.19', '电动自行车火灾警示片放映', '130人', '社区居委会'],
    ['2025.5.20', '居家安全讲座', '52人', '社区卫生站'],
  ]);
  expect(input).toMatchObject({ form: 'themed', households: 64, settings: ['family'] });
});

test('reads the account of a market beside the names of its record', () => {
  const inputs = inputsOf('Sheet1', [
    ['东塘农贸市场管理办 日常工作记录'],
    ['日期', '类别', '事项', '具体情况', '经办'],
    ['2025.4.2', '宣传', '用电安全培训', '在管理办会议室，到会摊主62人', '王'],
    ['2025.4.9', '检查', '消防通道检查', '当场搬走', '王'],
    ['2025.6.10', '宣传', '挨摊发放用气安全告知书', '发放156份，商户签收', '王'],
  ]);
  expect(inputs).toMatchObject([
    { settings: ['enterprise'], audience: 62 },
    { settings: ['enterprise'], materials: 156, form: 'themed' },
  ]);
});

test('takes a letter handed out at the gate of a kindergarten for publicity at school', () => {
  const inputs = inputsOf('登记', [
    ['晨露幼儿园安全教育活动登记表'],
    ['日期', '活动内容', '地点', '备注'],
    ['2025.3.5', '发放《致家长的一封信》（防一氧化碳中毒）', '园门口', '共发198份'],
  ]);
  expect(inputs).toMatchObject([{ form: 'themed', settings: ['school'], materials: 198 }]);
});

test('leaves out a card of other work, and says so', () => {
  const card = (title: string, day: string) => [
    ['活动主题', title],
    ['时间', day, '地点', '门诊六楼'],
    ['组织科室', '保卫科', '参加对象', '各科室'],
    ['参加人数', '5人', '发放资料', '无'],
    [],
  ];
  const { rows, notes } = planOfSheets([
    typedSheet('活动记录', [
      ['青禾县人民医院保卫科活动记录单'],
      [],
      ...card('消防安全知识培训', '2025年2月20日'),
      ...card('消防控制室主机维保验收', '2025年4月10日'),
    ]),
  ]);
  expect(rows.map(({ input }) => input)).toMatchObject([{ title: '消防安全知识培训' }]);
  expect(notes).toContainEqual(expect.objectContaining({ part: 'otherWork' }));
});

test('reads a squad as who held it, and works under headings as people talk', () => {
  const [activity] = inputsOf('二季度', [
    ['日期', '活动名称', '五进场所', '受众人数', '承办中队'],
    ['2025.4.3', '交通安全宣讲', '农村', '260', '一中队'],
  ]);
  expect(activity).toMatchObject({ organiser: '一中队' });
  const [work] = inputsOf('居民自创作品', [
    ['作品', '形式', '谁做的', '什么时候做的', '发在哪里'],
    ['楼道不是储物间', '短视频', '楼栋长 华建平', '2025年3月28日', '社区视频号'],
  ]);
  expect(work).toMatchObject({
    authors: '楼栋长 华建平',
    createdOn: '2025-03-28',
    publishedAt: '社区视频号',
  });
});

test('leaves out the totals of months that stand where days do', () => {
  const { rows, refused } = planOfSheets([
    typedSheet('二季度', [
      ['日期', '活动名称', '五进场所', '场次', '受众人数'],
      ['4月3日', '交通安全宣讲', '农村', '2', '260'],
      ['4月小计', '', '', '2', '260'],
      ['5月8日', '消防演练', '企业', '1', '115'],
      ['季度合计', '', '', '3', '375'],
    ]),
  ]);
  expect([rows.length, refused]).toEqual([2, []]);
});
