import { INPUT_SCHEMAS } from '#shared/domain/records-by-kind.ts';
import { headingOf } from '#shared/words/field-labels.ts';
import { cellName } from '../../office/cell-address.ts';
import type { ImportPlan } from '../import-plan.ts';
import type { RecordCells } from '../layout/record-cells.ts';
import type { ContentKeys } from './content-key.ts';
import type { Fault, PlannedRow } from './row-outcome.ts';
import type { RowReader } from './row-reader.ts';

/** Puts a record that was read into the plan: to be stored, or refused with all its faults. */
export function settleRow(
  sheet: string,
  record: RecordCells,
  reader: RowReader,
  input: Record<string, unknown>,
  keys: ContentKeys,
  plan: ImportPlan,
): void {
  const { kind, columns, cells } = record;
  const faults: Fault[] = [...reader.faults];
  if (faults.length === 0) {
    const parsed = INPUT_SCHEMAS[kind].safeParse(input);
    if (parsed.success) {
      const contentKey = keys.keyOf(
        kind,
        String(input.date ?? input.year ?? ''),
        tellingTexts(record),
      );
      const planned = {
        sheet,
        row: reader.row,
        kind,
        input: parsed.data,
        guesses: reader.guesses,
        contentKey,
      };
      plan.rows.push(planned as PlannedRow);
      return;
    }
    for (const issue of parsed.error.issues) {
      const field = String(issue.path[0] ?? '');
      const why = issue.code === 'too_big' ? '内容太长或数字太大' : '内容不符合要求';
      faults.push({
        cell: placeOf(record, field),
        field,
        reason: `“${headingOf(kind, field)}”${why}`,
      });
    }
  }
  const [first] = faults;
  if (!first) return;
  const title = String((kind === 'pilot' ? input.name : input.title) ?? '');
  const reason = faults.map((fault) => fault.reason).join('；');
  const texts = columns.flatMap(({ col, column, heading, sequence }) =>
    sequence ? [] : [{ column, heading, text: cells.get(col)?.cell.text ?? '' }],
  );
  const { cell, field } = first;
  plan.refused.push({ sheet, row: reader.row, kind, cell, field, reason, title, faults, texts });
}

/** All texts but the running number. */
function tellingTexts({ columns, cells }: RecordCells): string[] {
  const sequence = new Set(columns.filter((column) => column.sequence).map(({ col }) => col));
  return [...cells]
    .sort(([a], [b]) => a - b)
    .flatMap(([col, { cell }]) => (sequence.has(col) ? [] : [cell.text]));
}

function placeOf({ row, columns }: RecordCells, field: string): string {
  const column = columns.find((each) => each.field === field);
  return cellName(column?.at?.row ?? row, column?.at?.col ?? column?.col ?? 1);
}
