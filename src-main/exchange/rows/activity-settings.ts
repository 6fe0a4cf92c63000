import { ownAt } from '#shared/domain/own-at.ts';
import { SETTING_LABELS, SETTINGS, type Setting } from '#shared/domain/setting.ts';
import { toLine } from '#shared/recognition/fold-text.ts';
import { tellsHouseholdsAlone } from '#shared/recognition/household-words.ts';
import { visitsInProse } from '#shared/recognition/people-in-prose.ts';
import { placeAtHead } from '#shared/recognition/place-in-prose.ts';
import { foldKeys } from '#shared/recognition/read-choice.ts';
import { readCount } from '#shared/recognition/read-count.ts';
import {
  readSettings,
  readTick,
  settingsFromPlace,
  settingsFromPlaceInTitle,
  settingsFromTitle,
} from '#shared/recognition/read-settings.ts';
import { BLANK, guessed, type Reading } from '#shared/recognition/reading.ts';
import type { RowReader } from './row-reader.ts';
import type { RowSurroundings } from './row-surroundings.ts';

/** The settings a row names, or else those that its place, its audience, its title or its unit betray. */
export function activitySettings(
  reader: RowReader,
  around: RowSurroundings,
  title: string,
): Setting[] {
  const told = reader.text('settings');
  const isNone = NONE_OF_THEM.test(told) && !(told.trim() in (around.words.settings ?? {}));
  const own = isNone ? BLANK : readSettings(told, foldKeys(around.words.settings));
  const written = isOfWiderList(reader, own) ? BLANK : own;
  const carried = reader.carried('settings') === 'blank';
  if (!carried && written.state !== 'blank') return reader.settle('settings', written, [], shown);
  const ticked = tickedSettings(reader);
  if (ticked.length > 0) return ticked;
  const hinted =
    around.section.settings.length > 0 ? around.section.settings : around.sheet.settings;
  if (hinted.length > 0)
    return taken(reader, around, {
      settings: hinted,
      why: '按分节行、表名或标题推定',
      group: '分节行、表名或标题里写的',
    });
  const headed = ofPlaceUnder(around.sheet.headed, reader.text('place'));
  if (headed.length > 0)
    return taken(reader, around, {
      settings: headed,
      why: '按分节行、表名或标题推定',
      group: '分节行、表名或标题里写的',
    });
  const named = settingsFromTitle(title);
  if (named.state === 'guessed')
    return taken(reader, around, toldBy('title', '名称', title, named));
  if (carried) return reader.settle('settings', written, [], shown);
  const evidence = hasSettingColumns(reader) ? null : evidenceOf(reader, around, title);
  return evidence === null ? asked(reader, around) : taken(reader, around, evidence);
}

/** 镇中心小学 under 村: the place itself says what it is; none where the heading says nothing of it. */
function ofPlaceUnder(headed: readonly Setting[], place: string): Setting[] {
  const own = settingsFromPlace(place);
  const isOther = own.state === 'guessed' && !own.value.some((setting) => headed.includes(setting));
  return isOther ? [] : [...headed];
}

/** What betrays the settings of one row, and of the rows alike. */
interface Evidence {
  settings: Setting[];
  why: string;
  group: string;
  /** The field whose cell tells it, and what it says. */
  at?: string;
  from?: string;
}

/** The surest first: where it was, whom it addressed, who held it, whose ledger it is, what it was called. */
function evidenceOf(reader: RowReader, around: RowSurroundings, title: string): Evidence | null {
  if (countsHouseholds(reader)) {
    const from = reader.text('households');
    const [group, why] = ['写了户数的', '按户数推定'];
    return { settings: ['family'], why, group, at: 'households', from };
  }
  const at = [title, reader.text('form')].some((text) => DOORS.test(text))
    ? toldHomes(reader)
    : undefined;
  if (at !== undefined) {
    const [group, why] = ['写了户数的', '按户数推定'];
    return { settings: ['family'], why, group, at, from: reader.text(at) };
  }
  const place = reader.text('place');
  const target = reader.text('targetGroup');
  const people = reader.sourceText('audience');
  const organiser = reader.text('organiser');
  const partners = reader.text('partners');
  const summary = reader.text('summary');
  const form = reader.text('form');
  const toldAtHead = reader.hasColumn('place') ? '' : placeAtHead(summary);
  const found: [at: string, name: string, text: string, reading: Reading<Setting[]>][] = [
    ['place', '地点', place, settingsFromPlace(place)],
    ['place', '地点', place, settingsFromPlaceInTitle(place)],
    ['summary', '地点', toldAtHead, settingsFromPlace(toldAtHead)],
    ['targetGroup', '对象', target, settingsFromPlace(target)],
    ['title', '名称', title, settingsFromPlaceInTitle(title)],
    ['audience', '对象', people, settingsFromPlace(people)],
    [
      'title',
      '名称',
      title,
      /入户|敲门|[致告]家长/u.test(title) ? settingsFromPlace(title) : BLANK,
    ],
    ['form', '形式', form, DOORS.test(form) ? HOMES : BLANK],
    ['organiser', '单位', organiser, settingsFromPlace(organiser)],
    ['partners', '单位', partners, onlyOne(settingsFromPlace(partners))],
    ['summary', '内容', summary, onlyOne(settingsFromPlace(summary))],
  ];
  for (const [at, name, text, reading] of found)
    if (reading.state === 'guessed') return toldBy(at, name, text, reading);
  // 参与居民（人） heads the number of people of a community.
  for (const field of ['audience', 'targetGroup']) {
    const heading = reader.headingOver(field);
    const headed = onlyOne(settingsFromPlace(heading));
    if (headed.state === 'guessed') return toldBy(field, '表头', heading, headed);
  }
  const { keeper } = around.sheet;
  const isOfPremises = keeper.every((setting) => setting === 'enterprise' || setting === 'school');
  if (keeper.length > 0 && isOfPremises && PUBLIC_PLACE.test(place) && !OWN_PLACE.test(place))
    return {
      settings: ['community'],
      why: IN_PUBLIC,
      group: `地点“${place}”`,
      at: 'place',
      from: place,
    };
  if (keeper.length > 0)
    return { settings: keeper, why: '按标题中的单位推定', group: '标题、表名里的单位' };
  const named = settingsFromPlace(title);
  return named.state === 'guessed' ? toldBy('title', '名称', title, named) : null;
}

/** What a company or a school holds there it holds for whoever passes. */
const PUBLIC_PLACE =
  /(?:(?:人民|市民|中心|世纪|休闲|站前|政府[^，。；]{0,2})广场|公园(?:广场)?|街头|街口|路口|街心|步行街|大街|老街|夜市|早市|江滩|湖畔|绿道)(?:[东南西北]?[侧门口段]|入口|内|上|旁)?$/u;
const OWN_PLACE = /本单位|总部|办公|院内|矿|厂|库|站区|生活区|家属|基地|校/u;
const IN_PUBLIC = '在公共场所，按社区推定';

/** Where homes are told without a column of their own. */
function toldHomes(reader: RowReader): string | undefined {
  if (tellsHouseholdsAlone(reader.text('audience'))) return 'audience';
  return ['summary', 'remarks'].find((field) => visitsInProse(reader.text(field)) !== null);
}

/** 线上 and 公共场所 under 场所类型 are sorts of another list than the five: the row tells elsewhere whose it is, or is asked about. */
function isOfWiderList(reader: RowReader, { state }: Reading<Setting[]>): boolean {
  return state === 'refused' && WIDER_LIST.test(reader.headingOver('settings'));
}

const WIDER_LIST = /^(?!.*五进).*(?:场所|区域|阵地|受众|对象|单位)(?:类[型别]|分类|性质|种类)/u;

/** Said to be none of the five: whose it is then is told elsewhere, or asked. */
const NONE_OF_THEM = /^\s*(?:其他|其它|综合|通用|无|不涉及)(?:类|场所|领域)?\s*$/u;

const DOORS = /入户|敲门|上门/u;
const HOMES = guessed<Setting[]>(['family'], '按形式推定');

/** An account of the work may name several in passing. */
function onlyOne(reading: Reading<Setting[]>): Reading<Setting[]> {
  return reading.state === 'guessed' && reading.value.length > 1 ? { state: 'blank' } : reading;
}

function toldBy(
  at: string,
  name: string,
  text: string,
  reading: Extract<Reading<Setting[]>, { state: 'guessed' }>,
): Evidence {
  return {
    settings: reading.value,
    why: reading.why,
    group: `${name}“${toLine(text)}”`,
    at,
    from: text,
  };
}

/** A guess that the clerk may answer otherwise, with all rows of its group. */
function taken(reader: RowReader, around: RowSurroundings, evidence: Evidence): Setting[] {
  const { group, at = 'settings', from = '' } = evidence;
  const answer = ownAt(around.settingsAnswers.groups, group) ?? [];
  const settings = answer.length > 0 ? [...answer] : evidence.settings;
  const why = answer.length > 0 ? ANSWERED : evidence.why;
  reader.guess('settings', from, shown(settings), why, { at, asks: 'settings', group });
  return settings;
}

/** Nothing tells: taken as answered, or held back with the question. */
function asked(reader: RowReader, around: RowSurroundings): Setting[] {
  const { all = [], groups } = around.settingsAnswers;
  const sort = reader.text('settings');
  const [name, text] = [
    ['场所', NONE_OF_THEM.test(sort) ? '' : sort],
    ['地点', reader.text('place')],
    ['对象', reader.text('targetGroup')],
    ['单位', reader.text('organiser')],
  ].find(([, words]) => words !== '') ?? ['', ''];
  const group = name === '' ? NOTHING_TOLD : `${name}“${toLine(text ?? '')}”`;
  const own = ownAt(groups, group) ?? [];
  const settings = own.length > 0 ? own : all;
  if (settings.length > 0) {
    reader.guess('settings', '', shown(settings), ANSWERED, { asks: 'settings', group });
    return [...settings];
  }
  reader.ask('settings', group);
  if (!reader.hasColumn('settings') && hasSettingColumns(reader)) {
    const first = ['settings', 'audience', 'sessions']
      .flatMap((field) => SETTINGS.map((id) => `${field}.${id}`))
      .find((field) => reader.hasColumn(field));
    reader.fault(first ?? 'settings', '五个场所一个也没有勾选，缺少五进场所');
  } else {
    reader.missing('settings');
  }
  return [];
}

const ANSWERED = '没有写五进场所，按您的选择';
const NOTHING_TOLD = '没有写地点和对象的';

function shown(ids: readonly Setting[]): string {
  return ids.map((id) => SETTING_LABELS[id]).join('、');
}

function countsHouseholds(reader: RowReader): boolean {
  const reading = readCount(reader.text('households'), 'households');
  return 'value' in reading && reading.value > 0;
}

function tickedSettings(reader: RowReader): Setting[] {
  const ticks = SETTINGS.filter((setting) => {
    const text = reader.text(`settings.${setting}`);
    const tick = readTick(text) ?? countsPeople(text);
    if (tick === null && text !== '') reader.fault(`settings.${setting}`, '看不懂这个勾选符号');
    return tick === true;
  });
  if (ticks.length > 0) return ticks;
  return SETTINGS.filter((setting) =>
    ['audience', 'sessions'].some(
      (measure) =>
        reader.hasColumn(`${measure}.${setting}`) &&
        reader.count(`${measure}.${setting}`, 'any', 0) > 0,
    ),
  );
}

/** Whether a number of people, which is a tick too: 约200人. Null when it is none. */
function countsPeople(text: string): boolean | null {
  const reading = readCount(text, 'people');
  return reading.state === 'read' || reading.state === 'guessed' ? reading.value > 0 : null;
}

function hasSettingColumns(reader: RowReader): boolean {
  return (
    reader.hasColumn('settings') ||
    SETTINGS.some((id) =>
      ['settings', 'audience', 'sessions'].some((group) => reader.hasColumn(`${group}.${id}`)),
    )
  );
}
