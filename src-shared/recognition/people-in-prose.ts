import { HEADING_WORDS } from '../words/heading-words.ts';
import { CHINESE_NUMBER_CHARS, parseChineseNumber } from './chinese-number.ts';
import { foldText } from './fold-text.ts';
import { readAttendance } from './read-attendance.ts';

/**
 * How many people an account of an activity says came: 已完成，参加120人; 为65名居民讲解; 员工及租户共83人参加. The words
 * of its number, or null where it tells none, or several that may each be it. Those who gave it are not counted.
 */
export function peopleInProse(text: string): string | null {
  const folded = withoutOthers(withDigits(foldText(text)));
  const came = readAttendance(folded);
  if (came !== null && 'value' in came) return `${came.value}人`;
  const found = [...folded.matchAll(PEOPLE)].filter((match) => {
    const [told, before = ''] = match;
    const clause = `${CLAUSE_BEFORE.exec(folded.slice(0, match.index))?.[0] ?? ''}${told}`;
    if (TURNED_OUT.test(clause) || WERE_SENT.test(clause)) return false;
    if (!HELPERS.some((word) => `${before}${told}`.includes(word))) return true;
    return LED.test(clause) || (CAME.test(clause) && !BROUGHT.test(clause));
  });
  const whole = found.filter(([all]) => /共|合计|总计/u.test(all));
  const heard = found.filter(
    ({ 0: told, index }) => !SPEAKING.test(folded.slice(index)) && !SENT_TO_HELP.test(told),
  );
  const several = heard.length > 0 ? heard : found;
  const told = whole.length > 0 ? whole : several;
  // 村民40人、学生12人参加 came together.
  const isOne =
    told.length > 1 && told.every((each, at) => at === 0 || goesOn(folded, told[at - 1], each));
  if (isOne && whole.length === 0) return `${told.map((each) => each[2] ?? '').join('+')}人`;
  const [only, more] = told;
  return only === undefined || more !== undefined ? null : `${only[2] ?? ''}人`;
}

/** 到会企业负责人41人, 安全员共76人参加培训, 辖区企业安全员72人参加: whoever they are at home, here they are those who came. */
const CAME =
  /到会|参会|参训|受训|听讲|听课|共\d{1,7}(?:余|多)?(?:人|名|位)[^,，。;；]{0,2}参加|(?:企业|单位|各[村站点])[^\d,，。;；]{1,8}\d{1,7}(?:余|多)?(?:人|名|位)参加|参加(?:培训|学习|会议)/u;
const CLAUSE_BEFORE = /[^,，。;；]{0,24}$/u;
/** 带各村安全员20人去体验馆: those who were taken there. */
const LED =
  /(?:带领?|率领?|组织)[^\d,，。;；]{0,12}\d{1,6}(?:余|多)?(?:人|名|位)[^,，。;；]{0,4}?(?:去|到|赴|前往|走进|参观|观看|体验)/u;
/** 我站出动3车16人 */
const TURNED_OUT = /(?:出动|派出|出警)[^,，。;；]{0,4}\d{1,3}(?:辆?(?:消防)?车|艘)/u;
/** 派2名宣传员到社区讲课 */
const WERE_SENT = /派(?:出|了)?\d{1,2}(?:名|人|位)[^,，。;；\d]{0,6}$/u;
const BROUGHT = /邀请|聘请|出动|安排|组织|派/u;

/** 5名驾驶员介绍经验 gave it, where another number tells who came. */
const SPEAKING =
  /^[^\d,，。;；]{0,6}\d[\d,.]{0,9}(?:余|多)?(?:名|位|个?人)(?![^,，。;；、]{0,10}(?:参加|参与|听|看|学))[^\d,，。;；、]{0,8}(?:介绍|发言|主讲|领讲|登台|上台|现身说法|分享|作?交流|示范)/u;

/** 燃气公司来2人, 供电所派了3名: they too gave it, where another number tells who came. */
const SENT_TO_HELP = /(?:公司|[局所站队院办])(?:来了?|派来?了?)[1-9](?:人|名|位)/u;

/** The clauses that tell of this activity as it was: not 去年同期为150人, 原定120人, 应到60人. */
function withoutOthers(folded: string): string {
  return folded.replace(CLAUSE, (clause) => (OTHER_TIMES.test(clause) ? '' : clause));
}

const CLAUSE = /[^,，。;；!！]{1,200}[,，。;；!！]?/gu;
const OTHER_TIMES = /去年|上年|上一?次|往年|同期|同比|原定|原计划|应到|应参/u;

/** How many reports an account says that the press made: 县融媒体报道2条, 发布图文报道6条、推文3篇. */
export function reportsInProse(text: string): string | null {
  const found = [...withoutOthers(withDigits(foldText(text))).matchAll(REPORTS)];
  const numbers = found.map(([, ...numbers]) => numbers.find(isDigits) ?? '');
  return numbers.length === 0 ? null : numbers.join('+');
}

const REPORTS =
  /(?:报道|稿件|新闻稿?|推文|图文|简讯|短视频)[^\d,，。;；、]{0,4}?(\d{1,4})(?:余|多)?(?:条|篇|则)|(?:刊发|刊登|发布|推送|播发|播出)[^\d,，。;；、]{0,6}?(\d{1,4})(?:余|多)?(?:条|篇|则)(?=[^,，。;；]{0,6}(?:报道|稿|新闻|推文|图文|信息|消息))|(?:公众号|视频号|微博|抖音|快手|朋友圈)[^\d,，。;；、]{0,4}(?:发布?|推送|推出|推)了?(\d{1,4})(?:余|多)?(?:条|篇|则|期)|(?:^|[,，。;；])(?:推送|发布|刊发|刊登|播发)了?(\d{1,4})(?:条|篇|则|期)(?=$|[,，。;；])/gu;

/** How often an account says that it was held: 先后举办2场, 各讲1场，共3场; null where it tells several numbers, or none. */
export function sessionsInProse(text: string): string | null {
  const folded = withoutOthers(foldText(text)).replace(FEW_TIMES, (digit) =>
    String(parseChineseNumber(digit) ?? digit),
  );
  const told = [...folded.matchAll(SESSIONS)];
  const totals = told.filter(([words]) => words.startsWith('共') || words.startsWith('一共'));
  const [only, ...more] = (totals.length > 0 ? totals : told).map((each) => each.find(isDigits));
  return only === undefined || more.length > 0 ? null : `${only}场`;
}

function isDigits(text: string | undefined): boolean {
  return text !== undefined && /^\d+$/u.test(text);
}

/** 讲了两场: before sessions a number below ten is one, too. */
const FEW_TIMES = /(?<![第每各\d一二两三四五六七八九十百])[一二两三四五六七八九](?=[场回])/gu;

/** Not 全年累计开展12场, which counts others too. */
const SESSIONS =
  /(?<!(?:累计|全年|今年|本年度?|年内)[^,，。;；]{0,8})(?:举办|开展|组织|举行|进行|召开|播放|放映|宣讲|培训|先后|分)[^\d第,，。;；]{0,10}(\d{1,3})(?:场次|场(?![所地馆]))|(?:共|一共|[讲练演办搞开放]了?)(\d{1,3})(?:场次|回(?!复)|场(?![所地馆]))|(?:^|[,，。;；])分?(\d{1,3})场次?(?=$|[,，。;；共])/gu;

/** Whether nothing but 、 or 和 parts two numbers of people. */
function goesOn(
  text: string,
  before: RegExpExecArray | undefined,
  after: RegExpExecArray,
): boolean {
  if (!before) return false;
  const between = text.slice(before.index + before[0].length, after.index);
  return /^[、和及与]?$/u.test(between) && /[、和及与]/u.test(`${before[0]}${between}${after[0]}`);
}

/** 四十余人, 两百份: numbers of ten and more in Chinese, before what they count. */
function withDigits(folded: string): string {
  return folded.replace(IN_CHINESE, (words) => String(parseChineseNumber(words) ?? words));
}

const IN_CHINESE = new RegExp(
  `(?<![第${CHINESE_NUMBER_CHARS}\\d])[${CHINESE_NUMBER_CHARS}]{1,9}(?<=[十百千万拾佰仟].{0,8})(?=(?:余|多|来)?(?:个?人|号人|口|名|位|份|册|本|张|户))`,
  'gu',
);

/** 组织海棠社区20户居民家庭体验: the one number of homes that an account tells. */
export function homesInProse(text: string): string | null {
  const [only, ...more] = homesWithDigits(text).matchAll(HOMES);
  return only && more.length === 0 ? `${only[1] ?? only[2] ?? ''}户` : null;
}

const HOMES =
  /(\d[\d,]*)余?户(?:居民|农户|村民|家庭|住户)|(?:居民|农户|村民|家庭|入户|走访)[^\d，,。；;]{0,4}(\d[\d,]*)余?户/gu;

/** The homes that were gone to: 走访东村120户、西村80户. Not those in which something was found or nobody met. */
export function visitsInProse(text: string): string | null {
  const folded = withoutOthers(homesWithDigits(text));
  const clauses = folded
    .split(/[，。；;]|,(?!\d{3})/u)
    .filter((clause) => VISITING.test(clause) && !NOT_VISITED.test(clause));
  const told = clauses.filter((clause) => /共|合计|累计/u.test(clause));
  const [only, ...more] = told.length > 0 ? told : clauses;
  if (only === undefined || more.length > 0) return null;
  const numbers = [...only.matchAll(/(\d[\d,]*)(?:余|多)?户/gu)].map(([, digits = '']) => digits);
  return `${(told.length > 0 ? numbers.slice(-1) : numbers).join('+')}户`;
}

const VISITING =
  /(?:入户|上门|敲门|敲了|访|走|走到|走进|走了)[^\d]{0,10}\d{1,7}(?:余|多)?户|\d(?:余|多)?户(?:已|全部|均|都)?(?:走访|入户|上门|走到)/u;
const NOT_VISITED = /发现|隐患|问题|老化|破损|整改|更换|无人|未|没|拒|劝|应走访/u;

/** 走八户: before homes a number below ten is one, too. */
function homesWithDigits(text: string): string {
  return withDigits(foldText(text)).replace(FEW_HOMES, (digit) =>
    String(parseChineseNumber(digit) ?? digit),
  );
}

const FEW_HOMES = /(?<![第每逐挨一二两三四五六七八九十百千万\d])[二两三四五六七八九](?=户(?!一))/gu;

/** The same of what was handed out: 发放宣传册150本, 明白纸42份、折页60张; 传单150份 and nothing else of it. */
export function copiesInProse(text: string): string | null {
  const folded = withDigits(foldText(text));
  const whole = ONE_EACH.exec(folded)?.[1];
  if (whole !== undefined) return whole;
  const found = [...folded.matchAll(COPIES)].map(([, given, named]) => given ?? named ?? '');
  return found.length === 0 ? null : found.join('+');
}

/** 每人发手册一本，共29份 */
const ONE_EACH =
  /[每人户][^\d,，。;；]{0,24}[一1](?:本|份|册|张)[,，]?(?:共计?|合计|总计)(?:发放|发)?(\d[\d,]*)(?:本|份|册|张)/u;
const COPIES =
  /(?:发放|印发|派发|赠送|散发|分发|送了|发(?![现生布言动电展])|[、和及])[^\d,，。;；]{0,12}?(\d[\d,]*)(?:余|多)?(?:本|份|册|张)(?!\d)|(?:^|[,，。;；])(?:安全|消防|防[火汛]|宣传)?(?:传单|[单页]|折页|[手画]?册|手册|明白[纸卡]|资料|告知[书单]|提[示醒][卡单])(\d[\d,]*)(?:余|多)?(?:本|份|册|张)(?=$|[,，。;；])/gu;
const PEOPLE =
  /([^\d,，。;；:：]{0,6}?)(\d[\d,]*(?:\.\d+)?万?)(?:余|多|来)?(?:人次|个?人|号人|名|位|个(?=(?:村民|居民|群众|业主|住户|老人|学生|孩子|娃|家长|职工|员工|工人|摊主|商户|店主|机手|司机)(?!微信|qq|工作群|群)))(?![\d户主])[^\d,，。;；、]{0,4}/gu;
const HELPERS = HEADING_WORDS.helper.filter((word) => word.length > 1);
