import type { RecordField } from '#shared/domain/field.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { INPUT_SCHEMAS, RECORDS } from '#shared/domain/records-by-kind.ts';
import type { FormValues } from './desk.ts';
import { partsFor } from './parts-for.ts';

/** What the ledger keeps itself, never typed. */
const META = ['id', 'revision', 'createdAt', 'updatedAt', 'fileCount', 'deletedAt'];

/** The part of a stored record that a form holds. */
export function toFormValues(record: object): FormValues {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !META.includes(field)));
}

/** What is typed, ready for the service: blanks become the schema's defaults. */
export function formInput(kind: RecordKind, values: FormValues): unknown {
  // A draft may hold fields of another version of the app: they cannot be saved, the rest can.
  const known = Object.entries(values).filter(([field]) => field in INPUT_SCHEMAS[kind].shape);
  const filled = withoutBlanks(Object.fromEntries(known));
  for (const [name, field] of Object.entries<RecordField>(RECORDS[kind].fields)) {
    if (field.type !== 'group') continue;
    const wanted = partsFor(field, filled['form']);
    const parts = withoutBlanks((values[name] ?? {}) as FormValues);
    filled[name] = Object.fromEntries(Object.entries(parts).filter(([part]) => part in wanted));
  }
  const parsed = INPUT_SCHEMAS[kind].safeParse(filled);
  // The service says in Chinese what is wrong; the form has pointed at it already.
  return parsed.success ? parsed.data : filled;
}

function withoutBlanks(values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    ),
  );
}
