import type { FieldId } from '#shared/blanks/field-names.ts';
import { FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import type { Findings } from './findings.ts';
import { type Gap, NAMES_UNIT } from './line-gaps.ts';
import { doubted, type What } from './what.ts';

/**
 * 现将____（单位）…情况报告如下, 于____年__月__日制作完成, 在____发布: in running text the words behind a gap
 * may say what it is. Null where they do not.
 */
export function namedBehind(gap: Gap, text: string, findings: Findings): Named | null {
  const behind = text.slice(gap.to).replace(/^[_＿\s]{1,150}/u, '');
  return (
    inBrackets(gap, behind, findings) ??
    periodOf(gap, behind, findings) ??
    titled(gap, behind, findings) ??
    (findings.kind === 'work' ? ofWork(gap, behind) : null)
  );
}

type Named = What & { field: FieldId };

const REASON = '空格后面的话';

/** ____（作者姓名）, 《____》（案例名称）: the words in brackets are the label. */
function inBrackets({ label }: Gap, behind: string, findings: Findings): Named | null {
  const inside = /^》?[(（]([^()（）]{2,20})[)）]/u.exec(behind)?.[1];
  if (inside === undefined) return null;
  if (NAMES_UNIT.test(inside))
    return { label: label || inside, field: 'unit.name', confidence: 0.85, reason: REASON };
  const isOfWhole = STRETCH.test(inside) && /(?:^|[在于自])$/u.test(label.trim());
  if (findings.kind === 'statistics' && !isOfWhole) return null;
  const meaning = findings.match(inside.replace(/^全体/u, ''));
  if (meaning.type !== 'field' || meaning.confidence < FILL_CONFIDENCE) return null;
  return { ...meaning, label: inside, reason: REASON };
}

/** 在____（统计时段）内 */
const STRETCH = /^(?:统计|填报|报送|上报|报告)(?:时段|时间段|期间|周期|区间|期)$/u;

function periodOf({ label }: Gap, behind: string, { kind }: Findings): Named | null {
  const isPeriod =
    kind === 'statistics' && behind.startsWith('期间') && /(?:^|[在于自])$/u.test(label.trim());
  return isPeriod
    ? { label: label || '期间', field: 'period.text', confidence: 0.85, reason: REASON }
    : null;
}

/** 现将拍摄的《____》报上: what the form is about, unless it is where something stood. */
function titled({ label, before }: Gap, behind: string, { kind }: Findings): Named | null {
  if (kind === 'statistics' || !behind.startsWith('》') || !/(?<![在于])《$/u.test(before))
    return null;
  return { label, field: `${kind}.title`, confidence: 0.85, reason: '书名号里的名称' };
}

/** What a letter tells of a work: when it was made, when and where it was shown. */
function ofWork({ shape, label, before, unit }: Gap, behind: string): Named | null {
  const what = { label, confidence: 0.85, reason: REASON };
  if (shape === 'date') {
    if (MADE.test(behind)) return { ...what, label: '创作完成时间', field: 'work.createdOn' };
    if (SHOWN_LATER.test(behind)) return { ...what, label: '发布时间', field: 'work.publishedOn' };
    return null;
  }
  if (/^(?:人次|次)$/u.test(unit) && REACH.test(label)) return { ...what, field: 'work.reach' };
  if (shape !== 'text') return null;
  if (/[在于]$/u.test(before) && SHOWN.test(behind))
    return { ...what, label: '发布平台', field: 'work.publishedAt' };
  if (before.endsWith('由') && /^(?:独立)?(?:创作|拍摄|制作|设计|绘制)/u.test(behind))
    return doubted({ ...what, field: 'work.authors' }, '可能写人，也可能写单位');
  return null;
}

const REACH =
  /^(?:截至?(?:目前|今)|目前)?(?:共|累计)?(?:阅读|播放|点击|浏览|观看)(?:[（(/、和或](?:阅读|播放|点击|浏览|观看)[）)]?)?量?$/u;
const MADE = /^(?:创作|制作|拍摄|摄制|录制|设计|绘制|编印|印制)?(?:完成|完毕|定稿|成片)/u;
const SHOWN =
  /^(?:[(（][^()（）]{0,20}[)）])?(?:等(?:平台|媒体))?(?:首次|公开|正式|上|首)?(?:发布|刊发|刊播|播出|播放|上线|发表|推送|刊登|首发)/u;
/** Up to the end of the clause, over the room for the outlet. */
const SHOWN_LATER =
  /^起?(?:[在于通][^，,。；;]{0,80}|[首公正]{0,2}[次开式]?)(?:发布|刊发|刊播|播出|播放|上线|发表|推送|刊登|首发)/u;
