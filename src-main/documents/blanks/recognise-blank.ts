import { labelMatcher, type Synonyms } from '#shared/blanks/match-label.ts';
import {
  type BlankRecognition,
  type PlaceOverrides,
  withOverrides,
} from '#shared/blanks/recognition.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import type { OfficeForm } from '../../office/form/office-form.ts';
import { startFindings } from './recognise/findings.ts';
import { isProse } from './recognise/own-room.ts';
import { recogniseFlow } from './recognise/recognise-flow.ts';

/** What the clerk knows beside the words that come along; asked of every caller, so that none forgets. */
export interface OwnWords {
  /** The clerk's own words for fields. */
  synonyms: Synonyms;
  /** The clerk's decisions by place. */
  overrides?: PlaceOverrides;
}

/** Finds the places of an office's blank and what each asks for. */
export function recogniseBlank(
  form: OfficeForm,
  kind: FormKind,
  { synonyms, overrides }: OwnWords,
): BlankRecognition {
  const findings = startFindings(form.format, kind, labelMatcher(kind, synonyms));
  for (const flow of form.lines().flows) recogniseFlow(flow, findings);
  const { result } = findings;
  doubtRepeats(result);
  result.warnings.unshift(...form.warnings);
  if (result.fields.every((found) => found.field === 'pen')) {
    result.warnings.push({
      message: '没有认出可以填写的位置。请核对这是不是一张空白表，或在右侧逐个指定。',
    });
  }
  return overrides ? withOverrides(result, overrides) : result;
}

/** Running text has one place; a second label for the same is most likely after something else. */
function doubtRepeats(result: BlankRecognition): void {
  for (const found of result.fields) {
    if (found.field === null || !isProse(found.field)) continue;
    const better = result.fields.find(
      (other) =>
        other !== found && other.field === found.field && other.confidence > found.confidence,
    );
    if (!better) continue;
    found.confidence = Math.min(found.confidence, 0.5);
    found.reason = `${found.reason}；“${better.label}”更像是这一项`;
  }
}
