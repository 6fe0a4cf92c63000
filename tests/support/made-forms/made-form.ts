import { columnCount, type Form, unmarked } from '../../documents/blanks/making/form.ts';
import { readTruth, type Truth } from '../../documents/blanks/making/read-truth.ts';
import { writeSheetByHand } from '../../documents/blanks/making/sheet-writers.ts';
import { type RawStyle, writeByHand } from '../../documents/blanks/making/word-writers.ts';
import { pick, seeded } from '../seeded.ts';
import { around } from './around.ts';
import { LAYOUTS, type Laid, type Layout } from './layouts.ts';
import { mannerOf } from './manner.ts';

/** A statistics form as an office might make it, with what a careful clerk reads from it. */
export interface MadeForm extends WrittenForm {
  layout: Layout;
  habits: readonly string[];
  form: Form;
}

export interface WrittenForm {
  name: string;
  bytes: Uint8Array;
  truth: Truth;
}

/** The same form for the same numbers: layouts by turns, all else drawn. */
export function madeForm(seed: number, at: number): MadeForm {
  const random = seeded(seed * 100_003 + at);
  const names = Object.keys(LAYOUTS) as Layout[];
  const layout = names[at % names.length] as Layout;
  const ending = pick(random, ['docx', 'xlsx'] as const);
  const manner = mannerOf(random);
  const { tables, lines = [] }: Laid = LAYOUTS[layout](manner);
  const about = around(manner);
  const framed = tables.map((rows) => {
    const columns = columnCount(rows);
    return [...about.rowsBefore(columns), ...rows, ...about.rowsAfter(columns)];
  });
  const form: Form = {
    kind: 'statistics',
    title: about.title,
    before: [...about.before, ...lines],
    tables: framed,
    after: about.after,
  };
  const habits = [...manner.used, about.habit, ending];
  return { ...writtenForm(form, `${seed}-${at}.${ending}`), layout, habits, form };
}

/** The file, and where its marks stood. */
export function writtenForm(form: Form, name: string): WrittenForm {
  const write = (text: (marked: string) => string) =>
    name.endsWith('.docx') ? writeByHand(form, text, WORD) : writeSheetByHand(form, text);
  const bytes = write(unmarked);
  const marked = write((text) => text);
  return { name, bytes, truth: readTruth(bytes, marked, { name, kind: 'statistics', made: '' }) };
}

const WORD: RawStyle = {
  splitRuns: false,
  underlinedSpaces: false,
  markProperties: true,
  legacyFields: false,
  prefix: 'w',
};
