import { expect, test } from 'vitest';
import { kindByName, readRoster } from '#shared/roster/read-roster.ts';

const rowsOf = (rows: string[][]) =>
  rows.map((texts, index) => ({
    row: index + 1,
    cells: texts.flatMap((text, at) => (text === '' ? [] : [{ col: at + 1, text }])),
  }));

test('reads a list under headings, with a title above and a total below', () => {
  const { bodies, refused } = readRoster(
    rowsOf([
      ['示例镇报送单位名单'],
      ['序号', '联系电话', '单位名称', '类别', '联系人', '备注'],
      ['1', '022-12345678', '大王庄村', '农村', '经办人', ''],
      ['2', '', '宏远公司', '', '', '规上'],
      ['3', '', '某单位', '飞船', '', ''],
      ['4', '022-00000000', '', '农村', '', ''],
      ['', '', '合计', '', '', ''],
    ]),
  );
  expect(bodies.map(({ input, isKindGuessed }) => [input, isKindGuessed])).toEqual([
    [
      {
        name: '大王庄村',
        kind: 'village',
        otherNames: '',
        contact: '经办人',
        phone: '022-12345678',
        remarks: '',
      },
      false,
    ],
    [
      {
        name: '宏远公司',
        kind: 'enterprise',
        otherNames: '',
        contact: '',
        phone: '',
        remarks: '规上',
      },
      true,
    ],
  ]);
  expect(refused).toEqual([
    {
      row: 5,
      col: 4,
      reason: '类别“飞船”没有认出来，可写企业、农村、社区、学校、家庭、部门、其他',
    },
    { row: 6, col: 3, reason: '没有写单位名称' },
  ]);
});

test('reads names alone, numbered or not', () => {
  const { bodies } = readRoster(
    rowsOf([
      ['1', '大王庄村'],
      ['2', '安居社区'],
      ['3', '实验小学'],
    ]),
  );
  expect(bodies.map(({ input: { name, kind } }) => [name, kind])).toEqual([
    ['大王庄村', 'village'],
    ['安居社区', 'community'],
    ['实验小学', 'school'],
  ]);
});

test.each([
  ['大王庄村村民委员会', 'village'],
  ['安居社区居委会', 'community'],
  ['市第一中学', 'school'],
  ['宏远机械厂', 'enterprise'],
  ['教育局', 'department'],
  ['志愿者之家', 'other'],
])('tells by its name what %s is', (name, kind) => {
  expect(kindByName(name)).toBe(kind);
});
