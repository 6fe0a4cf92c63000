import { INPUT_SCHEMAS } from '#shared/domain/records-by-kind.ts';
import { headingOf } from '#shared/words/field-labels.ts';
import { cellName } from '../../office/cell-address.ts';
import type { RecordCells } from '../layout/record-cells.ts';
import { contentIdentity } from './content-key.ts';
import type { Fault, ReadRow, RowOutcome } from './row-outcome.ts';
import type { RowReader } from './row-reader.ts';
import { toldFields } from './told-fields.ts';

/** What becomes of a record that was read: it is stored, or refused with all its faults. */
export function settleRow(
  sheet: string,
  record: RecordCells,
  reader: RowReader,
  input: Record<string, unknown>,
): RowOutcome {
  const { kind, columns, cells, isPart } = record;
  const { row, guesses } = reader;
  const parsed = INPUT_SCHEMAS[kind].safeParse(input);
  if (parsed.success && reader.faults.length === 0) {
    const day = String(input.date ?? input.year ?? '');
    const identity = contentIdentity(kind, day, tellingTexts(record));
    const said = toldFields(kind, reader, parsed.data);
    const bodies = reader.bodies.length > 0 ? { bodies: reader.bodies } : {};
    const planned = { sheet, row, kind, input: parsed.data, guesses, said, identity, ...bodies };
    return { planned: planned as ReadRow };
  }
  const issues = parsed.error?.issues ?? [];
  const faults = reader.faults.length > 0 ? [...reader.faults] : issues.map(faultOf(record));
  const { cell = '', field = '' } = faults[0] ?? {};
  const title = String((kind === 'pilot' ? input.name : input.title) ?? '');
  const reason = faults.map((fault) => fault.reason).join('；');
  const texts = columns.flatMap(({ col, column, heading, sequence }) =>
    sequence ? [] : [{ column, heading, text: cells.get(col)?.cell.text ?? '' }],
  );
  const { questions } = reader;
  const [question] = questions;
  const isHeld = faults.every(({ field: own }) =>
    questions.some(({ asks }) => own.startsWith(asks)),
  );
  const refused = {
    sheet,
    row,
    kind,
    cell,
    field,
    reason,
    title,
    faults,
    texts,
    ...(isPart ? { isPart } : {}),
  };
  return { refused: isHeld ? { ...refused, ...question } : refused };
}

function faultOf(record: RecordCells) {
  return (issue: { path: readonly PropertyKey[]; code?: string | undefined }): Fault => {
    const field = String(issue.path[0] ?? '');
    const why = issue.code === 'too_big' ? '内容太长或数字太大' : '内容不符合要求';
    const reason = `“${headingOf(record.kind, field)}”${why}`;
    return { cell: placeOf(record, field), field, reason };
  };
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
