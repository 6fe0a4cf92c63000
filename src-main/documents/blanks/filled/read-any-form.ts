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
    kind === 'statistics' ? isSummed(field) : field.startsWith(`${kind}.`),
  );
  if (kind === 'statistics') return own.length >= LEAST_NUMBERS ? own.length : 0;
  return own.some(({ field }) => field === `${kind}.title`) ? own.length : 0;
}

const LEAST_NUMBERS = 2;
