import { z } from 'zod';
import type { AnyField, GroupField, LinksField, RecordField } from './field.ts';
import type { RecordKind } from './record.ts';

type Fields = Readonly<Record<string, RecordField>>;
type Shape<F extends Fields> = { [Name in keyof F]: F[Name]['schema'] };

/** A kind of record: its fields in the order of the exported workbook, and what they may hold. */
export interface RecordDefinition<K extends RecordKind = RecordKind, F extends Fields = Fields> {
  kind: K;
  fields: F;
  input: z.ZodObject<Shape<F>, z.core.$strict>;
}

export function defineRecord<K extends RecordKind, F extends Fields>(
  kind: K,
  fields: F,
): RecordDefinition<K, F> {
  const shape = Object.entries(fields).map(([name, field]) => [name, field.schema]);
  return { kind, fields, input: z.strictObject(Object.fromEntries(shape) as Shape<F>) };
}

/** `date`, and `details.links` for a part of a group: whatever holds one value. */
type PathOf<F extends Fields> = {
  [Name in keyof F & string]: F[Name] extends GroupField<infer Parts>
    ? `${Name}.${keyof Parts & string}`
    : Name;
}[keyof F & string];

/** Those that a sheet's column can hold: all but links between records. */
export type ColumnPathOf<F extends Fields> = Exclude<
  PathOf<F>,
  { [Name in keyof F]: F[Name] extends LinksField ? Name : never }[keyof F]
>;

/** Any field that holds one value, a part of a group included. */
export type SingleField = Exclude<AnyField, GroupField>;

/** The fields by their paths, the parts of groups in place of the groups. */
export function pathsOf(fields: Fields): [path: string, field: SingleField][] {
  return Object.entries(fields).flatMap(([name, field]): [string, SingleField][] =>
    field.type === 'group'
      ? Object.entries(field.parts).map(([part, inner]) => [`${name}.${part}`, inner])
      : [[name, field]],
  );
}
