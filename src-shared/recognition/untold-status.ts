import { foldText } from './fold-text.ts';
import type { ToldStatus } from './read-activity-status.ts';

type NotHeld = Exclude<ToldStatus, 'held'>;

/** What the name of a row says of its not having been held: （拟）高温培训, 取消：社区消防课, 冰雪封山（无活动）, 测试数据. */
export function statusInName(title: string): NotHeld | null {
  const name = foldText(title);
  if ([NOTHING_HELD, TRIED_OUT, GIVEN_UP].some((each) => each.test(name))) return 'cancelled';
  const head = HEAD.exec(name)?.slice(1).find(Boolean) ?? END.exec(withoutCause(name))?.[1];
  if (head !== undefined) return /取消|停办|作[废罢]/u.test(head) ? 'cancelled' : 'planned';
  return [AFTER_WORD, TAIL, PUT_OFF, MEANT_BEFORE].some((pattern) => pattern.test(name))
    ? 'planned'
    : null;
}

/** 讲座取消（讲师请假） */
function withoutCause(name: string): string {
  return name.replace(/[(（][^()（）]{1,16}[)）]$/u, '');
}

const NOTHING_HELD =
  /(?:^|[,，。;；(（]|本[周月季年期日]|当[月日天])(?:无|没有?|未(?:曾)?(?:开展|组织|举办|安排)|没有?(?:开展|组织|举办|安排|搞))(?:任何|集中|相关|安全|宣传|教育|五进|宣教)*(?:活动|工作|安排)[)）]?$/u;
const TRIED_OUT = /^(?:系统)?(?:测试|试填|试录|test)(?:测试|数据|记录|活动|一下|用例?|test)*\d*$/u;
/** 取消的消防演练 */
const GIVEN_UP = /^(?:已|被|临时)?(?:取消|停办|作废)的(?!活动$)/u;
const HEAD =
  /^(?:[(（【[](拟[办定拍做发]?|拟?待[办定拍做发]?|计划|打算|准备|预定|预告|设想|未[办搞]|没[办搞]|未开展|拟?取消|停办|作废|延期|推迟|改期|暂缓|顺延)[)）】\]]|(已?取消|停办|作废|已?延期|已?推迟|已?改期|暂缓)[:：]|(打算|设想|拟[办定]?|待[办定]|计划|预定|预告|未办|没办|还没[办搞]|[未待拟]开展|下[一]?步|想[办搞])(?:[:：]|[-—–]{1,2}(?!\d)))/u;
/** 消防演练改期, 启动仪式延期到7月, 讲座因雨取消 */
const END =
  /(?:活动|宣传|宣讲|演练|培训|讲座|课|仪式|竞赛|咨询日|体验|参观|教育)(?:因[^,，。;；]{1,10}?)?(?:已|暂|临时)?((?:取消|停办|作[废罢])|(?:延期|延后|推迟|改期|顺延|暂缓|暂停|停上|待定)(?:[到至][^,，。;；]{1,8}|举[办行]|开展)?)$/u;
/** 暑期防溺水宣传（打算）, 消防演练（还没办） */
const TAIL =
  /[(（【[](?:打算|设想|预定|预告|拟办|待办|[未没][办搞]|还没(?:有)?[办搞]|没到时间)[)）】\]]$/u;
/** 消防演练改期, 消防演练推到3月, 消防演练× */
const PUT_OFF =
  /(?:延期|推迟|改期|暂缓|顺延|缓办|推后)(?:举行|举办|开展|进行)?$|(?:推|改|延|挪|移|顺延)[到至](?:\d{1,2}月|下(?:个|一)?(?:月|周|季度?|半年|学期)|[明来]年)[^,，。;；]{0,3}$|[×✗✘╳]$/u;
/** 原定消防演练 */
const MEANT_BEFORE = /^原[定计](?!.*(?:[改后已现]|今[天日]))/u;
/** 待上级通知后开展知识竞赛 */
const AFTER_WORD =
  /^(?:待|等)[^,，。;；]{2,12}后(?:再|另行)?(?:开展|组织|举办|举行|进行|实施|搞|办|安排)/u;

/**
 * What a cell says of a row that counts nobody, less plainly than a state does: 拟于7月组织; 下雨，取消，改到10.20;
 * 待物料到; 对方没空，往后放. Of a row that counts those who came it would tell of something else.
 */
export function asideOfNobody(text: string): NotHeld | null {
  if (text.trim() === '' || text.length > LONGEST) return null;
  const folded = foldText(text).replace(/^[(（【]|[)）】。.!！]$/gu, '');
  if (OF_ANOTHER_DAY.test(folded)) return null;
  const parts = folded.split(/[,，;；。]/u).filter((part) => !OF_A_PART.test(part));
  if (parts.some((part) => CALLED_OFF.test(part) || NOT_LET_IN.test(part))) return 'cancelled';
  const [first = ''] = parts;
  const isOpen =
    [MEANT, OF_A_PLAN, AWAITED].some((pattern) => pattern.test(first)) ||
    parts.some((part) => OPEN.some((pattern) => pattern.test(part)));
  if (isOpen) return 'planned';
  return parts.some((part) => TOO_FEW.test(part)) ? 'cancelled' : null;
}

const LONGEST = 30;
/** What has been done all the same, or is told of another day. */
const OF_ANOTHER_DAY =
  /上次|上回|上[周月]|之前|原[定计](?!划?(?:[今本当]|于[今本当]))|已(?!取消|通知|告知|上?报|改[到至期]|[推延])|如期|照常|(?<![未没不再有])补[上办做]/u;
/** 签名环节取消, 有两户没同意 */
const OF_A_PART = /部分|个别|有的|其[他余它]|环节|[两\d]户|收费/u;
/** 对方取消, 不办了, 天气原因搁置 */
const CALLED_OFF =
  /^(?:取消|[^,，。;；]{1,8}取消了?|[^,，。;；]{0,8}(?:停办|作罢|叫停|搁置|搁下|流产|泡汤|不[办搞])了?|(?:活动)?黄了|(?:活动|讲?课|讲座|演练|会)停了)$/u;
/** Where nothing says that it is put off. */
const TOO_FEW = /^人[^,，。;；]{0,3}[没未][凑到来]齐$/u;
/** 没人在家, 停产未进, 没请到老师, 白跑一趟 */
const NOT_LET_IN =
  /^(?:[^,，。;；]{0,6}(?:[没未](?:有?人(?:在家|来|到)|走成|进[成门去]?|敲开|开门|批下来|获批|批准|同意|联系上|实际开展)|[没未](?:请|约|等)到[^,，。;；]{0,6})|白跑了?一?趟|(?:馆方)?闭馆|一[户家人](?:都|也)没[^,，。;；的]{1,4}|(?:只|仅|光)[报写做有]了?(?:计划|方案|通知))$/u;
const MEANT =
  /^(?:(?:拟|计划|打算|准备)(?:邀?请|联系)|(?:拟|计划|预计|预定|打算|准备|暂定)(?:在|于|到|放在)?(?:[1-9]\d?[月.日号]|下(?:个|一)?(?:周|星期|月|季|学期|半年)|明年|年底|[一二三四]季度|[暑寒]假|国庆|五一))/u;
/** 7月计划, 三季度工作安排 */
const OF_A_PLAN =
  /^(?:列入|属于?)?(?:[1-9]\d?月份?|下个?月|下?[一二三四]?季度|下半年|下学期|暑期)的?(?:工作|活动|宣传)?(?:计划|打算|安排)$/u;
/** 改到操场 moves no day. */
const MOVED =
  /^(?:时间)?(?:改|移|挪|推|延|调整?)(?:到|至|在|期[到至]?)?(?:[1-9]\d?(?![\d楼层馆班栋幢:：点时])|下(?:个|一)?(?:周|星期|月|季|学期|半年)|周[一二三四五六日]|星期|明[天年]|年后|节后|国庆|五一)/u;
const LATER =
  /^(?:往后|以后再?|改[天日]再?|另约|再约|再议|再说|先?(?:缓一?缓|放一?放|搁一?搁)|缓办|下次再|回头再)(?:放|推|挪|拖|延|办|搞|说|安排|定|约|开展|去|来|讲|走)?$/u;
/** 中途因雨停止: whether it counts is for the clerk to say. */
const BROKEN_OFF =
  /^(?:中途|临时|被?平台|后?被)*(?:因.{1,8})?(?:暂停|中止|中断|停止|下架|撤下|删除)$/u;
/** What was written and is not out yet. */
const UNSENT = /^(?:未|没|待|尚未|还没)(?:发|发布|推送|刊发|播出?|上线|签发)$/u;
/** 待物料到, 等教官有空 */
const AWAITED =
  /^(?:等|待|尚待)[^,，。;；]{0,8}(?:到位|到货|到后|到|备齐|落实|有空|同意|通知|天晴|天好)(?:了?后?再?(?:开展|办|搞|组织|定))?$/u;
/** 预约中, 还在联系 */
const PREPARED =
  /^(?:(?:还在|正在|尚在)(?:预约|联系|对接|协调|筹备|准备|报名|沟通)|(?:预约|联系|对接|协调|筹备|报名|排期|沟通)(?:中|阶段))$/u;
/** 老师没来: nobody was there to hold it. */
const NOBODY_CAME =
  /^[^,，。;；]{0,6}(?:老师|教官|讲师|教员|专家|教练|医生|技术员|主讲人?)[^,，。;；]{0,4}(?:有事|没[来到空]|没?赶[不没]?[到来上]|未到|来不了|请假|缺席)$|^(?:对方|[学村]?生|[^,，。;；]{0,3}园|学校|客人|人)?(?:[没未]来成?|来不了了?)$/u;
/** （未确定） */
const UNSURE = /^(?:时间|地点|场地|人员)?(?:均|还|尚|都)?[未没](?:有?落实|确定|定下?|敲定)$/u;
/** 未落实, 还没启动, by themselves */
const NOT_BEGUN = /^(?:尚|还|暂|目前)?(?:未|没有?)(?:落实|完成|启动|动|安排|敲定|排上)$/u;
/** 场地没批下来, 没场地, 缺讲师 */
const NOT_TO_BE_HAD =
  /^(?:场地|经费|资金|讲师|老师|教官|专家|物料|设备|人手|人员|车辆|方案)(?:还|尚|一直)?[没未](?:有)?(?:批|到|落实|谈|定|联系|借|找|凑)(?:下来|位|好|妥|到|成|齐)?$|^(?:没有?|无|缺)(?:场地|经费|资金|讲师|老师|教官|人手|人员|车辆)$/u;
/** 仅发通知, 只做了准备, 名额预留 */
const ONLY_BEGUN =
  /^(?:(?:仅|只)(?:是|做|有)?了?(?:采购|购买|发?通知|准备|方案|报名|布置|印制|领取|联系|意向)了?|(?:暂|先|名额|时间)?预留|草稿)$/u;
const OPEN = [
  UNSURE,
  MOVED,
  LATER,
  BROKEN_OFF,
  UNSENT,
  PREPARED,
  NOBODY_CAME,
  NOT_BEGUN,
  NOT_TO_BE_HAD,
  ONLY_BEGUN,
];

/**
 * Whether a remark denies something or waits for it: 师傅还没定，先记上; 这回免了; 下学期开学才弄. Where people are counted
 * and none are of its row, it may well not have been held.
 */
export function doubtsHeld(text: string): boolean {
  return text.length <= LONGEST && !WITHOUT_HARM.test(text) && DENIES_OR_WAITS.test(foldText(text));
}

const WITHOUT_HARM =
  /[没未](?:有)?(?:耽误|影响|问题|异常|事故|隐患|收|花|统计|计数|清点|数|拍|签|登记|记|发现|出现|发生|要求|带|填|意见|整改|成年|洗)|整改|充分|[才后]开[讲始]|讲的|接着|楼|照常|如期|顺利|已(?:完成|开展|办|结束)|圆满|\d(?:篇|条|期|人|份|户|册|块|余)/u;
const DENIES_OR_WAITS =
  /[没未]|(?:上|去|进|开|办|搞|来|比|做|讲)不(?:了|成|去|来)|再说|再定|再看|免了|算了|作罢|[才再][弄办搞开讲做]|还在|先记|想在|哪天|不晓得|不知|^拟|待|^等|打算|准备|挪|往后|延[期后迟]|推[迟后到延]|改[期到]|停[课电产工办]|(?:制作|征集|写稿|排练|筹备|报名|排期)中$|^(?:台风|疫情|雨|封路|.{0,3}(?:放假|考试)|别人.{0,3}的)$/u;
