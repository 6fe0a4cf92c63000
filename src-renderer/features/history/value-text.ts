import type { RecordKind } from '#shared/domain/record.ts';
import { fieldOf } from '#shared/domain/records-by-kind.ts';
import { fieldText } from '#shared/words/field-text.ts';

/** A field's stored value as the clerk reads it. */
export function valueText(kind: RecordKind, field: string, value: unknown): string {
  const definition = fieldOf(kind, field);
  return (definition ? fieldText(definition, value) : String(value ?? '')) || '（空）';
}
