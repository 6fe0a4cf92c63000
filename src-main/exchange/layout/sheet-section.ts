import { foldText } from '#shared/recognition/fold-text.ts';
import { namesSafety } from '#shared/recognition/names-safety.ts';
import { readChoice } from '#shared/recognition/read-choice.ts';
import {
  settingOfHeading,
  settingsFromPlace,
  settingsFromTitle,
  settingsFromUnit,
} from '#shared/recognition/read-settings.ts';
import { yearInText } from '#shared/recognition/read-year.ts';
import { FORM_WORDS, REGISTERS } from '#shared/words/publicity-forms.ts';
import { monthInText, NO_SECTION, readSection, type Section } from './classify-row.ts';
import type { MappedColumn } from './map-columns.ts';

/** What describes the rows of a table from outside them. */
export interface Described {
  titles: readonly string[];
  columns: readonly MappedColumn[];
}

/** What the sheet's name and the lines above its heading say of all its rows. */
export function sheetSection(name: string, table: Described): Section {
  const named = sectionOrTopic(name) ?? NO_SECTION;
  const titles = table.titles.filter((text) => text.length <= 60);
  const year = yearInText(name) ?? titleYear(titles);
  const fromTitles = titles
    .map((text) => sectionOrTopic(text.replace(/^.*(?:镇|乡|街道|局|公司)/u, '')))
    .find((section) => section?.form || section?.settings.length || section?.topic.length);
  const settingsInTitle = titles
    .map(settingsFromTitle)
    .find((reading) => reading.state === 'guessed');
  const month = monthInText(name) ?? titles.map(monthInText).find((each) => each !== null) ?? null;
  // 网格 names a community only by the way, where the title says 进家庭.
  const isTitled = settingsInTitle?.state === 'guessed' && settingsInTitle.value.length === 1;
  const settings =
    named.settings.length > 0 && !(isTitled && settingOfHeading(name.trim()) === null)
      ? named.settings
      : settingsInTitle?.state === 'guessed'
        ? settingsInTitle.value
        : fromTitles && fromTitles.settings.length > 0
          ? fromTitles.settings
          : settingsInNames(table);
  const isTitledOnly = named.settings.length === 0 && isTitled;
  const topic = named.topic.length > 0 ? named.topic : (fromTitles?.topic ?? []);
  const isPress = titles.some((text) => PRESS.test(text));
  const form = named.form ?? fromTitles?.form ?? (isPress ? 'media' : formInHeadings(table));
  const keeper = keeperIn([...titles, name]);
  const likely = formOfRegister([...titles, name], table);
  const headed = settingsOverPlaces(table);
  const isOfSafety = [name, ...titles, ...table.columns.map(({ heading }) => heading)].some(
    (text) => namesSafety(text.replace(BESIDE, '')),
  );
  return {
    ...NO_SECTION,
    form,
    likely,
    settings,
    isTitledOnly,
    topic,
    keeper,
    headed,
    month,
    year,
    isOfSafety,
  };
}

/** 入户及宣传 is of homes in part: each row tells itself where it was. */
function sectionNamed(text: string): Section | null {
  const section = readSection(text);
  return section && OF_HOMES_IN_PART.test(text) ? { ...section, settings: [] } : section;
}

/** 家庭安全, 平安家庭 name a campaign; 家庭, 安全宣传进家庭 and 家庭类 sort the rows. */
function sectionOrTopic(text: string): Section | null {
  const section = sectionNamed(text);
  return section && CAMPAIGN.test(text)
    ? { ...section, settings: [], topic: section.settings }
    : section;
}

const CAMPAIGN = /^(?!.*进)(?:.*(?:平安|幸福|文明)|.*安全(?!宣|教|生产|培训))/u;

const OF_HOMES_IN_PART =
  /^(?!.*进家庭).*(?:入户|上门|敲门)[^，。]{0,6}(?:及|和|与|、).{0,4}(?:宣|活动|培训)/u;

/** 教育培训登记表（含安全） holds other trainings, too. */
const BESIDE = /[(（][含包并][^()（）]*[)）]/u;

/** A register of what the press took, and of nothing else. */
const PRESS =
  /^(?!.*活动).*(?:稿件|发稿|刊播(?=台账|统计|登记|汇总|明细|一览|情况)|报道(?:台账|统计|登记|汇总|明细|一览))/u;

/** 第三小学安全教育活动记录表, 宏达建材2025年台账, 大事记 柳村: the title, or else the sheet, begins or ends with the name of a unit. */
function keeperIn(texts: readonly string[]): Section['settings'] {
  for (const text of [...texts, ...texts.flatMap((each) => UNIT_BEHIND.exec(each)?.[1] ?? [])]) {
    const reading = settingsFromUnit(text);
    if (reading.state === 'guessed') return reading.value;
  }
  return [];
}

/** 台账（柳河农机公司）, but not （含社区）. */
const UNIT_BEHIND =
  /[\s(（—-](?!含|包括?|进|各|全|本|到|在|面向)(\p{Script=Han}{2,14}(?:村|社区|公司|厂|小学|中学|学校|幼儿园|医院|村委会|居委会))[)）]?$/u;

/** Without a title, or with one that only says what paper it is, 安全宣传活动记录卡, or what part of it: 二、演练类. */
export function isUntitled({ titles }: Described): boolean {
  return titles.every((text) => PAPER_ALONE.test(foldText(text)) || PART_ALONE.test(text.trim()));
}

const PART_ALONE =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]).{1,14}$/u;

const PAPER_ALONE =
  /^(?:安全|生产|消防|宣传|宣讲|教育|培训|演练|活动|工作|开展|情况)*(?:记录|登记)[卡表单]?(?:[(（][^()（）]*[)）])?$/u;

/**
 * Whose all tables of a workbook are, by the titles of those that name a unit; none where they name several. What stands
 * beside the tables, as the file's name, tells it where none has a title.
 */
export function commonKeeper(
  tables: readonly Described[],
  beside: readonly string[],
): Section['keeper'] {
  if (tables.every(isUntitled)) return keeperIn(beside);
  const told = tables.map(({ titles }) => keeperIn(titles)).filter(({ length }) => length > 0);
  const [first = []] = told;
  return told.every((each) => String(each) === String(first)) ? first : [];
}

/** 安全教育培训登记台账, 授课人, 来馆单位: what a register is about, where it is about one thing. */
function formOfRegister(texts: readonly string[], { columns }: Described): Section['likely'] {
  const named = texts.map((text) => beforeItsName(foldText(text))).join(' ');
  // 媒体报道（条） beside the people of an activity counts what the press made of it.
  const isOfPeople = columns.some(({ field }) => /^(?:audience|households)/u.test(field ?? ''));
  const headings = columns
    .filter(({ field }) => !(isOfPeople && OF_PRESS.test(field ?? '')))
    .map(({ heading }) => foldText(heading).replace(NOBODY_IN, ''))
    .join(' ');
  for (const said of [named, headings]) {
    const told = REGISTERS.filter(({ words }) => words.some((word) => said.includes(word)));
    if (told.length === 1) return told[0]?.form ?? null;
  }
  const isRead = columns.some(({ field }) => field === 'details.reach');
  return isRead && !isOfPeople ? 'media' : null;
}

/** At homes, not in a hall. */
const NOBODY_IN = /[到来上]访(?:不遇|未遇|无人)/gu;
const OF_PRESS = /^(?:mediaItems$|details\.)/u;

/** What stands before the name of the paper; empty where it names itself none. */
function beforeItsName(title: string): string {
  return title.slice(0, Math.max(0, ...PAPERS.map((word) => title.lastIndexOf(word))));
}

const PAPERS = ['登记', '台账', '记录', '统计', '一览', '情况', '汇总', '明细', '日志', '月报'];

/** 演练时间, 宣讲内容: headings that say which form the whole table is about. */
function formInHeadings({ columns }: Described): Section['form'] {
  const headings = columns
    .filter(({ field }) => field === 'date' || field === 'title' || field === 'place')
    .map(({ heading }) => heading);
  const words = headings.join(' ').replace(/时间|日期|地点|内容|名称|主题|活动|宣传/gu, '');
  const reading = readChoice(words, FORM_WORDS);
  return reading.state === 'guessed' && reading.value !== 'other' ? reading.value : null;
}

/** A column 企业名称, 开展学校 beside the fields: the whole table is about that setting. */
function settingsInNames({ columns }: Described): Section['settings'] {
  for (const { field, heading } of columns) {
    const name = field === null ? NAMES_WHERE.exec(heading)?.slice(1).find(Boolean) : undefined;
    const setting = name === undefined ? null : settingOfHeading(name);
    if (setting) return [setting];
  }
  return [];
}

const NAMES_WHERE = /^(.{1,8})名称?$|^(?:开展|活动|宣传|宣讲|走访|走进|进驻|受训|培训)(.{2,4})$/u;

/** 学校 over names: they are schools, but for those that say themselves what else they are. */
function settingsOverPlaces({ columns }: Described): Section['headed'] {
  const heading = columns.find(({ field }) => field === 'place')?.heading;
  if (heading === undefined) return [];
  if (headsSites(heading)) return ['enterprise'];
  const setting = settingOfHeading(heading.replace(/名称?$/u, ''));
  const beside = /[(（]([^()（）]+)[)）]/u.exec(heading)?.[1];
  // 村(单位) and 村(社区) head others too; what is beside 企业 is one as well.
  if (setting) return beside === undefined || setting === 'enterprise' ? [setting] : [];
  // 工地 over the names of sites; 活动地点 names none.
  const sort = settingsFromPlace(heading);
  return sort.state === 'guessed' && sort.value.length === 1 ? sort.value : [];
}

/** 项目部, 标段: what is built there, be it a school, says nothing of whose people are there. */
export function headsSites(heading: string): boolean {
  return SITES.test(heading.trim());
}

const SITES = /^(?:施工)?(?:项目部|标段|工地)(?:名称)?$/u;

function titleYear(titles: readonly string[]): number | null {
  const years = titles
    .map((text) => ({ text, year: yearInText(text) }))
    .filter(({ year }) => year !== null);
  const ledger = years.find(({ text }) => /台账|统计|活动|登记|年度|明细|一览|情况/u.test(text));
  return (ledger ?? years[0])?.year ?? null;
}
