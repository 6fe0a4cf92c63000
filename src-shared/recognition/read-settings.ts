import { ownAt } from '../domain/own-at.ts';
import { SETTINGS, type Setting } from '../domain/setting.ts';
import { EMPTY_IN_CELLS } from '../words/heading-parts.ts';
import { SETTING_EVIDENCE, UNIT_ENDINGS, VILLAGE_ROOMS } from '../words/setting-evidence.ts';
import { ALL_SETTINGS_WORDS, SETTING_WORDS } from '../words/settings.ts';
import { foldText, isPlaceholder } from './fold-text.ts';
import type { ExtraWords } from './read-choice.ts';
import { BLANK, guessed, type Reading, refused, understood } from './reading.ts';
import { tickedWords } from './ticked-words.ts';

/** The settings a cell names, by any separator or none: 企业、社区; 进企业进社区; ☑农村□学校. */
export function readSettings(text: string, extra: ExtraWords = {}): Reading<Setting[]> {
  if (isPlaceholder(text)) return BLANK;
  const folded = foldText(tickedWords(text)).replace(/["'“”‘’《》]/gu, '');
  if (folded === '') return BLANK;
  const own = ownAt(extra, folded);
  if (own !== undefined && isSetting(own)) return understood([own]);
  const all = folded.replace(/[()]/gu, '');
  if (ALL_SETTINGS_WORDS.includes(all))
    return guessed([...SETTINGS], `“${text.trim()}”按五个领域都进`);
  return scan(folded, extra);
}

/** The same where a record has one. */
export function firstSetting(reading: Reading<Setting[]>): Reading<Setting> {
  if (reading.state !== 'read' && reading.state !== 'guessed') return reading;
  const value = reading.value[0];
  if (!value) return BLANK;
  if (reading.value.length > 1) return guessed(value, '写了几个领域，取第一个');
  return reading.state === 'read' ? { state: 'read', value } : guessed(value, reading.why);
}

/** The settings that words such as 进校园 in a title name; blank when there are none. */
export function settingsFromTitle(title: string): Reading<Setting[]> {
  const found = new Set<Setting>();
  const folded = foldText(title);
  for (const [, letter = '', homes] of folded.matchAll(GONE_TO_IN_SHORT)) {
    const setting = IN_SHORT[letter];
    if (setting) found.add(setting);
    if (homes !== undefined) found.add('family');
  }
  for (const [, place = ''] of folded.matchAll(/进(?:入)?([^，。;；]{1,12})/gu)) {
    for (const word of place.split(/[、进和及]/u)) {
      const setting = startsWithSetting(word);
      if (setting) found.add(setting);
    }
  }
  return found.size === 0 ? BLANK : guessed(inOrder(found), '按名称中的“进…”推定');
}

/** 送安全进企, 进村入户, 进小区入户; not 推进村务公开, 严禁电动车进户. */
const GONE_TO_IN_SHORT =
  /(?<!推|促|引|改|不|[禁勿][^，。;；]{0,6})进(?:(村(?![镇小级])|[企厂校]|户(?![线门]))|[^，。;；、]{2}(?=入户))(入户)?/gu;
const IN_SHORT: Readonly<Record<string, Setting>> = {
  村: 'village',
  企: 'enterprise',
  厂: 'enterprise',
  校: 'school',
  户: 'family',
};

/** The settings a place or a name belongs to: 镇中心小学 -> school. Blank when it does not tell. */
export function settingsFromPlace(place: string): Reading<Setting[]> {
  const folded = foldText(place)
    .replace(LOOKALIKE, ' ')
    .replace(/教职员?工/gu, '教师')
    .replaceAll('学生家长', '学生')
    .replace(PARENTS_OF, '')
    .replace(PUPILS_HOMES, '家庭');
  const found = new Set<Setting>();
  for (const [setting, words] of BETRAYING)
    if (words.some((word) => folded.includes(word))) found.add(setting);
  if (VILLAGE.test(folded)) found.add('village');
  if (/[\d一二两三四五六七八九十]个(?:行政|自然)?村(?![民镇])/u.test(folded)) found.add('village');
  if (WORKS.test(folded)) found.add('enterprise');
  if (/(?:苑|家园|花园|新村)\d+(?:-\d+)?(?:幢|栋|号楼|单元)/u.test(folded)) found.add('community');
  if (ESTATE.test(folded)) found.add('community');
  // What a kindergarten calls its own.
  if (/^(?:全园$|园(?:门口?|内|里))/u.test(folded)) found.add('school');
  // 三中, 城关二小
  if (/[一二三四五六七八九十实附职]{1,2}[中小](?:$|[、，,;；])/u.test(folded)) found.add('school');
  // 村小学 is a school in a village.
  if (found.has('school') && !folded.includes('村民')) found.delete('village');
  // 村口砖厂 is a works by a village.
  if (found.has('enterprise') && WORKS_BY_VILLAGE.test(folded)) found.delete('village');
  // 机械厂家属院: where its people live.
  if (/家属[院区]/u.test(folded)) found.delete('enterprise');
  return found.size === 0 ? BLANK : guessed(inOrder(found), `按“${place.trim()}”推定`);
}

/** 石桥村, 石桥村三组, 石桥村文化广场; not 石桥村小区, 碧湖度假村. */
const VILLAGE = new RegExp(
  `(?<!度假)村(?:$|[\\d、，,;；(]|[一二三四五六七八九十东西南北]组|[东西南北]头|群众|儿童|老人|妇女|干部|党员|留守|(?<!(?:新|关)村)(?:(?!小区|社区|镇|路|街)\\p{Script=Han}){0,4}?(?:${VILLAGE_ROOMS.join('|')}))`,
  'u',
);
/** 和顺家园; not 职工家园, 红色家园, which are rooms or words. */
const ESTATE = new RegExp(
  '^(?!.*(?:职工|员工|工人|职业|老年|老人|童|青年|青少|妇女|残|康养|党|文化|精神|红色|志愿|共享|平安|和谐|美丽|网上|数字))\\p{Script=Han}{2,4}家园$',
  'u',
);
/** 水泥厂, 水泥厂会议室; not 水泥厂宿舍. */
const WORKS =
  /(?:厂|集团)(?:$|[\d、，,;；(]|(?:(?!家属|宿舍|小区|社区|[村镇路街])\p{Script=Han}){0,3}?(?:会议室|培训室|食堂|礼堂|门口?|院内|广场|办公楼))/u;
const WORKS_BY_VILLAGE =
  /^[^，,、。;；]{0,6}村[口头里内边后][^，,、。;；村]{0,6}(?:厂|公司|工地|加油站|超市|饭店|合作社)[^，,、。;；村]{0,4}$/u;
/** 农村家长, 社区家长: whose they are says where. */
const PARENTS_OF = /(?<=[村区](?:儿童)?)家长/gu;

/** 入户 in the name of a trade: 入户安检员, 入户维修工. */
const TRADE = /入户(?=\p{Script=Han}{0,4}(?:员|工|师傅)(?!作))/uy;
/** 学生家中: at homes, not at school. */
const PUPILS_HOMES = /(?:学生|儿童|幼儿)(?:家(?=[中里、，]|$)|家庭)/gu;
/**
 * 业主 across two words: 企业主要负责人, 物业主管; 市民 in 市民政局 and 市民广场; 农村 and 农机 in the names of
 * offices and banks, 学院 in those of streets; 四点半课堂 and 老年学校, where neighbours meet; the teacher who came to speak: 农机站老师讲课.
 */
const LOOKALIKE = new RegExp(
  [
    '(?<=[企物]业)主',
    '(?<=民宿|网吧|商铺|店铺|门店|茶楼|饭店|餐馆|农家乐|企业|市场|车间|厂房)业主',
    '市民(?=[政族营宗防兵用航办中广之公活服大])',
    '农村(?=(?:商业|合作)银行|信用|工作[部办局委]|局)|农业农村',
    '农机(?=局|站|中心|公司|厂|校|推广|监理)',
    '(?:学院|大学|中学|小学|学校)[东西南北中]?[路街巷](?![口段])',
    '(?<=四点半|老年|老人|居民|村民|市民|业主|农民|夜)(?:课堂|学校|大学)',
    '老师(?=[来到]?(?:现场)?(?:主?讲|授课|宣讲|[给为对向]))',
    TRADE.source,
  ].join('|'),
  'gu',
);

const BETRAYING = SETTING_WORDS.map(
  ({ value, own, kin }) =>
    [
      value,
      [...own, ...kin, ...SETTING_EVIDENCE[value]].filter(({ length }) => length > 1),
    ] as const,
);

/** The setting of the unit whose name begins a text: 第三小学安全教育活动记录表. Blank when it does not tell. */
export function settingsFromUnit(text: string): Reading<Setting[]> {
  const folded = foldText(text)
    .replace(/^[a-z]*\d+[-_.、]*/u, '')
    .replace(UNIT_LABEL, '');
  const brief = BRIEF_SCHOOL.exec(folded)?.[0];
  if (brief) return guessed(['school'], `按“${brief}”推定`);
  const name = UNIT_AT_HEAD.exec(folded)?.[0];
  // Who looks after an estate tells it to the people living there.
  if (name?.includes('物业')) return guessed(['community'], `按“${name}”推定`);
  const ending = name && UNITS.find((unit) => name.endsWith(unit.ending));
  return ending ? guessed([ending.setting], `按“${name}”推定`) : BLANK;
}

/** 施工单位：, 填报学校： before the name. */
const UNIT_LABEL =
  /^(?:施工|建设|填报|填表|编制|报送|上报|责任|使用|所属|制表|记录)?(?:单位|学校|企业|公司|厂|村|社区)(?:名称|全称)?[:：]/u;

const UNITS = Object.entries(UNIT_ENDINGS)
  .flatMap(([setting, endings]) =>
    endings.map((ending) => ({ setting: setting as Setting, ending })),
  )
  .sort((a, b) => b.ending.length - a.ending.length);

/** 城东二小, 县一中, 附小: not 三中队, 三中全会, 一小时. */
const BRIEF_SCHOOL =
  /^\p{Script=Han}{0,8}?(?:[一二三四五六七八九十]{1,2}|实验|附属?)(?:中(?![全队心央间小型级队年期])|小(?![时步组段部块片区型队]))/u;

/** Not 农村, 村级, 村镇, 中关村街道, nor a place in which publicity is to be. */
const UNIT_AT_HEAD = new RegExp(
  `^(?:(?!进)[^\\d，。：:、,()]){0,23}?(?:${UNITS.map(({ ending }) => ending).join('|')})(?<!(?:农|乡|各|全|驻|进)村)(?!级|干|居(?!委)|镇|街道|监|生|民(?!委))`,
  'u',
);

/** The settings of where a title says it was: 到机械厂开展警示教育. Blank when it does not tell. */
export function settingsFromPlaceInTitle(title: string): Reading<Setting[]> {
  const folded = foldText(title);
  const places = [PLACE_IN_TITLE, PLACE_AT_HEAD, NAMED_AT_HEAD, PLACE_AT_END].flatMap((shape) => [
    ...folded.matchAll(shape),
  ]);
  for (const [, place = ''] of places) {
    const reading = settingsFromPlace(place);
    if (reading.state === 'guessed') return reading;
  }
  return BLANK;
}

/** 东村防汛宣讲 */
const PLACE_AT_HEAD =
  /^(\p{Script=Han}{1,6}?[村厂])(?![民级干居镇矿房]|小学|中学|学校|幼儿园|完小|中心校|初中|高中)/gu;
/** 城东小学电力安全课堂, 锦绣花园社区咨询活动; not 学校周边, 社区民警讲课. */
const NAMED_AT_HEAD =
  /^((?:(?![进入到在向给为对])\p{Script=Han}){2,6}?(?:小学|中学|学校|幼儿园|社区|小区))(?!周边|附近|民警|工作|干部|医|家长|物业|建|改造|居委|治理|[、和及与])/gu;
/** 安全课走进朝阳小学; not 推进小区改造. */
const PLACE_AT_END = /(?<![推促引改先增演跟前])进入?([\p{Script=Han}、]{3,14})$/gu;
const PLACE_IN_TITLE =
  /(?:到|在|赴|走进|深入|前往)([^，。;；]{2,14}?)(?=开展|举办|举行|组织|进行|召开|宣讲|宣传|讲(?![堂台座师述])|演练|培训|教(?![育师学室职研工务导材练堂会科辅]))/gu;

/** The setting a column heading such as 进企业 or 农村 names; null when it is none. */
export function settingOfHeading(heading: string): Setting | null {
  const word = heading
    .replace(/^(?:是否)?(?:已)?(?:安全宣传)?(?:走进|进)?/u, '')
    .replace(/[(（].*$/u, '');
  return SETTING_WORDS.find(({ own }) => own.includes(word))?.value ?? null;
}

/** Marks in a tick column: √, 1, 是, a positive number. Null when the mark is not understood. */
export function readTick(text: string): boolean | null {
  const folded = foldText(text);
  if (/^(?:[×✗✘xn□☐○0]|否|无|没有|false|no|-+|—+|\/|)$/u.test(folded)) return false;
  if (/^(?:[√✓✔☑☒■●◆★vyo*]|有|是|对|进|true|yes|已开展|开展|\d+)$/u.test(folded)) return true;
  return /^(?:约)?\d+.{0,3}$/u.test(folded) ? true : null;
}

function scan(text: string, extra: ExtraWords): Reading<Setting[]> {
  const found = new Set<Setting>();
  const unknown: string[] = [];
  const own = ownWordAt(extra);
  let onlyOwn = true;
  let strange = '';
  const flush = () => {
    if (strange !== '') unknown.push(strange);
    strange = '';
  };
  for (let at = 0; at < text.length; ) {
    const word = LEXICON.find((entry) => text.startsWith(entry.word, at)) ?? own(text, at);
    const filler = FILLERS.find((each) => text.startsWith(each, at));
    SEPARATOR.lastIndex = at;
    TRADE.lastIndex = at;
    if (TRADE.test(text)) {
      strange += text.slice(at, TRADE.lastIndex);
      at = TRADE.lastIndex;
    } else if (word && word.word.length >= (filler?.length ?? 0)) {
      flush();
      found.add(word.setting);
      onlyOwn &&= word.own;
      at += word.word.length;
    } else if (filler) {
      flush();
      at += filler.length;
    } else if (SEPARATOR.test(text)) {
      flush();
      at = SEPARATOR.lastIndex;
    } else {
      const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
      strange += letter;
      at += letter.length;
    }
  }
  flush();
  if (found.size === 0)
    return refused(`“${text}”不是五进场所（企业、农村、社区、学校、家庭）中的任何一个`);
  const settings = inOrder(found);
  const ignored = unknown.filter((word) => /\p{Script=Han}/u.test(word));
  if (ignored.length > 0)
    return guessed(settings, `没有认出“${ignored.join('、')}”，只取认出的场所`);
  return onlyOwn ? understood(settings) : guessed(settings, '按近义词推定');
}

const SEPARATOR = /[、,，;；/\\|+&·.。:：()[\]\-—~\d√✓☑■]+/uy;

const FILLERS = EMPTY_IN_CELLS.toSorted((a, b) => b.length - a.length);

const LEXICON = SETTING_WORDS.flatMap(({ value, own, kin }) => [
  ...own.map((word) => ({ word, setting: value, own: true })),
  ...kin.map((word) => ({ word, setting: value, own: false })),
]).sort((a, b) => b.word.length - a.word.length);

/** Finds the clerk's own word for a setting that stands at a place. */
function ownWordAt(extra: ExtraWords) {
  const words = Object.entries(extra).flatMap(([word, setting]) =>
    word !== '' && isSetting(setting) ? [{ word, setting, own: true }] : [],
  );
  return (text: string, at: number) => words.find(({ word }) => text.startsWith(word, at));
}

function startsWithSetting(word: string): Setting | null {
  return (
    LEXICON.find((entry) => entry.word.length > 1 && word.startsWith(entry.word))?.setting ?? null
  );
}

function isSetting(value: string): value is Setting {
  return (SETTINGS as readonly string[]).includes(value);
}

function inOrder(found: ReadonlySet<Setting>): Setting[] {
  return SETTINGS.filter((setting) => found.has(setting));
}
