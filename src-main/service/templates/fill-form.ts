import { refusedWords, rewordedWords } from '#shared/blanks/fill-words.ts';
import type { FillCheck, FillLine } from '#shared/contract/template.ts';
import { Refusal } from '#shared/domain/failure.ts';
import type { ResultCaseInput } from '#shared/domain/result-case.ts';
import type { WorkInput } from '#shared/domain/work.ts';
import { type CheckCode, checkCodeText, type ReportFacts } from '#shared/forms/report-facts.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import type { OwnWords } from '../../documents/blanks/recognise-blank.ts';
import { toFillCheck } from './fill-lines.ts';

/** In place of a record's id: all works or cases of the report. */
export const ALL_RECORDS = '*';

export interface FormContent {
  facts: ReportFacts;
  /** The work or case it is about; null takes the first, and means nothing for the table. */
  recordId: string | null;
  code?: CheckCode | undefined;
}

export interface FilledForm {
  bytes: Uint8Array;
  format: 'docx' | 'xlsx';
  check: FillCheck;
}

/** An office's form with its tags in place, to be filled once. */
export interface ReadyForm {
  /** It has rows for several works or cases, and takes them all at once. */
  takesAll: boolean;
  fillWith(content: FormContent): FilledForm;
}

/** Opens an office's form, blank or template. The engine is loaded when first needed. */
export async function openReadyForm(
  { name, bytes }: { name: string; bytes: Uint8Array },
  kind: FormKind,
  words: OwnWords,
): Promise<ReadyForm> {
  const { openForm } = await import('../../documents/blanks/open-form.ts');
  const { fillBlank, readyForm, takesSeveral } = await import(
    '../../documents/blanks/fill-blank.ts'
  );
  const form = openForm(bytes, name);
  const ready = readyForm(form, kind, words);
  return {
    takesAll: kind !== 'statistics' && takesSeveral(form),
    fillWith({ facts, recordId, code }) {
      const records = recordsFor(facts, kind, recordId);
      const { bytes: filled, ...report } = fillBlank(form, {
        kind,
        facts,
        ...(records ? { records } : {}),
        ...(code ? { code: checkCodeText(code) } : {}),
      });
      return { bytes: filled, format: form.format, check: toFillCheck(report, ready) };
    },
  };
}

/** One sentence for each kind of gap, naming the form. */
export function checkSentences(name: string, check: FillCheck): string[] {
  const each = (lines: FillCheck['filled'], say: (line: FillLine) => string) =>
    lines.map((line) => `${name}：${say(line)}`);
  const labels = (lines: FillCheck['filled']) => lines.map(({ label }) => `“${label}”`).join('、');
  return [
    check.unfilled.length > 0 ? `${name}：台账里没有${labels(check.unfilled)}，表上留空。` : '',
    check.unplaced.length > 0 ? `${name}：表上没有地方填${labels(check.unplaced)}。` : '',
    check.tooLong.length > 0
      ? `${name}：${labels(check.tooLong)}太长，固定高度的格子可能显示不全。`
      : '',
    ...each(check.reworded, rewordedWords),
    ...each(check.refused, refusedWords),
    ...check.notes.map((note) => `${name}：${note}`),
  ].filter((sentence) => sentence !== '');
}

function recordsFor(
  facts: ReportFacts,
  kind: FormKind,
  recordId: string | null,
): readonly (WorkInput | ResultCaseInput)[] | undefined {
  if (kind === 'statistics') return undefined;
  const records = kind === 'work' ? facts.works : facts.cases;
  if (recordId === ALL_RECORDS) return records;
  if (recordId === null) return records.slice(0, 1);
  const found = records.filter((record) => record.id === recordId);
  if (found.length === 0) {
    const word = kind === 'work' ? '作品' : '案例';
    throw new Refusal('not-found', `这份报送里没有编号为“${recordId}”的${word}。`);
  }
  return found;
}
