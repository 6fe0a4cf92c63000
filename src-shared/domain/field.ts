import { z } from 'zod';
import { civilDateField, countField, lineField, proseField, yearField } from './fields.ts';
import type { PublicityForm } from './publicity-form.ts';
import type { RecordKind } from './record.ts';

/** What any field says of itself. Schemas, labels, columns, controls and texts follow from it. */
interface Described {
  /** The clerk's word for it. */
  label: string;
  /** The same where paper has little room. */
  short?: string;
  /** Its heading in exported workbooks, where that has long been another word. */
  heading?: string;
  /** Characters a column of it takes. */
  width: number;
  required?: boolean;
  /** Among the columns of a table until the clerk chooses. */
  shown?: boolean;
  /** Can be set for many records at once. */
  bulk?: boolean;
  /** Searched with pinyin initials, by its words alone, or not at all. */
  search?: Search;
  /** Only some offices ask for it: folded away on forms, on paper where the clerk wants it. */
  extra?: boolean;
  /** A part of a group that only this form of publicity has. */
  onlyFor?: PublicityForm;
}

export type Search = 'name' | 'words' | 'none';
type Must = { required: true };

export interface DayField<S extends z.ZodType = z.ZodType> extends Described {
  type: 'day';
  schema: S;
}
export interface YearField extends Described {
  type: 'year';
  schema: typeof yearField;
}
/** People, sessions, copies, yuan: whole numbers >= 0. */
export interface CountField extends Described {
  type: 'count';
  /** 份, 条, 秒; part of the label unless that says it already. */
  unit?: string;
  initial: number;
  schema: z.ZodDefault<typeof countField>;
}
export interface LineField<S extends z.ZodType = z.ZodType> extends Described {
  type: 'line';
  schema: S;
}
export interface ProseField extends Described {
  type: 'prose';
  schema: z.ZodDefault<typeof proseField>;
}
/** One id of a closed list. */
export interface ChoiceField<Id extends string = string, S extends z.ZodType = z.ZodType>
  extends Described {
  type: 'choice';
  of: readonly Id[];
  words: Readonly<Record<Id, string>>;
  schema: S;
}
/** Any ids of a closed list, kept in the list's order. */
export interface ChoicesField<Id extends string = string, S extends z.ZodType = z.ZodType>
  extends Described {
  type: 'choices';
  of: readonly Id[];
  words: Readonly<Record<Id, string>>;
  schema: S;
}
/** Ids of other records. */
export interface LinksField extends Described {
  type: 'links';
  to: LinkedKind;
  schema: z.ZodDefault<z.ZodArray<z.ZodString>>;
}
/** Told, denied or, where absent, not told; a part of a group. */
export interface FlagField extends Described {
  type: 'flag';
  yes: string;
  no: string;
  schema: z.ZodBoolean;
}
type LinkedKind = Extract<RecordKind, 'activity' | 'pilot'>;
export type PartField = CountField | LineField | ProseField | FlagField;
/** Parts that only some records have; absent keys mean "not told". Kept together as JSON. */
export interface GroupField<P extends Parts = Parts, S extends z.ZodType = z.ZodType>
  extends Described {
  type: 'group';
  parts: P;
  schema: S;
}
type Parts = Readonly<Record<string, PartField>>;

/** A field of a record, and any field that holds one value. */
export type RecordField = ValueField | LinksField | GroupField;
type ValueField = Exclude<PartField, FlagField> | DayField | YearField | ChoiceField | ChoicesField;
export type AnyField = RecordField | FlagField;

/** The word with the unit, unless it says that already: 场次, 发放资料（份）. */
export function labelOf({ label, unit = '' }: { label: string; unit?: string }): string {
  return label.includes(unit) ? label : `${label}（${unit}）`;
}

export function day(words: Described & Must): DayField<typeof civilDateField>;
export function day(words: Described): DayField<typeof dayOrNull>;
export function day(words: Described): DayField {
  return { type: 'day', ...words, schema: words.required ? civilDateField : dayOrNull };
}
const dayOrNull = civilDateField.nullable().default(null);

export function year(words: Described): YearField {
  return { type: 'year', required: true, ...words, schema: yearField };
}

export function count(words: Described & { unit?: string; initial?: number }): CountField {
  const initial = words.initial ?? 0;
  return { type: 'count', ...words, initial, schema: countField.default(initial) };
}

export function line(words: Described & Must): LineField<typeof lineField>;
export function line(words: Described): LineField<z.ZodDefault<typeof lineField>>;
export function line(words: Described): LineField {
  const schema = words.required ? lineField.min(1) : lineField.default('');
  return { type: 'line', ...words, schema };
}

export function prose(words: Described): ProseField {
  return { type: 'prose', ...words, schema: proseField.default('') };
}

type Closed<Id extends string> = Described & {
  of: readonly Id[];
  words: Readonly<Record<Id, string>>;
};
type Ids<Id extends string> = z.ZodEnum<{ [K in Id]: K }>;

export function choice<Id extends string>(words: Closed<Id> & Must): ChoiceField<Id, Ids<Id>>;
export function choice<Id extends string>(
  words: Closed<Id> & { initial: NoInfer<Id> },
): ChoiceField<Id, z.ZodDefault<Ids<Id>>>;
export function choice<Id extends string>(
  words: Closed<Id>,
): ChoiceField<Id, z.ZodDefault<z.ZodNullable<Ids<Id>>>>;
export function choice<Id extends string>(words: Closed<Id> & { initial?: Id }): ChoiceField<Id> {
  const { initial, ...rest } = words;
  const one = z.enum(words.of);
  if (words.required) return { type: 'choice', ...rest, schema: one };
  if (initial === undefined)
    return { type: 'choice', ...rest, schema: one.nullable().default(null) };
  return { type: 'choice', ...rest, schema: one.default(initial) };
}

type Several<Id extends string, Of extends z.ZodType = z.ZodArray<Ids<Id>>> = z.ZodPipe<
  Of,
  z.ZodTransform<Id[], Id[]>
>;

export function choices<Id extends string>(words: Closed<Id> & Must): ChoicesField<Id, Several<Id>>;
export function choices<Id extends string>(
  words: Closed<Id>,
): ChoicesField<Id, Several<Id, z.ZodDefault<z.ZodArray<Ids<Id>>>>>;
export function choices<Id extends string>(words: Closed<Id>): ChoicesField<Id> {
  const inOrder = (chosen: string[]) => words.of.filter((id) => chosen.includes(id));
  const any = z.array(z.enum(words.of));
  const schema = words.required
    ? any.min(1).transform(inOrder)
    : any.default([]).transform(inOrder);
  return { type: 'choices', ...words, schema };
}

export function links(words: Described & { to: LinkedKind }): LinksField {
  return { type: 'links', ...words, schema: z.array(z.string()).default([]) };
}

export function flag(words: Described & { yes: string; no: string }): FlagField {
  return { type: 'flag', ...words, schema: z.boolean() };
}

type Bare<S> = S extends z.ZodDefault<infer Inner extends z.ZodType> ? Inner : S;
type PartShape<P extends Parts> = {
  [N in keyof P]: z.ZodOptional<Bare<P[N]['schema']> & z.ZodType>;
};
type GroupSchema<P extends Parts> = z.ZodDefault<z.ZodObject<PartShape<P>, z.core.$strict>>;

export function group<P extends Parts>(
  words: Pick<Described, 'label' | 'search'>,
  parts: P,
): GroupField<P, GroupSchema<P>> {
  const shape = Object.entries(parts).map(([name, { schema }]) => [
    name,
    (schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType) : schema).optional(),
  ]);
  const schema = z.strictObject(Object.fromEntries(shape)).default({});
  return { type: 'group', width: 0, ...words, parts, schema: schema as unknown as GroupSchema<P> };
}
