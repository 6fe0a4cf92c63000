import type { KnownLayout } from '#shared/blanks/known-layout.ts';
import { type LabelMatcher, labelMatcher, type Synonyms } from '#shared/blanks/match-label.ts';
import {
  type BlankRecognition,
  FILL_CONFIDENCE,
  type PlaceOverrides,
  withOverrides,
} from '#shared/blanks/recognition.ts';
import { Refusal } from '#shared/domain/failure.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import { type BlankLine, type BlankModel, linesOf } from '../../office/form/blank-model.ts';
import type { OfficeForm } from '../../office/form/office-form.ts';
import { byKnownLayout } from './layouts/apply-layout.ts';
import { lineOf } from './layouts/learn-layout.ts';
import { listAnswered } from './recognise/answered-places.ts';
import { isLeftToOthers } from './recognise/filled-by.ts';
import { type Findings, startFindings } from './recognise/findings.ts';
import { formerValues, formerWords } from './recognise/former-values.ts';
import { bodyOf, bodySaid, ownBodyMatcher } from './recognise/forms-of-bodies.ts';
import { addMissingRows } from './recognise/heads-only.ts';
import { readGaps } from './recognise/line-gaps.ts';
import { bodyAsked, namedBodyMatcher } from './recognise/named-body.ts';
import { doubtNarrower, topicNamed } from './recognise/narrower-forms.ts';
import { addParts } from './recognise/parts.ts';
import { recogniseFlow } from './recognise/recognise-flow.ts';
import { sheetsOfOthers } from './recognise/sheets-of-others.ts';
import { weighTogether } from './recognise/weigh-together.ts';
import { isAdvising } from './recognise/whose.ts';

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
  const whole = form.lines();
  const all = linesOf(whole);
  refuseLong(form.file, all);
  const match = labelMatcher(kind, synonyms);
  const start = (by: LabelMatcher) => startFindings(form.format, kind, by, unitName);
  const plain = start(match);
  const asking = all.filter((line) => asksOwnUnit(line, plain));
  const said = kind === 'statistics' ? null : bodySaid(asking.map(({ text }) => text));
  const body = asking.length > 0 ? said : bodyOf(all, unitName);
  const isOpen = asking.every(({ text }) => text.trim() === '单位');
  const named = kind === 'statistics' && isOpen ? bodyAsked(whole, plain.isKnown) : null;
  const own = named === null ? match : namedBodyMatcher(match, named);
  const findings = start(body === null ? own : ownBodyMatcher(own, body, kind));
  const others = new Set(sheetsOfOthers(whole, findings));
  const ours = ({ flows }: BlankModel) => ({
    flows: flows.filter(({ name }) => !others.has(name)),
  });
  const opened = ours(whole);
  const model = ours(addMissingRows(form, opened, findings));
  const lines = linesOf(model);
  findings.ownUnitAsked = lines.filter((line) => asksOwnUnit(line, findings));
  if (kind === 'statistics') {
    findings.topic = topicNamed(lines);
    for (const flow of model.flows) addParts(flow, findings.isKnown, findings.parts);
  }
  for (const flow of model.flows) recogniseFlow(flow, findings);
  const former = [...formerValues(lines, findings.isKnown), ...findings.former];
  const { result } = findings;
  const isAnswered = former.length > 0 || result.fields.every(({ field }) => field === 'pen');
  if (isAnswered) former.push(...listAnswered(opened, findings));
  if (former.length > 0) findings.warn(formerWords([...new Set(former)]));
  weighTogether(result, former.length > 0);
  doubtNarrower(lines, findings);
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

function asksOwnUnit({ text }: BlankLine, { match, isKnown }: Findings): boolean {
  const labels = [text, ...readGaps(text, isKnown).map(({ label }) => label)];
  return labels.some((label) => {
    if (isLeftToOthers(label)) return false;
    const meaning = match(label);
    return meaning.type === 'field' && meaning.field === 'unit.name' && !isAdvising(label);
  });
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
