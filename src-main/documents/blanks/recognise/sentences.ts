import {
  type Dimensions,
  mergeDimensions,
  parseDimensions,
} from '#shared/blanks/parse-dimensions.ts';
import { dimensionWhat } from './dimension-field.ts';
import type { What } from './findings.ts';
import type { Gap } from './line-gaps.ts';

/** A number within a sentence, and what the sentence is about from there on. */
export interface Sentence {
  what: What;
  dimensions: Dimensions;
}

/** 共开展安全宣讲____场、受众____人次: the words before and the unit behind make the meaning. */
export function sentenceMeaning(
  gap: Gap,
  carried: Dimensions | null,
  base: Dimensions,
): Sentence | null {
  if (gap.unit === '' || gap.shape === 'date' || gap.shape === 'choice') return null;
  const clauses = gap.before.split(/[;；。,，、:：]/u).map((clause) => clause.trim());
  const last = (clauses.at(-1) ?? '').replace(
    /^(?:场次|场|人次|人|份|条|篇|次|个|件|册)?[（(]?/u,
    '',
  );
  let dims: Dimensions = /[;；。]/u.test(gap.before) ? { ...base } : { ...carried };
  delete dims.measure;
  delete dims.subject;
  delete dims.someOf;
  for (const clause of clauses.slice(0, -1)) {
    const read = parseDimensions(clause);
    if (read?.form || read?.setting) dims = { ...read };
  }
  const own = parseDimensions(`${last}(${gap.unit})`);
  const label = `${last}(${gap.unit})`;
  if (!own || (last === '' && Object.keys(carried ?? {}).length === 0)) return null;
  if (own.form || own.setting) {
    dims = {
      ...(own.form && own.form !== dims.form ? {} : pick(dims, 'form')),
      // 进学校：… 师生____人次: all people of the setting that the sentence is about.
      ...(own.setting && own.setting !== dims.setting ? {} : pick(dims, 'setting')),
    };
  }
  // 演练____场，新闻媒体刊播报道____条: reports are of all that was done, not of the drills.
  if (own.measure === 'mediaItems' && !own.form && dims.form !== 'media') delete dims.form;
  // 选树试点____个，其中企业____个: of the same.
  const isOfSame = carried?.subject !== undefined && COUNTED.test(gap.unit) && !own.measure;
  const subject = isOfSame && own.setting ? carried.subject : undefined;
  const of = subject === undefined ? own : { ...own, subject };
  const merged = of.subject ? of : mergeDimensions(dims, own);
  const reason = `前后文“${last}…${gap.unit}”`;
  const what = dimensionWhat(merged, { label, confidence: 0.85, reason });
  return merged && what ? { what, dimensions: merged } : null;
}

const COUNTED = /^(?:个|家|件)$/u;

function pick(dims: Dimensions, key: 'form' | 'setting'): Dimensions {
  if (dims[key] === undefined) return {};
  return {
    [key]: dims[key],
    ...(dims.part ? { part: true } : {}),
    ...(dims.people ? { people: true } : {}),
  };
}

/** （一）进学校：… the setting or form that all numbers of the line are of. */
export function headOf(text: string): Dimensions {
  const head = /^([^:：。；;，,_＿]{2,16})[:：。]/u.exec(text)?.[1];
  const { form, setting, part, measure } = (head && parseDimensions(head)) || {};
  if (measure || part) return {};
  return { ...(form ? { form } : {}), ...(setting ? { setting } : {}) };
}
