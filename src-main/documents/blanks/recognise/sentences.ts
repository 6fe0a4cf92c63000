import { readLabel } from '#shared/blanks/label-text.ts';
import {
  type Dimensions,
  mergeDimensions,
  parseDimensions,
} from '#shared/blanks/parse-dimensions.ts';
import type { Setting } from '#shared/domain/setting.ts';
import { withoutBox } from './choices.ts';
import { dimensionWhat } from './dimension-field.ts';
import type { Gap } from './line-gaps.ts';
import { type Part, partNamed } from './named-part.ts';
import { doubted, type What } from './what.ts';

/** A number within a sentence, and what the sentence is about from there on. */
export interface Sentence {
  /** Null where nothing is known of what is counted. */
  what: What | null;
  about: About;
  /** 其中企业____个: of what was counted before, the names of which may follow. */
  isShare?: boolean;
}

/** What a sentence is about; `unclear` after words that name some part that is not understood. */
export type About = Dimensions | 'unclear';

/**
 * 共开展安全宣讲____场、受众____人次: the words before and the unit behind make the meaning. Null where
 * they are not understood.
 */
export function sentenceMeaning(
  gap: Gap,
  { carried, base, goesOn }: { carried: About; base: About; goesOn: boolean },
): Sentence | null {
  if (gap.unit === '' || gap.shape === 'date' || gap.shape === 'choice') return null;
  const told = withoutExamples(gap.before.replace(PRESS, '媒体报道'), base);
  const before = withoutExamplesOfForm(told.replace(ALL_MEDIA, '媒体宣传'), base);
  if (before === null) {
    const what = { label: `(${gap.unit})`, field: null, confidence: 0, reason: '没有认出' };
    return { what, about: 'unclear' };
  }
  const clauses = clausesOf(before);
  const said = (clauses.at(-1) ?? '')
    .replace(
      /^(?:个村|个社区|家企业|场次|场|人次|人|份|条|篇|次|个|件|册|户|家(?!庭)|所|项)?(?:[（(][^（()）]{1,4}[)）]|[（(])?/u,
      '',
    )
    .replace(/^[)）]/u, '')
    .replace(COUNTED_OUT, '')
    .replace(HOLDS, '');
  const last = withoutBox(said).replace(/[（(]$/u, '');
  let about: About = endsSentence(before) ? base : carried;
  for (const clause of clauses.slice(0, -1)) {
    about = aboutAfter(clause) ?? about;
  }
  const own =
    bodiesBehind(gap.unit, last, about) ??
    parseDimensions(`${last}(${gap.unit})`) ??
    (isOf(about, 'family') && AT_HOME.test(last) ? parseDimensions(`(${gap.unit})`) : null);
  const label = `${last}(${gap.unit})`;
  const isSilent = about !== 'unclear' && Object.keys(about).length === 0;
  if (!own || (last === '' && (about === 'unclear' || isSilent || !goesOn))) return null;
  if (isShareOfOther(own, last, about, goesOn)) return null;
  if (about === 'unclear' && !own.form && !own.setting && !own.total) {
    const usual = { label, confidence: 0.85, reason: '句中的数' };
    const what = dimensionWhat(own, usual);
    return { what: what && doubted(what, '这句话前面的没有认出，像是只问一部分'), about };
  }
  let dims: Dimensions = about === 'unclear' ? {} : { ...about };
  delete dims.measure;
  delete dims.subject;
  delete dims.someOf;
  delete dims.visits;
  if (own.form || own.setting) {
    dims = {
      ...(own.form && own.form !== dims.form ? {} : pick(dims, 'form')),
      // 进学校：… 师生____人次: all people of the setting that the sentence is about.
      ...(own.setting && own.setting !== dims.setting ? {} : pick(dims, 'setting')),
    };
  }
  // 演练____场，新闻媒体刊播报道____条: reports are of all that was done, not of the drills.
  if (own.measure === 'mediaItems' && !own.form) delete dims.form;
  // 选树试点____个，其中企业____个: of the same.
  const counted = about === 'unclear' ? undefined : about.subject;
  const isOfSame = counted !== undefined && COUNTED.test(gap.unit) && !own.measure;
  const subject = isOfSame && (own.setting || last === '') ? counted : undefined;
  const of = subject === undefined ? own : { ...own, subject };
  const merged = of.subject ? of : mergeDimensions(dims, own);
  if (!merged) return null;
  const reason = `前后文“${last}…${gap.unit}”`;
  const what = dimensionWhat(merged, { label, confidence: 0.85, reason });
  const after = isGoneToAsWell(own, about) ? ofLine(merged, base) : merged;
  return { what, about: after, isShare: subject !== undefined && own.setting !== undefined };
}

/** 进家庭：开展入户宣传____场次: how homes are gone to, and no part of it. */
const AT_HOME =
  /^(?:(?:结合|依托|借助|利用)[^，,。；;]{2,14})?(?:开展|组织|举办|进行)?(?:入户|走访|上门|敲门){1,2}(?:宣传|慰问|家庭)?(?:活动|行动|工作)?$/u;

function isOf(about: About, setting: Setting): boolean {
  return about !== 'unclear' && about.setting === setting;
}

/** 走进了____家企业、____个村: what was gone to stands behind its number. */
function bodiesBehind(unit: string, last: string, about: About): Dimensions | null {
  const [, apiece = '', body = ''] = BODIES_BEHIND.exec(unit) ?? [];
  const isGoneTo = about !== 'unclear' && about.visits === true;
  if (body === '' || !(last === '' ? isGoneTo : GOING_TO.test(last))) return null;
  return parseDimensions(`走进${body === '村' ? '行政村' : body}(${apiece})`);
}

const BODIES_BEHIND = /^(家|个)(企业|村|社区)$/u;
const GOING_TO = /^(?:[本你您贵我]?单位)?(?:本期|今年)?(?:一?共|累计|共计)?(?:走?进|走访)了?$/u;

/** 被报纸、电视、网站、公众号报道: by the old press and by the new, and so by all. */
const PRESS =
  /被(?=[^，。；,;]{0,20}(?:报纸|报刊|电视|电台|广播))(?=[^，。；,;]{0,20}(?:网站|公众号|新媒体|客户端))(?:(?:报纸|报刊|电视台?|电台|广播|网站|微?信?公众号|新媒体|客户端|网络)[、和及]?){3,8}等?(?:媒体)?报道/u;

/** 在各级媒体及本单位公众号刊发: in the press of others and in our own, and so in all. */
const ALL_MEDIA =
  /在?(?:各级|各类|县级以上|市级以上){1,2}(?:新闻)?媒体[及和与、](?:[本我]?单位)?(?:微信)?(?:公众号|新媒体|网站)(?:等平台|等)?(?:上)?(?=[刊发播推])/u;

/** 走进企业____家、村____个、家庭____户，发放资料____份: what follows is of all that was gone to. */
function isGoneToAsWell(own: Dimensions, about: About): boolean {
  const isHomes = own.measure === 'households' && own.setting === 'family';
  const isGoneTo = (own.visits === true && !own.measure) || isHomes;
  return isGoneTo && about !== 'unclear' && about.visits === true && about.setting !== own.setting;
}

function ofLine(
  { setting: _own, measure: _counted, ...dims }: Dimensions,
  base: About,
): Dimensions {
  const setting = base === 'unclear' ? undefined : base.setting;
  return { ...dims, visits: true, ...(setting && { setting }) };
}

/** 走进商场、超市等企业____家 in a line about enterprises: all of them. */
function withoutExamples(before: string, of: About): string {
  const [examples, verb = '', body = ''] = EXAMPLES.exec(before) ?? [];
  const setting = parseDimensions(verb + body)?.setting;
  const isWhole = setting !== undefined && isOf(of, setting);
  return examples && isWhole ? before.slice(0, -examples.length) + verb + body : before;
}

/**
 * 举办讲座、培训等____场次 under 安全宣讲, 组织病区、宿舍等演练____场次 under 应急疏散演练: all of that form. Null where
 * the examples are of several forms or of settings: neither of the last of them nor of all.
 */
function withoutExamplesOfForm(before: string, base: About): string | null {
  const [all, verb = '', examples = '', rest = ''] = EXAMPLES_OF_FORM.exec(before) ?? [];
  if (!all) return before;
  const of = base === 'unclear' ? {} : base;
  const named = examples.split(/[、和及]/u).map((one) => parseDimensions(one) ?? {});
  const forms = new Set([...named, of].flatMap(({ form }) => form ?? []));
  if (forms.size > 1 || named.some(({ setting }) => setting && setting !== of.setting)) return null;
  const counted = rest === '' ? {} : parseDimensions(rest);
  const isWhole = counted !== null && (counted.form ?? of.form) === of.form && !counted.setting;
  return of.form && isWhole ? before.slice(0, -all.length) + verb : before;
}

const EXAMPLES_OF_FORM =
  /(举办|组织|开展|举行|召开)(?:了|开展)?([^，,。；;:：等]{2,40})等(?:各类|多种)?(?:形式的?)?([^，,。；;:：、等]{0,10})$/u;

const EXAMPLES =
  /(走进|进入|深入|走访)[^，,。；;、]{1,12}、[^，,。；;等]{1,30}等(?:各类)?([^，,。；;、等]{1,6})$/u;

/** 本期有试点____个, 计____场次: that there are so many. */
const HOLDS = /^(?:(?:本期|目前|截至目前|现|我单位|本单位|辖区)?(?:共|现|已)?有(?!效)|计$)/u;

/**
 * 其中企业____个、农村____个 after a number of something else: its share, and nothing that was gone to. So is a
 * setting alone after a number that is not understood.
 */
function isShareOfOther(own: Dimensions, last: string, about: About, goesOn: boolean): boolean {
  if (!own.visits || !own.setting || own.measure) return false;
  const isOfKnown = about !== 'unclear' && (about.visits || about.subject !== undefined);
  if (last.startsWith('其中')) return !isOfKnown;
  return !SAYS_GONE_TO.test(last) && !isOfKnown && (about === 'unclear' || !goesOn);
}

const SAYS_GONE_TO = /[进入访到数]|覆盖/u;

/** 企业方面，在社区，进学校，: what the rest of the sentence is about; null where the clause names nothing. */
function aboutAfter(clause: string): About | null {
  const bare = clause
    .replace(COUNTED_OUT, '')
    .replace(/^(?:[在向对]|面向|针对)|(?:方面|领域)$/gu, '');
  const read = parseDimensions(bare);
  if (!read) return clause.endsWith('方面') ? (partNamed(bare) ?? {}) : null;
  if (!read.form && !read.setting) return null;
  return partNamed(bare) === 'unclear' ? 'unclear' : read;
}

/** 一是, 二是 before what is told one after another. */
const COUNTED_OUT = /^\s*[一二三四五六七八九十]是/u;

const COUNTED = /^(?:个|家|件)$/u;

/** What stands between the marks of a sentence; a mark within brackets parts nothing. */
function clausesOf(before: string): string[] {
  const clauses: string[] = [];
  let from = 0;
  for (const { index } of withoutBrackets(before).matchAll(/[;；。,，、:：]/gu)) {
    clauses.push(before.slice(from, index));
    from = index + 1;
  }
  return [...clauses, before.slice(from)].map((clause) => clause.trim());
}

/** 其中 goes on about the sentence before it. */
export function endsSentence(before: string): boolean {
  return /[;；。](?!\s{0,2}其中)/u.test(withoutBrackets(before));
}

function withoutBrackets(text: string): string {
  return text.replace(/[（(][^（()）]{0,150}[)）]/gu, (all) => '_'.repeat(all.length));
}

/** 选树试点____个，名单如下：____: the names of what was counted right before. */
export function namesOfCounted({ label, unit }: Gap, about: About): What | null {
  if (unit !== '' || about === 'unclear' || !about.subject) return null;
  if (!NAMES.test(readLabel(label).core)) return null;
  const { subject, setting } = about;
  const field = `${subject}.text${subject === 'pilots' && setting ? `.${setting}` : ''}`;
  return { label, field, confidence: 0.85, reason: '前面数的是什么，这里写名称' };
}

const NAMES =
  /^(?:具体)?(?:名单|名称|单位名称|题目|标题|清单)(?:分别)?(?:如下|为|是)?$|^(?:分别|具体)?(?:是|为|有|包括)$|^即$/u;

function pick(dims: Dimensions, key: 'form' | 'setting'): Dimensions {
  if (dims[key] === undefined) return {};
  return {
    [key]: dims[key],
    ...(dims.part ? { part: true } : {}),
    ...(dims.people ? { people: true } : {}),
  };
}

/** 进机关开展____场次, 下半年计划____场次: of some part, and so is what the sentence tells after it. */
export function namesPart({ before, unit }: Gap): boolean {
  const clause = clausesOf(before).at(-1) ?? '';
  return unit !== '' && (PARTLY.test(clause) || NOT_NOW.test(clause) || ACTIVITIES.test(unit));
}

/** Held of something that is not understood: those told of after it are of the same. */
const ACTIVITIES = /^(?:场次?|次|项)$/u;

const PARTLY = /^(?:其中|[走深]?[进入]|走访|覆盖|面向|针对|对|在|向|为|到)/u;
const NOT_NOW = /计划|拟|下[一半步个]|明年|次年|去年|上年|上[一个]|同期|目标|往年/u;

/** 来函收悉。 before what is told. */
const OF_LETTERS = /(?:收悉|收到|如下|要求|精神|安排)$/u;

/** （一）进学校：… the setting or form that all numbers of the line are of. */
export function headOf(text: string): Part | Record<string, never> {
  const head = /^([^:：。；;，,_＿]{2,16})[:：。](?=[\s\u3000]{0,2}[\p{L}])/u.exec(text)?.[1];
  const part =
    head === undefined || OF_LETTERS.test(head) ? null : partNamed(head.replace(COUNTED_OUT, ''));
  return part ?? {};
}
