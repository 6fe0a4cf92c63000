import { describe, expect, it } from 'vitest';
import { accountOf } from '#shared/account/account-of.ts';
import { statisticsForm } from '#shared/forms/statistics-form.ts';
import { tally } from '#shared/statistics/tally.ts';
import {
  cellSource,
  cellTitle,
  factSource,
} from '../../../../src-renderer/features/report/cell-source.ts';
import { CODE, fullFacts, typicalFacts } from '../../../support/report-facts-sample.ts';
import { NOTICE } from '../../rules/build-facts.ts';

const facts = typicalFacts();
const cells = statisticsForm(facts, CODE).blocks.flatMap((block) =>
  block.type === 'table' ? block.rows.flatMap((row) => row.cells) : [],
);

describe('the records behind a cell of the statistics table', () => {
  it('add up to the number printed, in every cell of the period', () => {
    let compared = 0;
    for (const { id, content } of cells) {
      if (content.type !== 'number') continue;
      const source = cellSource(id);
      if (source?.kind !== 'activity') throw new Error(`no records behind ${id}`);
      if (source.span === 'year') continue;
      const { form, setting } = source;
      const behind = facts.activities.filter(
        (activity) =>
          (!form || activity.form === form) && (!setting || activity.settings.includes(setting)),
      );
      const sums = tally({ activities: behind, pilots: [], works: [], cases: [] }).total;
      expect(sums[source.measure], id).toBe(content.value);
      compared += 1;
    }
    expect(compared).toBe(9 * 14);
  });

  it('are told for every number that only some offices count', () => {
    const row = statisticsForm(fullFacts(), CODE)
      .blocks.flatMap((block) =>
        block.id === 'extras' && block.type === 'table' ? block.rows : [],
      )
      .flatMap((each) => each.cells)
      .filter(({ content }) => content.type === 'number');
    expect(row.length).toBeGreaterThan(3);
    for (const { id } of row) expect(cellSource(id), id).not.toBeNull();
    expect(cellSource('extras.school')).toMatchObject({ measure: 'sessions', setting: 'school' });
    expect(cellSource('extras.village')).toMatchObject({ kind: 'extra', setting: 'village' });
    expect(cellSource('extras.village.label')).toBeNull();
  });

  it('are none for headings, labels and running text', () => {
    for (const id of ['head.enterprise.sessions', 'lecture.label', 'practice', 'unit', 'title'])
      expect(cellSource(id), id).toBeNull();
  });

  it('are the pilots, works and cases for their lines', () => {
    expect(['pilots', 'works', 'cases'].map((id) => cellSource(id)?.kind)).toEqual([
      'pilot',
      'work',
      'case',
    ]);
  });

  it('add up to every number of 工作情况报告 that tells of activities of the period', () => {
    const figures = accountOf(facts, NOTICE)
      .flatMap(({ pieces }) => pieces)
      .flatMap((piece) => (typeof piece === 'object' && piece.kind === 'figure' ? piece : []));
    let compared = 0;
    for (const { fact, text } of figures) {
      const source = factSource(fact);
      expect(source, fact).not.toBeNull();
      if (source?.kind !== 'activity' || source.span !== 'half') continue;
      const { form, setting } = source;
      const behind = facts.activities.filter(
        (activity) =>
          (!form || activity.form === form) && (!setting || activity.settings.includes(setting)),
      );
      const sums = tally({ activities: behind, pilots: [], works: [], cases: [] }).total;
      expect(String(sums[source.measure]), fact).toBe(text);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(25);
  });

  it('of occasions and of the year before are theirs', () => {
    expect(factSource('account.byOccasion.fire-month.sessions')).toMatchObject({
      occasion: 'fire-month',
      measure: 'sessions',
      span: 'half',
    });
    expect(factSource('account.before.total.audience')).toMatchObject({ span: 'before' });
    expect(factSource('yearTally.total.activities')).toMatchObject({ span: 'year' });
    expect(factSource('tally.pilots.byKind.village')).toEqual({ kind: 'pilot' });
  });

  it('have a title in the words of the table', () => {
    const source = cellSource('lecture.enterprise.sessions');
    expect(source && cellTitle(source)).toBe('安全宣讲 · 进企业 · 场次');
  });
});
