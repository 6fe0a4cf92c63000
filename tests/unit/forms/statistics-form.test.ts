import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { SETTINGS } from '#shared/domain/setting.ts';
import { caseForm } from '#shared/forms/case-form.ts';
import type { Cell, FormModel } from '#shared/forms/form-model.ts';
import { cellTexts } from '#shared/forms/form-text.ts';
import { textArea } from '#shared/forms/page.ts';
import { statisticsForm } from '#shared/forms/statistics-form.ts';
import { workForm } from '#shared/forms/work-form.ts';
import { reportFacts } from '../../support/report-facts-arbitrary.ts';
import { CODE, emptyFacts, typicalFacts, withPilots } from '../../support/report-facts-sample.ts';

const textsOf = (facts = typicalFacts()) => cellTexts(statisticsForm(facts, CODE));

test('prints each number of the tally in the cell named after it', () => {
  fc.assert(
    fc.property(reportFacts(), (facts) => {
      const texts = textsOf(facts);
      for (const form of PUBLICITY_FORMS) {
        for (const setting of SETTINGS) {
          const { sessions, audience } = facts.tally.matrix[form][setting];
          expect(texts.get(`${form}.${setting}.sessions`)).toBe(String(sessions));
          expect(texts.get(`${form}.${setting}.audience`)).toBe(String(audience));
        }
        expect(texts.get(`${form}.total.audience`)).toBe(String(facts.tally.byForm[form].audience));
        expect(texts.get(`${form}.materials`)).toBe(String(facts.tally.byForm[form].materials));
      }
      expect(texts.get('total.total.sessions')).toBe(String(facts.tally.total.sessions));
      expect(texts.get('total.mediaItems')).toBe(String(facts.tally.total.mediaItems));
    }),
    { numRuns: 50 },
  );
});

test('every sum is the sum of the cells it names', () => {
  fc.assert(
    fc.property(reportFacts(), (facts) => {
      const cells = new Map(cellsOf(statisticsForm(facts, CODE)).map((cell) => [cell.id, cell]));
      let sums = 0;
      for (const { content } of cells.values()) {
        if (content.type !== 'number' || content.sumOf === undefined) continue;
        sums += 1;
        const parts = content.sumOf.map((id) => cells.get(id)?.content);
        const sum = parts.reduce(
          (total, part) => total + (part?.type === 'number' ? part.value : Number.NaN),
          0,
        );
        expect(content.value).toBe(sum);
      }
      expect(sums).toBe(14);
    }),
    { numRuns: 50 },
  );
});

test('says that the total column is no sum of the settings', () => {
  expect(textsOf().get('note')).toContain('合计只计一次');
});

test('shows the year so far in the second half only', () => {
  const facts = typicalFacts();
  expect(textsOf(facts).get('year.total.sessions')).toBe(String(facts.yearTally.total.sessions));
  expect(
    textsOf({ ...facts, period: { ...facts.period, half: 1 } }).has('year.total.sessions'),
  ).toBe(false);
});

describe('pilots', () => {
  test('a few stand in one cell, with their number by kind', () => {
    expect(textsOf().get('pilots')).toBe(
      '共3个（企业1个、社区1个、学校1个）：1.青山社区安全体验角（社区）；2.示例镇红星化工有限公司（企业）；3.示例镇中心小学（学校）',
    );
  });

  test('many get a list with one row each', () => {
    const texts = textsOf(withPilots(60));
    expect(texts.get('pilots')).toMatch(/^共60个（.*），名单见上表$/);
    expect(texts.get('pilots.60.name')).toBe('示例镇第60号安全宣传试点单位');
  });

  test('one given up is not listed', () => {
    const [first, ...rest] = withPilots(3).pilots;
    if (!first) throw new Error('three pilots');
    const texts = textsOf({
      ...typicalFacts(),
      pilots: [{ ...first, status: 'withdrawn' }, ...rest],
    });
    expect(texts.get('pilots')).not.toContain(first.name);
    expect(texts.get('pilots')).toMatch(/^共2个/);
  });
});

test('many works take a row of their own', () => {
  const facts = typicalFacts();
  const [work] = facts.works;
  if (!work) throw new Error('the sample has a work');
  const works = Array.from({ length: 12 }, (_, index) => ({ ...work, title: `作品${index + 1}` }));
  const model = statisticsForm({ ...facts, works }, CODE);
  expect(cellTexts(model).get('works')).toMatch(/^共12件：1.《作品1》；.*《作品12》$/);
  expect(cellsOf(model).find(({ id }) => id === 'works')?.colSpan).toBe(6);
  expect(cellsOf(model).find(({ id }) => id === 'cases')?.colSpan).toBe(6);
});

test('an empty half-year says 无 and leaves the signatures and prose to the pen', () => {
  const texts = textsOf(emptyFacts());
  expect(['pilots', 'works', 'cases'].map((id) => texts.get(id))).toEqual(['无', '无', '无']);
  expect(['practice', 'plan', 'sign.leader', 'sign.reviewer'].map((id) => texts.get(id))).toEqual([
    '',
    '',
    '',
    '',
  ]);
  expect(texts.get('sign.seal')).toBe('（盖章）\n年　　月　　日');
});

test('never prints the leader where the leader signs', () => {
  expect(textsOf().get('sign.leader')).toBe('');
  expect(textsOf().get('sign.contact')).toBe('填表人甲');
});

test('asks for the seal once, with room for 42 mm over the unit and the day', () => {
  const facts = typicalFacts();
  const [work] = facts.works;
  const [resultCase] = facts.cases;
  if (!work || !resultCase) throw new Error('the sample has a work and a case');
  for (const model of [
    statisticsForm(facts, CODE),
    workForm(facts, work, CODE),
    caseForm(facts, resultCase, CODE),
  ]) {
    const told = [...cellTexts(model).values()].join('\n');
    expect(told.match(/盖章/g)).toHaveLength(1);
    expect(told.match(/联系电话/g)).toHaveLength(1);
    expect(cellTexts(model).get('sign.seal')).toBe('（盖章）\n蓟州区示例镇人民政府\n2024年12月6日');
    const table = model.blocks.findLast((block) => block.type === 'table');
    if (table?.type !== 'table') throw new Error('every form ends in a table');
    const at = table.rows.findIndex(({ cells }) => cells.some(({ id }) => id === 'sign.seal'));
    const seal = table.rows[at]?.cells.find(({ id }) => id === 'sign.seal');
    const beside = table.rows.slice(at, at + (seal?.rowSpan ?? 0));
    const heightMm = beside.reduce((sum, { minHeightMm }) => sum + minHeightMm, 0);
    expect(heightMm).toBeGreaterThanOrEqual(45);
    expect(table.columnWidthsMm.at(-1)).toBeGreaterThanOrEqual(45);
  }
});

test('tables are as wide as the area between the margins', () => {
  const model = statisticsForm(withPilots(60), CODE);
  for (const block of model.blocks) {
    if (block.type !== 'table') continue;
    const widthMm = block.columnWidthsMm.reduce((sum, each) => sum + each, 0);
    expect(widthMm).toBe(textArea(model.page).widthMm);
  }
});

test('numbers too long for their column are set smaller', () => {
  const facts = typicalFacts();
  facts.tally.total.audience = 123_456_789_012;
  const cells = cellsOf(statisticsForm(facts, CODE));
  const sizeOf = (id: string) => cells.find((cell) => cell.id === id)?.style.sizePt ?? 0;
  expect(sizeOf('total.total.audience')).toBeLessThan(sizeOf('total.total.sessions'));
});

function cellsOf(model: FormModel): Cell[] {
  return model.blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.flatMap((row) => row.cells) : [],
  );
}
