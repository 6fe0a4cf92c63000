import type { PublicityForm } from '../domain/publicity-form.ts';
import { FORM_EVIDENCE, FORM_IN_TITLES, FORM_WORDS } from '../words/publicity-forms.ts';
import { foldText } from './fold-text.ts';
import { namesSafety } from './names-safety.ts';
import { type ExtraWords, readChoice } from './read-choice.ts';
import { BLANK, guessed, type Reading } from './reading.ts';

/** The form of publicity a cell names. Words outside the seven are "other", as the notice allows. */
export function readForm(text: string, extra: ExtraWords = {}): Reading<PublicityForm> {
  const reading = readChoice(text, FORM_WORDS, extra);
  if (reading.state !== 'refused') return reading;
  if (/\p{Script=Han}{2}/u.test(text)) return guessed('other', '不在七种形式之内，按“其他形式”计');
  return reading;
}

/** The form a title betrays: 中心小学消防演练 is a drill. */
export function formFromTitle(title: string): Reading<PublicityForm> {
  const folded = foldText(title);
  for (const { value } of FORM_WORDS) {
    const word = wordsInTitles(value).find((each) => folded.includes(foldText(each)));
    if (word !== undefined) return guessed(value, `按活动名称中的“${word}”推定`);
  }
  return BLANK;
}

/** Whether a title has a word of this form, whatever others it has. */
export function titleNames(title: string, form: PublicityForm): boolean {
  const folded = foldText(title);
  return wordsInTitles(form).some((word) => folded.includes(foldText(word)));
}

function wordsInTitles(form: PublicityForm): readonly string[] {
  const known = FORM_WORDS.find(({ value }) => value === form)?.inTitles ?? [];
  return [...known, ...(FORM_IN_TITLES[form] ?? [])];
}

/** The form of a title that names none and yet says what was done: 节后复工安全教育, 防火知识进社区. */
export function formBetrayed(title: string): Reading<PublicityForm> {
  const spoken = formSpoken(title);
  if (spoken.state === 'guessed') return spoken;
  const sort = formBySort(title);
  if (sort.state === 'guessed') return sort;
  const given = handingOut(title);
  if (given.state === 'guessed') return given;
  const folded = foldText(title);
  const lesson = lessonFromTitle(title);
  if (lesson.state === 'guessed') return lesson;
  for (const [form, words] of TELLING) {
    const word = words.find((each) => folded.includes(each));
    if (word !== undefined) return guessed(form, `按活动名称中的“${word}”推定`);
  }
  const meeting = meetingOnSafety(title);
  if (meeting !== null) return guessed('lecture', `按活动名称中的“${meeting}”推定`);
  // 一盔一带走乡村 goes into a setting, in other words than 进农村.
  const going = GOING.exec(folded)?.[0];
  return going === undefined ? BLANK : guessed('themed', `按活动名称中的“${going}”推定`);
}

/** 学用灭火器, 业主群里发防雷提醒: the deed itself, in plain words. */
function formSpoken(title: string): Reading<PublicityForm> {
  const folded = foldText(title);
  for (const [form, deed] of SPOKEN) {
    const said = deed.exec(folded)?.[0];
    if (said !== undefined) return guessed(form, `按活动名称中的“${said}”推定`);
  }
  return BLANK;
}

const SPOKEN: readonly (readonly [PublicityForm, RegExp])[] = [
  [
    'immersive',
    /[学教练试][^，。;；]{0,6}[用打喷][^，。;；]{0,4}(?:灭火器|灭火毯|灭火弹|消火栓|消防栓|水带|水枪|逃生绳|缓降器|面罩|呼吸器|救生圈|救生衣|除颤仪|aed)/u,
  ],
  [
    'drill',
    /练[^习功，。;；]{0,6}(?:撤离|疏散|逃生|转移|避险)|(?:警报|哨)[^，。;；]{0,4}(?:跑|撤)/u,
  ],
  ['media', /群(?!众|体|防|策|租|山)[里内中]?(?:发|转发|推送?|转|播|提醒)/u],
  ['media', /喊话|喊喇叭|放喇叭/u],
  [
    'themed',
    /(?:挨家挨户|逐户|挨户|登门|走访[^，。;；]{0,8}(?:家|户))[^。;；]{0,4}(?:讲(?!座)|说(?!明会)|教|念叨|叮嘱)/u,
  ],
];

/** 宣誓签名活动: what was done is a sort of the form. */
export function formBySort(title: string): Reading<PublicityForm> {
  const folded = foldText(title).replace(OPEN_TO_RELATIVES, '');
  for (const { value, alike, sorts } of FORM_WORDS) {
    const word = [...alike, ...sorts].find((each) => folded.includes(each));
    if (value !== 'other' && word !== undefined)
      return guessed(value, `按活动名称中的“${word}”推定`);
  }
  return BLANK;
}

/** Who came is told, and not that anything was tried. */
const OPEN_TO_RELATIVES = /(?:家属|家长|亲属|子女)开放日/gu;

/** 发防一氧化碳中毒明白纸, 挨户发防火通知: what is handed out on safety, as its name or whatever is around it tells. */
export function handingOut(
  title: string,
  isOfSafety = namesSafety(foldText(title)),
): Reading<PublicityForm> {
  const folded = foldText(title);
  const given = [HANDED_OUT, GIVEN_OUT, AT_DOORS].flatMap((way) => way.exec(folded)?.[1] ?? [])[0];
  if (given === undefined || !isOfSafety) return BLANK;
  return guessed('themed', `按活动名称中的“${given}”推定`);
}

/** 安全急救课进社区, “不跟陌生人走”安全教育课: a lesson, wherever it goes. */
export function lessonFromTitle(title: string): Reading<PublicityForm> {
  const lesson = LESSON.exec(foldText(title))?.[1];
  if (lesson === undefined) return BLANK;
  // 院坝里的一课: the word for it stands behind 的.
  return guessed('lecture', `按活动名称中的“${lesson.replace(/^.*的/u, '')}”推定`);
}

const LESSON =
  /(\p{Script=Han}{2,4}(?<![上下开停复补逃旷听备授体]|体验)课)(?=$|[走送]?进|[,，、:(（])/u;
const HANDED_OUT =
  /(?:发放|分发|派发|散发|[赠户门]送|(?<![下印转颁签核制突开爆触激研])发(?![现生布言动电展放]))[^，。；]{0,20}?(资料|传单|宣传[单册页品]|手册|折页|明白[纸卡]|一封信|倡议书|告知[书单]|提[示醒][卡单书]|单子)/u;
/** 防火传单发放 */
const GIVEN_OUT =
  /(资料|传单|宣传[单册页品]|手册|折页|明白[纸卡]|一封信|倡议书|告知[书单]|提[示醒][卡单书])(?:的?(?:集中)?)(?:发放|分发|派发|散发)/u;
/** 一组二组挨户发防火通知 */
const AT_DOORS = /((?:挨家挨户|挨家|逐户|挨户|登门)地?[发贴])/u;
const GOING =
  /(?:走进|走|进|下|入|送)(?:企业|企|工厂|厂|工地|车间|门店|商铺|乡村|乡|农村|农家|农户|村|社区|小区|楼[道栋宇院]|网格|校园|学校|校|家庭|万家|千家)(?![长级])/u;
/** 春节防火村民会, 防汛院坝会: those whom it is told come together. Null for any other. */
export function meetingOnSafety(title: string): string | null {
  const folded = foldText(title);
  const meeting = MEETING.exec(folded)?.[0] ?? null;
  return namesSafety(folded) ? meeting : null;
}

const MEETING =
  /(?:村民|群众|居民|社员|组员|户主|职工|员工|工人|业主|商户|店主|摊主|机手|司机|驾驶员|船员|船主|渔民|家属|院坝|坝坝|板凳|屋场|塆子|湾子|炕头|田间|班前|班后|夜)(?:大|小)?(?:会|夜话)(?![议计员长])/u;
const TELLING = Object.entries(FORM_EVIDENCE) as [PublicityForm, readonly string[]][];
