import type {
  CountField,
  GroupField,
  LineField,
  PartField,
  ProseField,
} from '#shared/domain/field.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { type FieldName, type FieldsOf, RECORDS } from '#shared/domain/records-by-kind.ts';
import { foldText } from '#shared/recognition/fold-text.ts';
import { readCountField } from '#shared/recognition/read-count-field.ts';
import type { RowReader } from './row-reader.ts';

type Plain = LineField | ProseField | CountField;
type PlainName<K extends RecordKind> = {
  [Name in FieldName<K>]: FieldsOf<K>[Name] extends Plain ? Name : never;
}[FieldName<K>];

/**
 * The fields that say what their cell says: lines, running text and counts. Those named are read
 * in ways of their own; a field of another type is, too, or does not compile.
 */
export function plainFields<K extends RecordKind, Own extends FieldName<K>>(
  reader: RowReader,
  kind: K,
  ...readElsewhere: Own[]
): Record<Exclude<PlainName<K>, Own>, string | number> {
  const values: Record<string, string | number> = {};
  for (const [name, field] of Object.entries(RECORDS[kind].fields)) {
    if ((readElsewhere as string[]).includes(name)) continue;
    if (field.type === 'line') values[name] = reader.line(name);
    if (field.type === 'prose') values[name] = reader.text(name);
    if (field.type === 'count') values[name] = reader.count(name, field, field.initial);
    if (field.required && values[name] === '') reader.missing(name);
  }
  return values;
}

/** The parts of a group that the row tells; what is not understood is left to the remarks. */
export function groupFields(
  reader: RowReader,
  name: string,
  { parts }: GroupField,
): Record<string, unknown> {
  const told: Record<string, unknown> = {};
  for (const [part, field] of Object.entries(parts)) {
    const path = `${name}.${part}`;
    if (reader.text(path) === '') continue;
    const value = partOf(reader, path, field);
    if (value !== undefined) told[part] = value;
    else reader.leave(path);
  }
  return told;
}

function partOf(reader: RowReader, path: string, field: PartField): unknown {
  switch (field.type) {
    case 'line':
      return reader.line(path);
    case 'prose':
      return reader.text(path);
    case 'count': {
      if (field.unit !== '秒') return reader.count(path, field, 0);
      const reading = readCountField(field, reader.text(path));
      if (reading.state === 'refused' || reading.state === 'blank') return undefined;
      return reader.settle(path, reading, 0, String);
    }
    case 'flag':
      return flagIn(reader.text(path));
  }
}

function flagIn(text: string): boolean | undefined {
  const folded = foldText(text);
  if (/^(?:是|已|√|✓|完成)/u.test(folded)) return true;
  return /^(?:否|未|×|没)/u.test(folded) ? false : undefined;
}
