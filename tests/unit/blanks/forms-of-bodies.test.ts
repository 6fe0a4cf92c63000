import { expect, test } from 'vitest';
import { bodyOf } from '#main/documents/blanks/recognise/forms-of-bodies.ts';

const of = (title: string, unitName = '') =>
  bodyOf(
    [
      {
        address: '',
        text: title,
        where: '',
        prompts: [],
        barred: [],
        look: { align: 'left', sizePt: 12, bold: false },
      },
    ],
    unitName,
  );

test.each([
  ['会员企业安全宣传案例推荐表', 'company'],
  ['工贸企业作品报名表（一企一表）', 'company'],
  ['校园安全宣传作品登记（一校一表，最多3件）', 'school'],
  ['每所学校最多报2件', 'school'],
  ['成果案例申报表（每村限报1个）', 'village'],
  ['安全宣传案例登记卡（一社区一卡）', 'community'],
  ['各中小学、幼儿园：请于规定时间前交安全科。', 'school'],
  ['各镇、各学校：请认真填写。', null],
  ['校园安全宣传作品登记表', null],
  ['一人一表', null],
])('%s is filled in by %s', (title, body) => expect(of(title)).toBe(body));

test('an office that sends on what schools hand in is none of them', () => {
  expect(of('一校一表', '示例镇人民政府')).toBeNull();
  expect(of('一校一表', '示例县教育局')).toBeNull();
  expect(of('一校一表', '示例镇中心小学')).toBe('school');
});
