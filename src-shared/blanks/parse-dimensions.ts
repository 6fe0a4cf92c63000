import { MEASURES, type Measure } from '../domain/measures.ts';
import { onceEach } from '../domain/once-each.ts';
import type { PublicityForm } from '../domain/publicity-form.ts';
import type { Setting } from '../domain/setting.ts';
import { ACTIVITY_FIELD_WORDS } from '../words/activity-fields.ts';
import { wordsOnForms } from '../words/field-words.ts';
import {
  ACTIVITY_COUNT_WORDS,
  AUDIENCE_OF_FORM_WORDS,
  BODIES_OF_SETTINGS,
  COUNT_WORDS,
  EMPTY_IN_HEADINGS,
  FORM_AUDIENCE_WORDS,
  HOMES_GONE_TO,
  HOMES_OF_PEOPLE,
  PEOPLE_OF_SETTINGS,
  SORTS_OF_MATERIALS,
  SUBJECT_WORDS,
  type Subject,
  TOTAL_WORDS,
  UNIT_MEASURES,
  UNITS_OF_BODIES,
  UNITS_ON_FORMS,
  VISITING_WORDS,
  VISITS_WORDS,
} from '../words/heading-parts.ts';
import { FORM_WORDS } from '../words/publicity-forms.ts';
import { SETTING_WORDS } from '../words/settings.ts';
import { readLabel } from './label-text.ts';

/** What a heading says about the number under it or beside it. */
export interface Dimensions {
  form?: PublicityForm;
  setting?: Setting;
  measure?: Measure;
  subject?: Subject;
  total?: true;
  /** Counts something only beside the form it belongs to: 观看人次. */
  ofForm?: true;
  /** Names one sort of the form or setting, and so asks for less than the whole: 讲座, 小学. */
  part?: true;
  /** Names one sort of what is counted: 明白纸 among all that is handed out. */
  someOf?: true;
  /** Counts the enterprises, villages or schools that were gone to. */
  visits?: true;
  /** Names the people of the setting: within it all of them, else one sort. */
  people?: true;
}

/** Null when the heading holds a word that is not understood, or two that exclude each other. */
export function parseDimensions(printed: string): Dimensions | null {
  const { core: said, hints } = readLabel(printed);
  const core = said.replace(AND_ALL_OTHERS, '$1');
  if (
    [core, ...hints].some((words) => THERE_ARE.test(words)) ||
    HANDLED_BY.test(core) ||
    OUTLETS.test(core) ||
    isOfTwoTopics(core)
  )
    return null;
  if (
    VISITS.test(core.replace(/^其中:?/u, '')) &&
    hints.some((hint) => UNIT_MEASURES.get(hint) === 'households')
  ) {
    return { measure: 'households' };
  }
  const found =
    core === ''
      ? {}
      : (aloneIn(core) ?? readWords(core) ?? readPeople(core, hints) ?? readHomes(core, hints));
  if (found === null || (counts(found) && tellsOf(core, found))) return null;
  for (const hint of hints) {
    const only = ONLY.exec(hint)?.[1];
    if (only !== undefined) return limited(found, only);
    const own = readWords(hint);
    // 村（社区） is both, and so neither.
    if (own && (own.setting || own.form) && !mergeDimensions(found, own)) return null;
    if (/万|亿|千|百|%|率|元/u.test(hint)) return null;
    const unit = UNITS_ON_FORMS.get(hint.replace(/^单位:?/u, '')) ?? measureAlone(own);
    if (unit && !found.measure && !found.subject && !found.visits) found.measure = unit;
    const isOfBodies = hint
      .split(/[/、]/u)
      .every((word) => UNITS_OF_BODIES.includes(word) || /^(?:村|社区)$/u.test(word));
    if (isOfBodies && !found.measure && !found.subject) found.visits = true;
    // 走进村庄（个） counts villages, as a whole.
    if (found.visits && found.setting === 'village' && core.endsWith('村庄')) delete found.part;
    // 受众（户） asks for homes, not for people.
    if (unit === 'households' && found.measure === 'audience') found.measure = unit;
  }
  return found;
}

/** （仅统计学校）; not （只填数字）. */
const ONLY =
  /^(?:仅|只|限)(?:统计|计入?|含|限|指|报|填报?)(?!.{0,4}(?:\d|[一二两三]|数字|整数|场次|人次|已|实际|本单位|本期|合计))(.{2,10})$/u;

/** A setting or form that a number is limited to; null where another is named, or what is not known. */
function limited(found: Dimensions, only: string): Dimensions | null {
  const own = readWords(only);
  return own && (own.setting || own.form) ? mergeDimensions(found, own) : null;
}

/** 媒体与资料 over some rows: not what is handed out of the form, but the one and the other. */
function isOfTwoTopics(core: string): boolean {
  const parts = core.split(/[与和及、]/u);
  if (parts.length < 2) return false;
  const read = parts.map((part) => readWords(part));
  return (
    read.some((one) => one?.form && !one.measure && !one.subject) &&
    read.some((one) => one && !one.form && (one.measure === 'materials' || one.subject))
  );
}

/** 运输企业及其他企业: one sort and the rest of them, and so all. */
const AND_ALL_OTHERS =
  /^[^及和与、]{1,8}?(企业|农村|行政村|社区|学校|家庭)[及和与、]其[他它](?:各类)?\1(?!\p{Script=Han})/u;

/** 总户数, 辖区户数 beside 已入户数, 职工总人数: the homes and people that there are. */
const THERE_ARE =
  /^(?:总|(?:辖区|常住|现有)(?:居民|内)?总?)户数$|^(?:在[职校岗册])?(?:教职工|职工|员工|从业人员|学生|师生|村民|居民|人口)总(?:人数|数)$/u;

/** 发放人, 汇总人: who did it, not how many came. */
const HANDLED_BY =
  /(?:宣传|宣讲|落实|开展|举办|组织|统计|汇总|报送|上报|培育|选树|发放|印发|创作|制作|总结|提炼|征集|刊发|刊播|发布|建设|创建)人$/u;

/** 资料内容, 受众类型: what it is and of what sort, not how much; 试点类别 over sorts of pilots counts each. */
function tellsOf(core: string, { subject }: Dimensions): boolean {
  return core.endsWith('内容') || (subject === undefined && /类[型别]$/u.test(core));
}

function counts({ measure, subject, visits }: Dimensions): boolean {
  return measure !== undefined || subject !== undefined || visits === true;
}

/** 报道媒体: which papers told of it, not how often. */
const OUTLETS = /(?:报道|刊[登发播载]|发布|到场|参与)(?:的)?媒体(?:名称|数|家数|个数|数量)?$/u;

/** （受众人次） behind a form says what of it is counted. */
function measureAlone(own: Dimensions | null): Measure | undefined {
  const { measure, ofForm: _of, ...more } = own ?? {};
  const isOfPeople = measure === 'audience' || measure === 'sessions';
  return isOfPeople && Object.keys(more).length === 0 ? measure : undefined;
}

/** Going from door to door is no setting and no form by itself; with 户 it is counted. */
const VISITS =
  /^(?:入户|走访|上门|敲门|宣传)+数?$|^(?:入户|走访|慰问|上门|敲门){1,3}(?:居民|群众)?家庭$/u;

/** 场, 人次: a unit of a number, and by itself no word for what is counted. */
export function isBareUnit(printed: string): boolean {
  const { core } = readLabel(printed);
  return core.split(/[/、]/u).every(isUnit) || isUnit(core);
}

function isUnit(word: string): boolean {
  return UNITS_ON_FORMS.has(word) || UNITS_OF_BODIES.includes(word) || /^[件块幅面]$/u.test(word);
}

/** Less than the whole of a form, a setting or what is counted. */
export function isOneSort({ part, people, someOf }: Dimensions): boolean {
  return part === true || people === true || someOf === true;
}

/** 场次/人次 over cells of two numbers each: the measures one after another; null where it says more. */
export function severalMeasures(printed: string): Measure[] | null {
  const parts = readLabel(printed).core.split(/[/／、及和与]/u);
  const measures = parts.map((part) => {
    const { measure, ...rest } = parseDimensions(part) ?? {};
    return Object.keys(rest).length === 0 ? measure : undefined;
  });
  return parts.length > 1 && measures.every((one) => one !== undefined) ? measures : null;
}

/** Both together; null where they contradict each other. */
export function mergeDimensions(first: Dimensions, second: Dimensions): Dimensions | null {
  const merged: Dimensions = { ...first };
  for (const key of ['form', 'setting', 'measure', 'subject'] as const) {
    const value = second[key];
    if (value === undefined) continue;
    if (merged[key] !== undefined && merged[key] !== value) return null;
    Object.assign(merged, { [key]: value });
  }
  if (second.total) merged.total = true;
  if (second.visits) merged.visits = true;
  if (second.ofForm) merged.ofForm = true;
  if (second.part) merged.part = true;
  if (second.someOf) merged.someOf = true;
  if (second.people) merged.people = true;
  const isOneWhole = first.setting !== undefined && first.setting === second.setting;
  if (isOneWhole && !(first.people && second.people)) delete merged.people;
  return merged;
}

type Token = { word: string } & Dimensions;

/** Every word that headings of numbers are put together from, with its meaning. */
export const HEADING_TOKENS: readonly Token[] = [
  ...FORM_WORDS.flatMap(({ value: form, own, alike, sorts }) => [
    ...[...own, ...alike].map((word): Token => ({ word, form })),
    ...sorts.map((word): Token => ({ word, form, part: true })),
    ...(FORM_AUDIENCE_WORDS[form] ?? []).map(
      (word): Token => ({ word, form, measure: 'audience' }),
    ),
  ]),
  ...AUDIENCE_OF_FORM_WORDS.map((word): Token => ({ word, measure: 'audience', ofForm: true })),
  ...SETTING_WORDS.flatMap(({ value: setting, own, alike, alone, sorts }) => [
    ...alone.map((word): Token => ({ word: `进${word}`, setting })),
    ...[...own, ...alike].flatMap((word): Token[] =>
      ['', ...VISITING_WORDS].map((verb) => ({ word: verb + word, setting })),
    ),
    ...sorts
      .filter((word) => !PEOPLE_OF_SETTINGS[setting].includes(word))
      .map((word): Token => ({ word, setting, part: true })),
    ...PEOPLE_OF_SETTINGS[setting].map((word): Token => ({ word, setting, people: true })),
  ]),
  ...HOMES_GONE_TO.map((word): Token => ({ word, measure: 'households' })),
  ...HOMES_OF_PEOPLE.map(
    (word): Token => ({ word, measure: 'households', setting: 'family', people: true }),
  ),
  ...SORTS_OF_MATERIALS.map((word): Token => ({ word, measure: 'materials', someOf: true })),
  ...MEASURES.flatMap((measure) => measureWords(measure).map((word): Token => ({ word, measure }))),
  ...(Object.keys(SUBJECT_WORDS) as Subject[]).flatMap((subject) =>
    SUBJECT_WORDS[subject].flatMap((word) => [
      { word, subject },
      ...COUNT_WORDS.map((count) => ({ word: word + count, subject })),
    ]),
  ),
  ...VISITS_WORDS.map((word): Token => ({ word, visits: true })),
  ...(Object.keys(BODIES_OF_SETTINGS) as Setting[]).flatMap((setting) =>
    BODIES_OF_SETTINGS[setting].map((word): Token => ({ word, setting, visits: true })),
  ),
  ...TOTAL_WORDS.map((word): Token => ({ word, total: true })),
  ...EMPTY_IN_HEADINGS.map((word) => ({ word })),
].toSorted((a, b) => b.word.length - a.word.length);

function measureWords(measure: Measure): readonly string[] {
  return measure === 'activities'
    ? ACTIVITY_COUNT_WORDS
    : wordsOnForms(ACTIVITY_FIELD_WORDS[measure]);
}

/** 村 and 计, which within other words may be the rest of one. */
function aloneIn(core: string): Dimensions | null {
  if (core === '计') return { total: true };
  const word = core.replace(/^(?:走进|进)(?=.)/u, '');
  const setting = SETTING_WORDS.find(({ alone }) => alone.includes(word))?.value;
  return setting ? { setting } : null;
}

/** 参加人员（人次） asks how many; without the unit, who. */
function readPeople(core: string, hints: readonly string[]): Dimensions | null {
  const isCounted = hints.some((hint) => UNIT_MEASURES.get(hint) === 'audience');
  const head = core
    .replace(/^(参加|参与)(.{2,12})人员$/u, '$1$2人数')
    .replace(/(?<=参加|参与|参训|到场|受教育)(?:(?:职工|干部|员工)?群众|人员|对象)$/u, '人数');
  return isCounted && head !== core ? readWords(head) : null;
}

/** 进家庭入户（户）: going from door to door, said of where. */
function readHomes(core: string, hints: readonly string[]): Dimensions | null {
  const isCounted = hints.some((hint) => UNIT_MEASURES.get(hint) === 'households');
  const place = core.replace(/(?:(?:入户|走访|上门|敲门)(?:宣传|活动)?){1,2}$/u, '');
  const dims = isCounted && place !== core && place !== '' ? readWords(place) : null;
  return dims && !dims.measure && !dims.subject ? { ...dims, measure: 'households' } : null;
}

/** The same heading stands over and before many rooms: read once, given out as a copy. */
function readWords(text: string): Dimensions | null {
  const known = readOnce(text);
  return known && { ...known };
}

const readOnce = onceEach((text) => (text.length > 60 ? null : readAll(text)), { most: 5_000 });

/** Longest words first, stepping back where they leave a rest that cannot be read. */
function readAll(text: string): Dimensions | null {
  const memo = new Set<number>();
  const read = (at: number, so: Dimensions): Dimensions | null => {
    if (at === text.length) return so;
    if (memo.has(at)) return null;
    for (const { word, ...dims } of HEADING_TOKENS) {
      if (!text.startsWith(word, at)) continue;
      const merged = mergeDimensions(so, dims);
      const rest = merged && read(at + word.length, merged);
      if (rest) return rest;
    }
    memo.add(at);
    return null;
  };
  return read(0, {});
}
