import { expect, test } from 'vitest';
import { copiesInProse, reportsInProse } from '#shared/recognition/people-in-prose.ts';
import { statusAside } from '#shared/recognition/read-activity-status.ts';
import { settingsFromPlace, settingsFromPlaceInTitle } from '#shared/recognition/read-settings.ts';
import { recogniseHeading } from '#shared/recognition/recognise-heading.ts';
import { isTotalText, readSection } from '../../../src-main/exchange/layout/classify-row.ts';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

test.each([
  ['任务', 'activity', 'title'],
  ['任务名称', 'activity', 'title'],
  ['组织人', 'activity', 'organiser'],
  ['主办人', 'activity', 'organiser'],
  ['入户', 'activity', 'households'],
  ['入户（户）', 'activity', 'households'],
  ['见报见网/条', 'activity', 'mediaItems'],
  ['印发材料/份', 'activity', 'materials'],
  ['宣传单/份', 'activity', 'materials'],
  ['参与/人次', 'activity', 'audience'],
  ['月/日', 'activity', 'date'],
  ['听众', 'activity', 'audience'],
  ['签到人数', 'activity', 'audience'],
  ['别的事', 'activity', 'remarks'],
  ['补充说明', 'activity', 'remarks'],
  ['户名', 'pilot', 'name'],
  ['示范户', 'pilot', 'name'],
  ['住址', 'pilot', 'address'],
  ['家庭住址', 'pilot', 'address'],
  ['面向', 'case', 'setting'],
] as const)('takes the heading %s of a column of %s for its %s', (heading, kind, field) => {
  expect(recogniseHeading(heading, kind)[0]?.field).toBe(field);
});

test('reads a list of tasks by what came of each', () => {
  const plan = planOfSheets([
    typed(
      '任务清单',
      ['县医院安全宣传任务清单（2025年）'],
      ['任务', '形式', '牵头科室', '完成情况', '实施日期', '地点', '参加职工（人）'],
      ['新职工消防培训', '培训', '保卫科', '√', '2025.01.07', '示教室', '34'],
      ['病区疏散演练', '演练', '保卫科', '完成', '2025.02.20', '五楼', '62'],
      ['食堂燃气讲座', '讲座', '后勤科', '已取消', '2025.04.03', '职工食堂', ''],
      ['放射事故演练', '演练', '放射科', '延期，时间另定', '2025.05.22', '放射科', ''],
      ['购置消防水带', '采购', '后勤科', '完成', '2025.04.22', '', ''],
      ['总值班安排', '值班', '院办', '完成', '2025.05.01', '', '10'],
    ),
  ]);
  expect(held(plan.rows)).toEqual(['新职工消防培训', '病区疏散演练']);
});

test('counts no gear for the own people, and what is taught of it', () => {
  const plan = planOfSheets([
    typed(
      '2025年',
      ['滨河项目部安全教育台账（2025年）'],
      ['教育内容', '教育类型', '日期', '地点', '人数', '组织人', '备注'],
      ['复工安全教育大会', '培训', '2月17日', '夜校', '132人', '安全部', ''],
      ['发放安全帽、反光衣140套', '劳保', '2月18日', '仓库', '', '材料员', '仓库登记'],
      ['统一更换安全带和手套', '', '2月19日', '仓库', '', '材料员', ''],
      ['购买灭火毯、应急灯', '', '2月20日', '', '', '材料员', '已到货'],
      ['安全帽撞击体验', '体验', '3月18日', '体验区', '60人', '安全部', '宣传单200份'],
      ['', '', '', '', '192', '', '1—6月合计'],
    ),
  ]);
  expect(held(plan.rows)).toEqual(['复工安全教育大会', '安全帽撞击体验']);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { organiser: '安全部' },
    { organiser: '安全部', materials: 200 },
  ]);
});

test.each([
  ['停电，没弄成', 'planned'],
  ['人不齐，没搞成', 'planned'],
  ['车坏了，未成行', 'planned'],
  ['设备故障，因故未办', 'planned'],
  ['3月因故未办，设备修好后已办', null],
  ['上月下雨没搞成，现补办', null],
  ['因故未办，待设备修好后补办', 'planned'],
  ['3月因故未办，待修好后再办', 'planned'],
])('takes %s for a row that is %s', (text, status) => {
  expect(statusAside(text)).toBe(status);
});

test.each(['因故未举办', '七、因故未举办', '取消的活动', '未开展', '因疫情延期'])(
  'takes what stands under %s for not held',
  (text) => {
    expect(readSection(text)?.isPlan).toBe(true);
  },
);

test.each(['已开展的活动', '未成年人保护', '没有硝烟的战争'])(
  'takes %s for no such line',
  (text) => {
    expect(readSection(text)?.isPlan ?? false).toBe(false);
  },
);

test.each(['月计', '季计', '1—6月合计', '1-3月小计', '1月至6月累计'])(
  'takes %s for a total',
  (text) => {
    expect(isTotalText(text)).toBe(true);
  },
);

test.each([
  ['传单150份', '150'],
  ['宣传单200份', '200'],
  ['挂横幅，传单80张', '80'],
  ['领取传单150份', null],
  ['传单150份入库', null],
])('finds in %s the copies %s', (text, copies) => {
  expect(copiesInProse(text)).toBe(copies);
});

test.each([
  ['推送1条', '1'],
  ['已审，发布2篇', '2'],
  ['推送1条线路', null],
])('finds in %s the reports %s', (text, reports) => {
  expect(reportsInProse(text)).toBe(reports);
});

test.each([
  ['城东小学电力安全课堂', ['school']],
  ['锦绣花园社区夏季安全用电咨询活动', ['community']],
  ['中心小学周边商户检查', null],
  ['金桥社区民警讲反诈', null],
  ['安全用电进社区', null],
])('finds at the head of %s the place of %j', (title, settings) => {
  const reading = settingsFromPlaceInTitle(title);
  expect('value' in reading ? reading.value : null).toEqual(settings);
});

test.each([
  ['民宿业主用电宣讲', ['enterprise']],
  ['网吧业主警示会', ['enterprise']],
  ['小区业主演练', ['community']],
])('takes those of %s for %j', (text, settings) => {
  expect(settingsFromPlace(text)).toMatchObject({ value: settings });
});

test('tells homes from the village where both are named above and homes are counted', () => {
  const plan = planOfSheets([
    typed(
      '2025年',
      ['东坪村安全宣传进农村进家庭登记表（2025年）'],
      ['日期', '做了什么', '在哪里', '来了多少人', '走了多少户', '发了多少份'],
      ['7月10日', '村民防汛转移演练', '一组晒坝', '84', '', ''],
      ['7月21日', '入户发放防溺水明白纸', '二组', '', '96', '96'],
      ['9月16日', '独居老人户用火安全走访', '一至五组', '', '41', '41'],
      ['9月20日', '防火坝坝会宣讲并入户', '三组', '60', '20', ''],
    ),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { settings: ['village'] },
    { settings: ['family'], households: 96 },
    { settings: ['family'], form: 'themed' },
    { settings: ['village', 'family'] },
  ]);
});

test('reads a row that says who came, and not how many', () => {
  const plan = planOfSheets([
    typed(
      '春季学期',
      ['育新小学2025年春季学期安全教育活动一览表'],
      ['日期', '活动名称', '参加对象及人数', '地点', '负责处室', '完成情况'],
      ['3.4', '交通安全讲座', '三年级学生386人', '报告厅', '德育处', '已完成'],
      ['4.8', '安全广播站专题节目', '全校', '广播室', '少先队', '已完成'],
      ['4.23', '安全手抄报评比', '五、六年级', '—', '教导处', '取消'],
    ),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { audience: 386 },
    { title: '安全广播站专题节目', audience: 0, remarks: expect.stringContaining('全校') },
  ]);
  expect(plan.refused).toEqual([]);
});

test('reads leaflets at a stall, and the pilots of a village by their household', () => {
  const plan = planOfSheets([
    typed(
      '翠湖花园',
      ['翠湖花园2025年安全宣传登记'],
      ['事项', '日子', '情况', '经办'],
      ['元宵节烟花爆竹安全提醒', '2月11日', '在小区东门设点，过往业主约180人。', '客服部'],
      ['灭火器维修保养', '3月20日', '更换药剂56具，已贴标签。', '工程部'],
    ),
    typed(
      '示范户',
      ['安全示范户'],
      ['户名', '住址', '电话', '联系人', '类别'],
      ['王家大院示范户', '王家坳村一组12号', '13800000191', '王大伯', '家庭'],
    ),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { title: '元宵节烟花爆竹安全提醒', form: 'themed', settings: ['community'], audience: 180 },
    { name: '王家大院示范户', kind: 'family', contact: '王大伯' },
  ]);
});

function typed(name: string, ...rows: string[][]) {
  return typedSheet(name, rows);
}

function held(rows: readonly { input: object }[]): unknown[] {
  return rows
    .map(({ input }) => input as { title?: string; status?: string })
    .filter(({ status }) => status !== 'planned')
    .map(({ title }) => title);
}
