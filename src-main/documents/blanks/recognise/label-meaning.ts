import { readLabel } from '#shared/blanks/label-text.ts';
import { parseDimensions } from '#shared/blanks/parse-dimensions.ts';
import { personField } from '#shared/blanks/whose.ts';
import { dimensionWhat } from './dimension-field.ts';
import type { Findings } from './findings.ts';
import { doubted, type What } from './what.ts';

/** 试点（个） asks how many. */
function counted(field: string, printed: string): string {
  const isCount = readLabel(printed).hints.some((hint) => /^(?:单位:?)?[个家处件篇]$/u.test(hint));
  return isCount ? field.replace(/^(pilots|works|cases)\.text$/u, '$1.count') : field;
}

/** 示范点培育（写明名称） asks for their names. */
function named(what: What, printed: string): What {
  const asksNames = readLabel(printed).hints.some((hint) => NAMES.test(hint));
  if (!asksNames || !what.field?.includes('.count')) return what;
  if (COUNTS.test(printed)) return doubted(what, '一栏里问了数量和名称');
  return { ...what, field: what.field.replace('.count', '.text') };
}

const NAMES = /名称|名单|题目|标题/u;
const COUNTS = /数|[（(](?:单位[:：]?)?[个家处件篇][)）、，]/u;

/** What a label by itself asks for. */
export function meaningOf(printed: string, findings: Findings): What {
  const label = printed;
  const meaning = findings.match(printed);
  if (meaning.type === 'pen') return penWhat(label);
  if (meaning.type === 'field')
    return named({ label, ...meaning, field: counted(meaning.field, printed) }, printed);
  if (findings.kind === 'statistics') {
    const reason = `标签“${readLabel(printed).core}”`;
    const what = dimensionWhat(parseDimensions(printed), { label, confidence: 0.85, reason });
    if (what) return named(inWords(what, printed), printed);
  }
  const person = personField(printed, findings.kind);
  if (person !== null) return { label, field: person, confidence: 0.85, reason: '标签里的人' };
  return { label, field: null, confidence: 0, reason: '没有认出' };
}

/** 示范点建设情况 is told in words; with its unit, 示范点建设情况（个）, it is counted. */
function inWords(what: What, printed: string): What {
  const isTold = readLabel(printed).core.endsWith('情况') && !COUNTS.test(printed);
  return isTold && what.field?.includes('.count')
    ? { ...what, field: what.field.replace('.count', '.text') }
    : what;
}

/** 平台 beside 发布情况 is 发布平台: what a label that says little means by the first word of its group. */
export function meaningInGroup(group: string, printed: string, findings: Findings): What | null {
  const core = readLabel(group).core.slice(0, 2);
  const own = readLabel(printed).core;
  if (core.length < 2 || own.length > 4 || findings.match(group).type === 'pen') return null;
  const meaning = findings.match(core + own);
  return meaning.type === 'field' && meaning.confidence > 0.9
    ? { label: printed, ...meaning }
    : null;
}

export function penWhat(label: string): What {
  return { label, field: 'pen', confidence: 0.95, reason: '签字、盖章或意见栏，留给手写' };
}

export function isNumber(field: string | null): boolean {
  return field !== null && /^m\.|\.count/u.test(field);
}
