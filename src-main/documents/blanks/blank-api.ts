import { fieldValues } from '#shared/blanks/field-values.ts';
import type { ResultCaseInput } from '#shared/domain/result-case.ts';
import type { WorkInput } from '#shared/domain/work.ts';
import type { ReportFacts } from '#shared/forms/report-facts.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import type { TooLongText } from '../../office/form/office-form.ts';
import type { FillReport } from './fill/fill-report.ts';
import { checkFill, fillTemplate, hasTags, readTemplate } from './fill/fill-template.ts';
import { makeTemplate } from './make-template.ts';
import { type RecogniseOptions, recogniseBlank } from './recognise-blank.ts';

/** A blank or template as it came from disk, and what to put on it. */
export interface FillRequest {
  bytes: Uint8Array;
  fileName: string;
  kind: FormKind;
  facts: ReportFacts;
  /** The works or cases for it; absent: those of the report. */
  records?: readonly (WorkInput | ResultCaseInput)[];
  options?: RecogniseOptions;
  /** Text of the 校验码, for a tag that asks for it. */
  code?: string;
}

/** `fill FILE`: a file with tags is filled as it is, a blank is recognised first. */
export function fillBlank(request: FillRequest): FillReport & { bytes: Uint8Array } {
  return fillTemplate(templateOf(request), valuesOf(request), request.fileName);
}

/** The same report before anything is written, with texts too long for their cells. */
export function checkBlank(request: FillRequest): FillReport & { tooLong: TooLongText[] } {
  return checkFill(templateOf(request), valuesOf(request), request.fileName);
}

/** Whether one file takes several works or cases, on rows of a list. */
export function hasRowsForRecords(request: FillRequest): boolean {
  return readTemplate(templateOf(request), request.fileName).some(({ tag }) =>
    /^(?:works|cases)\.[2-9]\d*\./u.test(tag.field ?? ''),
  );
}

function templateOf({ bytes, fileName, kind, options }: FillRequest): Uint8Array {
  if (hasTags(bytes, fileName)) return bytes;
  return makeTemplate(bytes, recogniseBlank(bytes, fileName, kind, options), fileName);
}

function valuesOf({ kind, facts, records, code }: FillRequest) {
  const values = fieldValues(kind, facts, records);
  if (code) values.set('code', code);
  return values;
}
