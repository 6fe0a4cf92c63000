import { onceEach } from '#shared/domain/once-each.ts';
import { isEverydayDeed } from '#shared/recognition/everyday-deed.ts';
import { foldText } from '#shared/recognition/fold-text.ts';
import { holdsAny } from '#shared/recognition/holds-any.ts';
import { namesSafety } from '#shared/recognition/names-safety.ts';
import { handingOut, readForm } from '#shared/recognition/read-form.ts';
import {
  EVERYDAY_SORTS,
  GOODS_WORDS,
  MADE_FOR_PUBLICITY_WORDS,
  ORDINARY_WORDS,
  OTHER_TOPIC_WORDS,
  OTHER_WORK_WORDS,
  OWN_WORK_WORDS,
  PAPER_WORDS,
  PUBLICITY_WORDS,
  RECRUITING_WORDS,
  SEEN_THROUGH_WORDS,
  WRITING_WORDS,
} from '#shared/words/other-work.ts';
import type { MappedColumn } from '../layout/map-columns.ts';
import type { RecordCells } from '../layout/record-cells.ts';
import { entryVerdict } from './chronicle-parts.ts';
import { bareName } from './end-brackets.ts';
import { isErrand } from './errands.ts';
import { isRemarkColumn } from './remark-columns.ts';
import type { SourceCell } from './row-reader.ts';

/**
 * The words by which a row tells of everyday work (治安巡逻, 党组会) and of no publicity: in its name, or where the
 * sort of work is told. Null for a row whose form is written in words that are known, and where nothing says so.
 */
export function otherWorkIn(
  { kind, columns }: RecordCells,
  sources: ReadonlyMap<number, SourceCell>,
): string | null {
  if (kind !== 'activity') return null;
  const entry = entryVerdict(columns, sources);
  if (entry && (entry.title === null || isOfOtherTopic(entry.title, entry.story)))
    return briefly(entry.story);
  const told = columns.filter((column) => tellsWork(column));
  const textsOf = (of: readonly MappedColumn[]) =>
    of.flatMap(({ col }) => ownText(sources.get(col)));
  const sorts = textsOf(told.filter(({ field }) => field !== 'title'));
  const own = sorts.find((text) => saysAny(text, OWN_WORK_WORDS));
  if (own !== undefined) return own;
  const denied =
    textsOf(columns).find(deniesPublicity) ??
    textsOf(columns.filter(isRemarkColumn)).find(isRemarkedOther);
  if (denied !== undefined) return denied;
  if (entry) return null;
  const attended = attendedIn(columns, sources);
  if (attended !== null) return attended;
  const texts = textsOf(told);
  const sort = sorts.find(isEverydaySort);
  if (sort !== undefined && !texts.some(saysPublicity)) return sort;
  const unheld = isFormTold(columns, sources)
    ? undefined
    : texts.find((text) => UNHELD.some((tells) => tells(text)));
  const aside =
    otherTopicIn({ kind, columns }, sources) ?? goodsIn(columns, sources) ?? unheld ?? null;
  if (aside !== null) return aside;
  const isPublicity = (text: string) =>
    saysPublicity(text) ||
    handsOutLeaflets(text) ||
    SAFETY_GAMES.test(text) ||
    (isContestOnSafety(text) && countsPeople(columns, sources));
  if (texts.length === 0 || texts.some(isPublicity)) return null;
  const named = texts.find((text) => saysAny(text, OTHER_WORK_WORDS));
  return named === undefined || isFormTold(columns, sources) ? null : named;
}

/** 医保政策宣讲, told with nothing of safety beside it. */
function isOfOtherTopic(title: string, story: string): boolean {
  return saysAny(title, OTHER_TOPIC_WORDS) && !speaksOfSafety(story);
}

/** 例会，不计宣传活动; 非宣教，仅备查; 与安全宣传无关; 非安全类，一并登记 */
function deniesPublicity(text: string): boolean {
  const folded = foldText(text);
  return DENIED.test(folded) || OF_NO_SAFETY.test(folded);
}

const DENIED =
  /(?:非|不是|不属于?|不[计算](?:入|作|为)?|不纳入|不作为?)(?:安全)?(?:宣[传教]|五进)(?![人月周日品资])|[与和跟](?:安全|消防)?(?:宣[传教讲]|五进|安全)(?:活动|工作)?(?:无关|没有?关系|不相干)/u;
const OF_NO_SAFETY =
  /(?:^|[,，。;；:：(])(?:属于?|系|为)?(?:非|不是|不属于?|不涉及?|无关)(?:安全|消防|应急)(?:生产)?(?:类|性|方面|范畴)?(?:的?(?:活动|宣传|宣教|培训|教育|内容|工作|事项|项目|业务))?(?=$|[,，。;；)])/u;

/** 纯检查, 实为慰问, 以检查为主，没宣传, 例会; not 例会，会后讲了防火. */
function isRemarkedOther(text: string): boolean {
  return MAY_BE_OTHER.test(text) && remarkedOther(text);
}

const remarkedOther = onceEach(
  (text) => {
    const parts = foldText(text).split(/[,，;；。()（）]/u);
    const isOther = (part: string) =>
      [ONLY_OTHER, UNTOLD, OF_ROUTINE].some((each) => each.test(part));
    return parts.some(isOther) && !parts.some((part) => !isOther(part) && saysPublicity(part));
  },
  { most: 5_000, longest: 60 },
);

const MAY_BE_OTHER =
  /[纯只检业政光仅就属系没未无]|实[为际]|其实|均为|不[含涉]|例会|日常|例行|常规|内部|工作会|碰头|办公会|记录|台账|事[项务]/u;
const ONLY_OTHER =
  /^(?:纯|纯属|单纯|[只光仅就](?:[是为属]|做了?|去)?|实[为属]|实际[是为上]是?|其实[是为]?|属于?|系|均为)了?(?:日常|例行|常规|内部|普通|一般|工作)?(?:性的?)?(?:参观|检查|开[了个]?会|会议|例会|查[看了]?隐患|隐患排查|排查|巡查|巡逻|走访|慰问|维修|检修|维保|保养|采购|买东西|值班|执勤|视察|调研|考察|[领发]了?(?:东西|物[资品])|验收|整改|执法|打扫|保洁|施工|团建|体检|(?:提供|借|出)了?(?:场地|地方|车辆|人手)|(?:派人)?维持秩序|参会|列席|听会|听报告|旁听)(?:工作|活动|性质|而已)?$/u;
const UNTOLD =
  /^(?:但|当天|现场|并)?(?:没有?|未|无|不含|不涉及)(?:做|搞|开展|进行|涉及|任何|安全){0,3}(?:宣[传讲教]|讲安全)(?:内容|活动|环节|教育)?$|^[没未不]涉及(?:到)?安全(?:内容|知识)?$/u;
const OF_ROUTINE =
  /^(?:日常|例行|常规|内部)(?:检查|巡查|工作|会议?|工作会议?|例会|维[修护]|事务|值班)$|^[^,，宣讲]{0,4}例会$|^(?:工作|碰头|办公)会$|^(?:执法|工作|业务|督导)检查$|^(?:业务|行政)工作$|^(?:采购|维修|检修|检查|巡查|值班|会议|领用|巡逻|出警)(?:记录|台账|事项|事务)$/u;

/** 科长参会, 派1人列席, 去县里当学员 of a handful: what others held, and the unit's own went to. */
function attendedIn(
  columns: readonly MappedColumn[],
  sources: ReadonlyMap<number, SourceCell>,
): string | null {
  const isHandful = columns
    .filter(({ field }) => field?.startsWith('audience'))
    .every(({ col }) => /^(?:[1-9][人名位]?)?$/u.test(foldText(sources.get(col)?.text ?? '')));
  const remarks = columns.filter(({ field }) => field === null || field === 'remarks');
  if (!isHandful) return null;
  const texts = remarks.flatMap(({ col }) => ownText(sources.get(col)));
  return (
    texts.find((text) =>
      foldText(text)
        .split(/[,，;；。]/u)
        .some(tellsOfGoing),
    ) ?? null
  );
}

function tellsOfGoing(part: string): boolean {
  return part.length <= 16 && WENT.test(part);
}

const WENT =
  /^[^演宣]{0,6}(?:去|到|赴|派)[^演宣]{0,10}(?:听会|开会|开的|参会|列席|参训|受训|当学员|听课|学习班)$|^.{0,6}(?:参会|列席|与会|听会|参训)$|^(?:受邀|应邀)(?:参加|列席|出席).{0,10}(?:会议?|培训班?)$/u;

/** 隐患, 事故, 合同 as the whole of what a column says of the sort of work. */
function isEverydaySort(text: string): boolean {
  return EVERYDAY_SORTS.includes(foldText(text).replace(/[类项]$/u, ''));
}

/** 学习公司安全生产1号文件 at a meeting; 学习事故通报 is a lesson. */
function isStudyOfPapers(text: string): boolean {
  return STUDY.test(foldText(text)) && !/事故|案例|警示|法|条例/u.test(text);
}

const STUDY =
  /^(?:会议|集中|专题)?(?:传达|学习)[^,，。;；]{0,30}(?:文件|通知|讲话|批示|指示|精神|纪要)$/u;

/** 兄弟单位来厂交流, 外村来学习治理做法; 赴外地考察智慧消防 */
function isCall(text: string): boolean {
  const folded = foldText(text);
  return STUDY_TOUR.test(folded) || (CALL.test(folded) && !speaksOfSafety(text));
}

const STUDY_TOUR = /^(?:赴|到|去)[^,，。;；]{1,12}考察/u;

const CALL =
  /^(?:兄弟|友邻|邻近|外(?:单位|村|镇|县|市|省|地)|邻(?:村|镇|县|市)|同行|上级|[省市县区镇局]?领导)[^,，。;；]{0,12}(?:交流|学习|考察|取经|指导|走访|参观)/u;

/** 路口设卡发防火传单; not 检查发隐患整改告知书. */
function handsOutLeaflets(text: string): boolean {
  return handingOut(text).state === 'guessed' && !/告知|隐患|整改/u.test(text);
}

/** 消防手抄报评比 */
function isContestOnSafety(text: string): boolean {
  return isMadeForSafety(text) && CONTEST.test(text);
}

/** 职工消防运动会 */
const SAFETY_GAMES = /(?:消防|安全|应急|救援)[^,，。;；]{0,4}(?:运动会|比武)/u;

/** “安全生产月”黑板报 */
export function isMadeForSafety(text: string): boolean {
  return saysAny(text, MADE_FOR_PUBLICITY_WORDS) && speaksOfSafety(text);
}

const CONTEST = /评比|评选|展评|展示|展览|比赛|大赛|征集|活动/u;

/** Those who made them, not the 612件 that they made. */
function countsPeople(
  columns: readonly MappedColumn[],
  sources: ReadonlyMap<number, SourceCell>,
): boolean {
  return columns.some(
    ({ field, col }) =>
      field?.startsWith('audience') && PEOPLE.test(ownText(sources.get(col))[0] ?? ''),
  );
}

const PEOPLE = /^\s*约?[1-9][\d,]*[余多]?(?:人次?|名|位)?\s*$/u;

/** What a row says of what it was. */
function sayings(
  columns: readonly MappedColumn[],
  sources: ReadonlyMap<number, SourceCell>,
): string[] {
  return columns
    .filter(({ field }) => SAYING.includes(field ?? ''))
    .flatMap(({ col }) => ownText(sources.get(col)));
}

/** A name that speaks of another matter and nothing of safety, with whatever else may: 统计业务培训. */
function otherTopicIn(
  { kind, columns }: Pick<RecordCells, 'kind' | 'columns'>,
  sources: ReadonlyMap<number, SourceCell>,
): string | null {
  if (kind !== 'activity') return null;
  const name = columns.find(({ field }) => field === 'title');
  const [title] = name ? ownText(sources.get(name.col)) : [];
  const sorts = columns.filter(({ field, heading }) => field === null && GENRE.test(heading));
  const isOther = [title, ...sorts.flatMap(({ col }) => ownText(sources.get(col)))].some(
    (text) => text !== undefined && saysAny(text.replace(EXPOSED, ''), OTHER_TOPIC_WORDS),
  );
  if (title === undefined) return null;
  if (TENDER.test(foldText(title))) return title;
  if (saysAny(title, RECRUITING_WORDS) && !TAUGHT.test(title)) return title;
  if (!isOther) return null;
  return sayings(columns, sources).some(speaksOfSafety) ? null : title;
}

/** 楼道堆物曝光栏公示 */
const EXPOSED = /曝光[栏台榜]?公示/u;

/**
 * In a register of the press, where pieces are about whatever there is: what was paid or bought, and everyday work of
 * which no report is counted and no outlet told.
 */
export function otherThanPressIn(
  record: RecordCells,
  sources: ReadonlyMap<number, SourceCell>,
): string | null {
  const topic = otherTopicIn(record, sources);
  if (topic !== null || record.kind !== 'activity') return topic;
  const name = record.columns.find(({ field }) => field === 'title');
  const [title] = name ? ownText(sources.get(name.col)) : [];
  if (title !== undefined && isBought(title)) return title;
  return isOut(record, sources) ? null : otherWorkIn(record, sources);
}

/** Reports are counted, or it is told where the piece was. */
function isOut({ columns }: RecordCells, sources: ReadonlyMap<number, SourceCell>): boolean {
  return columns.some(({ field, col }) => {
    const text = sources.get(col)?.text ?? '';
    if (field === 'mediaItems') return /[1-9]/u.test(text);
    return field !== 'title' && (OUTLET.test(foldText(text)) || field === 'details.links');
  });
}

const OUTLET =
  /[日晚早快时周]报|报纸?$|电视|电台|广播|频道|公众号|微信|微博|抖音|快手|视频号|头条|客户端|app|网站?$|融媒|新华|人民网|大屏|电子屏|led|喇叭|朋友圈|https?:/u;

/** 应急物资采购项目成交公告, whatever is bought */
const TENDER =
  /(?:招标|采购|成交|中标|磋商|谈判|询价|竞价|比选|流标|废标|拍卖|遴选)[^,，。;；]{0,12}(?:公告|公示|通知书|结果|更正)$/u;

/** 新招录队员安全培训 is held for those who were found. */
const TAUGHT = /培训|演练|讲座|宣讲|教育|学习/u;

/** Ways in which a name tells of what nobody came to. */
const UNHELD = [
  isPaperwork,
  isBusinessOfPapers,
  isBought,
  isMeeting,
  isForLater,
  isBeforeOrAfter,
  isStudyOfPapers,
  isCall,
  isOutfit,
  isInstalled,
  isUpkeep,
  isErrand,
  isEverydayDeed,
];

/** Whether a name is one of these things, and joins nothing to it. */
function tellsOnly(name: string, patterns: readonly RegExp[]): boolean {
  return !TELLS_MORE.test(name) && patterns.some((pattern) => pattern.test(name));
}

const TELLS_MORE = /并|[,，；;]/u;

/** 宣传工作推进会, 召开安全生产例会: those who work meet. 启动会 and 警示教育大会 tell others. */
function isMeeting(text: string): boolean {
  const folded = bareName(text);
  return MEETING.test(folded) && !TELLS_THEM.test(folded);
}

const MEETING =
  /(?:例会|推进会|部署会|调度会|协调会|联席会|碰头会|研判会|会商会|工作会|专题会|办公会|班子会|党委会|总结会|汇报会|述职会|布置会)议?$/u;
const TELLS_THEM =
  /宣讲|宣贯|培训|教育|讲座|讲课|警示|案例|学习|演练|现场|观摩|启动|动员|知识|班[前后]|[,，;；]|并/u;

/** Whether a text tells only of a paper that is written, sent or looked at, and of nothing held. */
function isPaperwork(text: string): boolean {
  const line = bareName(text);
  return PAPER_WORDS.some((paper) => {
    const at = line.lastIndexOf(paper);
    const [head, rest] = [line.slice(0, at), line.slice(at + paper.length).replace(/^的/u, '')];
    if (at < 0 || TELLS_MORE.test(line)) return false;
    const begun = WRITING_WORDS.some((word) => head.slice(0, LATEST_VERB).includes(word));
    const isPaper = OF_AN_ACTIVITY.test(`${head}${paper}`);
    return rest === '' ? begun || isPaper : SEEN_THROUGH_WORDS.includes(rest);
  });
}

const LATEST_VERB = 6;
/** 消防演练方案, 宣传月活动总结 */
const OF_AN_ACTIVITY =
  /^(?!.*(?:学习|宣贯|宣讲|解读|讲解|培训|告知|发放|公布|发布)).*(?:演练|活动|宣传|五进)(?:的?(?:实施|工作|宣传))?(?:方案|计划|总结|通知|简报|请示|报告)$/u;

/** 安全生产许可证延期换证资料报送, 宣传材料归档, 到区局领取证书: papers and licences on their way. */
function isBusinessOfPapers(text: string): boolean {
  const folded = bareName(text);
  return tellsOnly(folded, OF_PAPERS);
}

const OF_PAPERS = [
  /(?:资料|材料|档案|证照|证件|表格|报表|数据|名单)的?(?:报送|上报|报审|报批|递交|提交|归档|移交|装订|备案|填报|汇总)$/u,
  /(?:许可证|执照|资质|证照|证件|证书|资格证|操作证|合格证)(?:的|到期|延期)*(?:换证|换发|换领|延期|年检|年审|复审|审验|申领|申办|领取|补办|办理|变更|注销|续期)$/u,
  /^(?:到.{1,10})?(?:领取|领回|申领|换领|换发|补办|办理)[^,，。;；]{0,12}(?:许可证|执照|证照|证件|证书|资格证|操作证|合格证|奖牌|牌匾|文件|通知|报刊)$/u,
];

/** 买灭火器10具, 支付宣传服务费8000元, 宣传费报销 */
function isBought(text: string): boolean {
  const folded = bareName(text);
  return tellsOnly(folded, BOUGHT);
}

const BOUGHT = [
  /^(?:又|再|新|已)?(?:购|买|采购|购买|购置|购进|购入|添置|添购|订购|订做|定制|定做|印制|印刷|打印|复印|加印|喷绘|申领|领取|领用|领回|领新?)[^,，。;；]{1,20}?约?\d[\d,]{0,8}[余多]?(?:具|个|套|台|只|把|件|条|箱|份|张|块|辆|批|桶|根|顶|双|本|册|米|面|副|盒|袋|瓶|万?元)$/u,
  /^(?:支付|付清?|缴纳|交纳?|结算|结清|报销|转账|预付|收到|拨付)[^,，。;；]{0,20}(?:费用?|款项?|经费|资金|账单|发票|元)(?:约?\d[\d.,]{0,9}万?元)?$/u,
  /(?:(?<![免收])费用?|款项?|经费|发票|账单)(?:报销|支付|结算|结清|入账|拨付|缴纳)$|[^免收消]费用?$|^(?:订阅|征订)/u,
];

/** 咨询日筹备会, 7月宣传准备: what is to be held is talked about, or made ready. */
function isForLater(text: string): boolean {
  const folded = foldText(text);
  return (
    FOR_LATER.test(folded) ||
    (ARRANGED.test(folded) && !saysPublicity(withoutWords(folded, ASKED_FOR)))
  );
}

const ASKED_FOR = ['体验馆', '科普馆', '宣讲员', '宣讲团', '讲师团', '讲师', '讲课老师', '活动'];
/** 联系讲师, 预约体验馆, 布置会场 */
const ARRANGED =
  /^(?:联系|预约|对接|协调|商定|租借|借用|踩点|布置(?=[会展场现])|落实(?=[讲场会人师]))[^,，。;；并]{1,14}$/u;

/** 防汛演练脚本讨论, 演练彩排, 演练总结会, 开会研究宣传工作: before it and after it. */
function isBeforeOrAfter(text: string): boolean {
  const folded = foldText(text);
  return tellsOnly(folded, BEFORE_OR_AFTER);
}

const BEFORE_OR_AFTER = [
  /(?:脚本|方案|细节|流程)(?:讨论|研究|商讨|推敲|审核)会?$|(?:踩点|彩排|走台|选址|勘察|剪辑|配音)$/u,
  /(?:演练|活动|宣传|宣传[月周日]|安全月|培训|讲座)(?:的?工作)?(?:总结|小结|复盘)会?议?$/u,
  /^(?:开会|会议|专题)?(?:研究|商量|商议|商讨)[^,，。;；]{2,16}(?:工作|活动|方案|事宜|事项)$/u,
  /^(?:报送|上报|上交|提交|投稿)[^,，。;；]{2,12}\d{1,3}[篇件条部份幅个]$/u,
  /(?:盘点|清点|入库|出库|补考)$/u,
  /^(?:应急|消防)?(?:照明|水压|广播|报警器|警报|烟感|喷淋)(?:系统)?(?:测试|试验|试水|联调)$/u,
];

const FOR_LATER =
  /(?:筹备|预备|准备|策划|碰头|通气)(?:工作)?会议?$|(?:宣传|活动|演练|培训|讲座|竞赛|咨询[日会]?|[0-9]月)的?(?:前期)?(?:准备|筹备)(?:工作)?$/u;

/** 安全帽发放, 发放安全帽、反光衣140套: what the unit's own people work in. */
function isOutfit(text: string): boolean {
  return OUTFIT.test(foldText(text));
}

/** 安装应急广播5个 */
function isInstalled(text: string): boolean {
  return INSTALLED.test(foldText(text));
}

const INSTALLED =
  /^(?:[^,，。;；]{1,6}(?=安装|加装))?(?:安装|加装|新装|架设|拆除|调试|更新)[^,，。;；]{0,12}(?:广播|喇叭|监控|摄像头|报警器|烟感|显示屏|电子屏|设备|设施|器材|护栏|[警标指]示牌|标志牌|桩)(?:\d{1,4}[个台套块只处根户])?$/u;

/** 消防宣传车维修, 电子屏检修 */
function isUpkeep(text: string): boolean {
  return UPKEEP.test(foldText(text));
}

const UPKEEP =
  /^[^,，、;；]{0,10}(?:车|设备|器材|喇叭|广播|[屏栏]|展板|音响|灭火器|水带)(?:的?(?:维修|维护|保养|检修|清洗|更换|更新|调试|充装|年检|采购|安装|搬运)){1,2}$/u;

const GEAR =
  '(?:劳保|劳动防护|安全帽|安全带|安全绳|工作服|工装|反光衣|手套|口罩|护目镜|耳塞|防护鞋|劳保鞋|绝缘鞋|雨衣|雨鞋|防暑降温|藿香正气水)(?:用?品)?';
const GEARS = `${GEAR}(?:[、和及与]${GEAR}){0,4}`;
const OUTFIT = new RegExp(
  `^(?:统一|集中)?(?:发放|配发|领用|更换|补发)${GEARS}(?:\\d{1,6}\\p{Script=Han}{1,2})?$|^${GEARS}(?:发放|配发|领用|领取|更换|补发)$`,
  'u',
);

/** 人物通讯 and 启事 under 体裁 say what a piece is. */
const GENRE = /体裁|文体|栏目|版块/u;

const SAYING: readonly string[] = ['title', 'form', 'summary', 'occasion', 'remarks'];

/** 领县应急局配发宣传折页; 宣传手册, 入库待发: goods that came in, where the row tells of nobody whom they reached. */
function goodsIn(
  columns: readonly MappedColumn[],
  sources: ReadonlyMap<number, SourceCell>,
): string | null {
  const textOf = (col: number) => ownText(sources.get(col))[0] ?? '';
  const isReached = columns.some(
    ({ field, col }) => REACHED.test(field ?? '') && /[1-9一-十百]/u.test(textOf(col)),
  );
  const name = columns.find(({ field }) => field === 'title');
  const title = name ? textOf(name.col).trim() : '';
  if (isReached) return null;
  if (isBought(title)) return title;
  if (HANDED_OUT.test(title) || !saysAny(title, GOODS_WORDS)) return null;
  const isStored = columns.some(
    ({ field, col }) => field !== 'title' && STORED.test(textOf(col).trim()),
  );
  const isMade = MADE.test(title) && !AND_MORE.test(title) && !isFormTold(columns, sources);
  return isStored || isMade || FETCHED.test(title) ? title : null;
}

const REACHED = /^(?:audience|households|roll)/u;
const FETCHED =
  /^(?:到.{1,10})?(?:申?领(?!导)|领取|领回|接收|收到|签收|采购|购买|购置|购入|添置|订购|订做|定制|补充)/u;
/** 展板制作, 折页印刷3000份, 印制宣传手册 */
const MADE =
  /(?:制作|印刷|印制|设计|排版)(?:完成)?(?:[(（]?约?\d[\d,]{0,8}[余多]?\p{L}{1,2}[)）]?)?$|^(?:制作|印刷|印制)/u;
const AND_MORE = /并|[，,；;]|活动|[大比竞]赛|体验|课/u;
const HANDED_OUT = /发放|分发|派发|散发|张贴|悬挂|赠送|送到|进[企村社校家]/u;
const STORED = /^(?:已|均|全部)?(?:入库|暂存|存放|留存|备用)|待发(?!布)|未发放|尚?未领|^库存/u;

/** What a sentence begins with, or the sort of work it names. */
function briefly(story: string): string {
  const named = OTHER_WORK_WORDS.find((word) => story.includes(word));
  return named ?? [...story].slice(0, 12).join('');
}

function tellsWork({ field, heading, sequence }: MappedColumn): boolean {
  return (
    field === 'title' || field === 'form' || (field === null && !sequence && SORT.test(heading))
  );
}

/** 任务 and 勤务 over 出警, 训练, 宣传: what a crew was out for. */
const SORT = /类别|类型|分类|性质|业务|条线|事项$|^(?:工作|勤务|执勤)?(?:任务|项目)$|^勤务$/u;

/** Marked by a tick, or in words that are those of a form; 其他 only where it is one of publicity. */
export function isFormTold(
  columns: readonly MappedColumn[],
  sources: ReadonlyMap<number, SourceCell>,
): boolean {
  return columns.some(({ field, col, heading }) => {
    const source = sources.get(col);
    // One entry may stand for a group of rows.
    const [text] = source?.carried?.how === 'group' ? [source.text] : ownText(source);
    if (text === undefined) return false;
    if (field?.startsWith('form.')) return true;
    if (field !== 'form') return false;
    const reading = readForm(text);
    if (!('value' in reading)) return false;
    return reading.value !== 'other' || (reading.state === 'read' && heading.includes('宣'));
  });
}

/** Not taken over from a row above. */
function ownText(source: SourceCell | undefined): string[] {
  return source && !source.carried && source.text.trim() !== '' ? [source.text] : [];
}

/** 招聘安全员 is a matter of staff. */
export function speaksOfSafety(text: string): boolean {
  return namesSafety(foldText(text.replaceAll('安全员', '')));
}

function saysAny(text: string, words: readonly string[]): boolean {
  return holdsAny(foldText(text), words);
}

/** Whether a text has a word of publicity: not 体育课学生扭伤. */
export function saysPublicity(text: string): boolean {
  return saysAny(withoutWords(text, ORDINARY_WORDS), PUBLICITY_WORDS);
}

function withoutWords(text: string, words: readonly string[]): string {
  return words.reduce((left, word) => left.replaceAll(word, ''), text);
}

/** Whether anything in a text is a word of publicity or of what publicity is about. */
export function speaksOfPublicity(text: string): boolean {
  return speaksOfSafety(text) || saysPublicity(text);
}
