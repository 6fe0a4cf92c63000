import type { ActivityStatus } from '../domain/activity.ts';
import { ACTIVITY_STATUS_WORDS, CANCELLED_WORDS } from '../words/activity-statuses.ts';
import { foldText, isPlaceholder } from './fold-text.ts';
import { holdsAny } from './holds-any.ts';
import { readChoice } from './read-choice.ts';
import { BLANK, guessed, type Reading, refused, understood } from './reading.ts';
import { tickedWords } from './ticked-words.ts';

export type ToldStatus = ActivityStatus | 'cancelled';

/** What a column of states says: 已完成, 因雨取消, 延期至9月, ☑是 □否. Words that tell of the work itself are refused. */
export function readActivityStatus(written: string): Reading<ToldStatus> {
  const text = tickedWords(written);
  if (isPlaceholder(text)) return BLANK;
  const folded = foldText(text);
  const share = /^(\d{1,3})(?:\.0+)?%$/u.exec(folded)?.[1];
  if (share !== undefined)
    return Number(share) >= 100 ? understood('held') : guessed('planned', '还没有完成');
  if (OVER.test(folded)) return understood('held');
  if ([...folded].length > MOST) return refused('不是开展状态');
  if (tellsCancelled(folded)) return understood('cancelled');
  if (DONE.test(folded)) return understood('held');
  const reading = readChoice(text, ACTIVITY_STATUS_WORDS);
  // 开展入户宣讲 says what was done, in words that are to be kept.
  const isAccount = 'value' in reading && reading.value === 'held' && [...folded].length > BRIEF;
  if (reading.state !== 'refused' && !isAccount) return reading;
  return REFUSING.test(folded) ? guessed('planned', '写明还没有开展') : refused('不是开展状态');
}

/**
 * A cell of any other column that begins by saying that the activity was not held: （因雨取消）; 延期，时间
 * 另行通知. Where it goes on, as in 改期至5月18日，已完成, it may be asked about and is not counted under this day.
 */
export function statusAside(text: string): Exclude<ToldStatus, 'held'> | null {
  // Nearly every cell is settled by its own words.
  if (text.length > LONGEST || !MAY_TELL.test(text)) return null;
  const marked = foldText(text).replace(MARKED, '');
  const label = LABELLED.exec(marked)?.slice(1).find(Boolean);
  if (label !== undefined) return tellsCancelled(label) ? 'cancelled' : 'planned';
  const folded = marked.replace(/^[(（【]|[)）】。.!！]$/gu, '');
  const parts = folded.split(/[,，;；。]/u).filter((part) => !LATER_THAT_DAY.test(part));
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  // 讲师有事，未办 says so at its end.
  const told = AT_HEAD.some((pattern) => pattern.test(first))
    ? first
    : LAST_WORDS.some((pattern) => pattern.test(last))
      ? last
      : (notPassedIn(parts) ?? failedIn(parts));
  if (told === null) return null;
  return tellsCancelled(told) || [VOID, UNCOUNTED].some((each) => each.test(told))
    ? 'cancelled'
    : 'planned';
}

/** 推迟到下午3点开始 */
const LATER_THAT_DAY =
  /^(?:活动)?(?:推迟|延迟|延后|顺延|改)[到至在](?:当[天日]|同[天日])?(?:[上下中]午|傍晚|晚[上间]?|早[上晨]|\d{1,2}[:：点时])/u;

/** 【作废】因检修停办; 取消：教官有事: a label, and after it why. */
const LABELLED =
  /^(?:[(（【[](已?取消|停办|已?作废|未开展|未办|已?延期|已?推迟|已?改期|暂缓)[)）】\]]|(已?取消|停办|已?作废|未开展|未办)[:：])/u;
/** ※因雨停办; 注：活动取消 */
const MARKED = /^(?:[※★☆*●◆▲■·•☞!！]{1,3}|备?注[:：])/u;

/** 准备7月请供电所来讲用电安全: a name that begins with what is still to be done. */
export function isToBeDone(title: string): boolean {
  const folded = foldText(title);
  return TO_BE_DONE.test(folded) || MADE_READY.test(folded);
}

/** 准备暑期安全课, 筹备消防月宣传 */
const MADE_READY =
  /^(?:正?准备|筹备|筹划|策划)[^，。；,;、并和]{2,16}(?:课|讲座|演练|宣传|活动|培训|竞赛|体验|宣讲|咨询[日会]?)$/u;

const TO_BE_DONE =
  /^拟(?:开展|举[办行]|组织|邀请)|^(?:下(?:个|一)?(?:周|月|星期)|明年|来年)(?:拟|计划|准备)?再?(?:开展|举[办行]|组织|搞|办|讲|去|请|邀请)|^(?:正?准备|打算|计划|拟|预计|想)(?:在|于|到)?(?:再|[1-9]\d?月|[一二三四五六七八九十]{1,2}月|腊月|正月|年[底前后]|下[个半]?(?:月|周|季|年|学期)|明年|(?:邀?请|联系)[^，。；]{1,12}(?:来|到|做|作|讲))/u;

/** 下雨没开成, 因雨停工未开展, 因停课，本次活动取消: as people say it. 部分村未开展 is another matter, 上次没开成 of another day. */
function failedIn(parts: readonly string[]): string | null {
  if (parts.some((part) => /上次|上回|之前|去年|往年|前年/u.test(part))) return null;
  if (OF_ANOTHER_MONTH.test(parts[0] ?? '') && SINCE_HELD.test(parts.at(-1) ?? '')) return null;
  return parts.find((part) => FAILED.test(part) && !ONLY_PART.test(part)) ?? null;
}

function notPassedIn(parts: readonly string[]): string | null {
  if (parts.some((part) => SENT_ALL_THE_SAME.test(part))) return null;
  const isAlone = parts.length === 1 && NOT_SENT.test(parts[0] ?? '');
  return parts.find((part) => isAlone || NOT_PASSED.test(part) || NOT_YET_OUT.test(part)) ?? null;
}

/** 已投稿，未采用: what became of a paper about it, and not of what was held. */
export function tellsOfPaper(text: string): boolean {
  const parts = foldText(text).split(/[,，;；。]/u);
  return notPassedIn(parts) !== null || parts.some((part) => NOT_TAKEN.test(part));
}

/** 3月因故未办，设备修好后已办 tells of two days, and this row is of the second. */
const OF_ANOTHER_MONTH = /^(?:上[个一]?[月周季]|\d{1,2}月份?|原[定计])/u;
const SINCE_HELD =
  /^(?!.*[未没待拟]).*(?:[已后现今补](?:补?[办搞讲做]|举办|举行|开展|完成|实施|组织)|补[办课上])[了成]?$/u;
const ONLY_PART =
  /讲了?[没未](?![讲有])|部分|个别|有的|其[他余它]|环节|[班队个]|(?<!入)户|组(?!织)|报名|资格/u;
const FAILED =
  /^.{0,10}(?:(?:还?没有?|未能?|没能)(?:开|办|搞|弄|整|成|讲|练|演|培|比|上|做|去|放|播|举办|举行|组织|实施|开展|进行|成行|出行|入户|走访|上门)(?:成功?|了|上)?|(?:本次|该|此次|当天)?(?:活动|演练|培训|讲座|课程?)(?:已|临时)?(?:取消|停办|作罢))$/u;

function tellsCancelled(folded: string): boolean {
  return holdsAny(folded, CANCELLED_WORDS) && !/未取消|没有取消/u.test(folded);
}

/** 推迟几天，已完成; not 已完成一半，其余推迟. */
export function isDoneAtLast(text: string): boolean {
  const last = foldText(text)
    .split(/[,，;；。]/u)
    .findLast((clause) => clause !== '');
  return last !== undefined && DONE_AT_LAST.test(last);
}

const DONE_AT_LAST =
  /^(?:[后现]|目前|均|都)?已(?:按期|如期)?(?:完成|开展|举办|举行|补办|实施|落实)(?:完毕)?$/u;

/** 办完，取消了茶歇，课照上 */
const OVER = /^(?:已|都)?(?:办完|做完|搞完|上完|讲完|演完|办了|结束|完成|办结)了?[,，。;；]/u;
/** Longer words are an account of the work. */
const MOST = 12;
const BRIEF = 5;
/** As planned, or beyond the plan, which is not a plan. */
const DONE =
  /^(?!.*[未没待])(?:(?:计划|年计划|方案)(?:之?外|以外)|已?按(?:计划|期|时)|如期|已(?:完成|开展|举办|举行|落实|实施|结束))/u;
/** 没搞, 排期中, 等讲师, 秋季再做 */
const REFUSING =
  /^(?:尚|还|暂)?(?:未|没)|^(?:制作|征集|写稿|报名|排期|排练|拍摄|对接|联系|洽谈|预约|招募|协调)中$|^[等待](?![级候])|再[做办搞说议定]$|^(?:预约|预报名|预留|还在.{1,6})$/u;
const LONGEST = 40;
const AT_END =
  /^(?:未(?:办|办成|开展|举办|举行|到馆|到场|成行|前来)|没有?(?:办|办成|开展|举办)|取消|(?:对方|临时){1,2}取消了?|停办|延期|(?:未|没有?|不再?)再?补[办开搞]了?|[未没](?:[演讲搞练]|演成|讲成|练成))$/u;
/** 填错，作废; 此卡作废 */
const VOID =
  /^(?:(?:此|本|该)[卡表张页条份行项次]?|[填写记登录]错|重复)?已?作废$|^(?:登记|填写|填报|录入|记录|日期)(?:有误|错误|错)了?$|^[填写记录]错了?$/u;
/** 搁置, 因疫情叫停, 上级通知暂停 */
const STOPPED =
  /^(?:因.{1,10}?|(?:上级|县里?|镇里?|街道)(?:通知|要求))?(?:已|被|临时|暂时)?(?:搁置|作罢|流产|叫停|中止|暂停)(?:举办|举行|开展)?了?$|^(?:就|先|暂时)?不(?:搞|办|开|讲|去|做)了$/u;
/** 拟6月开展. Not 计划5月15日开展，实际18日. */
const MEANT_FOR =
  /^(?:拟|计划|预计|暂定)(?:于|在)?(?:\d{1,2}月份?(?:[上中下]旬|\d{1,2}[日号])?|下(?:个|一)?(?:周|月|季度?|学期))再?(?:开展|举[办行]|组织|实施|进行|搞|办)$/u;
/** 主讲人临时出差，活动延期举行 */
const PUT_OFF =
  /^(?:因.{1,10}?)?(?:本次|该)?(?:活动|培训|演练|讲座|宣讲)?(?:已|暂)?(?:取消|停办|延期|延后|推迟|改期|暂缓|顺延)(?:举行|举办|开展|进行|实施)?(?:[至到].{1,10}|(?:时间)?(?:未定|待定|另定|再定|另行通知))?$/u;
/** 本次活动因流感封闭管理取消 */
const WITH_CAUSE =
  /^(?:本次|该|此次|这次)?(?:活动|培训|演练|讲座|宣讲|课程?)因[^,，。]{1,14}?(?:而|故|已|被)?(?:临时)?(?:取消|停办|延期|延后|推迟|改期|暂缓|顺延|[未没](?:能|有)?(?:办成|举办|举行|开展|进行|成行))(?:举行|举办|开展|进行|实施)?$/u;
/** 下雨取消, 台风天延期: the cause without 因. */
const BY_WEATHER =
  /^(?:临时)?(?:[下降遇逢]?[大暴中小阵]?[雨雪雾风]天?|台风天?|高温天?|天气(?:原因|不好)?|停[电水课]|疫情)(?:原因|影响)?(?:临时|已|未)?(?:取消|停办|延期|推迟|改期|顺延)$/u;
/** 改为下季度再办, 放到明年春天办, 9月份再搞 */
const PUT_BACK =
  /^(?:因.{1,10}?)?(?:临时|已|现)?(?:[改推移挪放留拖缓][到为至在]|等到|顺延[到至])(?:下(?:个|一)?(?:周|星期|月|季度?|半年|学期|学年|年度?|次|批)|[明来]年|年后|节后|[1-9]\d?月份?|[一二三四五六七八九十]{1,2}月份?)[\p{Script=Han}]{0,2}?再?(?:办|搞|开|讲|做|举办|举行|开展|实施|进行|组织|安排)?$/u;
/** （等回话）: those who were asked have not said yes. */
const AWAITED =
  /^(?:等|待|尚待|还在等)(?:对方|上级|其|[县镇局]里)?(?:回[话复信音]|答复|确认|批复|批准|通知|消息)$|^另行(?:安排|通知|组织)$/u;
/** 投稿未采用: what was written for the press, and the press did not take. */
const NOT_TAKEN =
  /^(?:投稿|来稿|稿件|该稿|报送后?|最终|暂)?(?:(?:未|没有?)被?(?:采用|采纳|录用|选用|用上?|采|刊发|刊登|刊播|播出|发表|见报|发布|推送|上线|发出)|被?退稿(?:未[用采发])?|撤稿)$/u;
/** 未审核通过，未发; 平台审核没通过. Not 审核未通过，修改后已发. */
const NOT_PASSED =
  /^(?:稿件|推文|视频|内容|平台)?(?:(?:[初终复]?审核?|审批|审查)(?:未|没有?|未能)(?:获|能)?通过|(?:未|没有?|未能)(?:获|被)?(?:(?:[初终复]?审核?|审批|审查)通过|过审|通过(?:平台|后台|上级)?(?:审核|审查|审批)))$/u;
const SENT_ALL_THE_SAME = /(?:后|已|重新|再次)(?:发|推|播|上线|通过)/u;
/** 待刊, 稿件待播出, 拟发布: what was written waits for its day. */
const NOT_YET_OUT =
  /^(?:稿件|该稿|节目|推文|视频|内容)?(?:暂|尚|还)?(?:[待拟](?:刊[发登载播用]?|播[出放发]?|发[布表出]?|登[载出]?)|待(?:推送|上线|见报|编发))$/u;
const NOT_SENT = /^(?:暂|尚|还)?[未没]发$/u;
/** 此卡不计, 本条不作数 */
const UNCOUNTED =
  /^(?:不算|不计|不作数)$|^(?:此|本|该)(?:[卡表张页条份行次场]|记录|活动){1,2}(?:不(?:计入?|算|作数|算数|统计|纳入)|无效)(?:统计|数|在内)?$/u;
/** 时间另定, 具体日期另行通知: after what kept it from being held. */
const LEFT_OPEN =
  /^(?:具体|活动|举办|演练|培训)?(?:时间|日期|日子|哪天)(?:待定|未定|另定|再定|再议|再约|另约|另行(?:通知|安排|确定|商定))$/u;
const LAST_WORDS = [AT_END, VOID, STOPPED, UNCOUNTED, PUT_OFF, NOT_TAKEN, LEFT_OPEN, MEANT_FOR];
const MAY_TELL =
  /[消办废期迟缓延效误错罢]|不[计算作统纳]|搁置|流产|叫停|[暂中][停止]|时间|日子|[改移挪推放留拖缓等][到为至在]|[改推拟划计定]\s*[\d下]|[拟暂初预择另]\s*[定日]|[未拟待有没能不]\s*[开举实进入到成前办搞弄整讲练培比做去放播组走上被采录选刊登编发见审过推能通演用]|[退撤]稿|计\s*划|下[周月季年步半学一阶]|[明来]年|[等待].{0,2}[定回答确批通消]|另行|[筹准]备/u;
const ASIDE =
  /^(?:因.{1,10}?)?(?:本次|活动|该活动|预约|时间)?(?:已|暂|尚)?(?:取消|停办|作废|延期|推迟|改期|(?:改|移|挪|调整)(?=[到至](?:[1-9]\d?(?![\d楼层馆班栋幢:：点时])|下(?!午)|周|星期|[明来]|年|节|国庆|[五十]一|假|[寒暑]|[一二三四五六七八九十]+月|学期|日后|另))|[改推](?=\d{1,2}月|下[周月])|暂缓|顺延|(?:没有|未能|未|拟|待)(?:开展|举办|举行|实施|进行|办|成)|(?:下[周月季年]|下一?步|下半年|下学期|下一?阶段|明年|来年)(?:工作)?(?:计划|安排|打算|再?(?:开展|举办|举行|实施|组织|[搞办做讲去弄]))|计划中?|待定|[拟暂初预另]定|另?择日|[筹准]备中)(?:活动|举办|举行|开展|进行|实施|预约|参观|来访)?(?:[至到].{1,10}|\d{1,2}月份?|下[周月])?$/u;
/** 只是列个计划 */
const ONLY_MEANT = /^(?:只是|仅是|先|只)(?:列|写|做|填)(?:个|了个?)?(?:计划|打算|安排)$/u;
const AT_HEAD = [ONLY_MEANT, ASIDE, BY_WEATHER, AWAITED, WITH_CAUSE, PUT_BACK];
