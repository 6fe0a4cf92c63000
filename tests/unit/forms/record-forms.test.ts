import { expect, test } from 'vitest';
import { caseForm } from '#shared/forms/case-form.ts';
import { cellTexts } from '#shared/forms/form-text.ts';
import type { ReportFacts } from '#shared/forms/report-facts.ts';
import { statisticsForm } from '#shared/forms/statistics-form.ts';
import { workForm } from '#shared/forms/work-form.ts';
import { factsText } from '#shared/report/facts-text.ts';
import { CODE, longCase, typicalFacts } from '../../support/report-facts-sample.ts';

const facts = typicalFacts();
const [work] = facts.works;
const [resultCase] = facts.cases;
if (!work || !resultCase) throw new Error('the sample has a work and a case');

test('附件3 tells the work in the words of the office', () => {
  const texts = cellTexts(workForm(facts, work, CODE));
  expect(
    Object.fromEntries(
      ['type', 'createdOn', 'settings', 'reach', 'unit'].map((id) => [id, texts.get(id)]),
    ),
  ).toEqual({
    type: '短视频',
    createdOn: '2024年4月8日',
    settings: '社区、家庭',
    reach: '23456人次',
    unit: '蓟州区示例镇人民政府',
  });
  expect(texts.get('opinion')).toBe('');
});

test('附件4 names the activities and pilots it rests on', () => {
  const texts = cellTexts(caseForm(facts, resultCase, CODE));
  expect(texts.get('setting')).toBe('进家庭');
  expect(texts.get('activities')).toBe(
    '第1次1组安全宣传活动（2024年9月12日）；第2次2组安全宣传活动（2024年9月12日）',
  );
  expect(texts.get('pilots')).toBe('青山社区安全体验角（社区）');
});

test('附件4 leaves the rows of linked records out when there are none', () => {
  const texts = cellTexts(
    caseForm(facts, { ...resultCase, activityIds: [], pilotIds: ['p-gone'] }, CODE),
  );
  expect(texts.has('activities')).toBe(false);
  expect(texts.has('pilots')).toBe(false);
});

test('long text may go over to the next page, the signatures stay with the prose above them', () => {
  const model = caseForm(facts, longCase(4000), CODE);
  const table = model.blocks.find((block) => block.type === 'table');
  const rows = table?.rows ?? [];
  const rowOf = (id: string) => rows.find((row) => row.cells.some((cell) => cell.id === id));
  expect(rowOf('practice')?.maySplit).toBe(true);
  expect(rowOf('background')?.maySplit).toBe(false);
  const kept = rows.slice(rows.findIndex((row) => row.cells.some(({ id }) => id === 'promotion')));
  expect(kept.map((row) => row.keepWithNext)).toEqual([...kept.slice(1).map(() => true), false]);
});

test('the name of the leader is printed only where the unit wants it, with room for the pen', () => {
  const named = { ...facts, leaderNamed: true as const };
  for (const form of [
    (of: ReportFacts) => statisticsForm(of, CODE),
    (of: ReportFacts) => workForm(of, work, CODE),
  ]) {
    expect(cellTexts(form(facts)).get('sign.leader')).toBe('');
    expect(cellTexts(form(named)).get('sign.leader')).toBe(facts.unit.leader);
  }
  expect(factsText(named)).not.toBe(factsText(facts));
  expect(factsText({ ...facts })).not.toContain('leaderNamed');
});
