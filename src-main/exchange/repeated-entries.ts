import type { ActivityInput } from '#shared/domain/activity.ts';
import { comparedTitle, isSimilarTitle } from '#shared/recognition/similar-title.ts';
import type { TablePlan } from './import-plan.ts';
import type { ReadRow, RowsOutcome } from './rows/row-outcome.ts';

type Done = RowsOutcome & { table: TablePlan };

/**
 * Leaves out of chronicles and weekly reports what a table of the same workbook lists, too: the same day and form, and
 * a name alike or as many people.
 */
export function withoutRepeatedEntries(done: readonly Done[]): Done[] {
  const isChronicle = ({ table }: Done) => table.columns.some(({ field }) => field === 'entry');
  const listed = done.filter((each) => !isChronicle(each)).flatMap(activitiesOf);
  if (listed.length === 0 || !done.some(isChronicle)) return [...done];
  return done.map((each) => {
    if (!isChronicle(each)) return each;
    const repeats = new Set(
      each.rows.filter((row) => activitiesOf({ rows: [row] }).some((own) => isAmong(own, listed))),
    );
    const told = [...repeats].map(({ sheet, row }) => ({ sheet, row, why: LISTED }));
    return {
      ...each,
      rows: each.rows.filter((row) => !repeats.has(row)),
      skipped: [...each.skipped, ...told],
    };
  });
}

const ALIKE = 0.5;
const LISTED = '已在其他工作表的台账中';

function activitiesOf({ rows }: { rows: readonly ReadRow[] }): ActivityInput[] {
  return rows.flatMap((row) => (row.kind === 'activity' ? row.input : []));
}

function isAmong(own: ActivityInput, listed: readonly ActivityInput[]): boolean {
  return listed.some(
    ({ date, form, title, audience }) =>
      date === own.date &&
      form === own.form &&
      (isSimilarTitle(comparedTitle(title), comparedTitle(own.title), ALIKE) ||
        (audience > 0 && audience === own.audience)),
  );
}
