import { foldText } from '#shared/recognition/fold-text.ts';
import { statusInName } from '#shared/recognition/untold-status.ts';
import type { MappedColumn } from '../layout/map-columns.ts';
import type { RecordCells } from '../layout/record-cells.ts';
import type { SourceCell } from './row-reader.ts';

/**
 * The words by which a work or a case is still being made, or is only thought of (制作中, 拟报, 仅为选题), or a pilot was not
 * taken (验收未通过, 备选); null where nothing says so.
 */
export function unfinishedIn(
  { kind, columns }: RecordCells,
  sources: ReadonlyMap<number, SourceCell>,
): string | null {
  if (kind === 'activity') return null;
  const tells = kind === 'pilot' ? isNotTaken : isUnfinished;
  for (const column of columns) {
    const { text = '' } = sources.get(column.col) ?? {};
    if (tells(text, column)) return text;
  }
  return null;
}

function isUnfinished(text: string, { field, heading, sequence }: MappedColumn): boolean {
  if (sequence || text.trim() === '') return false;
  if (field === 'title' && (statusInName(text) !== null || labelIn(text, DRAFT_LABEL))) return true;
  if (text.length <= BRIEF && UNFINISHED.test(foldText(text))) return true;
  const isState = STATE.test(foldText(heading));
  if (!(isState || isAside(field)) || text.length > LONGEST) return false;
  const parts = partsOf(text);
  if (parts.some((part) => DONE.test(part))) return false;
  const share = isState ? /^(\d{1,3})(?:\.\d+)?%$/u.exec(foldText(text))?.[1] : undefined;
  return (
    (share !== undefined && Number(share) < 100) ||
    (isState && DENIED.test(foldText(text)) && ASKS_FOR_THE_END.test(foldText(heading))) ||
    parts.some((part) => TOLD.some((pattern) => pattern.test(part)) || (isState && MERE.test(part)))
  );
}

/** 已退出 is how a pilot stands; 创建失败 and 备选 are none. */
function isNotTaken(text: string, { field, heading, sequence }: MappedColumn): boolean {
  if (text.trim() === '' || text.length > LONGEST) return false;
  if (field === 'name') return labelIn(text, NOT_TAKEN);
  const isState = field === 'status' || OUTCOME.test(foldText(heading));
  if (!isState && !sequence && !isAside(field)) return false;
  const parts = partsOf(text);
  return !parts.some((part) => TAKEN.test(part)) && parts.some((part) => NOT_TAKEN.test(part));
}

/** A column of no field of its own, or one of remarks. */
function isAside(field: string | null): boolean {
  return field === null || field === 'remarks';
}

/** （草稿） at either end of a name. */
function labelIn(text: string, label: RegExp): boolean {
  const [, head, tail] =
    /^[(（【[]([^()（）【】[\]]{1,10})[)）】\]]|[(（【[]([^()（）【】[\]]{1,10})[)）】\]]$/u.exec(
      foldText(text),
    ) ?? [];
  return label.test(head ?? tail ?? '');
}

function partsOf(text: string): string[] {
  return foldText(text)
    .split(/[,，;；。()（）]/u)
    .filter((part) => part !== '');
}

const BRIEF = 12;
const LONGEST = 30;
/** What heads how far a work or a case is. */
const STATE =
  /进度|进展|状态|现状|阶段|完成情况|[上申]报情况|报送情况|落实情况|实施情况|推进|是否已?(?:完成|完工|定稿|成片|成稿|制作|拍摄|实施|开展|结项)/u;
/** What heads whether a pilot was taken. */
const OUTCOME =
  /状态|进展|进度|情况$|结果|结论|评定|评审|验收|认定|命名|意见|是否(?:通过|命名|入选|建成|达标)/u;
/** 是否完成: 否. What is not published or sent up may be finished all the same. */
const ASKS_FOR_THE_END = /^(?!.*(?:发布|刊发|[上申]报|报送)).*(?:是否|进度|完成|状态)/u;
const DENIED = /^(?:否|未|×|✗|没有?)$/u;
const DONE =
  /^(?:均|都|现)?已?(?:全部|按期|制作|拍摄制作|创作)?(?:完成|完工|完稿|成片|成品|成稿|定稿|发布|刊发|上报|报送|上线|推送|播出|刊登|获奖|办结|结项)(?:上报|报送|发布|刊发|上线|推送|并.{1,10})?$/u;
const UNFINISHED =
  /^\(?(?:正在|还在|尚在|仍在)?(?:制作|创作|拍摄|录制|撰写|编写|策划|筹备|修改|剪辑|整理|起草|构思|酝酿|绘制|排版)(?:中|阶段)\)?$|^\(?(?:材料|文稿|稿子|案例|片子|脚本|视频)?(?:还|正|尚|仍)?在(?:写|整理|做|拍|剪|改|编|画|录)中?\)?$|^\(?(?:拟|待|计划|准备)(?:报|报送|上报|申报|制作|创作|发布|完成)\)?$|^\(?(?:下半年|下(?:个|一)?(?:月|季度?|学期)|明年|来年)(?:再)?(?:拍摄?|做|制作|创作|发布|推出|上线|完成)\)?$|^\(?(?:未|尚未|还未|没有)(?:完成|制作|定稿)\)?$/u;
/** What is said among remarks, too. */
const TOLD = [
  /^(?:目前|暂时?|现)?(?:正在|还在|尚在|仍在|仍)?(?:制作|创作|拍摄|录制|撰写|编写|写作|策划|筹备|修改|剪辑|整理|起草|构思|酝酿|绘制|排版|设计|配音|后期|后期制作|打磨)(?:中|阶段|当中|之中)$/u,
  /^(?:拟|待|尚?待|计划|准备|打算|预计|还要|等着?)(?:近期|年内|年底|下半年|下个?月|\d{1,2}月)?(?:再)?(?:报|写|拍|录|做|画|编|报送|上报|申报|制作|创作|拍摄|录制|撰写|编写|实施|开展|启动|剪辑|定稿|成稿|成片|完成)(?:案例|作品)?$/u,
  /^(?:目前|至今|一直|暂|尚|还|仍|但|均)?(?:未|没有?|未能|没能)(?:能|曾)?(?:完成|完工|完稿|制作|定稿|成稿|成片|拍摄|拍|录制|录|动工|开工|动笔|开拍|开机|启动|开始|实施|开展|推行|落地|写|做|画)(?:完|好|成|了)?$/u,
  /^(?:试行|推行|实施|开展|拍摄|制作)(?:失败|未成|不成功|没成|受阻)$/u,
  /^(?:已|现已|中途|因.{1,8}?)?(?:停|停止|停拍|停做|中止|中断|终止|搁置|放弃|作废|取消|撤销|废弃|下马|叫停|流产)了?$/u,
  /^不(?:再)?(?:作|做|算|列|列入|纳入|作为|算作|当作|列为)(?:为)?(?:典型|正式|成果|宣传)?(?:案例|作品|成果)$/u,
  /^(?:方案|选题|脚本|题目|思路)(?:还|尚|仍|正)?在?(?:讨论|研究|论证|商议|商量|修改|酝酿)中?$/u,
];
/** How far it is, where that is asked. */
const MERE =
  /^(?:目前|暂时?|现)?(?:仅|只|才|刚|已|还|尚|仍|仅仅)?(?:有|是|为|属|处于|停留在|限于|完成)?了?一?个?(?:设想|想法|构思|构想|选题|题目|初稿|草稿|草案|提纲|大纲|脚本|文案|样片|样稿|毛片|半成品|意向|备选|待定|计划|策划|初步方案|拍摄)(?:阶段|状态|中)?$|^(?:未|尚未|没有?)(?:动|成)$/u;
const DRAFT_LABEL =
  /^(?:草稿|初稿|草案|选题|备选|设想|构思|构想|待[拍写做录定报]|拟[拍写做录报]|未完成|未完稿|半成品|[制创]作中|拍摄中|撰写中|停拍|作废|样稿)$/u;
const TAKEN =
  /^(?:现|均|已|复验|复核|整改后|重新|再次|补验)*(?:验收)?(?:合格|通过|达标|命名|建成|授牌|挂牌)$/u;
const NOT_TAKEN =
  /^(?:尚|还|暂|现|已|均|属|为|被|最终)*(?:(?:验收|评审|评定|审核|考核|复核|初审|终审|创建|认定)?(?:结果)?(?:未|没有?|不|未能)(?:能|获|予|被|曾)?(?:通过|合格|入选|列入|纳入|入围|批准|获批)(?:本年度?|今年)?(?:名单|计划|范围|示范点|试点|验收)?|(?:不予|未予|未获|未能)(?:命名|认定|授牌|通过|批准)|(?:创建|培育|验收|申报|评审|申请)(?:失败|不成功|未果|被否|被退回?)|备选|候选|备用|后备|落选|淘汰|意向|待选|拟(?:创建|培育|推荐|选树|申请|申报)|(?:仅|只|刚)(?:申报|申请|报名|推荐)|(?:申报|申请|报名)(?:中|阶段|待批|未批|待审|待定)|(?:待|等待?)(?:审批|批准|批复|批)|(?:撤销|取消)(?:了)?(?:示范点|试点|示范|创建|培育|参评|申报)*资格|不(?:再)?(?:作|做|算|列|作为|列为|列入)(?:为)?(?:示范点|试点|典型|名单))(?:单位|点|名单)?$/u;
