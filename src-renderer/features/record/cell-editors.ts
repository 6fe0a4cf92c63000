import type { RecordKind } from '#shared/domain/record.ts';
import { fieldOf } from '#shared/domain/records-by-kind.ts';
import { fieldText } from '#shared/words/field-text.ts';
import { recordClient } from '../../client/record-client.ts';
import { choiceOptions } from '../../ui/choices.ts';
import type { CellEditor } from '../../ui/sheet/cell-editor.ts';
import type { FormValues } from './desk.ts';
import { isCellField } from './read-cell.ts';

/** How the cells of a field are typed into; null for what the ledger fills itself. */
export function cellEditor(kind: RecordKind, name: string): CellEditor | null {
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
export function textToEdit(kind: RecordKind, row: object, name: string): string {
  const field = fieldOf(kind, name);
  return isCellField(field) ? fieldText(field, (row as FormValues)[name]) : '';
}

export function cellIds(row: object, name: string): readonly string[] {
  const value = (row as FormValues)[name];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.map(String) : [];
}
