import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

/** Sheets of two dimensions whose cells tell what was held, and what of them is to be counted, row by row. */
interface Matrix {
  sheet: string;
  rows: readonly (readonly string[])[];
  held: readonly Record<string, unknown>[];
}

const VILLAGES_BY_QUARTER: Matrix = {
  sheet: '各村',
  rows: [
    ['2025年各村安全宣传一览'],
    ['村名', '一季度', '二季度'],
    ['东沟村', '3月6日 防火宣讲 42人', '4月17日防汛演练65人'],
    ['西沟村', '3月7日用电讲座,28人', '4月20日\n触电急救演练\n拟'],
  ],
  held: [
    { date: '2025-03-06', title: '防火宣讲', audience: 42 },
    { date: '2025-04-17', title: '防汛演练', audience: 65 },
    { date: '2025-03-07', title: '用电讲座', audience: 28 },
  ],
};

const MONTHS_DOWN: Matrix = {
  sheet: '2025',
  rows: [
    ['2025年各小区安全宣传'],
    ['月份', '金桂苑', '翠湖湾', '阳光里'],
    ['1月', '1月8日\n电动车宣讲\n33人', '/', '1月14日\n用电讲座\n27人'],
    ['2月', '未搞', '2月19日\n元宵节安全宣传活动\n95人', ''],
    ['3月', '', '3月6日 火灾警示片展映（110人）', ''],
  ],
  held: [
    { date: '2025-01-08', title: '电动车宣讲', audience: 33 },
    { date: '2025-01-14', title: '用电讲座', audience: 27 },
    { date: '2025-02-19', title: '元宵节安全宣传活动', audience: 95 },
    { date: '2025-03-06', title: '火灾警示片展映', audience: 110 },
  ],
};

const ESTATES_BY_MONTH: Matrix = {
  sheet: '2025',
  rows: [
    ['安居物业2025年各小区安全宣传一览'],
    ['小区', '1月', '2月', '3月', '项目经理说明'],
    ['金桂苑', '1月8日\n电动车充电安全宣讲\n33人', '未搞', '3月12日\n居民疏散演练\n（87人）', ''],
    ['翠湖湾', '/', '元宵节安全摊位\n2月19日\n95人', '顺延到4月', '人手不够'],
    ['阳光里', '1月14日\n冬季用电讲座\n因雪取消', '计划下旬，等通知', '', '老小区'],
    ['场数', '2', '1', '1', ''],
  ],
  held: [
    {
      date: '2025-01-08',
      title: '电动车充电安全宣讲',
      form: 'lecture',
      settings: ['community'],
      audience: 33,
      place: '金桂苑',
    },
    { date: '2025-03-12', title: '居民疏散演练', form: 'drill', audience: 87 },
    { date: '2025-02-19', title: '元宵节安全摊位', settings: ['community'], audience: 95 },
  ],
};

const SETTINGS_BY_MONTH: Matrix = {
  sheet: '五进一览',
  rows: [
    ['云桥街道2025年安全宣传“五进”月度一览'],
    ['五进类别', '1月', '2月', '3月', '4月'],
    [
      '进企业',
      '/',
      '2月20日 餐饮业主燃气安全培训 42人 资料60份',
      '/',
      '4月2日 加油站泄漏演练 18人',
    ],
    ['进农村', '本街道无农村', '', '', ''],
    [
      '进社区',
      '1月16日 春节消防咨询活动 130人\n1月22日 高层住宅逃生演练 88人',
      '/',
      '（拟）广场咨询',
      '/',
    ],
    ['进学校', '/', '/', '3月31日 云桥小学防震演练 640人', '4月15日 交通安全课（因雨取消）'],
    ['进家庭', '/', '2月6日 电动车充电入户宣传 55户 资料55份', '/', '计划4月下旬入户'],
    ['月合计', '218人', '42人 55户', '640人', '18人'],
    ['说明：“/”为当月未开展。'],
  ],
  held: [
    {
      date: '2025-02-20',
      title: '餐饮业主燃气安全培训',
      form: 'lecture',
      settings: ['enterprise'],
      audience: 42,
      materials: 60,
    },
    {
      date: '2025-04-02',
      title: '加油站泄漏演练',
      form: 'drill',
      settings: ['enterprise'],
      audience: 18,
    },
    {
      date: '2025-01-16',
      title: '春节消防咨询活动',
      form: 'themed',
      settings: ['community'],
      audience: 130,
    },
    {
      date: '2025-01-22',
      title: '高层住宅逃生演练',
      form: 'drill',
      settings: ['community'],
      audience: 88,
    },
    {
      date: '2025-03-31',
      title: '云桥小学防震演练',
      form: 'drill',
      settings: ['school'],
      audience: 640,
    },
    {
      date: '2025-02-06',
      title: '电动车充电入户宣传',
      form: 'themed',
      settings: ['family'],
      households: 55,
      materials: 55,
    },
  ],
};

const FORMS_BY_MONTH: Matrix = {
  sheet: '宣传情况',
  rows: [
    ['罗家镇2025年上半年安全宣传情况表'],
    ['宣传形式', '3月', '4月', '5月', '6月'],
    [
      '安全宣讲',
      '18日在罗家村讲春季防火，村民46人',
      '无',
      '9日在石桥小学上防溺水课，学生310人',
      '—',
    ],
    ['应急演练', '—', '22日红星机械厂消防疏散演练，职工95人参加', '—', '拟组织水库险情演练'],
    ['警示教育', '—', '—', '27日组织渔民观看沉船事故警示片，38人', '—'],
    [
      '主题宣传',
      '—',
      '—',
      '12日在集镇广场开展防灾减灾日宣传，发放资料260份，群众300人参加',
      '16日安全生产月咨询日，500人',
    ],
    ['合计', '1场', '1场', '3场', '1场'],
  ],
  held: [
    { date: '2025-03-18', form: 'lecture', settings: ['village'], audience: 46 },
    { date: '2025-05-09', form: 'lecture', settings: ['school'], audience: 310 },
    { date: '2025-04-22', form: 'drill', settings: ['enterprise'], audience: 95 },
    { date: '2025-05-27', form: 'warning', audience: 38 },
    { date: '2025-05-12', form: 'themed', audience: 300, materials: 260 },
    { date: '2025-06-16', title: '安全生产月咨询日', form: 'themed', audience: 500 },
  ],
};

const SETTINGS_AND_OTHER_WORK: Matrix = {
  sheet: '2025',
  rows: [
    ['远程客运公司2025年安全宣传“五进”及安全工作一览'],
    ['月份', '进企业', '进农村', '进社区', '进学校', '进家庭', '其他工作'],
    ['1月', '7日 驾驶员冰雪路面行车培训 64人', '', '', '', '', '9日 轮胎例检'],
    ['2月', '', '', '18日 候车室安全宣传摆台 90人 资料120份', '', '', '12日 安全例会宣读文件'],
    ['3月', '', '', '', '20日 校车安全课 150人（2月已报）', '', ''],
    ['4月', '', '', '24日 道路交通安全咨询活动（交警队统计，我司不计）', '', '', ''],
    ['场次', '1', '', '1', '', '', ''],
  ],
  held: [
    { date: '2025-01-07', title: '驾驶员冰雪路面行车培训', settings: ['enterprise'], audience: 64 },
    {
      date: '2025-02-18',
      title: '候车室安全宣传摆台',
      form: 'themed',
      settings: ['community'],
      audience: 90,
      materials: 120,
    },
  ],
};

const FORMS_AND_CHECKS: Matrix = {
  sheet: '2025',
  rows: [
    ['青峰水泥厂2025年安全宣传月份表'],
    ['月份', '宣讲', '演练', '警示教育', '隐患排查', '会议'],
    ['3月', '5日 新工安全知识讲座 33人', '', '', '6日 皮带机防护罩检查', '3日 安委会'],
    ['4月', '', '16日 窑尾火灾疏散演练 71人', '', '', ''],
    ['5月', '', '', '14日 机械伤害警示片观看 66人', '15日 宣传栏灯箱线路检查', ''],
  ],
  held: [
    { date: '2025-03-05', title: '新工安全知识讲座', form: 'lecture', audience: 33 },
    { date: '2025-04-16', title: '窑尾火灾疏散演练', form: 'drill', audience: 71 },
    { date: '2025-05-14', title: '机械伤害警示片观看', form: 'warning', audience: 66 },
  ],
};

const WEEKS_BY_DEPARTMENT: Matrix = {
  sheet: '6月',
  rows: [
    ['天和纺织公司2025年6月安全生产月各部门安全宣传'],
    ['周次', '纺纱车间', '动力部', '综合部', '日常工作'],
    ['第1周', '6月4日 消防知识讲座 48人', '', '', '6月3日 灭火器点检'],
    ['第2周', '', '6月11日 触电急救体验 22人', '', ''],
    ['第3周', '', '', '6月16日 安全咨询日 120人', '6月17日 迎接检查'],
  ],
  held: [
    { date: '2025-06-04', title: '消防知识讲座', audience: 48 },
    { date: '2025-06-11', title: '触电急救体验', audience: 22 },
    { date: '2025-06-16', title: '安全咨询日', audience: 120 },
  ],
};

const SETTINGS_BY_WEEK: Matrix = {
  sheet: '安全月',
  rows: [
    ['北关社区2025年6月安全生产月活动周记'],
    ['', '第一周（2—8日）', '第二周（9—15日）', '第三周（16—22日）', '第四周（23—29日）'],
    ['企业', '6月4日物业公司消防安全课，34人', '', '6月18日商场员工疏散演练，76人', ''],
    [
      '社区',
      '',
      '6月10日小区门口电动车安全宣传，居民120人，折页150份',
      '6月16日咨询日，居民260人',
      '拟在广场放电影',
    ],
    ['学校', '', '', '', '6月24日北关小学防溺水班会，420人'],
    ['家庭', '6月6日走访独居老人讲用气安全，31户', '检查燃气管5户', '', ''],
  ],
  held: [
    {
      date: '2025-06-04',
      title: '物业公司消防安全课',
      form: 'lecture',
      settings: ['enterprise'],
      audience: 34,
    },
    {
      date: '2025-06-18',
      title: '商场员工疏散演练',
      form: 'drill',
      settings: ['enterprise'],
      audience: 76,
    },
    { date: '2025-06-10', form: 'themed', settings: ['community'], audience: 120, materials: 150 },
    { date: '2025-06-16', title: '咨询日', form: 'themed', settings: ['community'], audience: 260 },
    {
      date: '2025-06-24',
      title: '北关小学防溺水班会',
      form: 'lecture',
      settings: ['school'],
      audience: 420,
    },
    { date: '2025-06-06', settings: ['family'], households: 31 },
  ],
};

const UNITS_BY_MONTH: Matrix = {
  sheet: '各村进度',
  rows: [
    ['双河镇各单位2025年安全宣传进度'],
    ['村（单位）', '二月', '三月', '四月', '五月'],
    [
      '东岭村',
      '2.8 烟花爆竹安全宣讲 60人；2.26 村民防火演练 45人',
      '',
      '4.3清明防火入户宣传 82户',
      '',
    ],
    ['西岭村', '未开展', '3.14 农机安全讲座（50人）', '待定', '5.12防灾减灾日宣传 110人'],
    ['双河小学', '', '3.31 全校疏散演练 530人', '', '（计划）防溺水课'],
    ['双河砖厂', '检查隐患3处', '', '4.17高处坠落事故警示片观看 29人', ''],
  ],
  held: [
    {
      date: '2025-02-08',
      title: '烟花爆竹安全宣讲',
      form: 'lecture',
      settings: ['village'],
      audience: 60,
    },
    {
      date: '2025-02-26',
      title: '村民防火演练',
      form: 'drill',
      settings: ['village'],
      audience: 45,
    },
    { date: '2025-04-03', title: '清明防火入户宣传', households: 82 },
    {
      date: '2025-03-14',
      title: '农机安全讲座',
      form: 'lecture',
      settings: ['village'],
      audience: 50,
    },
    {
      date: '2025-05-12',
      title: '防灾减灾日宣传',
      form: 'themed',
      settings: ['village'],
      audience: 110,
    },
    {
      date: '2025-03-31',
      title: '全校疏散演练',
      form: 'drill',
      settings: ['school'],
      audience: 530,
    },
    {
      date: '2025-04-17',
      title: '高处坠落事故警示片观看',
      form: 'warning',
      settings: ['enterprise'],
      audience: 29,
    },
  ],
};

const MONTHS_BY_SETTING: Matrix = {
  sheet: '月报',
  rows: [
    ['南湖街道2025年“五进”工作月报'],
    ['月份', '进企业', '进农村', '进社区', '进学校', '进家庭'],
    ['1月', '', '', '1月20日南湖广场年货节消防咨询，210人', '', '1月17日入户宣传取暖安全，64户'],
    ['2月', '2月13日复工安全培训，企业负责人52人', '', '', '2月25日开学安全第一课，780人', ''],
    ['3月', '', '', '', '3月28日南湖中学地震疏散演练，1150人', '计划入户'],
    ['4月', '4月29日建筑工地事故案例曝光会，67人', '', '因疫情暂缓', '', ''],
    ['合计', '2场', '0', '1场', '2场', '1场'],
  ],
  held: [
    { date: '2025-01-20', form: 'themed', settings: ['community'], audience: 210 },
    { date: '2025-01-17', form: 'themed', settings: ['family'], households: 64 },
    {
      date: '2025-02-13',
      title: '复工安全培训',
      form: 'lecture',
      settings: ['enterprise'],
      audience: 52,
    },
    {
      date: '2025-02-25',
      title: '开学安全第一课',
      form: 'lecture',
      settings: ['school'],
      audience: 780,
    },
    {
      date: '2025-03-28',
      title: '南湖中学地震疏散演练',
      form: 'drill',
      settings: ['school'],
      audience: 1150,
    },
    {
      date: '2025-04-29',
      title: '建筑工地事故案例曝光会',
      form: 'warning',
      settings: ['enterprise'],
      audience: 67,
    },
  ],
};

const GRADES_BY_MONTH: Matrix = {
  sheet: '各年级',
  rows: [
    ['临水小学2025年春季学期安全教育安排与落实'],
    ['年级', '3月', '4月', '5月', '6月'],
    ['一年级', '3月10日 防拐情景课 180人', '', '', '6月（待定）'],
    ['三年级', '', '4月11日 消防体验馆参观 165人', '5月组织春游', ''],
    ['五年级', '', '', '5月13日 急救技能体验 172人', '6月3日 防溺水讲座 170人'],
    ['全校', '3月28日 避震疏散演练 1040人', '', '', ''],
  ],
  held: [
    {
      date: '2025-03-10',
      title: '防拐情景课',
      form: 'lecture',
      settings: ['school'],
      audience: 180,
    },
    { date: '2025-04-11', title: '消防体验馆参观', form: 'immersive', audience: 165 },
    { date: '2025-05-13', title: '急救技能体验', form: 'immersive', audience: 172 },
    {
      date: '2025-06-03',
      title: '防溺水讲座',
      form: 'lecture',
      settings: ['school'],
      audience: 170,
    },
    {
      date: '2025-03-28',
      title: '避震疏散演练',
      form: 'drill',
      settings: ['school'],
      audience: 1040,
    },
  ],
};

const SETTINGS_BY_QUARTER: Matrix = {
  sheet: '季度',
  rows: [
    ['河口镇2025年安全宣传季度表'],
    ['场所', '一季度', '二季度', '三季度', '备注'],
    [
      '企业',
      '1.2月18日，水泥厂粉尘防爆培训，40人。\n2.3月6日，码头工人应急演练，33人。',
      '5月8日，化工园警示教育会，61人',
      '尚未开展',
      '附签到表',
    ],
    ['农村', '3月21日，下坝村春耕用电宣讲，58人', '', '8月拟开展防汛宣传', ''],
    ['学校', '', '5月20日，河口中学心肺复苏体验，96人', '', ''],
  ],
  held: [
    {
      date: '2025-02-18',
      title: '水泥厂粉尘防爆培训',
      form: 'lecture',
      settings: ['enterprise'],
      audience: 40,
    },
    {
      date: '2025-03-06',
      title: '码头工人应急演练',
      form: 'drill',
      settings: ['enterprise'],
      audience: 33,
    },
    {
      date: '2025-05-08',
      title: '化工园警示教育会',
      form: 'warning',
      settings: ['enterprise'],
      audience: 61,
    },
    {
      date: '2025-03-21',
      title: '下坝村春耕用电宣讲',
      form: 'lecture',
      settings: ['village'],
      audience: 58,
    },
    {
      date: '2025-05-20',
      title: '河口中学心肺复苏体验',
      form: 'immersive',
      settings: ['school'],
      audience: 96,
    },
  ],
};

const MATRICES = [
  ESTATES_BY_MONTH,
  VILLAGES_BY_QUARTER,
  MONTHS_DOWN,
  SETTINGS_BY_MONTH,
  FORMS_BY_MONTH,
  SETTINGS_AND_OTHER_WORK,
  FORMS_AND_CHECKS,
  WEEKS_BY_DEPARTMENT,
  SETTINGS_BY_WEEK,
  UNITS_BY_MONTH,
  MONTHS_BY_SETTING,
  GRADES_BY_MONTH,
  SETTINGS_BY_QUARTER,
];

test.each(MATRICES)(
  'reads the cells of $sheet, each with its row and column',
  ({ sheet, rows, held }) => {
    const plan = planOfSheets([typedSheet(sheet, rows)], { settings: { all: ['community'] } });
    const inputs = plan.rows
      .map(({ input }) => input)
      .filter((input) => !('status' in input) || input.status === 'held');
    expect(inputs.map((input) => 'date' in input && input.date)).toEqual(
      held.map(({ date }) => date),
    );
    expect(inputs).toMatchObject(held);
  },
);

test('names the cell of each entry, and tells of what it leaves out', () => {
  const { rows, refused, notes, skipped } = planOfSheets([
    typedSheet('月历', [
      ['2025年安全宣传“五进”月历'],
      ['类别', '3月', '4月', '5月'],
      ['进企业', '3月6日 粉尘防爆培训 40人', '（拟）消防演练', '商户消防宣讲 25人'],
      ['进学校', '检查校车2台', '4月8日 防溺水安全课 300人', '5月6日 交通安全课（取消）'],
    ]),
  ]);
  expect(rows.map(({ row, guesses }) => [row, guesses.some(({ cell }) => cell === 'B3')])).toEqual([
    [3, true],
    [4, false],
  ]);
  expect(refused).toMatchObject([{ row: 3, cell: 'D2' }]);
  expect(skipped).toMatchObject([{ row: 4, why: expect.stringContaining('D4 写明') }]);
  expect(notes.find(({ part }) => part === 'otherWork')?.places).toEqual(['C3', 'B4']);
});

test('tells of what stands below other work and counts none of it', () => {
  const { notes } = planOfSheets([typedSheet('2025', SETTINGS_AND_OTHER_WORK.rows)]);
  expect(notes.find(({ part }) => part === 'otherWork')?.places).toEqual(['G3', 'G4']);
});

test.each([
  [
    ['五进', '1月', '2月', '3月'],
    ['进企业', '2', '3', '1'],
    ['进农村', '1', '0', '4'],
  ],
  [
    ['单位', '1月', '2月', '3月'],
    ['东村', '完成', '完成', '未完成'],
    ['西村', '完成', '完成', '完成'],
  ],
])('takes numbers and ticks of %j for no accounts', (...rows) => {
  expect(() => planOfSheets([typedSheet('统计', rows)])).toThrow('没有找到台账的表头');
});
