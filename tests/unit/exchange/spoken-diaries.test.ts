import { expect, test } from 'vitest';
import type { ImportPlan } from '#main/exchange/import-plan.ts';
import { recogniseHeading } from '#shared/recognition/recognise-heading.ts';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

test.each([
  ['啥时候', 'date'],
  ['哪天的事', 'date'],
  ['时候', 'date'],
  ['干了啥', 'title'],
  ['做的事', 'title'],
  ['办了啥事', 'title'],
  ['啥事', 'title'],
  ['干的活', 'title'],
  ['在哪搞的', 'place'],
  ['在哪弄的', 'place'],
  ['来了多少人', 'audience'],
  ['到了几个人', 'audience'],
  ['多少人听', 'audience'],
  ['发了多少单子', 'materials'],
  ['发的东西', 'materials'],
  ['走了几户', 'households'],
  ['搞了几回', 'sessions'],
  ['咋弄的', 'summary'],
  ['啥情况', 'summary'],
  ['怎么弄的、多少人', 'summary'],
  ['咋搞的，来了多少人', 'summary'],
  ['怎么做的、哪些人参加', 'summary'],
  ['谁组织的', 'organiser'],
  ['记一笔', 'remarks'],
  ['搞的啥子', 'title'],
  ['做了么事', 'title'],
  ['好久', 'date'],
  ['几时', 'date'],
  ['在哪点', 'place'],
  ['好多人', 'audience'],
  ['来了几多人', 'audience'],
  ['人好多', 'audience'],
  ['好多户', 'households'],
  ['好多份', 'materials'],
  ['单子', 'materials'],
  ['发单子（份）', 'materials'],
  ['发宣传单子', 'materials'],
  ['发传单（份）', 'materials'],
  ['哪个经手', null],
  ['谁记的', null],
  ['记的人', null],
  ['谁去的', null],
  ['哪个干的', null],
])('takes the heading %s for that of %s', (heading, field) => {
  const fields = recogniseHeading(heading, 'activity').map((match) => match.field);
  // 干了啥 asks for a name or an account, and the columns beside it say which.
  expect(fields).toEqual(field === null ? [] : expect.arrayContaining([field]));
});

/** Cells of a row, and what is to be read of it; null for other work, or what was not held. */
type Row = readonly [cells: readonly string[], truth: Record<string, unknown> | null];

interface Diary {
  sheet: string;
  heads: readonly string[];
  rows: readonly Row[];
}

const VILLAGE: Diary = {
  sheet: '青坪村2025年记事本',
  heads: ['日子', '干了啥', '咋弄的、来了多少人', '谁记的'],
  rows: [
    [
      ['2月3日', '大喇叭播防火防盗提醒', '早上和傍晚各播一遍', '老周'],
      { form: 'media', settings: ['village'], audience: 0 },
    ],
    [
      ['2月10日', '宣传车转村喊防火', '四个组转了一圈', '老周'],
      { settings: ['village'], audience: 0 },
    ],
    [
      ['3月4日', '森林防火院坝会', '村委会院坝，来了八十多人，林业站小李讲的', '老周'],
      { form: 'lecture', place: '村委会院坝', audience: 80 },
    ],
    [
      ['3月12日', '上门发防火明白纸', '走了64户，明白纸一户一张，发了64张', '小吴'],
      { form: 'themed', settings: ['family'], households: 64, materials: 64 },
    ],
    [['4月2日', '清明山口守卡', '三个人轮流', '老周'], null],
    [
      ['4月20日', '防汛转移演练', '沟口低洼处村民78人往学校操场转移', '老周'],
      { form: 'drill', settings: ['village'], audience: 78, place: '' },
    ],
    [['5月6日', '修村口的桥栏杆', '请了两个工', '老周'], null],
    [
      ['5月12日', '看地震自救片子', '文化礼堂，看的有90来人', '小吴'],
      { place: '文化礼堂', audience: 90 },
    ],
    [['5月30日', '开村民代表会说修路', '到了31人', '老周'], null],
    [
      ['6月16日', '赶场天摆摊讲安全', '青坪场上，发单子260张，问的人不少', '小吴'],
      { form: 'themed', place: '青坪场', materials: 260, audience: 0 },
    ],
    [['6月28日', '买水泵两台', '放村委会', '老周'], null],
    [['7月8日', '水塘边守娃娃', '老李和小王轮班', '老周'], null],
    [['7月15日', '请供电所讲安全用电', '下大雨没讲成', '老周'], null],
    [
      ['7月20日', '请供电所来讲安全用电', '村活动室，48人听，供电所师傅讲的', '老周'],
      { form: 'lecture', settings: ['village'], place: '村活动室', audience: 48 },
    ],
    [['8月5日', '清沟', '20个人干了一天', '老周'], null],
    [
      ['9月1日', '微信群里发秋收防火提醒', '6个群都发到了', '小吴'],
      { form: 'media', settings: ['village'], audience: 0 },
    ],
    [['10月8日', '查老人户的煤炉子', '查了23户，3户烟囱堵', '老周'], null],
    [
      ['11月9日', '学用灭火器', '村委会门口，消防队来人教，村民挨个试，36人', '老周'],
      { form: 'immersive', place: '村委会门口', audience: 36 },
    ],
    [['12月20日', '打算腊月再喊一遍', '', '老周'], null],
  ],
};

const MARKET: Diary = {
  sheet: '永盛批发市场2025年记事',
  heads: ['哪天', '啥事', '在哪搞的', '情况', '经手人'],
  rows: [
    [
      ['1月9日', '给摊主讲用电', '市场二楼会议室', '来了57个摊主，消防站的人讲的', '陈'],
      { form: 'lecture', settings: ['enterprise'], place: '市场二楼会议室', audience: 57 },
    ],
    [['1月15日', '换灭火器', '一楼', '换了40具', '陈'], null],
    [
      ['2月20日', '广播播防火提醒', '市场广播室', '一天播三遍', '陈'],
      { form: 'media', settings: ['enterprise'], audience: 0 },
    ],
    [
      ['3月3日', '挨家发消防告知单', '各摊位', '发了210份', '陈'],
      { form: 'themed', settings: ['enterprise'], materials: 210 },
    ],
    [['3月15日', '打假咨询', '门口', '工商所来的', '陈'], null],
    [
      ['4月2日', '消防演练', '东区通道', '摊主和员工一共132人跑出来，用了4分钟', '陈'],
      { form: 'drill', audience: 132 },
    ],
    [['5月1日', '节日值班', '值班室', '4人', '陈'], null],
    [
      ['6月18日', '放火灾警示片', '大屏', '循环放了一上午', '陈'],
      { form: 'warning', settings: ['enterprise'] },
    ],
    [['7月2日', '开商户会说涨租金', '会议室', '到会61人', '陈'], null],
    [['8月8日', '冷库停电抢修', '冷库', '电工3人', '陈'], null],
    [
      ['9月12日', '教摊主用灭火器', '停车场', '轮流上手，44人都喷了一遍', '陈'],
      { form: 'immersive', settings: ['enterprise'], audience: 44 },
    ],
    [
      ['11月9日', '消防日摆台子发传单', '市场大门口', '发传单500张，送了30个小喷壶', '陈'],
      { form: 'themed', materials: 500 },
    ],
  ],
};

const SCHOOL: Diary = {
  sheet: '河口小学2025年安全工作日志',
  heads: ['时间', '事情', '怎么做的、哪些人参加', '记录'],
  rows: [
    [
      ['2月24日', '开学第一课讲安全', '班主任在各班讲，全校412名学生', '张'],
      { form: 'lecture', settings: ['school'], audience: 412 },
    ],
    [['3月5日', '打扫卫生区', '五六年级', '张'], null],
    [
      ['3月25日', '地震疏散演练', '操场，师生430人，2分50秒撤完', '张'],
      { form: 'drill', settings: ['school'], place: '操场', audience: 430 },
    ],
    [['4月10日', '教师例会', '会议室，36人', '张'], null],
    [
      ['4月22日', '给家长发防溺水一封信', '发了398份，收回条398份', '张'],
      { form: 'themed', materials: 398 },
    ],
    [
      ['5月12日', '看防灾片', '阶梯教室，三到六年级260人，分2场看', '张'],
      { place: '阶梯教室', audience: 260, sessions: 2 },
    ],
    [['5月20日', '买体育器材', '花了3200元', '张'], null],
    [
      ['6月5日', '交警来讲坐车骑车', '操场，全体师生440人听', '张'],
      { form: 'lecture', place: '操场', audience: 440 },
    ],
    [
      ['9月9日', '校车安全演练', '校门口，坐车的学生86人，练了2回', '张'],
      { form: 'drill', place: '校门口', audience: 86, sessions: 2 },
    ],
    [['9月20日', '老师体检', '县医院', '张'], null],
    [
      ['10月13日', '消防站参观', '城东消防站，四年级两个班78人', '张'],
      { form: 'immersive', place: '城东消防站', audience: 78 },
    ],
    [['11月6日', '食堂进货检查', '查了米面油', '张'], null],
  ],
};

const ESTATE: Diary = {
  sheet: '锦绣园小区2025年日记',
  heads: ['日子', '做的事', '经过', '记的人'],
  rows: [
    [['3月2日', '楼道清杂物', '清出两车', '刘'], null],
    [
      ['3月9日', '敲门讲电动车充电', '3号楼和5号楼，敲了96户，发告知书96份', '刘'],
      { form: 'themed', settings: ['family'], households: 96, materials: 96 },
    ],
    [
      ['4月18日', '消防演练', '中心花园，业主和保安65人，消防队指导', '刘'],
      { form: 'drill', settings: ['community'], place: '中心花园', audience: 65 },
    ],
    [['5月6日', '修门禁', '师傅两人', '刘'], null],
    [
      ['6月16日', '摆摊讲燃气', '小区南门口，来问的有110人，发宣传页150份', '刘'],
      { form: 'themed', place: '小区南门口', audience: 110, materials: 150 },
    ],
    [
      ['7月1日', '业主群里发防雷提醒', '5个群', '刘'],
      { form: 'media', settings: ['community'], audience: 0 },
    ],
    [['7月20日', '灭蚊消杀', '请了公司的人', '刘'], null],
    [['8月12日', '收物业费', '收了43户', '刘'], null],
    [
      ['9月3日', '给老人讲防诈防火', '活动室，32位老人', '刘'],
      { form: 'lecture', settings: ['community'], place: '活动室', audience: 32 },
    ],
    [['10月9日', '电梯困人救援', '1号楼，救出2人', '刘'], null],
    [
      ['11月9日', '消防日教用灭火器', '西门广场，46人上手', '刘'],
      { form: 'immersive', place: '西门广场', audience: 46 },
    ],
  ],
};

const HAMLET: Diary = {
  sheet: '石桥村一年干的安全上的事（2025）',
  heads: ['啥时候', '啥事', '咋搞的', '多少人', '谁经手'],
  rows: [
    [
      ['1月6日', '喇叭喊煤气中毒的危险', '早晚各一遍，喊了一礼拜', '', '支书'],
      { form: 'media', settings: ['village'], audience: 0 },
    ],
    [
      ['2月19日', '给外出打工的讲坐车安全', '在村委会，镇里安监站的人讲', '70多', '主任'],
      { form: 'lecture', place: '村委会', audience: 70 },
    ],
    [['3月10日', '疏通排水沟', '请了挖机', '3', '主任'], null],
    [
      ['3月30日', '挨户送防火明白纸', '一家一张，送了150张', '', '网格员'],
      { form: 'themed', materials: 150 },
    ],
    [
      ['4月3日', '清明上坟劝导用鲜花', '路口摆桌子，发防火单子120份', '', '护林员'],
      { place: '路口', materials: 120 },
    ],
    [['4月12日', '拉电线', '电工来的', '2', '主任'], null],
    [
      ['5月12日', '练防汛撤离', '二组，一个小时全撤完', '66', '支书'],
      { form: 'drill', place: '二组', audience: 66 },
    ],
    [['5月18日', '抽水抗旱', '两台泵', '5', '主任'], null],
    [
      ['6月20日', '放安全片子', '晒场，放了2场', '110', '主任'],
      { place: '晒场', audience: 110, sessions: 2 },
    ],
    [['7月2日', '村干部开会学文件', '村委会，学了半天', '9', '支书'], null],
    [
      ['7月10日', '教孩子们水里自救', '小学操场，教练来教的', '38', '妇女主任'],
      { settings: ['school'], place: '小学操场', audience: 38 },
    ],
    [['8月1日', '给路灯换灯泡', '', '1', '电工'], null],
    [['9月5日', '准备请消防队来讲课', '还没定日子', '', '支书'], null],
  ],
};

const INN: Diary = {
  sheet: '悦来宾馆安全工作日记2025年',
  heads: ['日期', '干了什么', '情况', '记录人'],
  rows: [
    [
      ['2月1日', '班前会讲用火用电', '大堂，员工24人', '王'],
      { form: 'lecture', settings: ['enterprise'], place: '大堂', audience: 24 },
    ],
    [['2月3日', '检查灭火器', '换了3具', '王'], null],
    [
      ['3月18日', '消防疏散演练', '三楼，全体员工31人，客人也参加了', '王'],
      { form: 'drill', place: '三楼', audience: 31 },
    ],
    [['4月2日', '修热水器', '师傅1人', '王'], null],
    [['4月20日', '迎接消防检查', '来了2名检查人员', '王'], null],
    [
      ['6月5日', '轮流试用灭火毯', '后院，厨师和服务员19人都试了', '王'],
      { form: 'immersive', place: '后院', audience: 19 },
    ],
    [
      ['6月16日', '给客人发安全提示卡', '前台，发了80张', '王'],
      { form: 'themed', place: '前台', materials: 80 },
    ],
    [['7月9日', '买防烟面罩', '20个', '王'], null],
    [
      ['8月15日', '员工群发高温防暑提醒', '群里25人', '王'],
      { form: 'media', settings: ['enterprise'] },
    ],
    [['9月1日', '大扫除', '全体', '王'], null],
    [
      ['11月9日', '组织员工看火灾警示片', '会议室，看的26人', '王'],
      { form: 'warning', place: '会议室', audience: 26 },
    ],
    [['11月20日', '上交全年安全总结', '', '王'], null],
  ],
};

const CLINIC: Diary = {
  sheet: '白河镇卫生院2025年安全上的事',
  heads: ['日期', '今天搞了啥', '在哪儿', '来了多少', '发的东西', '谁写的'],
  rows: [
    [
      ['1月15日', '教大家用灭火器', '后院空地', '46人', '', '孙'],
      { form: 'immersive', place: '后院空地', audience: 46, materials: 0 },
    ],
    [['2月3日', '氧气瓶送检', '市里', '', '', '孙'], null],
    [
      ['3月8日', '给病人家属讲防烫伤防跌倒', '门诊大厅', '35人', '小册子40本', '李'],
      { form: 'lecture', place: '门诊大厅', audience: 35, materials: 40 },
    ],
    [['4月1日', '护士考试', '会议室', '28人', '', '李'], null],
    [
      ['5月12日', '跑了一次火灾疏散', '住院楼', '88人', '', '孙'],
      { form: 'drill', place: '住院楼', audience: 88 },
    ],
    [['6月9日', '院周会', '会议室', '52人', '', '李'], null],
    [
      ['6月16日', '上街摆台子讲急救', '镇政府门口', '两百来人', '传单300张', '李'],
      { form: 'themed', place: '镇政府门口', audience: 200, materials: 300 },
    ],
    [['7月7日', '空调坏了找人修', '住院楼', '', '', '孙'], null],
  ],
};

const CAMPUS: Diary = {
  sheet: '育才幼儿园2025年每天的事',
  heads: ['哪天', '做了啥', '怎么做的，来了多少人', '记录'],
  rows: [
    [
      ['3月4日', '消防员叔叔来园讲火灾', '多功能厅，大班小朋友64名', '赵'],
      { form: 'lecture', settings: ['school'], place: '多功能厅', audience: 64 },
    ],
    [['3月12日', '种小树', '操场边，每班种2棵', '赵'], null],
    [
      ['3月31日', '听警报往外跑', '各班到操场集合，幼儿和老师210人，3分钟', '赵'],
      { audience: 210, place: '' },
    ],
    [['4月9日', '量身高体重', '医务室', '赵'], null],
    [
      ['4月22日', '家长群发防走失提醒', '12个班群都发了', '赵'],
      { form: 'media', settings: ['school'], audience: 0 },
    ],
    [['5月6日', '厨房换煤气管', '师傅1人', '赵'], null],
    [
      ['5月28日', '过马路体验', '园门口画了斑马线，中班55人轮着走', '赵'],
      { form: 'immersive', audience: 55 },
    ],
    [['6月1日', '六一演节目', '操场，家长300人', '赵'], null],
    [
      ['9月3日', '开学讲安全', '各班，幼儿228人', '赵'],
      { form: 'lecture', audience: 228, place: '' },
    ],
    [['10月12日', '秋游', '人民公园，全园', '赵'], null],
    [['11月9日', '看消防动画片', '活动室，小班48人', '赵'], { place: '活动室', audience: 48 }],
  ],
};

const LEAGUE: Diary = {
  sheet: '2025年8月志愿活动',
  heads: ['日', '活动', '地点', '服务对象（人）', '记事'],
  rows: [
    [
      ['8', '社区儿童消防疏散演练', '东门社区', '61', ''],
      { form: 'drill', date: '2025-08-08', audience: 61, place: '东门社区' },
    ],
    [
      ['20', '暑期防溺水宣讲', '城关三小', '90', '发放折页100份'],
      { form: 'lecture', materials: 100 },
    ],
    [
      ['29', '开学前交通安全讲座', '南桥社区', '70', ''],
      { form: 'lecture', settings: ['community'], materials: 0 },
    ],
  ],
};

interface Activity {
  title: string;
  status: string;
}

const plans = new Map<Diary, ImportPlan>();

function planOf(diary: Diary): ImportPlan {
  const { sheet, heads, rows } = diary;
  const plan =
    plans.get(diary) ??
    planOfSheets([typedSheet('Sheet1', [[sheet], heads, ...rows.map(([cells]) => cells)])]);
  plans.set(diary, plan);
  return plan;
}

const ROWS = [VILLAGE, MARKET, SCHOOL, ESTATE, HAMLET, INN, CLINIC, CAMPUS, LEAGUE].flatMap(
  (diary) => diary.rows.map(([cells, truth]) => ({ title: cells[1] ?? '', cells, truth, diary })),
);

test.each(ROWS.filter(({ truth }) => truth !== null))('reads $title: $cells', (row) => {
  const read = planOf(row.diary).rows.map(({ input }) => input as Activity);
  expect(read.find(({ title }) => title === row.title)).toMatchObject(row.truth ?? {});
});

test.each(ROWS.filter(({ truth }) => truth === null))('counts no $title: $cells', (row) => {
  const read = planOf(row.diary).rows.map(({ input }) => input as Activity);
  const held = read.filter(({ status }) => status !== 'planned');
  expect(held.filter(({ title }) => title === row.title)).toEqual([]);
});

test('takes the clause of the deed for the name where the sentences of a diary alone tell who came', () => {
  const plan = planOfSheets([
    typedSheet('2025年', [
      ['黄土坪村2025年安全日志'],
      ['日期', '天气', '工作内容', '记录人'],
      ['2025.2.6', '晴', '挨家挨户上门讲燃气安全，走访农户31户。', '甲某'],
      ['2025.3.8', '阴', '去县里参加消防宣传部署会。', '甲某'],
      ['2025.4.2', '晴', '春耕农机安全宣讲会，在老祠堂召开，村民44人参加。', '乙某'],
      ['2025.4.9', '晴', '村小学防雷电课，讲雷雨天怎么躲，学生52人听课。', '乙某'],
      ['2025.5.7', '晴', '危房避险演练，二组村民60人参加，地点村篮球场。', '乙某'],
      ['2025.5.9', '晴', '上报一季度宣传总结一份。', '甲某'],
      ['2025.6.3', '晴', '防溺水的事，打算七月再宣传一次，先问问学校。', '甲某'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { title: '挨家挨户上门讲燃气安全', households: 31, settings: ['family'] },
    { title: '春耕农机安全宣讲会', audience: 44, place: '老祠堂' },
    { title: '村小学防雷电课', audience: 52 },
    { title: '危房避险演练', audience: 60, place: '村篮球场' },
  ]);
});

test('what is meant for a later month is planned, and what was held before such words is held', () => {
  const plan = planOfSheets(
    [
      typedSheet('记录', [
        ['日期', '活动名称', '地点', '参加人数'],
        ['2025.6.3', '高温作业的事，打算八月再培训一次', '会议室', ''],
        ['2025.6.9', '高温作业安全培训，打算八月再培训一次', '会议室', '30'],
      ]),
    ],
    { settings: { all: ['enterprise'] } },
  );
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { status: 'planned' },
    { status: 'held' },
  ]);
});

test('reads a diary under the heads of a dialect, and what was handed out round the village', () => {
  const plan = planOfSheets([
    typedSheet('记事', [
      ['枫树村2025年安全宣传记事'],
      ['好久', '搞的啥子', '地点', '好多人', '好多户', '好多份', '哪个经手'],
      ['3月4号', '挨户发防汛通知', '二组', '', '45户', '45份', '周主任'],
      ['3月9号', '赶集天劝导文明祭祀、发传单', '桥头', '80人', '', '', '周主任'],
      ['4月2号', '山洪点群众转移演练', '坡上', '66人', '19户', '', '周主任'],
      ['4月8号', '看了水塘警示牌，歪了2块', '水塘', '', '', '', '周主任'],
    ]),
  ]);
  expect(plan.refused).toEqual([]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { date: '2025-03-04', form: 'themed', households: 45, materials: 45, place: '二组' },
    { form: 'themed', settings: ['village'], audience: 80, place: '桥头' },
    { form: 'drill', settings: ['village'], audience: 66, households: 19, place: '坡上' },
  ]);
});

test('asks for the form of leaflets that nothing tells to be on safety', () => {
  const plan = planOfSheets(
    [
      typedSheet('记事', [
        ['日期', '活动名称', '地点', '参加人数'],
        ['2025.3.9', '劝导文明祭祀、发传单', '桥头', '80'],
      ]),
    ],
    { settings: { all: ['village'] } },
  );
  expect(plan.rows).toEqual([]);
  expect(plan.refused).toMatchObject([{ asks: 'form' }]);
});
