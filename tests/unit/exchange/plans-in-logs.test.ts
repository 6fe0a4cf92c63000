import { expect, test } from 'vitest';
import { toldIn } from '#shared/recognition/read-chronicle.ts';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

/** A line of a log, and what is to be counted of it; null for nothing. */
type Line = readonly [cells: readonly string[], truth: Record<string, unknown> | null];

interface Log {
  sheet: string;
  lines: readonly Line[];
}

const STATION: Log = {
  sheet: '站日志',
  lines: [
    [['城南消防救援站 2025年3月队站日志'], null],
    [['日期', '天气', '出警', '记事'], null],
    [['2日', '晴', '1起', '早操。下午保养车辆。'], null],
    [
      ['4日', '阴', '0起', '上午实验小学师生来站参观，共120人，体验水带连接。下午战备检查。'],
      { date: '2025-03-04', form: 'immersive', audience: 120 },
    ],
    [
      ['6日', '晴', '2起', '下午派3名队员到槐树社区讲消防课，居民62人听课，发传单80份。'],
      {
        date: '2025-03-06',
        title: '到槐树社区讲消防课',
        form: 'lecture',
        audience: 62,
        materials: 80,
      },
    ],
    [
      ['9日', '晴', '0起', '白天到南坪村逐户宣传用电安全，走访农户48户，发明白纸48份。'],
      { date: '2025-03-09', form: 'themed', households: 48, materials: 48 },
    ],
    [['11日', '雨', '0起', '站务会，研究训练计划。下月5日准备去福利院讲课。'], null],
    [
      [
        '15日',
        '晴',
        '0起',
        '上午在人民广场搞消防宣传日活动，到场群众约300人。下周三将给酒店员工上课。',
      ],
      { date: '2025-03-15', title: '消防宣传日活动', form: 'themed', audience: 300 },
    ],
    [['20日', '晴', '1起', '定于25日到第二中学开展疏散演练，今天去踩点。'], null],
    [
      ['25日', '晴', '0起', '到第二中学开展疏散演练，师生900人参加。'],
      { date: '2025-03-25', form: 'drill', audience: 900 },
    ],
    [['31日', '晴', '0起', '月底小结：本月出警20起，宣传5次。'], null],
  ],
};

const DUTY: Log = {
  sheet: '值班日志',
  lines: [
    [['翠湖社区2025年值班日志'], null],
    [['日期', '值班员', '值班记录'], null],
    [['5月6日', '小罗', '接居民反映路灯不亮，已报修。'], null],
    [
      ['5月8日', '小罗', '下午请民警在活动室讲防诈骗和防火，居民40人参加。'],
      { date: '2025-05-08', form: 'lecture', settings: ['community'], audience: 40 },
    ],
    [['5月9日', '小贺', '接街道通知，12日将在文化广场举办防灾减灾日宣传。'], null],
    [
      ['5月12日', '小贺', '在文化广场开展防灾减灾日宣传，群众180人参加，发放手册200本。'],
      { date: '2025-05-12', form: 'themed', audience: 180, materials: 200 },
    ],
    [['5月15日', '小罗', '下周拟组织楼组长学灭火器使用，联系消防站。'], null],
    [['5月19日', '小贺', '原定今天的楼组长灭火演练因下雨改到21日。'], null],
    [
      ['5月21日', '小罗', '组织楼组长灭火演练，26人参加。'],
      { date: '2025-05-21', form: 'drill', audience: 26 },
    ],
  ],
};

const FOREMAN: Log = {
  sheet: '安全员日志',
  lines: [
    [['华强铸造公司安全员日志 2025年'], null],
    [['日期', '当日工作'], null],
    [['4月1日', '巡查二车间，配电箱未上锁，已整改。'], null],
    [
      ['4月3日', '给新进厂工人做入厂安全教育，21人。'],
      { date: '2025-04-03', form: 'lecture', settings: ['enterprise'], audience: 21 },
    ],
    [['4月8日', '打算本月中旬搞一次触电急救演练，写方案。'], null],
    [
      ['4月16日', '在一车间开展触电急救演练，工人54人参加。'],
      { date: '2025-04-16', form: 'drill', settings: ['enterprise'], audience: 54 },
    ],
    [
      ['4月22日', '组织班组长观看机械伤害警示片，18人。明天准备给熔炼班也放一遍。'],
      { date: '2025-04-22', form: 'warning', settings: ['enterprise'], audience: 18 },
    ],
    [['4月28日', '领灭火器10具，登记。五一后将开展消防培训。'], null],
  ],
};

const SCHOOL: Log = {
  sheet: '周志',
  lines: [
    [['城北小学2025年德育处周志'], null],
    [['时间', '工作纪要'], null],
    [
      ['2月24日', '全校开展“开学安全第一课”，学生960人参加。'],
      {
        date: '2025-02-24',
        title: '开学安全第一课',
        form: 'lecture',
        settings: ['school'],
        audience: 960,
      },
    ],
    [['3月3日', '升旗仪式；班主任例会，布置下周一的疏散演练。'], null],
    [
      ['3月10日', '开展“消防疏散演练”，师生1010人参加。下月将请交警来校讲课。'],
      {
        date: '2025-03-10',
        title: '消防疏散演练',
        form: 'drill',
        settings: ['school'],
        audience: 1010,
      },
    ],
    [['3月17日', '召开家委会。'], null],
    [
      ['4月7日', '“交通安全进校园”讲座在报告厅举行，四年级学生230人参加。'],
      { date: '2025-04-07', form: 'lecture', settings: ['school'], audience: 230 },
    ],
    [['4月14日', '原定的“食品安全讲座”因讲师生病取消。'], null],
  ],
};

const FOREST: Log = {
  sheet: '护林站记事',
  lines: [
    [['黑石岭护林站2025年记事'], null],
    [['月日', '记事', '人员'], null],
    [['3.2', '巡山两趟，无火情。', '老姜'], null],
    [
      ['3.7', '去坡头村开院坝会讲防火，村民57人到会。', '老姜'],
      { date: '2025-03-07', form: 'lecture', settings: ['village'], audience: 57 },
    ],
    [['3.20', '修防火道。清明前准备进学校讲一次。', '老宋'], null],
    [
      ['3.28', '到坡头小学给学生讲森林防火，136人。', '老宋'],
      { date: '2025-03-28', form: 'lecture', settings: ['school'], audience: 136 },
    ],
    [
      ['4.4', '清明当天在路口设点发防火单子320张，劝下火种15件。', '老姜'],
      { date: '2025-04-04', materials: 320 },
    ],
    [['4.20', '下个月计划搞扑火演练，跟林场商量。', '老姜'], null],
    [
      ['5.16', '和林场合办扑火演练，队员35人参加。', '老宋'],
      { date: '2025-05-16', form: 'drill', audience: 35 },
    ],
  ],
};

const WEEKLY: Log = {
  sheet: '周报汇总',
  lines: [
    [['新港街道应急办工作周报（2025年）'], null],
    [['周次', '本周工作', '下周安排'], null],
    [
      [
        '第10周\n（3月3日—3月9日）',
        '1.检查企业8家。\n2.3月5日，在新港社区举办“用电安全讲座”，居民52人参加，发放手册60份。',
        '3月11日开展演练。',
      ],
      {
        date: '2025-03-05',
        title: '用电安全讲座',
        form: 'lecture',
        settings: ['community'],
        audience: 52,
        materials: 60,
      },
    ],
    [
      [
        '第11周\n（3月10日—3月16日）',
        '1.3月11日，在海港广场开展“3·15安全用品宣传咨询活动”，群众150人次参加，发放资料300份。\n2.处理工单6件。',
        '准备安全课。',
      ],
      {
        date: '2025-03-11',
        title: '3·15安全用品宣传咨询活动',
        form: 'themed',
        audience: 150,
        materials: 300,
      },
    ],
    [
      [
        '第12周\n（3月17日—3月23日）',
        '1.原定3月19日的“船员安全课”因大风取消。\n2.召开例会。',
        '组织入户。',
      ],
      null,
    ],
    [
      [
        '第13周\n（3月24日—3月30日）',
        '1.3月26日，网格员在海景小区开展“燃气安全入户宣传”，走访居民家庭98户。',
        '拟开展培训',
      ],
      { date: '2025-03-26', title: '燃气安全入户宣传', settings: ['family'], households: 98 },
    ],
    [
      [
        '第14周\n（3月31日—4月6日）',
        '1.4月1日，“春季防火宣传日活动”在码头举行，参加群众80人次。',
        '',
      ],
      { date: '2025-04-01', title: '春季防火宣传日活动', audience: 80 },
    ],
  ],
};

test.each([STATION, DUTY, FOREMAN, SCHOOL, FOREST, WEEKLY])(
  'counts in $sheet what was held, and nothing that is to come',
  ({ sheet, lines }) => {
    const { rows } = planOfSheets(
      [
        typedSheet(
          sheet,
          lines.map(([cells]) => cells),
        ),
      ],
      { settings: { all: ['community'] } },
    );
    const held = rows.filter(({ input }) => !('status' in input) || input.status === 'held');
    const truth = lines.flatMap(([, told], at) => (told ? [{ row: at + 1, input: told }] : []));
    expect(held.map(({ row }) => row)).toEqual(truth.map(({ row }) => row));
    expect(held).toMatchObject(truth);
  },
);

test.each([
  ['站务会，研究冬训计划。下月3日准备去敬老院举办消防讲座。', '下月3日准备'],
  ['到柳村开展防火宣讲，村民60人参加。下周拟到杨村宣讲。', null],
  ['上午请交警给学生讲交通安全。另原定的消防演练取消。', null],
])('tells in “%s” a plan for another day: %s', (story, elsewhere) => {
  expect(toldIn(story)).toMatchObject({ elsewhere, notHeld: null });
});

test.each([
  '布置下周一的疏散演练',
  '商量开一次安全课',
  '去县里听专家讲防汛，7人',
  '讨论“安全生产月”活动方案',
])('finds nothing held in “%s”', (story) => {
  expect(toldIn(story)).toBeNull();
});

test.each([
  ['24年9月', '2024-09-13'],
  ['25年上半年', '2025-09-13'],
])('takes the year of a sheet named %s', (sheet, date) => {
  const plan = planOfSheets(
    [
      typedSheet(sheet, [
        ['日期', '主题', '方式', '参加对象', '人数'],
        ['9月13日', '地震应急疏散演练', '演练', '全校师生', '900'],
      ]),
    ],
    { settings: { all: ['school'] } },
    '记录.xlsx',
  );
  expect(plan.rows.map(({ input }) => input)).toMatchObject([{ date }]);
});
