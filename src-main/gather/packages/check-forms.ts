import { fieldName } from '#shared/blanks/field-names.ts';
import { fieldValues } from '#shared/blanks/field-values.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { type CheckCode, checkCodeText, type ReportFacts } from '#shared/forms/report-facts.ts';
import { isSummed } from '#shared/gather/gathered.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import { foldText } from '#shared/recognition/fold-text.ts';
import { readCount } from '#shared/recognition/read-count.ts';
import type { ReadAnswer } from '../../documents/blanks/filled/read-filled.ts';
import type { ReadingDesk, ReportFile } from './read-arrival.ts';

/** So many places of one form are named; of more their number is told. */
const MOST_NAMED = 8;

/**
 * Where a filled form says something else than the facts that it was made from, one Chinese sentence
 * for each form. Places that are only guessed at are not held against anything.
 */
export async function formFaults(
  file: ReportFile,
  kind: FormKind,
  facts: ReportFacts,
  code: CheckCode,
  { readForm }: ReadingDesk,
): Promise<string[]> {
  let answers: ReadAnswer[];
  try {
    ({ answers } = await readForm(file, kind));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [`“${file.name}”没有核对：${error.failure.message}`];
  }
  const own = kind === 'statistics' ? null : recordOf(facts, file.about);
  const values = fieldValues(kind, facts, own ? [own] : undefined);
  const unlike = answers.flatMap(({ field, label, where, text, doubt }) => {
    if (doubt !== null) return [];
    const told = field === 'code' ? checkCodeText(code) : values.get(field);
    if (told === undefined || isSame(field, text, told)) return [];
    const what = isSummed(field) ? fieldName(field) : label;
    return [`${where}“${what}”写的是“${shortened(text)}”，数据里是“${shortened(String(told))}”`];
  });
  if (unlike.length === 0) return [];
  const more = unlike.length > MOST_NAMED ? `；共${unlike.length}处` : '';
  return [`“${file.name}”与数据不符：${unlike.slice(0, MOST_NAMED).join('；')}${more}。`];
}

/** Prose is set in paragraphs and lists are numbered on paper, so only what is told plainly is compared. */
function isSame(field: string, text: string, told: string | number): boolean {
  if (typeof told === 'number') {
    if (!isSummed(field)) return true;
    const read = readCount(text, 'any');
    return 'value' in read && read.value === told;
  }
  if (field === 'code') return foldText(text).startsWith(foldText(told));
  if (!COMPARED.test(field)) return true;
  return foldText(text) === foldText(told);
}

const COMPARED = /^(?:unit\.name|work\.title|case\.title)$/u;

function recordOf({ works, cases }: ReportFacts, about: string) {
  return [...works, ...cases].find(({ id }) => id === about);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}
