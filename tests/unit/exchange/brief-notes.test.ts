import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

function inputsOf(rows: string[][]): object[] {
  return planOfSheets([typedSheet('Sheet1', rows)]).rows.map(({ input }) => input);
}

test.each([
  ['记事', '村民组长'],
  ['事情', '经手'],
  ['工作内容', '记录'],
])('takes notes of one line under %s for names as they are', (heading, beside) => {
  const notes = [
    ['叫村民来看溺水警示片，来了38人', { form: 'warning', audience: 38 }],
    ['逐户上门讲用气安全，走访61户', { form: 'themed', households: 61 }],
    ['请消防站老师给村民培训灭火器使用，参加44人，发手册50份', { audience: 44, materials: 50 }],
    ['大喇叭播放秋收防火录音', { form: 'media', settings: ['village'] }],
  ] as const;
  const inputs = inputsOf([
    ['平时记的事（安全） 柳坪村'],
    ['年月日', heading, beside],
    ...notes.map(([note], at) => [`2025年3月${at + 3}日`, note, '老李']),
    ['2025年3月9日', '修村西水渠，用工8个', '老李'],
  ]);
  expect(inputs).toMatchObject(notes.map(([title, read]) => ({ title, ...read })));
  expect(inputs[2]).toMatchObject({ settings: ['village'] });
});

test('takes the name out of notes that end as sentences do', () => {
  expect(
    inputsOf([
      ['柳坪村记事'],
      ['日期', '记事', '经手'],
      ['2025年3月3日', '在村部开展森林防火宣讲，村民38人参加。', '老李'],
      ['2025年3月9日', '修村西水渠，用工8个。', '老李'],
    ]),
  ).toMatchObject([{ title: '森林防火宣讲', audience: 38 }]);
});

test('leaves to the rows their forms below a line that joins several', () => {
  expect(
    inputsOf([
      ['云河县旅店行业协会安全公益活动汇总'],
      ['二、宣传与演练类'],
      ['序号', '项目', '时间', '合办单位', '职工参与', '传播报道'],
      ['1', '会员旅馆火灾疏散演练', '2025年4月25日', '消防站', '103人次', '2条'],
      ['2', '安全宣传咨询日摆摊', '2025年6月16日', '街道', '360人次', ''],
      ['3', '燃气爆炸案例警示会', '2025年7月24日', '燃气公司', '81人次', '1条'],
    ]),
  ).toMatchObject([
    { form: 'drill', audience: 103, mediaItems: 2, settings: ['enterprise'] },
    { form: 'themed', audience: 360 },
    { form: 'warning', audience: 81, mediaItems: 1, settings: ['enterprise'] },
  ]);
});

test.each([
  ['秋季防火传单发放', 'themed'],
  ['用电安全进农家', 'themed'],
  ['充电安全进楼道', 'themed'],
  ['登门走访独居老人家，说用气安全', 'themed'],
  ['逐户讲烟花爆竹安全', 'themed'],
  ['安全生产月板报巡展', 'themed'],
  ['防溺水安全讲座', 'lecture'],
  ['给老人讲用电安全', 'lecture'],
])('tells the form of %s by what was done', (title, form) => {
  expect(
    inputsOf([
      ['柳坪村2025年活动记录'],
      ['日期', '活动', '地点', '人数'],
      ['2025年3月3日', title, '柳坪村', '40'],
    ]),
  ).toMatchObject([{ title, form }]);
});

test.each([
  ['用气安全宣传', '发单子', 'themed'],
  ['用气安全宣传', '明白纸发放', 'themed'],
  ['安全生产月宣传', '展板、现场咨询', 'themed'],
  ['安全生产月宣传', '展板、公众号、发放资料', 'media'],
  ['安全生产月特刊', '厂报专版', 'media'],
  ['独居老人家用电走访', '入户', 'themed'],
])('tells the form of %s held as %s', (title, how, form) => {
  expect(
    inputsOf([
      ['柳坪村2025年活动记录'],
      ['日期', '活动名称', '活动形式', '地点', '人数'],
      ['2025年3月3日', title, how, '柳坪村', '40'],
    ]),
  ).toMatchObject([{ title, form }]);
});

test.each([
  ['走进河东三小讲乘车安全', '', ['school']],
  ['防汛大喇叭广播', '9个村早晚各播一遍', ['village']],
  ['村口木材厂工人防火培训', '', ['enterprise']],
  ['酒楼后厨防火培训', '', ['enterprise']],
])('tells the settings of %s by its own words', (title, summary, settings) => {
  expect(
    inputsOf([
      ['2025年安全活动登记'],
      ['日期', '活动名称', '情况说明', '人数'],
      ['2025年3月3日', title, summary, '40'],
    ]),
  ).toMatchObject([{ title, settings }]);
});

test('takes what stands for all under a heading of communities for none of them', () => {
  expect(
    inputsOf([
      ['云河街道宣传记录'],
      ['所在社区', '日期', '做的事', '参与人次'],
      ['柳岸社区', '2025年3月3日', '消防知识讲座', '40'],
      ['街道本级', '2025年3月9日', '沿街店主消防培训', '50'],
    ]),
  ).toMatchObject([{ settings: ['community'] }, { settings: ['enterprise'] }]);
});

test('takes what a diary says was posted for the media', () => {
  expect(
    inputsOf([
      ['柳岸社区工作日记（2025年）'],
      ['日期', '天气', '做了什么'],
      ['2025年6月18日', '晴', '社区微信公众号发了“暑期防溺水小贴士”推文1条。'],
      ['2025年6月20日', '晴', '在广场开展消防咨询，居民60人参加。'],
      ['2025年6月22日', '晴', '整理台账一天。'],
    ]),
  ).toMatchObject([{ title: '暑期防溺水小贴士', form: 'media', mediaItems: 1 }, { audience: 60 }]);
});

test('counts those who came under headings that say who they are', () => {
  const came = (heading: string, people: string) =>
    inputsOf([
      ['顺达机械公司安全学习本'],
      ['哪天', '搞的啥', heading, '在哪', '顺带说明'],
      ['2025年3月3日', '教练冬季行车安全学习', people, '二楼教室', '发《文明驾驶手册》58本'],
      ['2025年3月9日', '消防疏散演练', '47人', '训练场', ''],
    ]);
  for (const heading of ['来的人', '听课的人', '来了谁', '职工参加', '学员到场情况'])
    expect(came(heading, '学员、教练共91人')).toMatchObject([
      { audience: 91, materials: 58 },
      { audience: 47 },
    ]);
});

test('adds up passengers and staff below one heading', () => {
  expect(
    inputsOf([
      ['城东汽车站2025年安全宣传统计表'],
      ['日期', '活动', '类型', '旅客/职工（人次）', '', '', '宣传品（件）'],
      ['', '', '', '旅客', '职工', '其他', ''],
      ['2025.01.09', '春运乘车安全宣讲', '宣讲', '120', '', '', '200'],
      ['2025.03.18', '站厅火灾疏散演练', '演练', '60', '35', '5', ''],
    ]),
  ).toMatchObject([{ audience: 120, materials: 200 }, { audience: 100 }]);
});

test('takes posts with their readers and no maker for the media, and no works', () => {
  const plan = planOfSheets([
    typedSheet('线上', [
      ['青山县水文局2025年线上科普'],
      ['推出日期', '标题', '平台', '阅读'],
      ['2025-03-23', '带你看水文站', '微信公众号', '3560'],
      ['2025-06-15', '洪水来了怎么躲', '抖音', '1.8万'],
    ]),
  ]);
  const read = [...plan.rows, ...plan.refused];
  expect(read.map(({ kind }) => kind)).toEqual(['activity', 'activity']);
  expect(
    read.flatMap((row) => ('faults' in row ? row.faults.map(({ field }) => field) : [])),
  ).toEqual(['settings', 'settings']);
});
