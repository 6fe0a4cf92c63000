import type { PublicityForm } from '#shared/domain/publicity-form.ts';
import type { Setting } from '#shared/domain/setting.ts';
import { parseChineseNumber } from '#shared/recognition/chinese-number.ts';
import { foldText } from '#shared/recognition/fold-text.ts';
import { readChoice } from '#shared/recognition/read-choice.ts';
import { readSettings, settingsFromTitle } from '#shared/recognition/read-settings.ts';
import { yearInText } from '#shared/recognition/read-year.ts';
import { FORM_WORDS } from '#shared/words/publicity-forms.ts';

/** What a section row, a sheet's name or its title says of the rows below. */
export interface Section {
  form: PublicityForm | null;
  /** The form that most rows of such a sheet have, where their own words do not tell another. */
  likely: PublicityForm | null;
  settings: Setting[];
  /** Only a title names the settings, which is no sorting: a row may say that it was among others. */
  isTitledOnly: boolean;
  /** What the sheet's campaign is about, 平安家庭, which says less of a row than its own words. */
  topic: Setting[];
  /** What the unit keeping the sheet is: a school's own ledger is about its school. */
  keeper: Setting[];
  /** What the heading over the places of the rows says that they are: 学校, 走访村. */
  headed: Setting[];
  month: number | null;
  year: number | null;
  /** What is above the rows speaks of safety itself: 安全培训台账, not 教育培训台账. */
  isOfSafety: boolean;
  /** The rows below are to come: 下周工作计划. */
  isPlan: boolean;
  /** The line by which the rows below count for nothing: 因故未举办, 上年同期. */
  leaves: string | null;
  /** The line by which the rows below are of other work, where they say nothing of publicity themselves: 其他工作. */
  otherWork: string | null;
}

export const NO_SECTION: Section = {
  form: null,
  likely: null,
  settings: [],
  isTitledOnly: false,
  topic: [],
  keeper: [],
  headed: [],
  month: null,
  year: null,
  isOfSafety: false,
  isPlan: false,
  leaves: null,
  otherWork: null,
};

/** 合计, 小计, 5月合计, 1—6月合计, 月计, 总 计：12场 */
export function isTotalText(text: string): boolean {
  const folded = foldText(text);
  return (
    /^(?:本?(?:周|旬|月|季度?|年度?|期|页|村|社区)|(?:20\d\d年度?)?(?:上半年|下半年|全年)?|(?:\d{1,2}月?[-—–~至到])?\d{1,2}月份?|第?[一二三四1-4]季度|以上|分类|活动|.{1,6}类)?(?:合|小|总|累|共)计(?:数|人数|场次|:|\d|\(|$)/u.test(
      folded,
    ) ||
    SUMMED_UP.test(folded) ||
    /^(?:本?[周旬月季年]|(?:[\d一二三四五六七八九十、]{1,6}|\d{1,2}[-—–~至到]\d{1,2})月份?|[一二三四1-4]季度?|[上下]半年|全年)计$/u.test(
      folded,
    )
  );
}

/** 上半年共, 全年总共: as people say it. */
const SUMMED_UP =
  /^(?:20\d\d年度?)?(?:上半年|下半年|全年|本[月季年]|\d{1,2}月份?|第?[一二三四1-4]季度|以上)(?:一|总)?共(?:\d|:|$)/u;

/** 共4个, 以上共计三家 where a name should stand: how many were named. */
export function isCountOfNames(text: string): boolean {
  return COUNT_OF_NAMES.test(foldText(text));
}

const COUNT_OF_NAMES =
  /^(?:以上|上述|本表|全[县区市镇乡街])?(?:合计|总计|共计|累计|小计|总共|一共|合共|共有?)[:为]?(?:\d{1,4}|[一二两三四五六七八九十百]{1,4})(?:个|家|处|所|件|部|篇|项|例|份|条|幅|户|村|名|人|场|次)(?:试点|示范点?|单位|作品|案例|活动)?(?=$|[,，。;；:(])/u;

/** Sign-off lines and notes below the rows. */
export function isNoteText(text: string): boolean {
  const folded = foldText(text);
  return (
    /^(?:注|备注|说明|填表说明|附注|填表人|填报人|填报|制表人?|审核人?|复核人?|负责人|单位负责人|主要负责人|主要领导|分管领导|联系人|联系电话|电话|填报日期|填报时间|填表日期|填报单位|单位|经办人|统计人|签字|日期|报送人|.{1,10}(?:负责人|领导)(?:签字|签名)?)(?:\((?:签字|盖章|签章)\))?[:：](?!.*。.*。)/u.test(
      folded,
    ) ||
    /^(?:注意事项|以上|此表|本表|以下空白|\(?(?:单位)?(?:盖章|公章)|填表说明|温馨提示|示例[:：])/u.test(
      folded,
    )
  );
}

/** An example the office printed under the heading. */
export function isExampleText(text: string): boolean {
  return /^[(（]?(?:示例|样例|例|范例|举例|填写示例|样本)[)）:：]?$/u.test(text.trim());
}

/** What a row with a single text says of the rows below; null when it is no section at all. */
export function readSection(text: string): Section | null {
  const folded = foldText(text);
  const numbered =
    /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.](?!\d)|第[一二三四五六七八九十\d]+(?:部分|类|季度))/u;
  const bare = folded
    .replace(numbered, '')
    .replace(/[:：]$/u, '')
    .replace(/\(.{0,100}\)$/u, '')
    .replace(/[:：]$/u, '');
  const section = sectionIn(bare);
  if (section) return section;
  return numbered.test(folded) && bare.length <= 30 ? { ...NO_SECTION } : null;
}

function sectionIn(bare: string): Section | null {
  if (NOT_HELD_SECTIONS.some((shape) => shape.test(bare))) return { ...NO_SECTION, isPlan: true };
  if (DONE_SECTION.test(bare)) return { ...NO_SECTION };
  const year = yearInText(bare);
  const rest = bare.replace(/^(?:20\d\d年度?|二[〇零○o].{2}年度?)/u, '');
  const month = monthInText(rest);
  if (month !== null) return { ...NO_SECTION, month, year };
  if (rest === '' && year !== null) return { ...NO_SECTION, year };
  if (/^(?:上半年|下半年|全年|第?[一二三四1-4]季度)$/u.test(rest)) return { ...NO_SECTION, year };
  if (rest.length > 16) return null;
  const settings = settingsFromTitle(rest);
  if (settings.state === 'guessed') return { ...NO_SECTION, settings: settings.value };
  const named = readSettings(
    rest.replace(/(?<!活动|宣传|情况|台账|类|方面)(?:活动|宣传|情况|台账|类|方面)+$/u, ''),
  );
  if (named.state === 'read' || (named.state === 'guessed' && !named.why.startsWith('没有认出'))) {
    return named.value.length < 5 ? { ...NO_SECTION, settings: named.value } : null;
  }
  if (joinsForms(rest)) return { ...NO_SECTION };
  // 安全宣传月报 is about no 宣传月.
  const form = readChoice(rest.replace(/[年季月周日]报表?/gu, ''), FORM_WORDS);
  if (form.state !== 'read' && form.state !== 'guessed') return null;
  // 开会、喇叭: a register of what was met for holds more than the broadcasts beside it.
  if (form.value === 'media' && OF_MEETINGS.test(rest)) return null;
  return { ...NO_SECTION, form: VISITS.test(rest) ? 'themed' : form.value };
}

/** 宣传与演练类, 培训、演练: rows of more than one form, each of which tells its own. */
function joinsForms(text: string): boolean {
  const parts = text.split(/[与和及、]/u).map((part) => part.replace(/(?:活动|方面)?类?$/u, ''));
  const forms = parts.map((part) => {
    const form = readChoice(part, FORM_WORDS);
    return 'value' in form ? form.value : AT_LARGE.test(part) ? 'any' : null;
  });
  return parts.length > 1 && forms.every((form) => form !== null) && new Set(forms).size > 1;
}

/** 宣传 is of every form. */
const AT_LARGE = /^(?:安全)?(?:集中)?(?:宣传|宣教|宣传教育)$/u;

const OF_MEETINGS = /开会|会议|大会|[民工]会/u;

/** 入户走访 over the rows: homes are visited to tell them something. */
const VISITS = /^(?:入户|走访|上门|敲门){1,2}(?:活动|工作|登记|记录|情况|台账)*$/u;

/** 下周工作计划, 拟开展的活动; not 本周完成情况. */
const PLAN_SECTION =
  /^(?:下(?:一?[周步月季年])|次[月周]|拟|计划|预安排).{0,12}$|^.{0,8}(?:工作|活动)?(?:计划|打算|预安排|安排)$/u;
/** 下半年打算搞的, 接下来准备开展的活动 */
const TALKED_PLAN =
  /^(?:(?:下半年|下一?步|下阶段|后面|后续|接下来|今后|往后|[一二三四]季度|\d{1,2}月份?|暑假|年底前?|还)?(?:打算|准备|计划|拟|要|想)(?:再|还)?(?:要)?(?:搞|办|做|干|讲|开展|举办|组织|进行|实施|安排)的?.{0,6}|(?:还|尚)(?:没|未)(?:搞|办|做|开展|举办|进行)的?.{0,4}|待(?:开展|办|举办|实施)的?.{0,4})$/u;
/** 因故未举办, 取消的活动 */
const FAILED_SECTION =
  /^(?:(?:因.{1,6}?)?(?:未能?|没有?)(?:如期|按期)?(?:举办|举行|开展|实施|进行|完成|组织|办成?|搞成?)|(?:因.{1,6}?)?(?:已|被)?(?:取消|延期|推迟|改期|暂缓|停办)(?:举办|开展)?)(?:的.{0,6}|项目|活动)?$/u;
const NOT_HELD_SECTIONS = [PLAN_SECTION, TALKED_PLAN, FAILED_SECTION];
const DONE_SECTION = /^(?:本|上|这)?[周月季年].{0,8}(?:完成|开展|落实|工作|小结|总结).{0,6}$/u;

/** 下周计划 beside what was done tells of another week. */
export function headsWhatIsNext(heading: string): boolean {
  return OF_WHAT_IS_NEXT.test(heading);
}

const OF_WHAT_IS_NEXT = /^(?:下(?:一?步|一?周|个?月|季度|一?阶段|学期)|后续|今后)/u;

/** 5月, 五月份, 05月, 2024年5月, 5月活动台账. */
export function monthInText(text: string): number | null {
  const match =
    /(?:^|[^\d十])(\d{1,2}|[一二三四五六七八九十]{1,2})月(?!\d|[一二三四五六七八九十])(?!.*月)/u.exec(
      foldText(text).replace(/安全生产月|安全月|宣传月|生产月/gu, ''),
    );
  return monthOf(match?.[1]);
}

/** 5月, 2024年5月份 and nothing else. */
export function monthAlone(text: string): number | null {
  return monthOf(MONTH_ALONE.exec(foldText(text))?.[1]);
}

const MONTH_ALONE = /^(?:20\d\d年)?(\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/u;

function monthOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  const month = /\d/u.test(word) ? Number(word) : parseChineseNumber(word);
  return month !== null && month >= 1 && month <= 12 ? month : null;
}
