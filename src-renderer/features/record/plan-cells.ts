import type { RecordKind } from '#shared/domain/record.ts';
import { fieldOf, type RecordByKind } from '#shared/domain/records-by-kind.ts';
import type { CellEdit } from '../../client/record-client.ts';
import type { CellInput } from '../../ui/sheet/cell-editor.ts';
import type { FormValues } from './desk.ts';
import { type MarkChange, valueOn } from './kept-mark.ts';
import { firstWords, isCellField, readCell, type TypingSurroundings } from './read-cell.ts';

/** Input for one cell of a row on screen. */
export interface AskedCell<Row> {
  row: Row;
  /** Index in the sheet, from 0: messages name the place by it. */
  rowIndex: number;
  field: string;
  input: CellInput;
}

export interface CellPlan<Row> {
  edits: CellEdit[];
  /** The edited rows as they will be. */
  records: Row[];
  marks: MarkChange[];
  /** How many cells change. */
  changed: number;
  understood: TellingCell[];
  refused: TellingCell[];
  /** Cells that the ledger fills itself. */
  readOnly: TellingCell[];
}

export interface TellingCell {
  rowIndex: number;
  field: string;
  words: string;
}

/** What cells come to: which records change in what, and what is to be said of which cell. */
export function planCells<K extends RecordKind>(
  kind: K,
  cells: readonly AskedCell<RecordByKind[K]>[],
  around: TypingSurroundings,
): CellPlan<RecordByKind[K]> {
  type Row = RecordByKind[K];
  const patches = new Map<string, { row: Row; patch: FormValues }>();
  const plan: CellPlan<Row> = {
    edits: [],
    records: [],
    marks: [],
    changed: 0,
    understood: [],
    refused: [],
    readOnly: [],
  };
  for (const { row, rowIndex, field: name, input } of cells) {
    const field = fieldOf(kind, name);
    if (!isCellField(field)) {
      plan.readOnly.push({ rowIndex, field: name, words: '由台账自动填写' });
      continue;
    }
    const values = { ...row, ...patches.get(row.id)?.patch } as FormValues;
    const reading = readCell(name, field, input, values, around);
    if (reading.state === 'refused') {
      const words = firstWords(reading.why);
      plan.refused.push({ rowIndex, field: name, words: told(reading.text, words) });
      plan.marks.push({
        id: row.id,
        field: name,
        // An emptied cell shows what the record still holds: there is no text to keep.
        mark:
          reading.text.trim() === ''
            ? null
            : {
                state: 'refused',
                text: reading.text,
                words: `${words}，没有保存`,
                on: valueOn(values, name),
              },
      });
      continue;
    }
    const { note } = reading;
    if (note !== null) plan.understood.push({ rowIndex, field: name, words: note });
    const text = 'text' in input ? input.text : '';
    plan.marks.push({
      id: row.id,
      field: name,
      mark:
        note === null
          ? null
          : { state: 'understood', text, words: note, on: valueOn(reading.patch, name) },
    });
    const differs = Object.entries(reading.patch).filter(
      ([key, value]) => !isSame(values[key], value),
    );
    if (differs.length === 0) continue;
    plan.changed += 1;
    const former = patches.get(row.id)?.patch;
    patches.set(row.id, { row, patch: { ...former, ...Object.fromEntries(differs) } });
  }
  for (const [id, { row, patch }] of patches) {
    plan.edits.push({ id, patch });
    plan.records.push({ ...row, ...patch });
  }
  return plan;
}

/** Some reasons begin with what was written. */
function told(text: string, words: string): string {
  const written = `“${text.trim()}”`;
  return text.trim() === '' || words.startsWith(written) ? words : `${written}${words}`;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
