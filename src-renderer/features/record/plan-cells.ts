import type { RecordKind } from '#shared/domain/record.ts';
import { fieldOf, type RecordByKind } from '#shared/domain/records-by-kind.ts';
import type { CellEdit } from '../../client/record-client.ts';
import type { CellInput } from '../../ui/sheet/cell-editor.ts';
import type { BesideCells } from './beside-cells.ts';
import type { FormValues } from './desk.ts';
import { type MarkChange, valueOn } from './kept-mark.ts';
import {
  type CellReading,
  firstWords,
  isCellField,
  readCell,
  type TypingSurroundings,
} from './read-cell.ts';

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
  beside?: BesideCells,
): CellPlan<RecordByKind[K]> {
  type Row = RecordByKind[K];
  const patches = new Map<string, { row: Row; patch: FormValues; said: CellEdit['bodies'] }>();
  const plan: CellPlan<Row> = {
    edits: [],
    records: [],
    marks: [],
    changed: 0,
    understood: [],
    refused: [],
    readOnly: [],
  };
  // What the words of a row tell is held against what is said of it: the words come first.
  const isBeside = ({ field }: AskedCell<Row>) => beside?.has(field) ?? false;
  const inOrder = [...cells.filter((cell) => !isBeside(cell)), ...cells.filter(isBeside)];
  for (const cell of inOrder) {
    const { row, rowIndex, field: name, input } = cell;
    const field = fieldOf(kind, name);
    if (!isCellField(field) && !isBeside(cell)) {
      plan.readOnly.push({ rowIndex, field: name, words: '由台账自动填写' });
      continue;
    }
    const values = { ...row, ...patches.get(row.id)?.patch } as FormValues;
    const reading: CellReading & { part?: CellEdit['bodies'] } = isCellField(field)
      ? readCell(name, field, input, values, around)
      : readBeside(beside, name, input, values);
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
    const former = patches.get(row.id);
    patches.set(row.id, {
      row,
      patch: { ...former?.patch, ...Object.fromEntries(differs) },
      said: reading.part ? { ...former?.said, ...reading.part } : former?.said,
    });
  }
  for (const [id, { row, patch, said }] of patches) {
    const { bodies: _, ...fields } = patch;
    plan.edits.push({ id, patch: fields, ...(said && { bodies: said }) });
    plan.records.push({ ...row, ...patch });
  }
  return plan;
}

function readBeside(
  beside: BesideCells | undefined,
  ...asked: Parameters<BesideCells['read']>
): CellReading & { part?: CellEdit['bodies'] } {
  const reading = beside?.read(...asked);
  if (!reading) throw new Error(`no cell to read: ${asked[0]}`);
  return reading.state === 'refused' ? reading : { ...reading, patch: reading.values };
}

/** Some reasons begin with what was written. */
function told(text: string, words: string): string {
  const written = `“${text.trim()}”`;
  return text.trim() === '' || words.startsWith(written) ? words : `${written}${words}`;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
