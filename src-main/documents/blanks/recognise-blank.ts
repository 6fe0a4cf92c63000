import { labelMatcher, type Synonyms } from '#shared/blanks/match-label.ts';
import {
  type BlankRecognition,
  type PlaceOverrides,
  withOverrides,
} from '#shared/blanks/recognition.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import type { BlankModel } from '../../office/form/blank-model.ts';
import { readExcelDocument } from '../../office/form/excel/excel-document.ts';
import { toBlankModel as modelOfExcel } from '../../office/form/excel/excel-model.ts';
import { readWordDocument } from '../../office/form/word/word-document.ts';
import { toBlankModel as modelOfWord } from '../../office/form/word/word-model.ts';
import { type OpenPackage, openPackage } from '../../office/open-package.ts';
import { startFindings } from './recognise/findings.ts';
import { isProse } from './recognise/own-room.ts';
import { recogniseFlow } from './recognise/recognise-flow.ts';

export interface RecogniseOptions {
  /** The clerk's own words for fields, beside those that come along. */
  synonyms?: Synonyms;
  /** The clerk's decisions by place. */
  overrides?: PlaceOverrides;
}

/** Finds the places of an office's blank and what each asks for. Refuses what is not .docx or .xlsx. */
export function recogniseBlank(
  bytes: Uint8Array,
  fileName: string,
  kind: FormKind,
  options: RecogniseOptions = {},
): BlankRecognition {
  const opened = openPackage(bytes, fileName);
  const findings = startFindings(opened.format, kind, labelMatcher(kind, options.synonyms));
  for (const flow of readModel(opened).flows) recogniseFlow(flow, findings);
  const { result } = findings;
  doubtRepeats(result);
  result.warnings.unshift(...opened.warnings);
  if (result.fields.every((found) => found.field === 'pen')) {
    result.warnings.push({
      message: '没有认出可以填写的位置。请核对这是不是一张空白表，或在右侧逐个指定。',
    });
  }
  return options.overrides ? withOverrides(result, options.overrides) : result;
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

export function readModel(opened: OpenPackage): BlankModel {
  return opened.format === 'docx'
    ? modelOfWord(readWordDocument(opened))
    : modelOfExcel(readExcelDocument(opened));
}
