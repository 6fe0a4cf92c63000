import {
  GOING_TO_OTHERS,
  HOLDING_VERBS,
  NOT_HELD_WORDS,
  OTHER_ENDINGS,
  TELLING_DEEDS,
  TELLING_PUBLICITY,
} from '../words/chronicle-words.ts';
import { OTHER_TOPIC_WORDS } from '../words/other-work.ts';
import { toLine } from './fold-text.ts';
import { holdsAny } from './holds-any.ts';
import { listedName, withClauses, withoutTeller } from './listed-entry.ts';
import { namedAccount } from './named-account.ts';
import { namesSafety } from './names-safety.ts';
import { placeIn, placeOfAccount, placeOfEntry } from './place-of-entry.ts';
import { nameInQuotes } from './quoted-name.ts';
import { meetingOnSafety } from './read-form.ts';

/** A sentence that tells of the work, taken apart. */
export interface Entry {
  /** As written; empty where the sentence names no day at its beginning. */
  day: string;
  /** The sentence without numbering and day. */
  story: string;
}

/** What a sentence tells of an activity. */
export interface ToldEntry {
  title: string;
  /** Empty where it does not say. */
  place: string;
  /** 3场 of the activity; empty where it does not say. */
  sessions: string;
  /** The words by which it is yet to come; null where it was held. */
  plan: string | null;
  /** The words of a day to come, which is not the row's own: 拟于6月16日, 下周三; null where none is told. */
  elsewhere: string | null;
  /** The words by which it was not held on that day: 因雨取消; null where nothing says so. */
  notHeld: string | null;
}

/** 2.6月5日，深入东港村开展渔船安全宣讲: day and story. */
export function splitEntry(text: string): Entry {
  const line = withClauses(withPlainDigits(toLine(text)).replace(NUMBERING, ''));
  const found = DAY_AT_HEAD.exec(line);
  if (!found) return { day: '', story: line };
  const [whole, before = '', day = ''] = found;
  const rest = line.slice(whole.length).replace(/^[\s，,：:、。]+/u, '');
  return { day, story: `${before}${rest}`.replace(/^[\s，,：:、。]+/u, '') };
}

/** What a person wrote stays as written but for its digits, by which days and numbers are found. */
function withPlainDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => digit.normalize('NFKC'));
}

/**
 * The accounts of one cell, each with a day of its own: one a line, or one after another in it. What has no day goes on
 * with what is above, but for what is numbered.
 */
export function entriesIn(text: string): string[] {
  const entries: string[] = [];
  for (const line of text.split(/[\r\n]+/u).flatMap(accountsIn)) {
    const last = entries.length - 1;
    if (last < 0 || splitEntry(line).day !== '' || NUMBERING.test(line)) entries.push(line);
    else entries[last] += ` ${line}`;
  }
  return entries.length > 1 ? entries.filter((entry) => !isHead(entry)) : entries;
}

/** Whether a cell tells of days further on: 安全宣传：6月3日，在广场举行…。6月5日，…. */
export function tellsDays(text: string): boolean {
  return entriesIn(text).some((entry) => splitEntry(entry).day !== '');
}

/** 二、安全宣传： over the accounts. */
function isHead(entry: string): boolean {
  return entry.trim().length <= LONGEST_HEAD && /[:：]\s*$/u.test(entry);
}

const LONGEST_HEAD = 16;

function accountsIn(line: string): string[] {
  return withPlainDigits(line)
    .split(ACCOUNT_BEGINS)
    .filter((part) => part.trim() !== '');
}

/** Null where a story tells of no publicity that was held or is planned, or sums up a time. */
export function toldIn(written: string): ToldEntry | null {
  const story = withoutTeller(written);
  if (SUMS_UP.test(story) || (SUMMED.test(story) && !CAME.test(story))) return null;
  const held = withoutWhatIsNext(story);
  return (held === story ? null : toldOf(held)) ?? toldOf(story);
}

/** 到柳村宣讲，60人参加。下周将去杨村。 tells of one that was held; sentences of others that are to come, or fell out, say nothing of it. */
function withoutWhatIsNext(story: string): string {
  const sentences = story.split(SENTENCE_ENDS);
  const rest = sentences.filter((each) => !PLAN.test(each) && !isOfAnother(each));
  return rest.length === sentences.length ? story : rest.join('');
}

function isOfAnother(sentence: string): boolean {
  return (
    BEGINS_ANOTHER.test(sentence) &&
    (MEANT_ONLY.test(sentence.trim()) || holdsAny(sentence, NOT_HELD_WORDS))
  );
}

const SENTENCE_ENDS = /(?<=[。；;！!])/u;
const BEGINS_ANOTHER = /^\s*(?:另外?[，,、]?|原(?:定|计划|拟))/u;

function toldOf(story: string): ToldEntry | null {
  const account = namedAccount(story);
  if (account !== null) {
    const clauses = clausesOf(account.account);
    return told(story, account.name, {
      place: placeOfAccount(account.name, clauses),
      sessions: clauses.map(sessionsIn).find((number) => number !== null) ?? null,
    });
  }
  const clauses = clausesOf(story);
  const named = (clause: string) =>
    titleIn(clause) ??
    bareName(clause, story) ??
    callIn(clause, story) ??
    (clause === clauses[0] ? listedName(clauses) : null);
  const found = clauses.flatMap((clause) => {
    const title = named(clause);
    return title === null ? [] : { clause, title };
  });
  // 安全教育日，组织学生观看警示片: the day is why it was held.
  const first = found.find(({ title }) => !OCCASION.test(title)) ?? found[0];
  if (!first) return null;
  return told(story, first.title, {
    place: placeOfEntry(clauses, first.clause),
    sessions: sessionsIn(first.clause) ?? clauses.map(sessionsAlone).find(Boolean) ?? null,
  });
}

/** 全国中小学生安全教育日, 防灾减灾日 by itself; not 安全宣传日, on which something is done. */
const OCCASION =
  /^(?:今[天日]是|适逢|正值|恰逢)?[^，。；\d]{0,12}(?:安全|教育|减灾|消防|防汛|急救|生产|交通|用药|应急|119|110|122)(?:日|周|月)(?:当[天日]|期间)?$/u;

/** 2场, 共3场 between commas */
function sessionsAlone(clause: string): string | null {
  return SESSIONS_ALONE.exec(clause)?.[1] ?? null;
}

const SESSIONS_ALONE = /^(?:一?共|分|先后|连讲|连办)?(\d{1,3}|[一二两三四五六七八九十])场次?$/u;

function told(
  story: string,
  title: string,
  { place, sessions }: { place: string; sessions: string | null },
): ToldEntry {
  return {
    title,
    place,
    sessions: sessions ?? onlySessions(story),
    plan: PLAN.exec(story)?.[0] ?? null,
    elsewhere: (PLANNED_DAY.exec(story) ?? LATER_PLAN.exec(story))?.[0] ?? null,
    notHeld:
      NOT_HELD_WORDS.find((word) => story.includes(word)) ?? MEANT_ONLY.exec(story)?.[0] ?? null,
  };
}

export function clausesOf(text: string): string[] {
  return text.split(CLAUSE_ENDS).map((clause) => clause.trim().replace(TIME_OF_DAY, ''));
}

const TIME_OF_DAY =
  /^(?:(?:今[天日]|本[周月]|即日)起|今[天日]|当[天日])?(?:上午|下午|晚上|中午|早上|傍晚|白天|凌晨|夜间|夜里)?(?=\p{Script=Han}{4}|派)/u;
/** 原计划的演练改到下周, 原定今天的讲座没讲: not then. */
const MEANT_ONLY =
  /^原(?:定|计划|拟)(?!.*(?:照常|如期|补[上办做]))[^。]{0,30}(?:改[到至在为]|没|未|推[到至迟]|另行)/u;

/** Whether a text has a word of publicity. */
export function tellsPublicity(text: string): boolean {
  return holdsAny(text, TELLING_PUBLICITY);
}

/** 到县里参加消防宣传部署会, 上报安全月总结: publicity is named, and none was held. */
export function tellsOfOthers(story: string): boolean {
  const [first = ''] = clausesOf(story);
  return WENT_TO_MEETING.test(first) || SENT_PAPER.test(first);
}

const WENT_TO_MEETING = /^(?:[去到赴][^，。；]{1,8})?(?:参加|列席|出席)[^，。；]{2,24}会$/u;
const SENT_PAPER = /^(?:上报|报送|填报|上交|交)[^，。；]{2,24}$/u;

/** The words of the first day within a text: 防火宣讲（3月5日）. */
export function dayWithin(text: string): string | null {
  return DAY_WITHIN.exec(withPlainDigits(text))?.[0] ?? null;
}

const NUMBERING =
  /^\s*(?:[(（]\d{1,2}[)）]|\d{1,2}[.、．)）](?=\s*\D|\s*\d{1,2}\s*月|\s*20\d\d)|[①-⑳]|\d{1,2}\uFE0F?\u20E3|(?:\p{Extended_Pictographic}\uFE0F?){1,3}|[一二三四五六七八九十]{1,3}、|[-•●◆■*])\s*/u;
const NUMERAL = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const YEAR = '(?:(?:20\\d\\d|[二〇零○o一三四五六七八九]{4})\\s*年\\s*)?';
const DAY = `(?:${YEAR}${NUMERAL}\\s*月\\s*${NUMERAL}\\s*[日号](?:\\s*[-—–~至到、]\\s*(?:${NUMERAL}\\s*月\\s*)?${NUMERAL}\\s*[日号])?|20\\d\\d\\s*[-./]\\s*\\d{1,2}\\s*[-./]\\s*\\d{1,2}日?)`;
const ASIDE =
  '(?:\\s*[(（][^)）]{1,8}[)）])?\\s*(?:(?:周|星期)[一二三四五六日天])?\\s*(?:上午|下午|晚上?|中午)?';
/** The day may follow who did it: 镇应急办于6月3日在…. */
const DAY_AT_HEAD = new RegExp(
  `^([^\\d，,。；;]{0,12}?)(?:于|在)?\\s*[【[（(]?(${DAY}|${NUMERAL}[日号](?=\\s*[，,：:]))${ASIDE}[】\\])）]?`,
  'iu',
);
const DAY_WITHIN = new RegExp(DAY, 'iu');
/** A day behind the end of a sentence or a colon; a number of a list behind it, or ② anywhere. */
const ACCOUNT_BEGINS = new RegExp(
  `(?<=[。；;：:])\\s*(?=(?:于|在)?${DAY}|\\d{1,2}[.、．)）]\\s*\\p{Script=Han}|[(（]\\d{1,2}[)）]\\s*\\p{Script=Han})|(?=[②-⑳])`,
  'iu',
);
/** 1,200人 is one number. */
const CLAUSE_ENDS = /[，。；;]|(?<!\d),|,(?!\d{3}(?!\d))/u;
/** 下周三, 下个月5日, 明天, 节后 */
const LATER = '(?:下个?(?:周|星期|月|季度?|学期|半年)|明[天日年]|后天|节后|五一后|国庆后)';
const MEANT_TO =
  '(?:开展|举办|举行|组织|召开|参加|进行|于|在|到|去|给|请|邀|对|为|向|进|搞|办|再|本月|下|明|\\d)';
const PLAN = new RegExp(
  `(?<![按原照据依模草虚])(?:拟|计划|预计|准备|将|定于)${MEANT_TO}|(?<!原)打算|${LATER}[^，。；;]{0,8}(?:将|拟|准备|计划|安排|要(?!求))|^(?:下[个半]?[周月季年]|明[天日年]|下一步)?(?:打算|准备|计划)(?:再|又|还)?(?:[：:]|搞|办|开|做|讲)`,
  'u',
);
const LATER_PLAN = new RegExp(
  `${LATER}[^，。；;]{0,8}(?:将|拟|准备|计划|打算|安排)|(?:拟|计划|准备|将|打算)(?:于|在)?${LATER}`,
  'u',
);
const PLANNED_DAY = new RegExp(`(?<![按原])(?:拟|计划|预计|将)(?:于|在)?\\s*${DAY}`, 'iu');
/** 上半年小结：共开展宣传活动15次 tells of no one day. */
const SUMS_UP =
  /^(?:20\d\d年)?(?:上半年|下半年|全年|半年|年终|年度|本[周月季年]度?|[一二三四1-4]季度|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?)?(?:工作)?(?:小结|汇总|合计|累计|总计|共计?(?=开展|组织|举办))(?!会)/u;
/** 本学期演练、讲座、家访等共8次 */
const SUMMED =
  /^(?:以上|[本上这]学期|[本上]季度|[上下]半年|今年|全年|一年来|[一二三四]季度)[^，。；\d]{2,30}(?:共|累计|合计)[^，。；\d]{0,8}\d{1,3}余?[次场项期]/u;
const ALL_SESSIONS = /共\s*(\d+|[一二两三四五六七八九十])\s*场次?(?!所)/gu;
const SESSIONS = /(\d+|[一二两三四五六七八九十])\s*(?:场次?|期)(?!所)/u;

/** 到东村、西村宣讲各1场 are two. */
function sessionsIn(clause: string): string | null {
  const found = SESSIONS.exec(clause);
  const number = found?.[1] ?? null;
  if (found === null || number === null || clause[found.index - 1] !== '各') return number;
  const places = (placeIn(clause) ?? '').split(/[、和]/u).length;
  return /^\d+$/u.test(number) ? String(Number(number) * places) : number;
}

/** 各车间授课共6场: told once, in whatever clause. */
function onlySessions(story: string): string {
  const [only, ...more] = story.matchAll(ALL_SESSIONS);
  return only && more.length === 0 ? (only[1] ?? '') : '';
}

/** 燃气安全讲座,39人: nothing but its name and who came. */
function bareName(clause: string, story: string): string | null {
  if (story.length > LONGEST_BARE || !CAME.test(story)) return null;
  if (GOING_TO_OTHERS.some((word) => clause.startsWith(word))) return null;
  const onSafety = BARE_ON_SAFETY.exec(clause)?.[0] ?? '';
  const isOther = holdsAny(onSafety, OTHER_TOPIC_WORDS);
  return BARE_NAME.exec(clause)?.[0] ?? (!isOther && namesSafety(onSafety) ? onSafety : null);
}

/** 幼儿园小朋友来站参观体验: who comes to a fire station sees how it fights fires. */
function callIn(clause: string, story: string): string | null {
  const isOnSafety = namesSafety(story) || FIRE_GEAR.test(story);
  return isOnSafety && CALLED_ON_US.test(clause) ? clause : null;
}

const CALLED_ON_US =
  /^\p{Script=Han}{0,16}(?:学生|师生|小朋友|幼儿|家长|家庭|居民|村民|市民|群众|职工|员工|代表)\p{Script=Han}{0,6}来(?:我站|我队|站|队|馆)里?(?:参观|体验)[^，。；]{0,10}$/u;
const FIRE_GEAR = /水带|水枪|战斗服|器材|云梯/u;

const LONGEST_BARE = 40;
const CAME = /\d[\d,]*\s*[余多]?(?:人|名)/u;
const BARE_NAME = /^[^\d报送]{2,20}(?:讲座|培训|公开课|班会)(?=\s*\d|$)/u;
const BARE_ON_SAFETY =
  /^[^\d报送]{2,20}(?:教育|宣讲会?|竞赛|咨询日|咨询活动|宣传活动|体验活动|(?<![上下逃补停])课)(?=\s*\d|$)/u;

/** What the clause says was held, where that is publicity. */
function titleIn(clause: string): string | null {
  const hosted =
    HOSTED.exec(clause)?.[1] ??
    TRIED_THERE.exec(clause)?.[1] ??
    TAKEN_TO.exec(clause)?.[0] ??
    SHOWING.exec(clause)?.[0];
  if (hosted !== undefined && namesSafety(hosted)) return hosted;
  if (GOING_TO_OTHERS.some((word) => clause.startsWith(word) && !clause.startsWith('赴')))
    return null;
  if (LEARNING.test(clause) || MADE_READY.test(clause)) return null;
  const quoted = nameInQuotes(clause);
  if (quoted !== null) return quoted;
  const shared = SHARING.exec(clause)?.[0];
  if (shared !== undefined) return shared;
  if (DEEDS_IN_WORDS.some((deed) => deed.test(clause)) && namesSafety(clause)) return clause;
  const isTalk = TALK.test(clause.replace(SENT, '')) && namesSafety(clause);
  const spoken = SPOKEN.exec(clause);
  // 报送宣传信息 says nothing of an activity.
  if (!spoken && ![...HOLDING_VERBS, ...TELLING_DEEDS].some((word) => clause.includes(word)))
    return isTalk ? clause : null;
  const written = Math.max(...HOLDING_VERBS.map((verb) => lastEnd(clause, verb)));
  const at = written < 0 && spoken ? spoken.index + spoken[0].length : written;
  const named = tidyTitle(at < 0 ? clause : clause.slice(at));
  const whole = named.length < LEAST_TITLE ? tidyTitle(clause) : named;
  // 播放警示片 is what was done; 警示片 alone is a thing.
  const shown = /(?:播放|放映)$/u.exec(at < 0 ? '' : clause.slice(0, at))?.[0];
  const title = shown && whole.endsWith('片') ? `${shown}${whole}` : whole;
  if (title.length < LEAST_TITLE || OTHER_ENDINGS.some((word) => title.endsWith(word))) return null;
  const isShown = SHOWN.test(title) && namesSafety(title);
  const isAtHomes = AT_HOMES.test(title) && namesSafety(title);
  return isShown || isAtHomes || isTalk || tellsPublicity(title) || meetingOnSafety(title) !== null
    ? title
    : null;
}

/** 请交警来校作交通安全讲座, 给工人做了入场安全教育: held, as people say it. */
const SPOKEN =
  /(?:(?<![工操动合写制协运])作(?![业物用风])|[做搞办]|开(?![展办设始放车幕业学工门发])|(?<![马早晚线网以路])上(?![门街山报级岗])|讲授|讲)(?:了|过)?(?:一[场次堂节回个期])?(?=[^，。；]{2,24}(?:讲座|培训|教育|宣讲|演练|课|活动|会|仪式)$)/u;
/** 布置下周的疏散演练, 商量开一次安全课: talked about, and not held. */
const MADE_READY = /^(?:会[上议])?(?:研究|布置|部署|商[量讨议定]|讨论|筹备|策划|谋划)/u;
/** 接待第三小学学生参观微型消防站 */
const HOSTED =
  /^接待(\p{Script=Han}{2,16}(?:学生|师生|小朋友|幼儿|家长|家庭|居民|村民|市民|群众|职工|员工|代表)(?:来.)?(?:参观|体验).{0,20})$/u;
/** 组织村民代表去县应急体验馆 */
const TAKEN_TO =
  /^(?:组织|带领?|率领?)[^，。；]{2,20}(?:去|到|赴|前往)[^，。；]{2,16}(?:体验|科普|教育|展览?|宣教)(?:馆|基地|中心|园)$/u;
/** 带学生代表60人到市科普馆参加地震逃生体验 */
const TRIED_THERE =
  /^(?:组织|带领?|率领?)[^，。；]{2,20}(?:去|到|赴|前往)[^，。；]{2,16}?(?:馆|基地|中心|园)(?:参加|进行|开展|举办|举行|组织|做)?([^，。；]{2,20}(?:体验|参观|演练|实训)(?:活动)?)$/u;
const SHOWING = /^[放看]了?[^，。；]{2,16}[^影照名卡]片$/u;
/** 防溺水家访 */
const AT_HOMES = /(?:家访|走访|访户)$/u;
const SHOWN = /^(?:集中|组织)?(?:观看|收看|放映|播放).*(?:片|视频|录像|电影)$/u;

/** 大喇叭播放清明防火通知: what is told to all who hear it. */
const BROADCAST =
  /^.{0,8}(?:喇叭|广播|电子屏|显示屏|大屏|宣传车)[^，。；]{0,6}(?:(?:播放|播出|播报|播|喊话|提醒)[^，。；]{2,20}|[^，。；]{2,20}(?:展播|滚动播放|轮播|播放))$/u;

/** 挨家挨户上门讲燃气安全 */
const AT_DOORS =
  /^[^，。；]{0,12}(?:逐户|挨户|上门|到户|登门)[^，。；]{0,4}(?:讲(?!价)|宣传(?!单|册|品|资)|提醒|叮嘱|劝导)[^，。；]{2,20}$/u;

/** 去柳村开院坝会讲防火, 请民警给学生讲防溺水 */
const TALK =
  /^(?:[去到在给向为由请]|邀请)[^，。；听]{2,16}(?<![宣演])讲(?![价话评究好明清台师])(?:解|授|了|一讲)?[^，。；听]{2,12}$/u;
/** 在路口设点发防火单子 */
const STALL = /(?:设点|摆摊|摆台|设台)[^，。；]{0,4}发(?:放|了)?[^，。；]{2,14}$/u;
const DEEDS_IN_WORDS = [BROADCAST, AT_DOORS, STALL];

/** 组织干部赴邻县学习宣传经验 */
const LEARNING = /(?:赴|到|去).{1,14}(?:考察|取经|学习(?:.{0,6}(?:经验|做法)))/u;
/** 在现场会上交流“岗位风险一口清”做法 */
const SHARING = /交流[^，。；]{2,24}(?:做法|经验)$/u;
const LEAST_TITLE = 4;

function lastEnd(clause: string, verb: string): number {
  // 启动仪式 is what was held.
  const at = clause.replaceAll('启动仪式', '〇〇仪式').lastIndexOf(verb);
  return at < 0 || at + verb.length === clause.length ? -1 : at + verb.length;
}

/** 职工86人集中观看警示教育片: who, before what they did. */
const WHO =
  /^\p{Script=Han}{0,14}?\d[\d,]*余?(?:人次?|名|位)(?:[^\d，。；]{0,8}?(?=集中|观看|参观|学习|开展|参加|体验|收听|收看))?/u;

/** 派2名宣传员到青枫社区讲消防课: who was sent to hold it. */
const SENT = /^派出?\d{1,2}(?:人|名)\p{Script=Han}{0,4}?(?=[到去给在])/u;

/** 全体职工观看警示教育片 */
const ALL_WHO =
  /^(?:全体|全员|各)\p{Script=Han}{0,6}?(?:职工|员工|党员|干部|群众|居民|村民|师生|学生|人员|代表|家庭|班组长)(?=集中|观看|参观|学习|收听|收看)/u;

/** Without what counts it or says how long: 渔船安全宣讲3场, 为期三天的消防体验活动. */
function tidyTitle(text: string): string {
  return text
    .replace(
      /^(?:了|过|为期.{1,4}[天日周]的?|(?:\d{1,4}|[一二两三四五六七八九十]{1,3})余?[场次期])/u,
      '',
    )
    .replace(SENT, '')
    .replace(WHO, '')
    .replace(ALL_WHO, '')
    .replace(/^的/u, '')
    .replace(/[(（][^()（）]*\d[^()（）]*[)）]$/u, '')
    .replace(
      /各?(?<![\d一二两三四五六七八九十])(?:\d{1,4}|[一二两三四五六七八九十]{1,3})余?[场次期].*$/u,
      '',
    )
    .replace(/(?:共|累计|合计)$/u, '')
    .replace(/(?<=^.{4,24})[：:].{0,20}\d.*$/u, '')
    .trim()
    .replace(WHOLLY_QUOTED, '$1');
}

/** “森林防火宣传日” */
const WHOLLY_QUOTED = /^[“"「『‘]([^“”"「」『』‘’]{2,40})[”"」』’]$/u;
