import { Refusal } from '#shared/contract/failure.ts';
import type { FillCheck } from '#shared/contract/template.ts';
import type { ResultCaseInput } from '#shared/domain/result-case.ts';
import type { WorkInput } from '#shared/domain/work.ts';
import { type CheckCode, checkCodeText, type ReportFacts } from '#shared/forms/report-facts.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import type { FillRequest } from '../../documents/blanks/blank-api.ts';
import { toFillCheck } from './fill-lines.ts';

/** In place of a record's id: all works or cases of the report. */
export const ALL_RECORDS = '*';

export interface FormToFill {
  kind: FormKind;
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

/** Fills an office's form, blank or template. The engine is loaded when first needed. */
export async function fillForm(
  form: { name: string; bytes: Uint8Array },
  { kind, facts, recordId, code }: FormToFill,
): Promise<FilledForm> {
  const { checkBlank, fillBlank } = await import('../../documents/blanks/blank-api.ts');
  const request = requestOf(form, { kind, facts, recordId, code });
  const check = toFillCheck(checkBlank(request));
  const { bytes } = fillBlank(request);
  return { bytes, format: /\.xlsx$/iu.test(form.name) ? 'xlsx' : 'docx', check };
}

/** Whether one form takes several works or cases, on rows of a list. */
export async function hasRowsForAll(
  form: { name: string; bytes: Uint8Array },
  what: Omit<FormToFill, 'recordId'>,
): Promise<boolean> {
  if (what.kind === 'statistics') return false;
  const { hasRowsForRecords } = await import('../../documents/blanks/blank-api.ts');
  return hasRowsForRecords(requestOf(form, { ...what, recordId: ALL_RECORDS }));
}

function requestOf(
  form: { name: string; bytes: Uint8Array },
  { kind, facts, recordId, code }: FormToFill,
): FillRequest {
  const records = recordsFor(facts, kind, recordId);
  return {
    bytes: form.bytes,
    fileName: form.name,
    kind,
    facts,
    ...(records ? { records } : {}),
    ...(code ? { code: checkCodeText(code) } : {}),
  };
}

/** One sentence for each kind of gap, naming the form. */
export function checkSentences(name: string, check: FillCheck): string[] {
  const labels = (lines: FillCheck['filled']) => lines.map(({ label }) => `“${label}”`).join('、');
  return [
    check.unfilled.length > 0 ? `${name}：台账里没有${labels(check.unfilled)}，表上留空。` : '',
    check.unplaced.length > 0 ? `${name}：表上没有地方填${labels(check.unplaced)}。` : '',
    check.tooLong.length > 0
      ? `${name}：${labels(check.tooLong)}太长，固定高度的格子可能显示不全。`
      : '',
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
