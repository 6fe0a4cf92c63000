import { type CivilDate, parseCivilDate, toChineseDate } from '../domain/civil-date.ts';
import { MEASURES, type Measures } from '../domain/measures.ts';
import { HALF_LABELS, periodLabel } from '../domain/period.ts';
import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '../domain/publicity-form.ts';
import type { ResultCaseInput } from '../domain/result-case.ts';
import { SETTING_LABELS, SETTINGS, type Setting } from '../domain/setting.ts';
import { VISITED } from '../domain/visits.ts';
import { WORK_TYPE_LABELS, type WorkInput } from '../domain/work.ts';
import type { ReportFacts } from '../forms/report-facts.ts';
import type { FormKind } from '../notice/notice.ts';
import { visitsOf } from '../statistics/visits.ts';
import type { FieldId } from './field-names.ts';
import { listValues } from './list-values.ts';
import { splitPeriod } from './split-period.ts';

/** Texts, or whole numbers that a workbook keeps as numbers. Without an entry there is no data. */
export type FieldValues = Map<FieldId, string | number>;

/**
 * What a blank of this kind is filled with. `records` are the works (or cases) to put on it: the
 * first on a form for one, all of them where the blank has rows. Absent: all of the report.
 */
export function fieldValues(
  kind: FormKind,
  facts: ReportFacts,
  records?: readonly (WorkInput | ResultCaseInput)[],
): FieldValues {
  const values: FieldValues = new Map();
  const put = putter(values);
  putCommon(put, facts);
  const works = kind === 'work' && records ? (records as WorkInput[]) : facts.works;
  const cases = kind === 'case' && records ? (records as ResultCaseInput[]) : facts.cases;
  if (kind === 'statistics') putStatistics(put, facts);
  if (kind === 'work' && works[0]) putWork(put, works[0], facts);
  if (kind === 'case' && cases[0]) putCase(put, cases[0], facts);
  if (kind === 'work') put('works.count', works.length);
  if (kind === 'case') put('cases.count', cases.length);
  for (const [id, value] of listValues(facts, works, cases)) put(id, value);
  return values;
}

type Put = (id: FieldId, value: string | number | null | undefined) => void;

function putter(values: FieldValues): Put {
  return (id, value) => {
    if (value === null || value === undefined) return;
    const clean = typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trimEnd() : value;
    if (clean !== '') values.set(id, clean);
  };
}

function putCommon(put: Put, facts: ReportFacts): void {
  const { unit, period } = facts;
  put('unit.name', unit.name);
  put('unit.contact', unit.contact);
  put('unit.reviewer', unit.reviewer);
  put('unit.leader', unit.leader);
  put('unit.phone', unit.phone);
  put('unit.email', unit.email);
  put('unit.address', unit.address);
  put('unit.contactPhone', join([unit.contact, unit.phone], ' '));
  put('period.text', periodLabel(period));
  put('period.year', period.year);
  put('period.half', HALF_LABELS[period.half]);
  put('period.from', dateText(period.from));
  put('period.to', dateText(period.to));
  put('filledOn', dateText(facts.filledOn));
}

function putStatistics(put: Put, facts: ReportFacts): void {
  const { tally } = facts;
  const putMeasures = (key: string, measures: Measures) => {
    for (const measure of MEASURES) put(`m.${key}.${measure}`, measures[measure]);
  };
  putMeasures('total.total', tally.total);
  for (const setting of SETTINGS) putMeasures(`total.${setting}`, tally.bySetting[setting]);
  for (const form of PUBLICITY_FORMS) {
    putMeasures(`${form}.total`, tally.byForm[form]);
    for (const setting of SETTINGS) putMeasures(`${form}.${setting}`, tally.matrix[form][setting]);
  }
  const forms = PUBLICITY_FORMS.filter((form) => tally.byForm[form].activities > 0);
  const settings = SETTINGS.filter((setting) => tally.bySetting[setting].activities > 0);
  put('held.forms', join(forms.map((form) => PUBLICITY_FORM_LABELS[form])));
  put('held.settings', settingsText(settings));
  put('held.pilots', settingsText(SETTINGS.filter((one) => tally.pilots.byKind[one] > 0)));
  const pilots = facts.pilots.filter((pilot) => pilot.status !== 'withdrawn');
  put('pilots.count', tally.pilots.total);
  put('pilots.text', join(pilots.map((pilot) => `${pilot.name}（${SETTING_LABELS[pilot.kind]}）`)));
  for (const setting of SETTINGS) {
    put(`pilots.count.${setting}`, tally.pilots.byKind[setting]);
    const ofKind = pilots.filter((pilot) => pilot.kind === setting);
    put(`pilots.text.${setting}`, join(ofKind.map((pilot) => pilot.name)));
  }
  put('works.count', tally.works);
  put('works.text', join(facts.works.map((work) => inTitleMarks(work.title))));
  put('cases.count', tally.cases);
  put('cases.text', join(facts.cases.map((item) => inTitleMarks(item.title))));
  const visits = visitsOf(facts.activities, facts.visits);
  for (const setting of VISITED) put(`visits.${setting}`, visits[setting]);
  const sum = (name: 'banners' | 'onlineReach') =>
    facts.activities.reduce((total, activity) => total + activity[name], 0);
  put('banners', sum('banners') || null);
  put('onlineReach', sum('onlineReach') || null);
  put('practice', facts.practice);
  put('plan', facts.plan);
}

function putWork(put: Put, work: WorkInput, facts: ReportFacts): void {
  const contact = work.contact || facts.unit.contact;
  const phone = work.phone || facts.unit.phone;
  const publishedOn = dateText(work.publishedOn);
  put('work.title', work.title);
  put('work.type', WORK_TYPE_LABELS[work.type]);
  put('work.authors', work.authors);
  put('work.createdOn', dateText(work.createdOn));
  put('work.settings', settingsText(work.settings));
  put('work.publishedAt', work.publishedAt);
  put('work.publishedOn', publishedOn);
  put('work.published', join([work.publishedAt, publishedOn ?? ''], '，'));
  put('work.reach', work.reach > 0 ? work.reach : null);
  put('work.introduction', work.introduction);
  put('work.originality', work.originality);
  put('work.duration', work.duration);
  put('work.format', work.format);
  put('work.link', work.link);
  put('work.makers', work.makers);
  put('work.authorsMakers', join([work.authors, work.makers], '，'));
  put('work.authorisation', work.authorisation);
  put('work.originalityAuthorisation', join([work.originality, work.authorisation], '\n'));
  put('work.sources', work.sources);
  put('work.contact', contact);
  put('work.phone', phone);
  put('work.contactPhone', join([contact, phone], ' '));
  put('work.remarks', work.remarks);
}

function putCase(put: Put, item: ResultCaseInput, facts: ReportFacts): void {
  const contact = item.contact || facts.unit.contact;
  const phone = item.phone || facts.unit.phone;
  put('case.title', item.title);
  put('case.setting', item.setting && SETTING_LABELS[item.setting]);
  put('case.form', item.form && PUBLICITY_FORM_LABELS[item.form]);
  put('case.period', item.period);
  const ends = splitPeriod(item.period);
  put('case.from', ends?.from);
  put('case.to', ends?.to);
  put('case.background', item.background);
  put('case.practice', item.practice);
  put('case.results', item.results);
  put('case.promotion', item.promotion);
  put('case.summary', item.summary);
  put('case.innovation', item.innovation);
  put('case.evidenceList', item.evidenceList);
  put('case.email', item.email || facts.unit.email);
  put('case.body', bodyText(item));
  put('case.contact', contact);
  put('case.phone', phone);
  put('case.contactPhone', join([contact, phone], ' '));
  put('case.remarks', item.remarks);
}

/** All parts one under the other, for forms that give the case one room. */
function bodyText(item: ResultCaseInput): string {
  const parts: [string, string][] = [
    ['实施背景', item.background],
    ['经验做法', item.practice],
    ['取得成效', item.results],
    ['推广价值', item.promotion],
  ];
  return parts
    .filter(([, text]) => text.trim() !== '')
    .map(([heading, text], index) => `${'一二三四'[index]}、${heading}\n${text.trim()}`)
    .join('\n');
}

function inTitleMarks(title: string): string {
  return /^《.*》$/u.test(title) ? title : `《${title}》`;
}

function settingsText(settings: readonly Setting[]): string {
  return join(settings.map((setting) => SETTING_LABELS[setting]));
}

function dateText(date: CivilDate | string | null): string | null {
  const parsed = date === null ? null : parseCivilDate(date);
  return parsed && toChineseDate(parsed);
}

function join(parts: readonly string[], separator = '、'): string {
  return parts.filter((part) => part !== '').join(separator);
}
