import { type FieldValues, fieldValues } from '#shared/blanks/field-values.ts';
import type { ResultCaseInput } from '#shared/domain/result-case.ts';
import type { WorkInput } from '#shared/domain/work.ts';
import type { ReportFacts } from '#shared/forms/report-facts.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import type { OfficeForm, TooLongText } from '../../office/form/office-form.ts';
import { type FillReport, reportOf } from './fill-report.ts';
import { type LeftPlace, leftPlaces, unknownPlaces } from './left-places.ts';
import { placeTags } from './place-tags.ts';
import { type OwnWords, recogniseBlank } from './recognise-blank.ts';

/** What to put on a form. */
export interface FillContent {
  kind: FormKind;
  facts: ReportFacts;
  /** The works or cases for it; absent: those of the report. */
  records?: readonly (WorkInput | ResultCaseInput)[];
  /** Text of the 校验码, for a tag that asks for it. */
  code?: string;
}

export type Filling = FillReport & { tooLong: TooLongText[]; bytes: Uint8Array };

/** What is to be told of a form itself, and the places of it that are left as they are. */
export interface ReadyNotes {
  notes: string[];
  left: LeftPlace[];
}

/** Gets a form ready: one with tags is taken as it is, a blank is recognised and tagged first. */
export function readyForm(form: OfficeForm, kind: FormKind, words: OwnWords): ReadyNotes {
  const toWords = (warnings: readonly { message: string }[]) =>
    warnings.map(({ message }) => message);
  if (form.tags().some(({ tag }) => tag.field !== null)) {
    return { notes: toWords(form.warnings), left: [] };
  }
  const recognition = recogniseBlank(form, kind, words);
  placeTags(form, recognition);
  const unknown = unknownPlaces(recognition);
  return {
    notes: [
      ...(recognition.metBefore ? [recognition.metBefore.message] : []),
      ...toWords(recognition.warnings),
      ...(unknown === null ? [] : [unknown]),
    ],
    left: leftPlaces(recognition),
  };
}

/** Whether a ready form takes several works or cases, on rows of a list. */
export function takesSeveral(form: OfficeForm): boolean {
  return form.tags().some(({ tag }) => /^(?:works|cases)\.[2-9]\d*\./u.test(tag.field ?? ''));
}

/** Fills a ready form, once; the same pass tells what was written where and what has no room. */
export function fillBlank(form: OfficeForm, content: FillContent): Filling {
  const values = fieldValues(content.kind, content.facts, content.records);
  if (content.code) values.set('code', content.code);
  return fillTags(form, values);
}

/** Writes values over the tags and touches nothing else. The same input gives the same bytes. */
export function fillTags(form: OfficeForm, values: FieldValues): Filling {
  const { uses, tooLong } = form.fill(values);
  return { ...reportOf(uses, values), tooLong, bytes: form.bytes() };
}
