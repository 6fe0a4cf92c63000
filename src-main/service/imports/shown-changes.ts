import type { ImportChange } from '#shared/contract/import-changes.ts';
import { fieldAt, recordName } from '#shared/domain/records-by-kind.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';
import { fieldText } from '#shared/words/field-text.ts';
import { dayIn } from '../../exchange/matching/likeness.ts';
import type { RowFate, RowMatch } from '../../exchange/matching/row-fate.ts';
import type { PlannedRow } from '../../exchange/rows/row-outcome.ts';

/** The rows that tell records otherwise, as the clerk reads them. */
export function shownChanges(
  rows: readonly PlannedRow[],
  fates: ReadonlyMap<PlannedRow, RowFate>,
): ImportChange[] {
  return rows.flatMap((row) => {
    const fate = fates.get(row);
    return fate?.does === 'ask' ? shownChange(row, fate.match) : [];
  });
}

function shownChange(row: PlannedRow, match: RowMatch): ImportChange {
  const { contentKey, sheet, row: number, kind, input } = row;
  const { record, trust, reason, proposed } = match;
  return {
    id: contentKey,
    sheet,
    row: number,
    kind,
    title: recordName(input),
    record: {
      id: record.id,
      title: recordName(record.input),
      day: dayIn(record.input),
      deleted: record.deleted,
    },
    trust,
    reason,
    changes: match.changes.map(({ field, from, to, why }) => {
      const definition = fieldAt(kind, field);
      const shown = (value: unknown) => (definition ? fieldText(definition, value) : '');
      return { field, label: fieldLabel(field, kind), from: shown(from), to: shown(to), why };
    }),
    proposed,
  };
}
