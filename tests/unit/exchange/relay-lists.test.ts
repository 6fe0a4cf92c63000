import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

/** What was copied out of a chat in which each added a line, and what was held of it. */
interface Relay {
  name: string;
  rows: readonly (readonly string[])[];
  held: readonly Record<string, unknown>[];
}

const RELAYS: readonly Relay[] = [
  {
    name: 'names first, a colon, numbered 1、',
    rows: [
      ['#接龙'],
      ['锦华街道2025年5月安全宣传活动接龙，5月31日前报齐'],
      ['例：×月×日，活动，地点，人数'],
      ['1、东里社区王姐：5月6日，燃气安全讲座，东里社区活动室，52人'],
      ['2、西里社区小赵：5月9日，电动车火灾警示片观看，西里党群中心，40人，发折页40份'],
      ['3、南里社区老钱：5月没搞'],
      ['4、北里社区小孙：5月12日，防灾减灾日咨询，北里广场，150余人，发传单300份'],
      ['好的收到'],
      ['5、东里社区王姐：5月20日的演练因下雨取消'],
      ['汇总：共3场，242人'],
    ],
    held: [
      {
        date: '2025-05-06',
        title: '燃气安全讲座',
        form: 'lecture',
        audience: 52,
        place: '东里社区活动室',
        settings: ['community'],
      },
      {
        date: '2025-05-09',
        title: '电动车火灾警示片观看',
        form: 'warning',
        audience: 40,
        materials: 40,
        place: '西里党群中心',
      },
      {
        date: '2025-05-12',
        title: '防灾减灾日咨询',
        form: 'themed',
        audience: 150,
        materials: 300,
        place: '北里广场',
      },
    ],
  },
  {
    name: 'the day first, who told it behind, numbered ①',
    rows: [
      ['2025年安全生产月各村活动接龙'],
      ['①6月3日 防溺水宣讲 大湾村村部 45人（村干小李）'],
      ['②6月5日 农机安全培训 石桥村文化广场 60人（老周）'],
      ['③6月9日 慰问困难户 5户（小李）'],
      ['④6月16日 安全宣传咨询日 镇集市 约300人 发资料500份（老周）'],
      ['⑤6月20日 演练改期了（小何）'],
      ['合计 4场 405人'],
    ],
    held: [
      {
        date: '2025-06-03',
        title: '防溺水宣讲',
        form: 'lecture',
        settings: ['village'],
        audience: 45,
        place: '大湾村村部',
      },
      {
        date: '2025-06-05',
        title: '农机安全培训',
        form: 'lecture',
        settings: ['village'],
        audience: 60,
        place: '石桥村文化广场',
      },
      {
        date: '2025-06-16',
        title: '安全宣传咨询日',
        form: 'themed',
        audience: 300,
        materials: 500,
        place: '镇集市',
      },
    ],
  },
  {
    name: 'keycaps before names',
    rows: [
      ['#接龙 2025年4月各网格安全宣传'],
      ['1️⃣网格员阿珍：4月2日，清明防火上门宣传，走访36户，发宣传单36份'],
      ['2️⃣网格员大刘：4月10日，灭火器实操体验，幸福小区中心广场，43人'],
      ['3️⃣网格员阿珍：4月18日开了个网格例会，8人'],
      ['4️⃣网格员小梅：4月25日，老年人防诈防火讲座，幸福小区活动室，38人'],
      ['👍👍'],
      ['5️⃣网格员大刘：4月28日，打算5月再搞一次演练'],
    ],
    held: [
      {
        date: '2025-04-02',
        title: '清明防火上门宣传',
        form: 'themed',
        settings: ['family'],
        households: 36,
        materials: 36,
      },
      {
        date: '2025-04-10',
        title: '灭火器实操体验',
        form: 'immersive',
        audience: 43,
        place: '幸福小区中心广场',
      },
      {
        date: '2025-04-25',
        title: '老年人防诈防火讲座',
        form: 'lecture',
        audience: 38,
        place: '幸福小区活动室',
      },
    ],
  },
  {
    name: 'several lines of one cell',
    rows: [
      ['安全宣传接龙（2025年3月）'],
      [
        '1. 一车间老马：3月4日，节后复工安全培训，一车间休息室，34人\n2. 二车间小林：3月11日，机械伤害事故案例警示教育，二车间，41人\n3. 仓库阿华：3月没有搞',
      ],
      [
        '4. 食堂胖哥：3月19日，食堂燃气泄漏应急演练，员工食堂，22人\n5. 办公室小叶：3月25日，买了灭火毯20条',
      ],
    ],
    held: [
      {
        date: '2025-03-04',
        title: '节后复工安全培训',
        form: 'lecture',
        settings: ['enterprise'],
        audience: 34,
      },
      {
        date: '2025-03-11',
        title: '机械伤害事故案例警示教育',
        form: 'warning',
        settings: ['enterprise'],
        audience: 41,
      },
      {
        date: '2025-03-19',
        title: '食堂燃气泄漏应急演练',
        form: 'drill',
        settings: ['enterprise'],
        audience: 22,
      },
    ],
  },
  {
    name: 'names and what they tell parted by blanks, days with dots',
    rows: [
      ['接龙'],
      ['幼儿园2025年安全活动，各班报一下'],
      ['1. 大一班李老师 3.12 交通安全课 大一班教室 幼儿32人'],
      ['2. 大二班周老师 3.19 防火逃生演练 操场 幼儿30人'],
      ['3. 中一班何老师 3.20 请假'],
      ['4. 小一班许老师 4.9 防走失家长讲座 多功能厅 家长28人'],
    ],
    held: [
      {
        date: '2025-03-12',
        title: '交通安全课',
        form: 'lecture',
        settings: ['school'],
        audience: 32,
      },
      {
        date: '2025-03-19',
        title: '防火逃生演练',
        form: 'drill',
        settings: ['school'],
        audience: 30,
      },
      { date: '2025-04-09', title: '防走失家长讲座', form: 'lecture', audience: 28 },
    ],
  },
  {
    name: 'parted by dashes',
    rows: [
      ['2025年上半年物业安全宣传接龙'],
      ['1. 幸福里-李姐-4月3日-燃气安全讲座-35人'],
      ['2. 丽景湾-阿强-4月11日-消防疏散演练-88人'],
      ['3. 翠竹园-小宋-4月15日-绿化修剪-6人'],
      ['4. 幸福里-李姐-5月7日-电动车安全宣传-60人'],
    ],
    held: [
      { date: '2025-04-03', title: '燃气安全讲座', form: 'lecture', audience: 35 },
      { date: '2025-04-11', title: '消防疏散演练', form: 'drill', audience: 88 },
      { date: '2025-05-07', title: '电动车安全宣传', form: 'themed', audience: 60 },
    ],
  },
  {
    name: 'who told it in a column before',
    rows: [
      ['接龙人', '接龙内容'],
      ['河东村 小马', '2025年3月6日，春耕农机安全宣讲，村委会，56人'],
      ['河西村 老田', '2025年3月15日，森林防火入户宣传，走访80户，发明白纸80份'],
      ['河西村 老田', '2025年3月18日，修水渠，9人'],
      ['河南村 阿秀', '3月没有'],
      ['河北村 小姜', '2025年4月2日，防火演练，北山脚，40多人'],
    ],
    held: [
      {
        date: '2025-03-06',
        title: '春耕农机安全宣讲',
        form: 'lecture',
        settings: ['village'],
        audience: 56,
        place: '村委会',
      },
      {
        date: '2025-03-15',
        title: '森林防火入户宣传',
        form: 'themed',
        households: 80,
        materials: 80,
      },
      { date: '2025-04-02', title: '防火演练', form: 'drill', audience: 40, place: '北山脚' },
    ],
  },
];

test.each(RELAYS)('reads a relay list: $name', ({ rows, held }) => {
  const plan = planOfSheets([typedSheet('接龙', rows)], { settings: { all: ['village'] } });
  const read = plan.rows
    .map(({ input }) => input as Record<string, unknown>)
    .filter(({ status }) => status === 'held');
  expect(read).toMatchObject(held);
});
