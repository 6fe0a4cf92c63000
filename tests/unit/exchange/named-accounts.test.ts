import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

function planOf(...rows: string[][]) {
  return planOfSheets([typedSheet('登记', rows)], { settings: { all: ['community'] } });
}

test('takes the words before the colon for the name, and all of it for the account', () => {
  const account = '冬季防火宣讲：到柳村村部给村民讲炉火安全，到场村民46人，发明白纸60份。';
  const plan = planOf(
    ['西河消防站2025年工作登记簿'],
    ['序号', '日期', '类别', '工作情况', '登记人'],
    ['1', '1月3日', '训练', '全队开展水带铺设训练。', '小田'],
    ['2', '1月6日', '宣传', account, '小田'],
    ['3', '2月8日', '宣传', '原定到杨村开展防火宣传，因出警取消。', '小田'],
    [
      '4',
      '3月9日',
      '宣传',
      '机械厂灭火疏散演练：与机械厂职工联合演练，厂方参演62人，我站出动2车9人。',
      '小田',
    ],
    [
      '5',
      '4月2日',
      '宣传',
      '消防站开放日：第二小学学生85人来站参观，学生试穿战斗服、看消防车。',
      '小田',
    ],
    ['6', '5月7日', '宣传', '电动车火灾警示教育：组织小区物业人员、骑手共40人观看警示片。', '小田'],
    ['小结', '', '', '上半年开展宣传4次，受众230余人次；下半年拟于9月开展消防宣传。', ''],
  );
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    {
      date: '2025-01-06',
      title: '冬季防火宣讲',
      summary: account,
      form: 'lecture',
      settings: ['village'],
      audience: 46,
      materials: 60,
      place: '柳村村部',
    },
    { title: '机械厂灭火疏散演练', form: 'drill', settings: ['enterprise'], audience: 62 },
    { title: '消防站开放日', form: 'immersive', audience: 85 },
    { title: '电动车火灾警示教育', form: 'warning', audience: 40 },
  ]);
});

test.each([
  ['活动情况', '【防汛避险宣讲】在东村文化广场讲解转移路线，村民75人参加，发放明白卡80张。'],
  ['主要工作', '防汛避险宣讲\n在东村文化广场讲解转移路线，村民75人参加，发放明白卡80张。'],
  ['工作记录', '1.防汛避险宣讲：在东村文化广场讲解转移路线，村民75人参加，发放明白卡80张。'],
  ['活动内容', '防汛避险宣讲——在东村文化广场讲解转移路线，村民75人参加，发放明白卡80张。'],
  ['具体内容', '防汛避险宣讲: 在东村文化广场讲解转移路线, 村民75人参加, 发放明白卡80张'],
])('knows the name at the head of what stands under %s', (heading, account) => {
  const plan = planOf(
    ['青石镇2025年安全宣传登记'],
    ['日期', heading, '经办'],
    ['3.5', account, '小方'],
    [
      '4.9',
      account.replace('防汛避险宣讲', '消防疏散演练').replace('东村文化广场', '青石中学'),
      '小方',
    ],
    ['5.8', account.replace('防汛避险宣讲', '燃气安全讲座').replace('东村', '青石社区'), '小方'],
  );
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    {
      date: '2025-03-05',
      title: '防汛避险宣讲',
      form: 'lecture',
      place: '东村文化广场',
      audience: 75,
      materials: 80,
    },
    { date: '2025-04-09', title: '消防疏散演练', form: 'drill', place: '青石中学' },
    { date: '2025-05-08', title: '燃气安全讲座', form: 'lecture', place: '青石社区文化广场' },
  ]);
});

test('leaves a name its own colon, and what follows it where that is no account', () => {
  const titles = [
    '安全生产月主题宣讲：人人讲安全，个个会应急',
    '消防宣传月启动仪式：全民消防、生命至上',
    '开学第一课：防溺水',
  ];
  const plan = planOf(
    ['青石镇2025年安全宣传登记'],
    ['日期', '活动内容', '地点', '人数'],
    ...titles.map((title, at) => [`${at + 3}.5`, title, '青石社区广场', '60']),
  );
  expect(plan.rows.map(({ input }) => 'title' in input && input.title)).toEqual(titles);
});

test('knows the name before the account in a chronicle, too', () => {
  const plan = planOf(
    ['柳河镇2025年大事记'],
    ['3月5日 森林防火宣讲：在柳村村部讲防火要求，村民46人到场。'],
    ['4月9日 校园防震演练：柳河小学师生320人参加，用时3分钟。'],
    ['4月20日 党委会：研究防汛工作。'],
  );
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { date: '2025-03-05', title: '森林防火宣讲', audience: 46, place: '柳村村部' },
    { date: '2025-04-09', title: '校园防震演练', audience: 320, settings: ['school'] },
  ]);
});

test('leaves out what a register so kept tells of other matters, and of the unit’s own', () => {
  const plan = planOf(
    ['西河消防站2025年工作登记簿'],
    ['日期', '类别', '工作情况'],
    ['1月6日', '宣传', '冬季防火宣讲：到柳村村部给村民讲炉火安全，到场村民46人。'],
    ['1月9日', '内部业务', '业务理论培训：组织全站学习灭火作战条令，参加22人。'],
    ['2月4日', '宣传', '医保政策宣讲：到柳村村部给村民讲参保缴费，到场村民60人。'],
    ['2月9日', '宣传', '民法典主题宣传：在广场摆台，发放资料200份，接待群众80人。'],
    ['3月2日', '会议', '安全生产例会：组织各班传达文件，参加18人。'],
    ['3月5日', '演练', '工厂疏散演练：与机械厂职工联合演练，参加62人。'],
    ['3月9日', '培训', '驾驶员安全行车培训：在会议室讲雾天行车，参加31人。'],
  );
  expect(plan.rows.map(({ row }) => row)).toEqual([3, 8, 9]);
  expect(plan.notes.find(({ part }) => part === 'otherWork')?.places).toEqual(['4:7']);
});

test('leaves out of a chronicle what it tells of other matters', () => {
  const plan = planOf(
    ['柳河镇2025年大事记'],
    ['3月5日，在柳村开展森林防火宣讲，村民46人参加。'],
    ['3月9日，在柳村开展医保政策宣讲，村民60人参加。'],
    ['4月2日，举办党务工作培训，参加30人。'],
    ['4月6日，在柳村开展健康义诊和用电安全宣讲，村民52人参加。'],
  );
  expect(plan.rows.map(({ row }) => row)).toEqual([2, 5]);
});
