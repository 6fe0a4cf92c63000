import { type FieldId, LIST_OF, parseListField } from '#shared/blanks/field-names.ts';
import type { Synonyms } from '#shared/blanks/match-label.ts';
import { isSummed } from '#shared/gather/gathered.ts';
import { FORM_KINDS, type FormKind } from '#shared/notice/notice.ts';
import type { OfficeForm } from '../../../office/form/office-form.ts';
import { type ReadAnswer, readFilled } from './read-filled.ts';

export interface ReadForm {
  /** Null where it is none of the three. */
  kind: FormKind | null;
  answers: ReadAnswer[];
}

/** A filled form whose kind nobody tells: it is the one of which it answers most. */
export function readAnyForm(
  form: Pick<OfficeForm, 'format' | 'file' | 'lines'>,
  synonyms: Synonyms,
): ReadForm {
  let best: ReadForm & { score: number } = { kind: null, answers: [], score: 0 };
  for (const kind of FORM_KINDS) {
    const answers = readFilled(form, kind, synonyms);
    const score = scoreOf(kind, answers);
    if (score > best.score) best = { kind, answers, score };
  }
  return { kind: best.kind, answers: best.answers };
}

function scoreOf(kind: FormKind, answers: readonly ReadAnswer[]): number {
  const sure = answers.filter(({ doubt }) => doubt === null);
  const own = sure.filter(({ field }) =>
    kind === 'statistics' ? isSummed(field) : columnOf(kind, field) !== null,
  );
  if (kind === 'statistics') return own.length >= LEAST_NUMBERS ? own.length : 0;
  return own.some(({ field }) => columnOf(kind, field) === 'title') ? own.length : 0;
}

/** What of a work or a case is asked for, on its own form or in a row of a list. */
function columnOf(kind: 'work' | 'case', field: FieldId): string | null {
  const row = parseListField(field);
  if (row) return row.list === LIST_OF[kind] ? row.column : null;
  return field.startsWith(`${kind}.`) ? field.slice(kind.length + 1) : null;
}

const LEAST_NUMBERS = 2;
