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
