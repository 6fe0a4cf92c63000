import type { KnownLayout } from '#shared/blanks/known-layout.ts';
import { labelMatcher, type Synonyms } from '#shared/blanks/match-label.ts';
import {
  type BlankRecognition,
  FILL_CONFIDENCE,
  type PlaceOverrides,
  withOverrides,
} from '#shared/blanks/recognition.ts';
import { Refusal } from '#shared/domain/failure.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import { type BlankLine, linesOf } from '../../office/form/blank-model.ts';
import type { OfficeForm } from '../../office/form/office-form.ts';
import { byKnownLayout } from './layouts/apply-layout.ts';
import { lineOf } from './layouts/learn-layout.ts';
import { CHOICE_FIELD } from './recognise/choice-what.ts';
import { doubted, startFindings } from './recognise/findings.ts';
import { formerValues, formerWords } from './recognise/former-values.ts';
import { addMissingRows } from './recognise/heads-only.ts';
import { isProse } from './recognise/own-room.ts';
import { recogniseFlow } from './recognise/recognise-flow.ts';

/** What the clerk knows beside the words that come along; asked of every caller, so that none forgets. */
export interface OwnWords {
  /** The clerk's own words for fields. */
  synonyms: Synonyms;
  /** The unit's name, by which its row is known among others'. */
  unitName?: string;
  /** Forms that were confirmed before. */
  layouts?: readonly KnownLayout[];
  /** The clerk's decisions by place. */
  overrides?: PlaceOverrides;
}

/** Finds the places of an office's blank and what each asks for; a table of nothing but heads gets its row. */
export function recogniseBlank(
  form: Pick<OfficeForm, 'format' | 'file' | 'warnings' | 'lines' | 'addRow'>,
  kind: FormKind,
  { synonyms, unitName = '', layouts = [], overrides }: OwnWords,
): BlankRecognition {
  const findings = startFindings(form.format, kind, labelMatcher(kind, synonyms), unitName);
  const opened = form.lines();
  refuseLong(form.file, linesOf(opened));
  const model = addMissingRows(form, opened, findings);
  const lines = linesOf(model);
  for (const flow of model.flows) recogniseFlow(flow, findings);
  const former = formerValues(lines, findings.isKnown);
  if (former.length > 0) findings.warn(formerWords(former));
  const { result } = findings;
  settleRunnersUp(result);
  doubtRepeats(result);
  doubtOtherNames(result);
  doubtOtherForms(result);
  result.warnings.unshift(...form.warnings);
  if (result.fields.every((found) => found.field === 'pen')) {
    result.warnings.push({
      message: '没有认出可以填写的位置。请核对这是不是一张空白表，或在右侧逐个指定。',
    });
  }
  for (const found of result.fields) {
    if (found.confidence < FILL_CONFIDENCE) found.doubt ??= '标签说得太少，不一定是这一项';
  }
  const known = byKnownLayout(result, model, layouts);
  if (!overrides) return known;
  const places = new Map(lines.map(({ address, where }) => [address, where]));
  const whereOf = (place: string) => places.get(lineOf(place)) ?? '';
  return withOverrides(known, overrides, { whereOf });
}

/** Far more words than any form has: a ledger or a book chosen by mistake is told before it is searched. */
function refuseLong(file: string, lines: readonly BlankLine[]): void {
  const written = lines.filter(({ text }) => text.trim() !== '').length;
  if (written <= MOST_WRITTEN) return;
  throw new Refusal(
    'unsupported-file',
    `“${file}”里有 ${written} 处文字，像是台账或者长文，不是一张空白表，没有去认。请另选发下来的空白表；要导入台账，请到“导入”。`,
    { file },
  );
}

const MOST_WRITTEN = 5000;

/**
 * A sheet for signing in, a protocol: it asks for a unit and a telephone, yet for nothing of a work or a
 * case. Numbers are asked for in words without end, so that a statistics form may have none that we know.
 */
function doubtOtherForms({ kind, fields, unmatched, warnings }: BlankRecognition): void {
  if (kind === 'statistics') return;
  const sure = fields.filter(({ confidence }) => confidence >= FILL_CONFIDENCE);
  const isAsked = [...sure, ...unmatched].some(
    ({ field }) => field && field !== 'pen' && !ON_EVERY_FORM.test(field),
  );
  const filled = fields.filter(({ field }) => field !== null && field !== 'pen');
  if (isAsked || filled.length === 0) return;
  for (const found of filled) {
    Object.assign(found, doubted(found, '这张表像是别的表'));
  }
  const columns = kind === 'work' ? '作品' : '案例';
  warnings.push({
    message: `没有认出${columns}的栏目，这张表像是别的表，一处也没有填。确是这一种表的，请在右侧逐处确认。`,
  });
}

const ON_EVERY_FORM = /^unit\.|^filledOn$|\.(?:contact|phone|contactPhone|remarks)$/u;

/**
 * A form that has a surer label for the unit or the title means something else by 推荐单位, 制作单位 or
 * a bare 名称 beside it.
 */
function doubtOtherNames({ fields }: BlankRecognition): void {
  for (const field of ['unit.name', 'work.title', 'case.title']) {
    const named = fields.filter((found) => found.field === field);
    const sure = named.filter(({ confidence, label }) => confidence > 0.9 && !ADVISING.test(label));
    for (const found of named) {
      const isFaint = found.confidence > 0.85 && found.confidence <= 0.86;
      const [better] = sure.filter((other) => other !== found);
      if (!better || (!isFaint && !ADVISING.test(found.label))) continue;
      Object.assign(found, doubted(found, `“${better.label}”更像是这一项`));
    }
  }
}

const ADVISING = /^推[荐报]/u;

/** 做法与成效 beside a place of its own for 做法 is asked about as 成效. */
function settleRunnersUp({ fields }: BlankRecognition): void {
  for (const found of fields) {
    const { runnerUp } = found;
    const other = fields.find(
      ({ field, confidence }) => field === found.field && confidence >= FILL_CONFIDENCE,
    );
    const isFree = !fields.some(({ field }) => field === runnerUp);
    if (runnerUp === undefined || !other || !isFree) continue;
    found.field = runnerUp;
    found.doubt = `一栏里问了两样，其中一样另有“${other.label}”`;
    delete found.runnerUp;
  }
}

/** Running text and a choice have one place; a second label for the same is most likely after something else. */
function doubtRepeats(result: BlankRecognition): void {
  for (const found of result.fields) {
    if (found.field === null || !(isProse(found.field) || CHOICE_FIELD.test(found.field))) continue;
    const better = result.fields.find(
      (other) =>
        other !== found && other.field === found.field && other.confidence > found.confidence,
    );
    if (!better) continue;
    Object.assign(found, doubted(found, `“${better.label}”更像是这一项`));
  }
}
