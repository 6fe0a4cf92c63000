import { expect, test } from 'vitest';
import { RECORDS } from '#shared/domain/records-by-kind.ts';
import { cellTexts } from '#shared/forms/form-text.ts';
import type { SummaryHead } from '#shared/forms/summary-column.ts';
import { caseSummary, summaryTitle, workSummary } from '#shared/forms/summary-form.ts';
import { fullFacts, typicalFacts } from '../../support/report-facts-sample.ts';

const facts = typicalFacts();
const [work] = facts.works;
const [resultCase] = facts.cases;
if (!work || !resultCase) throw new Error('the sample has a work and a case');

const HEAD: SummaryHead = {
  title: '安全宣传“五进”作品汇总表',
  unit: facts.unit,
  period: facts.period,
  filledOn: facts.filledOn,
  footerText: '校验码：2024-2 第1版 3f9a01bc',
};

test('a list is named after the form of which it lists several', () => {
  expect(summaryTitle('安全宣传“五进”作品报送表')).toBe('安全宣传“五进”作品汇总表');
  expect(summaryTitle('安全宣传作品推荐表')).toBe('安全宣传作品汇总表');
  expect(summaryTitle('优秀案例')).toBe('优秀案例汇总表');
});

test('作品汇总表 has a row for each work, in their order, with the reach as a number', () => {
  const works = [work, { ...work, title: '厨房里的火', contact: '', phone: '', reach: 0 }];
  const texts = cellTexts(workSummary(HEAD, works));
  expect(texts.get('count')).toBe('2024年下半年　共2件');
  expect(texts.get('list.1.title')).toBe('电动自行车充电安全三分钟');
  expect(texts.get('list.1.reach')).toBe('23456');
  expect(texts.get('list.1.published')).toBe('“示例镇发布”微信公众号\n2024年5月12日');
  expect(texts.get('list.2.title')).toBe('厨房里的火');
  expect(texts.get('list.2.reach')).toBe('');
  expect(texts.get('list.2.contact')).toBe('填表人甲\n022-12345678');
  expect(texts.get('foot')).toContain('填报日期：2024年12月6日');
});

test('a list of several units names them, and never lends one the contact of the office', () => {
  const works = [
    { ...work, unitName: '青石镇' },
    { ...work, unitName: '白河街道', contact: '', phone: '' },
  ];
  const model = workSummary(HEAD, works);
  const texts = cellTexts(model);
  expect(texts.get('count')).toBe('2024年下半年　共2件，来自2个单位');
  expect(texts.get('list.2.unit')).toBe('白河街道');
  expect(texts.get('list.2.contact')).toBe('');
  for (const block of model.blocks) {
    if (block.type === 'table') expect(sum(block.columnWidthsMm)).toBe(247);
  }
});

test('案例汇总表 tells kind, form and time of each case', () => {
  const texts = cellTexts(caseSummary(HEAD, [resultCase, resultCase]));
  expect(['setting', 'form', 'period'].map((id) => texts.get(`list.2.${id}`))).toEqual([
    '进家庭',
    '安全宣讲',
    '2024年3月至10月',
  ]);
});

test('the last row stays with the line of who made the list', () => {
  const model = workSummary(HEAD, Array(40).fill(work));
  const table = model.blocks.at(-1);
  if (table?.type !== 'table') throw new Error('the list ends in its table');
  expect(table.headerRowCount).toBe(1);
  expect(table.rows.at(-2)?.keepWithNext).toBe(true);
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

test('what only some offices ask for is told in the lists as on the forms', () => {
  const full = fullFacts();
  const lists = [
    [workSummary({ ...HEAD, isFull: true }, full.works), RECORDS.work.fields, full.works[0]],
    [caseSummary({ ...HEAD, isFull: true }, full.cases), RECORDS.case.fields, full.cases[0]],
  ] as const;
  for (const [model, fields, record] of lists) {
    const texts = [...cellTexts(model).values()].join('\n');
    const asked = Object.entries(fields).flatMap(([name, field]) => (field.extra ? name : []));
    expect(asked.length).toBeGreaterThan(3);
    for (const name of asked) expect(texts).toContain(String(Object(record)[name]));
    for (const block of model.blocks) {
      if (block.type === 'table') {
        expect(sum(block.columnWidthsMm)).toBe(247);
        expect(Math.min(...block.columnWidthsMm.slice(1, 2))).toBeGreaterThan(30);
      }
    }
  }
  const usual = cellTexts(workSummary(HEAD, full.works));
  expect([...usual.values()].join('')).not.toContain('3分20秒');
});
