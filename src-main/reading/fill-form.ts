import type { FillCheck } from '#shared/contract/template.ts';
import { Refusal } from '#shared/domain/failure.ts';
import type { ResultCaseInput } from '#shared/domain/result-case.ts';
import type { WorkInput } from '#shared/domain/work.ts';
import { type CheckCode, checkCodeText, type ReportFacts } from '#shared/forms/report-facts.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import type { OwnWords } from '../documents/blanks/recognise-blank.ts';
import { toFillCheck } from './fill-lines.ts';

/** In place of a record's id: all works or cases of the report. */
const ALL_RECORDS = '*';

export interface FormContent {
  facts: ReportFacts;
  /** The work or case it is about; null takes the first, and means nothing for the table. */
  recordId: string | null;
  /** All of them at once where the form has rows for several. */
  allIfItTakes?: boolean;
  code?: CheckCode | undefined;
}

export interface FilledForm {
  bytes: Uint8Array;
  format: 'docx' | 'xlsx';
  check: FillCheck;
  /** It has rows for several works or cases, and has taken them if it was to. */
  takesAll: boolean;
}

/** Fills an office's form, blank or template. The engine is loaded when first needed. */
export async function fillForm(
  { name, bytes }: { name: string; bytes: Uint8Array },
  kind: FormKind,
  words: OwnWords,
  { facts, recordId, allIfItTakes = false, code }: FormContent,
): Promise<FilledForm> {
  const { openForm } = await import('../documents/blanks/open-form.ts');
  const { fillBlank, readyForm, takesSeveral } = await import('../documents/blanks/fill-blank.ts');
  const form = openForm(bytes, name);
  const ready = readyForm(form, kind, words);
  const takesAll = kind !== 'statistics' && takesSeveral(form);
  const records = recordsFor(facts, kind, takesAll && allIfItTakes ? ALL_RECORDS : recordId);
  const { bytes: filled, ...report } = fillBlank(form, {
    kind,
    facts,
    ...(records ? { records } : {}),
    ...(code ? { code: checkCodeText(code) } : {}),
  });
  return { bytes: filled, format: form.format, takesAll, check: toFillCheck(report, ready) };
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
