import { describe, expect, it } from 'vitest';
import { pastedSheet } from '#main/exchange/cells/pasted-sheet.ts';
import type { ImportOptions } from '#main/exchange/import-plan.ts';
import { planWorkbook } from '#main/exchange/plan-import.ts';

const options: ImportOptions = {
  fileName: '台账2024.xlsx',
  cutOffs: { half1: '06-20', half2: '12-10' },
};
const HEAD = ['日期', '活动名称', '宣传形式', '进入领域', '受众人数'];

function planOf(sheets: Record<string, string[][]>, overrides: ImportOptions['overrides'] = {}) {
  const workbook = {
    file: options.fileName,
    from1904: false,
    sheets: Object.entries(sheets).map(([name, cells]) => pastedSheet(cells, name)),
  };
  return planWorkbook(workbook, { ...options, overrides });
}

describe('cells that mean the same as above', () => {
  it('are guesses that name the cell, and say whether it was blank', () => {
    const { rows } = planOf({
      台账: [
        HEAD,
        ['2024-05-06', '甲活动', '警示曝光', '企业', '30'],
        ['同上', '乙活动', '〃', '', '20'],
      ],
    });
    expect(rows[1]?.input).toMatchObject({
      date: '2024-05-06',
      form: 'warning',
      settings: ['enterprise'],
    });
    expect(rows[1]?.guesses).toEqual([
      { cell: 'A3', field: 'date', from: '同上', to: '2024-05-06', why: '同上，按 A2' },
      { cell: 'C3', field: 'form', from: '〃', to: '警示曝光', why: '同上，按 C2' },
      { cell: 'D3', field: 'settings', from: '', to: '企业', why: '空着，按上一行' },
    ]);
  });

  it('are guesses in titles and other words too', () => {
    const { rows } = planOf({
      台账: [
        HEAD,
        ['2024-05-06', '甲活动', '警示曝光', '企业', '30'],
        ['2024-05-07', '"', '警示曝光', '企业', '20'],
      ],
    });
    expect(rows[1]?.input).toMatchObject({ title: '甲活动' });
    expect(rows[1]?.guesses).toEqual([
      { cell: 'B3', field: 'title', from: '"', to: '甲活动', why: '同上，按 B2' },
    ]);
  });

  it('are told with the cell that has the words, in guesses and refusals', () => {
    const { rows, refused } = planOf({
      台账: [
        HEAD,
        ['5月6日', '甲活动', '警示曝光', '企业', '30'],
        ['同上', '乙活动', '警示曝光', '企业', '20'],
        ['同上', '丙活动', '警示曝光', '企业', '20'],
        ['5月32日', '丁活动', '警示曝光', '企业', '20'],
        ['〃', '戊活动', '警示曝光', '企业', '20'],
      ],
    });
    expect(rows[2]?.guesses).toEqual([
      {
        cell: 'A4',
        field: 'date',
        from: '同上',
        to: '2024-05-06',
        why: '同上，按 A2；没有写年份，按表上的年度推定',
      },
    ]);
    expect(refused.map(({ reason }) => reason)).toEqual([
      '“日期”写的是“5月32日”，没有2024年5月32日这一天，日期写错了',
      '“日期”写的是“〃”，按 A5 是“5月32日”，没有2024年5月32日这一天，日期写错了',
    ]);
  });

  it('yield to what the row itself says', () => {
    const { rows } = planOf({
      台账: [
        HEAD,
        ['2024-05-06', '甲活动', '警示曝光', '企业', '30'],
        ['2024-05-07', '消防演练进校园', '', '', '20'],
      ],
    });
    expect(rows[1]?.input).toMatchObject({ form: 'drill', settings: ['school'] });
  });

  it('do not reach over a section row, and a blank day is never carried', () => {
    const { rows, refused } = planOf({
      台账: [
        HEAD,
        ['2024-05-06', '甲活动', '警示曝光', '企业', '30'],
        ['', '乙活动', '警示曝光', '企业', '20'],
        ['6月'],
        ['2024-06-07', '丙活动', '', '', '20'],
      ],
    });
    expect(rows).toHaveLength(1);
    expect(refused.map(({ cell, field }) => [cell, field])).toEqual([
      ['A3', 'date'],
      ['C5', 'form'],
    ]);
  });
});

const FORM = [
  ['活动登记表'],
  ['活动名称', '消防演练'],
  ['活动时间', '2024年5月8日'],
  ['宣传形式', '应急疏散演练'],
  ['进入领域', '学校'],
  ['受众人数', '很多'],
];

describe('forms filled in beside their labels', () => {
  it('are refused with the cell of the value, and take a correction there', () => {
    const { refused } = planOf({ 登记表: FORM });
    expect(refused).toMatchObject([{ cell: 'B6', title: '消防演练' }]);
    const { rows } = planOf({ 登记表: FORM }, { cells: { '登记表!B6': '120' } });
    expect(rows[0]?.input).toMatchObject({ date: '2024-05-08', form: 'drill', audience: 120 });
  });

  it('are left out when a list of the workbook has the same activity', () => {
    const plan = planOf({
      登记表: [...FORM.slice(0, 5), ['受众人数', '120']],
      台账: [HEAD, ['2024-05-08', '消防演练', '应急疏散演练', '学校', '120']],
    });
    expect(plan.rows.map(({ sheet }) => sheet)).toEqual(['台账']);
    expect(plan.skipped).toEqual([{ sheet: '登记表', row: 2, why: '已在其他工作表的台账中' }]);
  });

  it('that are empty add nothing', () => {
    const plan = planOf({
      空表: FORM.map(([label = '']) => [label]),
      台账: [HEAD, ['2024-05-08', '消防演练', '应急疏散演练', '学校', '120']],
    });
    expect(plan.rows).toHaveLength(1);
    expect(plan.refused).toEqual([]);
  });
});

describe('names under the five settings', () => {
  it('have keys of their own, and a table of counts is no list of names', () => {
    const head = ['企业', '农村', '社区', '学校', '家庭'];
    const plan = planOf({
      试点2024: [head, ['甲厂、乙厂', '东村', '甲社区', '一中', '示范户']],
    });
    expect(plan.rows.map(({ input }) => input)).toMatchObject([
      { kind: 'enterprise', name: '甲厂' },
      { kind: 'enterprise', name: '乙厂' },
      { kind: 'village', name: '东村' },
      { kind: 'community', name: '甲社区' },
      { kind: 'school', name: '一中' },
      { kind: 'family', name: '示范户' },
    ]);
    expect(new Set(plan.rows.map(({ contentKey }) => contentKey)).size).toBe(6);
    expect(() => planOf({ 试点2024: [head, ['1', '2', '3', '4', '5']] })).toThrow('表头');
  });
});
