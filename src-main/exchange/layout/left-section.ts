import { foldText } from '#shared/recognition/fold-text.ts';

/** Whether a line over rows says that none of them counts: 附：2024年同期情况（不计入本年）, 七、因故未举办, 备选名单. */
export function leavesRowsBelow(text: string): boolean {
  if (text.length > LONGEST) return false;
  const parts = partsOf(text);
  const [first = ''] = parts;
  return (
    [COMPARED, LAST_YEAR, NOT_HELD, NOT_TAKEN].some((pattern) => pattern.test(first)) ||
    parts.some((part) => UNCOUNTED.test(part))
  );
}

/** Whether the name of a sheet or the title of a table says so. 上年度台账 is a ledger, of its own year. */
export function leavesWholeTable(text: string): boolean {
  if (text.length > LONGEST || EXPLAINING.test(text.trim())) return false;
  const parts = partsOf(text);
  const [first = ''] = parts;
  const isCompared = COMPARED.test(first) && BEFORE_NOW.test(first);
  const isNamedSo =
    isCompared || [LAST_YEAR_ALONE, NOT_HELD, NOT_TAKEN].some((each) => each.test(first));
  return isNamedSo || parts.slice(1).some((part) => UNCOUNTED.test(part));
}

/** Whether a cell says that its row is last year's, or counts for nothing: 上年, 去年1, 上年数据，仅供对比. */
export function leavesRow(text: string): boolean {
  // Nearly every cell is settled by its own words.
  if (text.length > LONGEST || !MAY_LEAVE.test(foldText(text))) return false;
  return partsOf(text).some((part) => LAST_YEAR_CELL.test(part) || UNCOUNTED.test(part));
}

function partsOf(text: string): string[] {
  return foldText(text)
    .replace(NUMBERED, '')
    .replace(BEFORE, '')
    .split(/[,，;；。()（）【】[\]:：]/u)
    .filter((part) => part !== '');
}

const LONGEST = 48;
const EXPLAINING = /^(?:填表|说明|注|备注|要求)/u;
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.](?!\d))/u;
/** 附表2：, 以下为, 说明：以下系 */
const BEFORE =
  /^(?:附[件表录]?\d{0,2}[:：.、]?|(?:说明|备?注)[:：])?(?:(?:以下|下面|下列|下表)(?:均?[为是系]|[:：]))?/u;
const COMPARED =
  /^(?:(?:20\d\d年度?|去年|上一?年度?|往年)(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月份?|全年)?的?(?:同期|对照|对比|比较|参[考照])|同期)(?:用|的|开展|活动|宣传|工作|情况|数据|数|台账|记录|资料|明细|清单|一览|统计|对照|对比|比较|参考|表)*$/u;
const BEFORE_NOW = /去年|上一?年|往年|同期/u;
const LAST_YEAR =
  /^(?:去年|上年度?|上一年度?|往年)(?:开展|活动|宣传|工作|情况|数据|数|台账|记录|资料|明细|清单|一览|统计|的|表)*$/u;
const LAST_YEAR_ALONE = /^(?:去年|上年|往年)(?:数据|数)?$/u;
const LAST_YEAR_CELL =
  /^(?:(?:属|系|为|是)?(?:去年|上年度?|上一年度?|往年)(?:同期)?(?:活动|数据|数|的|开展|情况)*\d{0,3}|同期(?:数据|数)?)$/u;
const UNCOUNTED =
  /^(?:仅供?|只供|供)(?:作?为?)?(?:对比|对照|比较|参考|参照)(?:用|之用)?$|^(?:本[条行次场]|此[条行]|均|一律|都)?(?:不|勿)(?:再|重复)*(?:计入|列入|纳入|统计|计算|计数)(?:本年度?|今年|当年|本期|本表|今年度?)?(?:统计|合计|总数|总计|台账|在内|数据)?$/u;
const MAY_LEAVE = /去年|[上往]一?年|同期|[供仅不勿]/u;
const NOT_HELD =
  /^(?:因.{1,8}?|临时|均|已)?(?:未能?|没有?|未曾)(?:如期|按期|成功)?(?:举办|举行|开展|组织|实施|进行|办|搞|成行)成?的?(?:活动|项目|工作|事项|任务|演练|培训|宣传|情况|清单|名单|部分)*$/u;
const NOT_TAKEN =
  /^(?:因.{1,8}?|已|临时|被)?(?:取消|停办|作废|撤销|叫停|废止|落选|淘汰|未(?:获)?(?:通过|入选|列入|批准)|验收未通过|备选|候选|选题|草稿|设想|构思|未完成)的?(?:活动|项目|演练|培训|宣传|安全|单位|名单|作品|案例|试点|示范点|记录|情况|清单|[库箱稿])*$/u;
