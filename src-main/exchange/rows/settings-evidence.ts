import { SETTING_LABELS, type Setting } from '#shared/domain/setting.ts';
import { toLine } from '#shared/recognition/fold-text.ts';
import {
  tellsHouseholds,
  tellsHouseholdsAlone,
  tellsPeople,
} from '#shared/recognition/household-words.ts';
import { visitsInProse } from '#shared/recognition/people-in-prose.ts';
import { readCount } from '#shared/recognition/read-count.ts';
import {
  settingsFromPlace,
  settingsFromPlaceInTitle,
  settingsFromTitle,
} from '#shared/recognition/read-settings.ts';
import { BLANK, guessed, type Reading } from '#shared/recognition/reading.ts';
import type { RowReader } from './row-reader.ts';
import type { RowSurroundings } from './row-surroundings.ts';
import { placeBeside } from './told-place.ts';

/** What betrays the settings of one row, and of the rows alike. */
export interface SettingsEvidence {
  settings: Setting[];
  why: string;
  group: string;
  /** The field whose cell tells it, and what it says. */
  at?: string;
  from?: string;
}

type ReadSettings = (text: string) => Reading<Setting[]>;

/** The nearest first: whom it visited, where it was, whom it addressed, who held it, whose ledger it is, what it was called. */
export function settingsBetrayed(
  reader: RowReader,
  around: RowSurroundings,
  title: string,
): SettingsEvidence | null {
  const { keeper, topic } = around.sheet;
  const leftHomes = keeper.length > 0 && LEFT_HOMES.test(title);
  const visited = leftHomes ? null : visitedHomes(reader, title);
  if (visited !== null) return atHomes(reader, title, visited);
  const place = reader.text('place');
  const target = reader.text('targetGroup');
  const people = reader.sourceText('audience');
  const organiser = reader.text('organiser');
  const partners = reader.text('partners');
  const summary = reader.text('summary');
  const form = reader.text('form');
  const beside = placeBeside(reader);
  const onlyFromPlace = (text: string) => onlyOne(settingsFromPlace(text));
  const homesInName = (text: string) =>
    /入户|敲门|[致告]家长/u.test(text) ? settingsFromPlace(text) : BLANK;
  const whereHomesAre = (text: string) =>
    /小区|居民区|家属院/u.test(text) ? onlyFromPlace(text) : BLANK;
  const homesInForm = (text: string) => (DOORS.test(text) ? HOMES : BLANK);
  const atWork = (text: string) => (String(keeper) === 'community' ? peopleAtWork(text) : BLANK);
  const placeOfAll = (text: string) => inPublic(keeper, text, title);
  const tellers: [at: string, name: string, text: string, read: ReadSettings][] = [
    ['place', '地点', place, settingsFromPlace],
    ['place', '地点', place, settingsFromPlaceInTitle],
    [beside.at, '地点', beside.place, settingsFromPlace],
    ['targetGroup', '对象', target, settingsFromPlace],
    ['title', '名称', title, settingsFromPlaceInTitle],
    ['audience', '对象', people, settingsFromPlace],
    ['title', '名称', title, homesInName],
    ['form', '形式', form, homesInForm],
    ['place', '地点', place, placeOfAll],
    [beside.at, '地点', beside.place, placeOfAll],
    ['organiser', '单位', organiser, settingsFromPlace],
    ['title', '名称', title, whereHomesAre],
    ['partners', '单位', partners, onlyFromPlace],
    ['summary', '内容', summary, onlyFromPlace],
    ['title', '名称', title, atWork],
  ];
  for (const [at, name, text, read] of tellers) {
    const reading = read(text);
    if (reading.state === 'guessed') return toldBy(at, name, text, reading);
  }
  // 参与居民（人） heads the number of people of a community.
  for (const field of ['audience', 'targetGroup']) {
    const heading = reader.headingOver(field);
    const headed = onlyFromPlace(heading);
    if (headed.state === 'guessed') return toldBy(field, '表头', heading, headed);
  }
  if (countsHouseholds(reader) && !leftHomes) return atHomes(reader, title, 'households');
  if (topic.length > 0)
    return { settings: topic, why: '按表名或标题的主题推定', group: '表名或标题的主题' };
  if (keeper.length > 0)
    return { settings: keeper, why: '按标题中的单位推定', group: '标题、表名里的单位' };
  const named = settingsFromPlace(title);
  if (named.state === 'guessed') return toldBy('title', '名称', title, named);
  const entered = [organiser, ...reader.leftovers].find((text) => OF_COMPANY.test(text));
  return entered === undefined ? null : toldBy('organiser', '单位', entered, IN_COMPANY);
}

/** 安环部, also as 创建人：安环部 in what a company's system gives out: a department that only companies have. */
const OF_COMPANY =
  /(?:^|：)(?:公司|厂|集团)?(?:安环|安健环|安全环保|安全环境|HSE|EHS)(?:管理)?[部科处](?:室|门)?$/iu;
const IN_COMPANY = {
  state: 'guessed' as const,
  value: ['enterprise' as const],
  why: '按企业的部门推定',
};

/** 算进农村、进家庭 among the remarks; not 不计入进社区. */
export function saidAside(reader: RowReader): SettingsEvidence | null {
  const from = reader.text('remarks');
  const reading = settingsFromTitle(COUNTED_AS.exec(from)?.[0] ?? '');
  if (reading.state !== 'guessed') return null;
  const [at, why] = ['remarks', '按备注里写的推定'];
  return { settings: reading.value, why, group: `备注“${toLine(from)}”`, at, from };
}

const COUNTED_AS = /(?<![不未没])(?:算|计入|属于?|归入?|列入)(?:作|为|到)?进[^，,。;；]{1,20}/u;

/** The field that tells how many homes were visited; null where none does. */
function visitedHomes(reader: RowReader, title: string): string | null {
  const goes = [title, reader.text('form')].some((text) => GONE_TO.test(text));
  if (countsHouseholds(reader) && (goes || tellsVisits(reader))) return 'households';
  return goes ? toldHomes(reader) : null;
}

/** 126户, or a number under 走访户数; 65 under 参加人数（户） may as well be of people. */
function tellsVisits(reader: RowReader): boolean {
  return (
    tellsHouseholds(reader.text('households')) || !/人/u.test(reader.headingOver('households'))
  );
}

/**
 * Homes were visited. Where they are is told as well if the place is a village, or if both the place and the name say
 * it: an estate is often no more than the address.
 */
function atHomes(reader: RowReader, title: string, at: string): SettingsEvidence {
  const place = valueOf(settingsFromPlace(reader.text('place')));
  const name = [settingsFromPlace, settingsFromPlaceInTitle].flatMap((read) =>
    valueOf(read(title)),
  );
  const where = place.filter(
    (setting) => setting === 'village' || (setting === 'community' && name.includes(setting)),
  );
  const [group, why] =
    where.length > 0
      ? [`写了户数、在${shown(where)}的`, '按户数和地点推定']
      : ['写了户数的', '按户数推定'];
  return { settings: [...where, 'family'], why, group, at, from: reader.text(at) };
}

function valueOf(reading: Reading<Setting[]>): readonly Setting[] {
  return 'value' in reading ? reading.value : [];
}

/** 人民广场: held for whoever passes, by a town, or a company or a school, where nothing nearer tells for whom. */
function inPublic(keeper: readonly Setting[], place: string, title: string): Reading<Setting[]> {
  if (!PUBLIC_PLACE.test(place) || OWN_PLACE.test(place)) return BLANK;
  const isOfPremises = keeper.every((setting) => setting === 'enterprise' || setting === 'school');
  const tellsOther =
    keeper.length === 0 &&
    (/[镇乡村]/u.test(place) || settingsFromPlace(title).state === 'guessed');
  return isOfPremises && !tellsOther ? guessed<Setting[]>(['community'], IN_PUBLIC) : BLANK;
}

const PUBLIC_PLACE =
  /(?:(?:人民|市民|中心|世纪|休闲|站前|政府[^，。；]{0,2})广场|公园(?:广场)?|街头|街口|路口|街心|步行街|大街|老街|夜市|早市|江滩|湖畔|绿道)(?:[东南西北]?[侧门口段]|入口|内|上|旁)?$/u;
const OWN_PLACE = /本单位|总部|办公|院内|矿|厂|库|站区|生活区|家属|基地|校/u;
const IN_PUBLIC = '在公共场所，按社区推定';

/** Where homes are told without a column of their own. */
function toldHomes(reader: RowReader): string | null {
  if (tellsHouseholdsAlone(reader.text('audience'))) return 'audience';
  return (
    ['summary', 'status', 'remarks'].find((field) => visitsInProse(reader.text(field)) !== null) ??
    null
  );
}

export function countsHouseholds(reader: RowReader): boolean {
  const text = reader.text('households');
  if (tellsPeople(text) && !tellsHouseholds(text)) return false;
  const reading = readCount(text, 'households');
  return 'value' in reading && reading.value > 0;
}

/** 保安、保洁消防培训, 租户企业培训: those who work on an estate, whose other rows are for the people living there. */
function peopleAtWork(title: string): Reading<Setting[]> {
  const own = settingsFromPlace(title);
  if (String(valueOf(own)) === 'enterprise') return own;
  return AT_WORK.test(title) ? OF_STAFF : BLANK;
}

const AT_WORK = /保安|保洁|秩序(?:员|维护)|新入职|装修|施工|动火/u;
const OF_STAFF = guessed<Setting[]>(['enterprise'], '说的是在这里做工的人，按企业推定');
/** 群众撤离演练: those of so many homes came out of them. */
const LEFT_HOMES = /(?:撤离|疏散|转移|避险|避灾|逃生)[^，。；]{0,6}(?:演练|演习)/u;
const DOORS = /入户|敲门|上门/u;
const GONE_TO = /入户|敲门|上门|家访|走访[^，。；]{0,6}(?:户|家庭|老人)/u;
const HOMES = guessed<Setting[]>(['family'], '按形式推定');

/** An account of the work may name several in passing. */
function onlyOne(reading: Reading<Setting[]>): Reading<Setting[]> {
  return reading.state === 'guessed' && reading.value.length > 1 ? { state: 'blank' } : reading;
}

export function toldBy(
  at: string,
  name: string,
  text: string,
  reading: Extract<Reading<Setting[]>, { state: 'guessed' }>,
): SettingsEvidence {
  return {
    settings: reading.value,
    why: reading.why,
    group: `${name}“${toLine(text)}”`,
    at,
    from: text,
  };
}

export function shown(ids: readonly Setting[]): string {
  return ids.map((id) => SETTING_LABELS[id]).join('、');
}
