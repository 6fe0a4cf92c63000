import { ownAt } from '#shared/domain/own-at.ts';
import { SETTINGS, type Setting } from '#shared/domain/setting.ts';
import { toLine } from '#shared/recognition/fold-text.ts';
import { foldKeys } from '#shared/recognition/read-choice.ts';
import { readCount } from '#shared/recognition/read-count.ts';
import {
  readSettings,
  readTick,
  settingsFromPlace,
  settingsFromTitle,
} from '#shared/recognition/read-settings.ts';
import { BLANK, type Reading } from '#shared/recognition/reading.ts';
import type { Section } from '../layout/classify-row.ts';
import { headsPeople } from '../layout/places-not-settings.ts';
import { headsSites } from '../layout/sheet-section.ts';
import type { RowReader } from './row-reader.ts';
import type { RowSurroundings } from './row-surroundings.ts';
import {
  countsHouseholds,
  type SettingsEvidence,
  saidAside,
  settingsBetrayed,
  shown,
  toldBy,
} from './settings-evidence.ts';

/** The settings a row names, or else those that its place, its audience, its title or its unit betray. */
export function activitySettings(
  reader: RowReader,
  around: RowSurroundings,
  title: string,
): Setting[] {
  const written = writtenSettings(reader, around);
  const carried = reader.carried('settings') === 'blank';
  if (!carried && written.state !== 'blank') return reader.settle('settings', written, [], shown);
  const ticked = tickedSettings(reader);
  if (ticked.length > 0) return ticked;
  const hinted = ofThisRow(
    reader,
    around.section.settings.length > 0
      ? around.section.settings
      : underTitle(around.sheet, title, reader.text('place')),
  );
  if (hinted.length > 0)
    return taken(reader, around, {
      settings: [...hinted],
      why: '按分节行、表名或标题推定',
      group: '分节行、表名或标题里写的',
    });
  const said = saidAside(reader);
  if (said !== null) return taken(reader, around, said);
  const headed = headsSites(reader.headingOver('place'))
    ? around.sheet.headed
    : ofPlaceUnder(around.sheet.headed, reader.text('place'));
  if (headed.length > 0)
    return taken(reader, around, {
      settings: headed,
      why: '按分节行、表名或标题推定',
      group: '分节行、表名或标题里写的',
    });
  const named = settingsFromTitle(title);
  if (named.state === 'guessed')
    return taken(reader, around, toldBy('title', '名称', title, named));
  if (carried && written.state !== 'blank') return reader.settle('settings', written, [], shown);
  const evidence = hasSettingColumns(reader) ? null : settingsBetrayed(reader, around, title);
  return evidence === null ? asked(reader, around) : taken(reader, around, evidence);
}

/** 进社区 over a whole ledger, and in it 幼儿园火灾逃生演练: the name tells another setting. 安全小课堂 may be anywhere. */
function underTitle(
  { settings, isTitledOnly }: Section,
  title: string,
  place: string,
): readonly Setting[] {
  if (!isTitledOnly || settings.includes('family')) return settings;
  const named = ofPlaceUnder(settings, title.replaceAll('课堂', ''));
  // A primary school lies in the country, and in no estate.
  const isSchool = String(settings) === 'community' && isOnly(settingsFromPlace(place), 'school');
  return isSchool ? [] : named;
}

function isOnly(reading: Reading<Setting[]>, setting: Setting): boolean {
  return 'value' in reading && String(reading.value) === setting;
}

/** 进农村进家庭 over rows that count their homes in a column of their own: where a row has none, it went to no homes. */
function ofThisRow(reader: RowReader, hinted: readonly Setting[]): readonly Setting[] {
  if (hinted.length < 2 || !hinted.includes('family') || !reader.hasColumn('households'))
    return hinted;
  if (!countsHouseholds(reader)) return hinted.filter((setting) => setting !== 'family');
  return reader.text('audience') === '' ? ['family'] : hinted;
}

/** What the row's own cell names. */
function writtenSettings(reader: RowReader, { words }: RowSurroundings): Reading<Setting[]> {
  const told = reader.text('settings');
  if (NONE_OF_THEM.test(told) && !(told.trim() in (words.settings ?? {}))) return BLANK;
  const own = readSettings(told, foldKeys(words.settings));
  if (isOfWiderList(reader, own)) return BLANK;
  // 农村家长, 全体师幼 under 对象 are people, and no list of the five.
  if (own.state === 'read' || !namesPeople(reader)) return own;
  const people = settingsFromPlace(told);
  const isPlain = own.state === 'guessed' && !own.why.startsWith('没有认出');
  return people.state === 'blank' && isPlain ? own : people;
}

/** 镇中心小学 under 村: the place itself says what it is; none where the heading says nothing of it. */
function ofPlaceUnder(headed: readonly Setting[], place: string): Setting[] {
  if (OF_ALL.test(place.trim())) return [];
  const own = settingsFromPlace(place);
  const isOther = own.state === 'guessed' && !own.value.some((setting) => headed.includes(setting));
  return isOther ? [] : [...headed];
}

/** 街道本级 under 所在社区: none of them. */
const OF_ALL = /^(?:.{0,8}(?:本级|机关|直属)|全[县区市镇乡]|全街道)$/u;

/** 对象, taken for the settings as nothing else names them. */
function namesPeople(reader: RowReader): boolean {
  return headsPeople(reader.headingOver('settings'));
}

/** 线上 and 公共场所 under 场所类型 are sorts of another list than the five: the row tells elsewhere whose it is, or is asked about. */
function isOfWiderList(reader: RowReader, { state }: Reading<Setting[]>): boolean {
  return state === 'refused' && WIDER_LIST.test(reader.headingOver('settings'));
}

const WIDER_LIST = /^(?!.*五进).*(?:场所|区域|阵地|受众|对象|单位)(?:类[型别]|分类|性质|种类)/u;

/** Said to be none of the five: whose it is then is told elsewhere, or asked. */
const NONE_OF_THEM = /^\s*(?:其他|其它|综合|通用|无|不涉及)(?:类|场所|领域)?\s*$/u;

/** A guess that the clerk may answer otherwise, with all rows of its group. */
function taken(reader: RowReader, around: RowSurroundings, evidence: SettingsEvidence): Setting[] {
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
    [namesPeople(reader) ? '对象' : '场所', NONE_OF_THEM.test(sort) ? '' : sort],
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
  } else if (namesPeople(reader) && sort !== '') {
    reader.fault('settings', '看不出是五进场所中的哪一个');
  } else {
    reader.missing('settings');
  }
  return [];
}

const ANSWERED = '没有写五进场所，按您的选择';
const NOTHING_TOLD = '没有写地点和对象的';

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
    (reader.hasColumn('settings') && !namesPeople(reader)) ||
    SETTINGS.some((id) =>
      ['settings', 'audience', 'sessions'].some((group) => reader.hasColumn(`${group}.${id}`)),
    )
  );
}
