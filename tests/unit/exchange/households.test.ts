import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '#main/exchange/import-plan.ts';
import { planImport } from '#main/exchange/plan-import.ts';
import { planPaste } from '#main/exchange/plan-paste.ts';
import type { HouseholdPeople } from '#shared/words/household-people.ts';
import { packWorkbook } from '../../documents/workbooks/makers/by-hand.ts';

const OPTIONS = { fileName: '台账.xlsx', year: 2024, cutOffs: { half1: '06-20', half2: '12-10' } };
const TICKED = ['进企业', '进农村', '进家庭（户）'];
const HEAD = ['日期', '活动名称', '宣传形式', '进入领域'];
const CELLS = ['2024-05-12', '敲门行动', '其他', '家庭'];

type Door = (heads: string[], cells: string[], answer?: HouseholdPeople) => ImportPlan;
const pasted: Door = (heads, cells, householdPeople = 'one') =>
  planPaste(
    [
      [...HEAD, ...heads],
      [...CELLS, ...cells],
    ],
    {
      ...OPTIONS,
      overrides: { householdPeople },
    },
  );
const imported: Door = (heads, cells, householdPeople = 'one') => {
  const rows = [
    [...HEAD, ...heads],
    [...CELLS, ...cells],
  ];
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const xml = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  const bytes = packWorkbook({ sheets: [{ name: '台账', xml: `<sheetData>${xml}</sheetData>` }] });
  return planImport(bytes, { ...OPTIONS, overrides: { householdPeople } });
};

function counted({ rows, refused }: ImportPlan) {
  expect(refused).toEqual([]);
  const [row] = rows;
  if (row?.kind !== 'activity') throw new Error('no activity was read');
  const { audience, households, remarks } = row.input;
  const asked = row.guesses.filter(({ asks }) => asks === 'households');
  return { audience, households, remarks, asked: asked.map(({ cell, to }) => `${cell}=${to}`) };
}

describe.each([
  ['pasted', pasted],
  ['imported', imported],
])('households, %s', (_, read) => {
  it.each([
    ['people', ['受众人次'], ['120户'], 120, 120, ['E2=120']],
    ['people, in words', ['受众人次'], ['走访120户'], 120, 120, ['E2=120']],
    ['people, with people', ['受众人次'], ['35户、80人'], 35, 80, []],
    ['their own column alone', ['走访户数'], ['120'], 120, 120, ['E2=120']],
    ['a column in 户', ['受众（户）'], ['120'], 120, 120, ['E2=120']],
    ['a setting’s column in 户', ['进家庭（户）'], ['120'], 120, 120, ['E2=120']],
    ['a setting’s beside people', ['进家庭（户）', '受众人数'], ['35', '60'], 35, 60, []],
    ['a setting’s among ticks', [...TICKED, '受众'], ['', '√', '35', '200'], 35, 200, []],
    ['a setting’s in people', ['进农村（人次）', '进家庭（户）'], ['80', '35'], 35, 115, ['F2=35']],
    ['a column beside people', ['入户数', '受众人数'], ['35', '80'], 35, 80, []],
    ['a column beside no people', ['受众人数', '户数'], ['/', '35户'], 35, 35, ['F2=35']],
    ['a column, fewer people told', ['户数', '人次'], ['35', '20'], 35, 20, []],
  ])('stand in a column of %s', (_where, heads, cells, households, audience, asked) => {
    expect(counted(read(heads, cells))).toEqual({ audience, households, remarks: '', asked });
  });

  it.each([
    [['受众人次'], ['120户']],
    [['户数'], ['120']],
  ])('count no people in %j where the clerk says so', (heads, cells) => {
    expect(counted(read(heads, cells, 'none'))).toMatchObject({ audience: 0, households: 120 });
  });
});

it('households that were understood are marked beside the people that come of them', () => {
  const [row] = imported(['受众人次'], ['约120余户']).rows;
  expect(row?.guesses).toMatchObject([
    { field: 'households', to: '120', why: '约数，按写出的数计' },
    { field: 'audience', to: '120', asks: 'households' },
  ]);
});

it('households of one setting among the people of others are counted with them', () => {
  const plan = imported(['进农村人数', '进家庭人数'], ['80', '35户']);
  expect(counted(plan)).toMatchObject({ audience: 115, households: 35 });
});
