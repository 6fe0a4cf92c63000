import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

test.each([
  ['网格', '第一网格', '第二网格'],
  ['片区', '东片区', '西片区'],
  ['楼栋', '3号楼', '5号楼'],
])('keeps apart by %s what shares its day and name', (heading, first, second) => {
  const plan = planOfSheets([
    typedSheet(
      '台账',
      [
        ['金桥社区安全宣传进家庭登记表'],
        ['日期', '宣传主题', heading, '走访户数', '宣传人数'],
        ['2025.2.18', '冬季防中毒', first, '62', '131'],
        ['', '', second, '70', '150'],
      ],
      ['A1:E1', 'A3:A4', 'B3:B4'],
    ),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { date: '2025-02-18', place: first, households: 62, audience: 131, settings: ['family'] },
    { date: '2025-02-18', place: second, households: 70, audience: 150, form: 'other' },
  ]);
  // Nobody wrote that it was a visit but the heading of the households.
  expect(plan.rows[1]?.guesses.map(({ field }) => field)).toContain('form');
});

test('leaves out what the press did not take, and asks once for where the rest belongs', () => {
  const press = typedSheet('信息报送', [
    ['2025年宣传报道台账'],
    ['刊发日期', '标题', '媒体', '录用情况'],
    ['2025.3.2', '暗访曝光三处隐患', '市晚报', '录用'],
    ['2025.3.9', '开河期间请远离冰面', '公众号', '未录用'],
    ['2025.3.12', '节水护河', '电台', '已录用'],
    ['合计', '3篇', '', ''],
  ]);
  const plan = planOfSheets([press]);
  expect(plan.skipped.map(({ row }) => row)).toEqual([4, 6]);
  expect(new Set(plan.refused.map(({ asks }) => asks))).toEqual(new Set(['settings']));
  const answered = planOfSheets([press], { settings: { all: ['village'] } });
  expect(answered.rows.map(({ input }) => input)).toMatchObject([
    { title: '暗访曝光三处隐患', form: 'media' },
    { title: '节水护河', form: 'media' },
  ]);
  expect(answered.refused).toEqual([]);
});

test('leaves out what a column says is for the unit’s own people', () => {
  const plan = planOfSheets([
    typedSheet('培训', [
      ['日期', '培训名称', '类别', '对象', '人数'],
      ['2025.3.2', '公文写作培训', '内部业务', '机关干部', '40'],
      ['2025.3.9', '班组长安全宣讲', '安全宣讲', '企业班组长', '60'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([{ title: '班组长安全宣讲' }]);
  expect(plan.notes.find(({ part }) => part === 'otherWork')?.places).toEqual(['2:2']);
});
