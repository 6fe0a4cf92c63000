import { onceEach } from '#shared/domain/once-each.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { INPUT_SCHEMAS, type InputByKind } from '#shared/domain/records-by-kind.ts';
import { foldText, isPlaceholder } from '#shared/recognition/fold-text.ts';
import { storable } from '../../office/xml/storable.ts';

/**
 * What a record says, as one text to compare: equal for a record and for the row it was exported to.
 * Remarks, which also gather a sheet's foreign columns, and links between records do not take part.
 */
export function contentOf<K extends RecordKind>(kind: K, input: InputByKind[K]): string {
  const record = input as Loose;
  const lastDay = record['endDate'] === record['date'] ? '' : plain(record['endDate']);
  return [...FIELDS[kind].map((field) => plain(record[field])), lastDay].join('\u001f');
}

/** Whether two values of a field are one to a reader: spaces, width and marks for nothing apart. */
export function saysSame(a: unknown, b: unknown): boolean {
  return a === b || ((typeof a !== 'number' || typeof b !== 'number') && plain(a) === plain(b));
}

type Loose = Readonly<Record<string, unknown>>;

const ASIDE: readonly string[] = ['remarks', 'activityIds', 'pilotIds', 'endDate'];

const FIELDS: Record<RecordKind, readonly string[]> = {
  activity: fieldsOf('activity'),
  pilot: fieldsOf('pilot'),
  work: fieldsOf('work'),
  case: fieldsOf('case'),
};

function fieldsOf(kind: RecordKind): readonly string[] {
  return Object.keys(INPUT_SCHEMAS[kind].shape).filter((field) => !ASIDE.includes(field));
}

function plain(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'string') return folded(value);
  if (Array.isArray(value)) return value.join(',');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, part]) => [name, plain(part)])
    .filter(([, part]) => part !== '')
    .map(([name, part]) => `${name}=${part}`)
    .sort()
    .join('\u001e');
}

/** A row is held against many records that say the same few words: those last folded are kept. */
const folded = onceEach((text) => (isPlaceholder(text) ? '' : foldText(storable(text))), {
  most: 20_000,
  longest: 60,
});
