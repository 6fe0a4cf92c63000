import { civilDate } from '#shared/domain/civil-date.ts';
import type { SingleField } from '#shared/domain/define-record.ts';
import type { RecordField } from '#shared/domain/field.ts';
import { type FieldSurroundings, readField } from '#shared/recognition/read-field.ts';
import { fieldText } from '#shared/words/field-text.ts';
import { formatCount } from '../../ui/numbers.ts';
import type { CellInput } from '../../ui/sheet/cell-editor.ts';
import { saidAs } from '../../ui/typed/typed-note.ts';
import type { FormValues } from './desk.ts';
import { type Layout, placedOf } from './form-layout.ts';
import { householdsBeside } from './households-beside.ts';

/** A cell's input as the record will hold it; `note` says what was understood differently. */
export type CellReading =
  | { state: 'taken'; patch: FormValues; note: string | null }
  | { state: 'refused'; text: string; why: string };

export interface TypingSurroundings {
  today: string;
  layout: Layout;
  /** The clerk's own words. */
  words: NonNullable<FieldSurroundings['words']>;
}

/** Fields that a cell of the sheet holds: all but groups and links between records. */
export function isCellField(field: RecordField | undefined): field is SingleField & RecordField {
  return field !== undefined && field.type !== 'group' && field.type !== 'links';
}

/** Reads what was typed into, pasted into or picked for a cell, as the form and the import do. */
export function readCell(
  name: string,
  field: SingleField,
  input: CellInput,
  row: FormValues,
  around: TypingSurroundings,
): CellReading {
  if ('ids' in input)
    return taken(name, field, field.type === 'choices' ? input.ids : input.ids[0]);
  const { text } = input;
  const placed = placedOf(name, around.layout);
  const start = placed.endOf ? row[placed.endOf] : null;
  const reading = readField(field, text, {
    today: civilDate(around.today),
    start: typeof start === 'string' ? civilDate(start) : null,
    words: around.words,
  });
  if (reading.state === 'refused') return { ...reading, text };
  if (reading.state === 'blank') {
    const empty = taken(name, field, undefined);
    const said = text.trim() === '' ? null : `“${text.trim()}”按没有填写计`;
    return empty.state === 'taken' ? { ...empty, note: said } : { ...empty, text };
  }
  const { value, end } = reading.value;
  if (end !== undefined && !placed.spanEnd)
    return { state: 'refused', text, why: '这里只能填一天' };
  const cell = taken(name, field, value);
  if (cell.state === 'refused') return { ...cell, text };
  const beside = householdsBeside(placed, text, value, row);
  const why = [
    ...(reading.state === 'guessed' ? [reading.why] : []),
    ...(end === undefined ? [] : [`结束日期 ${end}`]),
    ...(beside === null ? [] : [beside.why]),
  ].join('；');
  const patch = {
    ...cell.patch,
    ...(end === undefined || !placed.spanEnd ? {} : { [placed.spanEnd]: end }),
    ...beside?.patch,
  };
  const said = why !== '' || text.trim() !== fieldText(field, value);
  return { state: 'taken', patch, note: said ? saidAs(text, sayValue(field, value), why) : null };
}

/** Why a text was refused, without the advice that follows. */
export function firstWords(why: string): string {
  return why.split('；')[0] ?? why;
}

/** Undefined leaves the cell empty, where the record can do without. */
function taken(name: string, field: SingleField, value: unknown): CellReading {
  const parsed = field.schema.safeParse(value);
  if (parsed.success) return { state: 'taken', patch: { [name]: parsed.data }, note: null };
  const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
  return { state: 'refused', text: '', why: isEmpty ? '不能空着' : TOO_MUCH[field.type] };
}

function sayValue(field: SingleField, value: unknown): string {
  if (field.type === 'count')
    return `${formatCount(Number(value))}${field.unit === '秒' ? ' 秒' : ''}`;
  return field.type === 'year' ? `${String(value)} 年` : fieldText(field, value);
}

const TOO_MUCH: Record<SingleField['type'], string> = {
  line: '太长，最多 500 个字',
  prose: '太长，最多 20,000 个字',
  count: '这个数太大',
  year: '年份要在 2000 到 2199 之间',
  day: '没有这一天',
  choice: '没有这一项',
  choices: '没有这一项',
  flag: '没有这一项',
  links: '没有这一项',
};
