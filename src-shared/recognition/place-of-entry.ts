import { PLACE_ENDINGS } from '../words/setting-evidence.ts';

/** Where the clause that names an activity, or else one beside it, says that it was. Empty where none does. */
export function placeOfEntry(clauses: readonly string[], clause: string): string {
  const above = clauses[clauses.indexOf(clause) - 1] ?? '';
  return (
    within(TAKEN_TO, clause) ??
    placeIn(clause) ??
    within(GUIDED_TO_HOLD, clause) ??
    within(FRAMED, clause) ??
    within(BEFORE_QUOTES, clause) ??
    within(BEHIND_QUOTES, clause) ??
    within(GONE_TO, above) ??
    within(BARE_PLACE, above) ??
    (placeBehind(clauses) || listedPlace(clauses, clause))
  );
}

/** The same of an account below a name: 指导育才中学消防疏散演练：…. */
export function placeOfAccount(name: string, clauses: readonly string[]): string {
  return within(GUIDED, name) ?? clauses.map(placeIn).find((place) => place !== null) ?? '';
}

/** 在柳村开展防火宣讲; null where the clause tells no place so. */
export function placeIn(clause: string): string | null {
  return within(PLACE, clause)?.replace(/的$/u, '') ?? null;
}

/** 燃气讲座，社区活动室，52人: a list of name, place and number. */
function listedPlace([first, second = '']: readonly string[], clause: string): string {
  return (clause === first ? within(LISTED_PLACE, second) : null) ?? '';
}

function within(pattern: RegExp, text: string): string | null {
  return pattern.exec(text)?.[1] ?? null;
}

/** 在村会议室召开, 地点镇文化站 in a clause of its own. */
function placeBehind(clauses: readonly string[]): string {
  for (const clause of clauses) {
    const place = within(IN_PLACE, clause);
    if (place !== null) return placeIn(clause) ?? place;
  }
  return '';
}

const PLACE =
  /(?:在|到|赴|深入|走进|前往|来到|进入|(?<![过出进回下上])去(?!年))(?!全|各|辖区)([^\d，。；]{2,20}?)(?:组织|集中)?(?=开(?![发区])|举办|举行|组织|召开|进行|启动|宣讲|宣传|播放|放映|参加|参观|体验(?![馆中基厅])|发放|发(?![区电展改生])|逐户|挨户|入户|上门|走访|摆|搞|做(?!工)|(?<![合工协制操运著动])作(?![业物用坊社])|(?<![街镇乡局道委府主协信急])办(?:了|过)?(?![公事案学法理开举组进召搞会门为向对给])|设|对|向|为|给|讲|上(?=[“"「‘]))/u;
const GUIDED =
  /^(?:指导|协助|帮助|配合)(\p{Script=Han}{2,12}?(?:小学|中学|学校|幼儿园|学院|社区|村|厂|公司|医院|商场|小区))(?=\p{Script=Han})/u;
/** 指导纺织厂开展灭火演练 */
const GUIDED_TO_HOLD =
  /^(?:指导|协助|帮助|配合|组织)(\p{Script=Han}{2,14}?(?:小学|中学|学校|幼儿园|学院|社区|村|厂|公司|医院|商场|大厦|酒店|小区))(?=开展|举办|举行|组织|进行)/u;
/** 组织村民代表去县应急体验馆 */
const TAKEN_TO =
  /^(?:组织|带领?|率领?)[^，。；]{2,20}(?:去|到|赴|前往)([^，。；]{2,16}?(?:馆|基地|中心|教育园))(?:$|(?=参加|进行|体验|参观))/u;
/** 【柳村】开展防汛宣讲 */
const FRAMED = /^【([^】\d]{2,20})】/u;
const ENDING = PLACE_ENDINGS.join('|');
/** 柳村“防汛避险”宣讲 */
const BEFORE_QUOTES = new RegExp(
  `^([\\p{Script=Han}\\d]{1,12}(?:${ENDING}|[灾隐安劝卡].{0,3}点))[“"「『‘]`,
  'u',
);
/** “农机安全”宣讲在柳村举行 */
const BEHIND_QUOTES =
  /[”"」』’]\p{Script=Han}{0,8}?在([^\d，。；]{2,14}?)(?:上?(?:举行|举办|开展|进行))?$/u;
/** 在湖滨广场，举办… */
const GONE_TO = /^(?:在|到|赴|深入|走进|前往)(?!全|各|辖区)([^\d，。；]{2,20})$/u;
/** 2场, 机手37人到场 count sessions and people. */
const NO_NUMBER = '(?!\\p{Script=Han}{0,6}\\d{1,5}余?(?:场|站|人|名|户)|.{0,10}[到在]场$)';
/** 会议室，新员工安全教育 */
const BARE_PLACE = new RegExp(
  `^(?!全|各|辖区)${NO_NUMBER}([\\p{Script=Han}\\d]{1,12}(?:${ENDING}))$`,
  'u',
);
const LISTED_PLACE = new RegExp(
  `^(?!全|各|辖区|[发请由共参在到])${NO_NUMBER}(?=.{2})([\\p{Script=Han}\\d]{0,12}(?:${ENDING}|之家|门|[栋幢座苑]|[山坡桥][脚头口下]))$`,
  'u',
);
/** …，在村会议室 behind all else. */
const IN_PLACE = /^(?:就?在|地点[在是为：:]?)(?!全|各|辖区)([^\d，。；]{2,14})$/u;
