import { z } from 'zod';
import type { BlankRecognition } from '../blanks/recognition.ts';
import { yearField } from '../domain/fields.ts';
import type { FlowingPaper } from '../forms/flowing-paper.ts';
import { FORM_KINDS, type FormKind } from '../notice/notice.ts';
import { read, write } from './call.ts';
import { pathField } from './path-field.ts';

/** An office's own form with our field tags in it, kept in the data folder as an ordinary file. */
export interface Template {
  /** File name with its ending; unique in the folder. */
  name: string;
  format: 'docx' | 'xlsx';
  /** The form it serves under the notice in force; null while it is only kept. */
  serves: FormKind | null;
  /** Comes with the notice's own folder and cannot be removed here. */
  fromNotice: boolean;
  bytes: number;
}

/** What filling would do, told before anything is written. */
export interface FillCheck {
  filled: FillLine[];
  /** Tags of the form that there is no data for. */
  unfilled: FillLine[];
  /** Data that the form has no place for. */
  unplaced: FillLine[];
  /** Texts longer than their cell of fixed height. */
  tooLong: FillLine[];
  /** Written in the words of the form's own list, from what to what. */
  reworded: FillLine[];
  /** Not written, since the form's own control does not take it: outside its list, locked, drawn. */
  refused: FillLine[];
  /** What the form itself brings along: tracked changes, comments, boxes that nobody can tick for the clerk. */
  notes: string[];
}

/** An office's form filled, as the pages it prints. */
export interface FilledPages {
  papers: FlowingPaper[];
  /** What the form holds and these pages do not show: 图形. */
  missing: string[];
  check: FillCheck;
}

export interface FillLine {
  /** Field id; null for a tag that names none. */
  field: string | null;
  /** The field in Chinese, or the tag as it stands. */
  label: string;
  /** 表1 第3行第2列, 统计表!B4; empty for data without a place. */
  where: string;
  /** The text filled, or why not. */
  text: string;
}

export interface RecognisedBlank extends BlankRecognition {
  fileName: string;
  /** The blank as paper, safe HTML; places carry `data-place`. */
  html: string;
}

/** A choice of the list a place's field is picked from. */
export interface FieldChoice {
  field: string;
  label: string;
}

const kind = z.enum(FORM_KINDS);
const name = z.string().min(1).max(200);
const half = z.union([z.literal(1), z.literal(2)]);
/** place -> field id, `pen` for "leave empty", or null for "no field". */
const overrides = z.record(z.string(), z.string().nullable()).default({});

/** Recognises a form anew that was confirmed before. */
const afresh = z.boolean().default(false);

export const templateCalls = {
  recognise: read<RecognisedBlank>()(z.strictObject({ path: pathField, kind, overrides, afresh })),
  fields: read<FieldChoice[]>()(z.strictObject({ kind })),
  /** Puts the tags in and keeps the file in the data folder; from then on it serves the form. */
  save: write<Template>()(z.strictObject({ path: pathField, kind, overrides, afresh, name })),
  list: read<Template[]>()(z.strictObject({})),
  /** Null goes back to the built-in layout. */
  use: write<Template[]>()(z.strictObject({ kind, name: name.nullable() })),
  remove: write<Template[]>()(z.strictObject({ name })),
  /** Where the file lies, for opening in Word or WPS. */
  locate: read<{ path: string }>()(z.strictObject({ name })),
  /** The form as it will print with this report's data: of the record, or of all that it takes. */
  preview: read<FilledPages>()(
    z.strictObject({ name, kind, year: yearField, half, recordId: z.string().nullable() }),
  ),
  /** The same as a file of Word or Excel, at the place given. */
  saveFilled: read<{ path: string }>()(
    z.strictObject({
      name,
      kind,
      year: yearField,
      half,
      recordId: z.string().nullable(),
      path: pathField.regex(/\.(?:xlsx|docx)$/i),
    }),
  ),
  /** Fills a blank or a template once, without keeping it. */
  fill: write<FillCheck & { out: string }>()(
    z.strictObject({
      path: pathField,
      kind,
      year: yearField,
      half,
      recordId: z.string().nullable(),
      out: pathField,
    }),
  ),
};
