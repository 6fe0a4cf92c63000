import type { RecordKind } from '#shared/domain/record.ts';
import { fieldOf } from '#shared/domain/records-by-kind.ts';
import { fieldText } from '#shared/words/field-text.ts';
import { recordClient } from '../../client/record-client.ts';
import { choiceOptions } from '../../ui/choices.ts';
import type { CellEditor } from '../../ui/sheet/cell-editor.ts';
import type { BesideCells } from './beside-cells.ts';
import type { FormValues } from './desk.ts';
import { isCellField } from './read-cell.ts';

interface Desk {
  kind: RecordKind;
  cells?: BesideCells;
}

/** How the cells of a field are typed into; null for what the ledger fills itself. */
export function cellEditor({ kind, cells }: Desk, name: string): CellEditor | null {
  if (cells?.has(name)) return cells.editorOf(name);
  const field = fieldOf(kind, name);
  if (!isCellField(field)) return null;
  // What names a record is not what another was named.
  if (field.type === 'line' && !field.required)
    return { type: 'text', offers: () => recordClient(kind).typedBefore(name) };
  if (field.type !== 'choice' && field.type !== 'choices') return { type: 'text' };
  const options = choiceOptions(field.of, field.words);
  return { type: 'choice', several: field.type === 'choices', options };
}

/** A cell's value as text that reads back to the same. */
export function textToEdit({ kind, cells }: Desk, row: object, name: string): string {
  if (cells?.has(name)) return cells.textOf(row as FormValues, name);
  const field = fieldOf(kind, name);
  return isCellField(field) ? fieldText(field, (row as FormValues)[name]) : '';
}

export function cellIds({ cells }: Desk, row: object, name: string): readonly string[] {
  if (cells?.has(name)) return cells.idsOf(row as FormValues, name);
  const value = (row as FormValues)[name];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.map(String) : [];
}
