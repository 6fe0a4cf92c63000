import { expect, test } from 'vitest';
import type { ImportPlan } from '#main/exchange/import-plan.ts';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

const WEEK = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'];
const SHORT = ['一', '二', '三', '四', '五', '六', '日'];
/** For rows that tell no setting. */
const ANSWER = { settings: { all: ['community' as const] } };

function held({ rows }: ImportPlan): unknown[] {
  return rows.map(({ input }) =>
    ['date', 'title', 'audience'].map((f) => input[f as keyof typeof input]),
  );
}

function told({ notes, skipped }: ImportPlan): string {
  return [...notes.map(({ text }) => text), ...skipped.map(({ why }) => why)].join('\n');
}

test('entries below the days in rows of their own', () => {
  const plan = planOfSheets([
    typedSheet('6月', [
      ['柳溪乡2025年6月安全宣传工作日历'],
      WEEK,
      ['', '', '', '', '', '', '1'],
      ['', '', '', '', '', '', '端午放假\n值班：老周'],
      ['2', '3', '4', '5', '6', '7', '8'],
      [
        '端午放假',
        '乡长办公会 9:00',
        '河东村屋场会宣讲防汛避险知识\n地点：河东村晒谷坪\n45人',
        '',
        '中心小学防溺水知识讲座\n地点：学校礼堂\n师生约260人\n发放资料260份',
      ],
      ['9', '10', '11', '12', '13', '14', '15'],
      [
        '防汛值班\n（全天）',
        '',
        '①木材加工厂职工看事故警示片\n38人\n②木材加工厂灭火演练\n35人',
        '',
        '（取消）下坝村消防演练——大雨',
      ],
      ['16', '17', '18', '19', '20', '21', '22'],
      [
        '农用车违法载人宣传进村入户\n地点：石桥村\n走访66户\n发放资料66份',
        '采购横幅12条',
        '拟8月办高温作业讲座（等通知）',
        '县应急局来乡检查',
      ],
      ['23', '24', '25', '26', '27', '28', '29'],
      ['30'],
      ['报月报'],
      [],
      ['小结：本月宣传活动5场次，受众约370人次。'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    {
      date: '2025-06-04',
      title: '河东村屋场会宣讲防汛避险知识',
      audience: 45,
      place: '河东村晒谷坪',
    },
    {
      date: '2025-06-06',
      title: '中心小学防溺水知识讲座',
      audience: 260,
      materials: 260,
      place: '学校礼堂',
    },
    { date: '2025-06-11', title: '木材加工厂职工看事故警示片', audience: 38, form: 'warning' },
    { date: '2025-06-11', title: '木材加工厂灭火演练', audience: 35, form: 'drill' },
    {
      date: '2025-06-16',
      title: '农用车违法载人宣传进村入户',
      households: 66,
      materials: 66,
      place: '石桥村',
    },
  ]);
  expect(plan.refused).toEqual([]);
  expect(told(plan)).toMatch(/G4.*A6.*B6.*不像宣传活动/u);
  expect(told(plan)).toContain('E8');
});

test('the day and its entry in one cell', () => {
  const plan = planOfSheets(
    [
      typedSheet('宣传日历', [
        ['2025年3月社区安全宣传日历'],
        SHORT,
        ['', '', '', '', '', '1', '2'],
        ['3', '4', '5\n消防安全讲座 42人', '6', '7 值班', '8\n放假', '9'],
        ['10', '11', '12 小区灭火体验活动（60人）', '13', '14', '15', '16'],
        ['17', '18', '19', '20日 楼道疏散演练，居民85人参加', '21', '22', '23'],
        ['24', '25', '26', '27', '28', '29', '30'],
        ['31'],
      ]),
    ],
    ANSWER,
  );
  expect(held(plan)).toEqual([
    ['2025-03-05', '消防安全讲座', 42],
    ['2025-03-12', '小区灭火体验活动', 60],
    ['2025-03-20', '楼道疏散演练', 85],
  ]);
  expect(plan.refused).toEqual([]);
});

test('two months side by side, each with its own heading', () => {
  const plan = planOfSheets([
    typedSheet('五六月', [
      ['2025年第一小学安全教育日历'],
      ['5月', '', '', '', '', '', '', '', '6月'],
      [...SHORT, '', ...SHORT],
      ['', '', '', '1', '2', '3', '4', '', '', '', '', '', '', '', '1'],
      ['', '', '', '放假', '', '', '', '', '', '', '', '', '', '', '值班'],
      ['5', '6', '7', '8', '9', '10', '11', '', '2', '3', '4', '5', '6', '7', '8'],
      ['', '', '防震疏散演练\n600人', '', '', '', '', '', '', '', '', '防溺水主题班会\n580人'],
      ['12', '13', '14', '15', '16', '17', '18', '', '9', '10', '11', '12', '13', '14', '15'],
      ['防灾减灾日宣传\n600人', '', '', '', '', '', '', '', '', '考试', '', '', '', '', ''],
    ]),
  ]);
  expect(held(plan)).toEqual([
    ['2025-05-07', '防震疏散演练', 600],
    ['2025-05-12', '防灾减灾日宣传', 600],
    ['2025-06-05', '防溺水主题班会', 580],
  ]);
});

test('a grid of one week with the dates in its heading, morning and afternoon', () => {
  const plan = planOfSheets(
    [
      typedSheet('第20周', [
        ['2025年第20周安全宣传安排与落实'],
        ['', '周一\n5月12日', '周二\n5月13日', '周三\n5月14日', '周四\n5月15日', '周五\n5月16日'],
        ['上午', '防灾减灾日广场宣传 200人', '例会', '', '小区消防演练 96人', ''],
        ['下午', '', '', '幼儿园安全课 75人', '', '写总结'],
      ]),
    ],
    ANSWER,
  );
  expect(held(plan)).toEqual([
    ['2025-05-12', '防灾减灾日广场宣传', 200],
    ['2025-05-15', '小区消防演练', 96],
    ['2025-05-14', '幼儿园安全课', 75],
  ]);
});

test('weeks below one another, the dates in a row below the names of the days', () => {
  const plan = planOfSheets(
    [
      typedSheet('周历', [
        ['2025年社区宣传周历'],
        ['周次', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
        ['第1周', '9月1日', '9月2日', '9月3日', '9月4日', '9月5日', '9月6日', '9月7日'],
        [
          '',
          '到青山小学开展开学安全宣讲，学生260人参加',
          '',
          '',
          '走访入户宣传用电安全，走访35户',
          '',
          '',
          '',
        ],
        ['第2周', '9月8日', '9月9日', '9月10日', '9月11日', '9月12日', '9月13日', '9月14日'],
        ['', '', '社区燃气安全讲座（51人）', '', '', '值班', '', ''],
      ]),
    ],
    ANSWER,
  );
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { date: '2025-09-01', audience: 260, settings: ['school'] },
    { date: '2025-09-04', households: 35 },
    { date: '2025-09-09', title: '社区燃气安全讲座', audience: 51 },
  ]);
});

test('months below one another, weeks from Sunday on, days of the months before and after among them', () => {
  const SUNDAY = ['日', '一', '二', '三', '四', '五', '六'];
  const plan = planOfSheets(
    [
      typedSheet('日历', [
        ['2025年4月'],
        SUNDAY,
        ['30', '31', '1', '2', '3', '4', '5'],
        ['', '', '', '村口森林防火宣传 80人', '', '清明放假', ''],
        ['27', '28', '29', '30', '1', '2', '3'],
        ['', '职业病防治讲座 36人', '', '', '五一放假', '', ''],
        ['2025年5月'],
        SUNDAY,
        ['27', '28', '29', '30', '1', '2', '3'],
        ['', '', '', '', '放假', '', ''],
        ['11', '12', '13', '14', '15', '16', '17'],
        ['', '防灾减灾宣传 150人', '', '', '', '', ''],
      ]),
    ],
    ANSWER,
  );
  expect(held(plan)).toEqual([
    ['2025-04-02', '村口森林防火宣传', 80],
    ['2025-04-28', '职业病防治讲座', 36],
    ['2025-05-12', '防灾减灾宣传', 150],
  ]);
});

test('a whole year: months down, days across', () => {
  const days = Array.from({ length: 31 }, (_, at) => String(at + 1));
  const row = (month: string, own: Record<number, string>) => [
    month,
    ...days.map((day) => own[Number(day)] ?? ''),
  ];
  const plan = planOfSheets(
    [
      typedSheet('全年', [
        ['2025年社区安全宣传年历'],
        ['月份', ...days],
        row('1月', { 1: '放假', 8: '燃气安全讲座 40人', 28: '春节值班' }),
        row('2月', { 12: '元宵防火宣传 120人' }),
        row('3月', { 5: '例会', 14: '小区消防演练 66人' }),
      ]),
    ],
    ANSWER,
  );
  expect(held(plan)).toEqual([
    ['2025-01-08', '燃气安全讲座', 40],
    ['2025-02-12', '元宵防火宣传', 120],
    ['2025-03-14', '小区消防演练', 66],
  ]);
});

test('a calendar of duty holds nothing to import, and says so', () => {
  const plan = planOfSheets([
    typedSheet('台账', [
      ['日期', '活动名称', '形式', '场所', '人数'],
      ['2025-03-05', '防火宣讲', '安全宣讲', '农村', '40'],
    ]),
    typedSheet('值班', [
      ['2025年3月值班表'],
      SHORT,
      ['3', '4', '5', '6', '7', '8', '9'],
      ['王某', '李某', '赵某', '钱某', '孙某', '周某', '吴某'],
    ]),
  ]);
  expect(plan.rows).toHaveLength(1);
  expect(plan.refused).toEqual([]);
  expect(`${told(plan)}${plan.ignored.map(({ sheet }) => sheet).join()}`).toContain('值班');
});

test('a calendar of what is planned offers nothing as held', () => {
  const plan = planOfSheets(
    [
      typedSheet('7月', [
        ['2025年7月安全宣传活动计划'],
        SHORT,
        ['7', '8', '9', '10', '11', '12', '13'],
        ['', '防溺水讲座', '', '小区消防演练', '', '', ''],
      ]),
    ],
    ANSWER,
  );
  expect(plan.rows.filter(({ input }) => !('status' in input) || input.status === 'held')).toEqual(
    [],
  );
});

test('a fault of an entry names its cell', () => {
  const plan = planOfSheets([
    typedSheet('日历', [
      ['安全宣传日历'],
      SHORT,
      ['2', '3', '4', '5', '6', '7', '8'],
      ['', '', '河东村防火宣讲 30人', '', '', '', ''],
    ]),
  ]);
  expect(plan.rows).toEqual([]);
  expect(plan.refused).toMatchObject([{ title: '河东村防火宣讲', cell: 'C3', field: 'date' }]);
});

test.each([
  '安全培训会筹备',
  '组织参加县里消防培训',
  '宣传栏维修',
  '安全宣传资料到货',
  '消防演练改期',
  '下周二消防演练',
  '消防演练彩排',
  '森林防火宣传栏打扫',
  '安全生产月方案报局里',
  '消防培训报名截止',
  '教师培训',
  '消防安全检查',
])('among the days of a calendar %s is left out and told', (text) => {
  const plan = planOfSheets(
    [
      typedSheet('6月', [
        ['2025年6月安全宣传日历'],
        SHORT,
        ['2', '3', '4', '5', '6', '7', '8'],
        ['消防讲座 30人', text],
      ]),
    ],
    ANSWER,
  );
  expect(held(plan)).toEqual([['2025-06-02', '消防讲座', 30]]);
  expect(plan.refused).toEqual([]);
  expect(told(plan)).toContain(`B4 写的是“${text}”，不像宣传活动，没有导入`);
});

test('two columns a day, the number beside what was done, and words of the old calendar below it', () => {
  const plan = planOfSheets(
    [
      typedSheet('11月', [
        ['幸福社区2025年11月消防月日历'],
        SHORT.flatMap((day) => [day, '']),
        [
          '3',
          '消防宣传月启动仪式',
          '4',
          '',
          '5',
          '值班',
          '6',
          '',
          '7',
          '消防讲座',
          '8',
          '',
          '9',
          '消防体验活动',
        ],
        ['十四', '150人', '十五', '', '十六', '', '立冬', '', '十八', '48人', '', '', '', '66人'],
      ]),
    ],
    ANSWER,
  );
  expect(held(plan)).toEqual([
    ['2025-11-03', '消防宣传月启动仪式', 150],
    ['2025-11-07', '消防讲座', 48],
    ['2025-11-09', '消防体验活动', 66],
  ]);
});

test('an activity over several days merged across them, and a summary across all', () => {
  const plan = planOfSheets(
    [
      typedSheet(
        '6月',
        [
          ['2025年6月安全宣传日历'],
          SHORT,
          ['16', '17', '18', '19', '20', '21', '22'],
          ['', '防溺水宣传周活动\n发放资料300份'],
          ['本月开展宣传活动5场'],
        ],
        ['B4:D4', 'A5:G5'],
      ),
    ],
    ANSWER,
  );
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { date: '2025-06-17', endDate: '2025-06-19', title: '防溺水宣传周活动', materials: 300 },
  ]);
});
