import { COUNTED_FIELDS } from '#shared/domain/measures.ts';
import { foldHeading } from '#shared/recognition/fold-text.ts';
import { type HeadingMatch, recogniseHeading } from '#shared/recognition/recognise-heading.ts';

/** Of two columns of the same heading, whose they are: what was to be, what was held, what was before. */
type Side = 'plan' | 'held' | 'before';

/**
 * The claims of a column of days or numbers that says, in its heading or in one above it, whether it tells the plan or
 * what came of it: 年初计划 over 时间, 人数（目标）, 完成场次. Null for all other columns. A plan's numbers are never the
 * activity's, whatever else is missing.
 */
export function claimsBySide(path: readonly string[]): HeadingMatch[] | null {
  const parts = path.flatMap((text) => partsOf(foldHeading(text)));
  const sides = parts.flatMap((text) => sideOf(text) ?? []);
  const [side] = new Set(sides);
  if (side === undefined) return null;
  const rests = parts.map((text) => (sideOf(text) ? text.replace(SAYING_SIDE, '') : text));
  const asked = rests.findLast((text) => text !== '') ?? '';
  const claims = recogniseHeading(asked, 'activity').filter(({ field }) => isOfSides(field));
  if (claims.length === 0) return null;
  if (sides.includes('before')) return [];
  if (!sides.includes('plan')) {
    // 完成时间 by itself is when it ended.
    const isApart = parts.length > 1 || !/时间|日期/u.test(asked);
    return isApart ? claims.map((claim) => ({ ...claim, confidence: HELD_CONFIDENCE })) : null;
  }
  return recogniseHeading(`计划${asked}`, 'activity').filter(({ field }) => IN_PLANS.test(field));
}

/** Whether a level above the heading says that it is the plan's: of two names the one that was held is meant. */
export function isOfPlan(path: readonly string[]): boolean {
  return path.slice(0, -1).some((text) => sideOf(foldHeading(text)) === 'plan');
}

const HELD_CONFIDENCE = 0.97;
const IN_PLANS = /\.planned$|^roll\.listed$/u;

/** What stands in brackets qualifies the heading as a level above it does. */
function partsOf(folded: string): string[] {
  const inside = /[(【]([^)】]{1,12})[)】]$/u.exec(folded)?.[1];
  return inside !== undefined && sideOf(inside) !== null
    ? [inside, folded.slice(0, folded.length - inside.length - 2)]
    : [folded];
}

function sideOf(folded: string): Side | null {
  if (BEFORE.test(folded)) return 'before';
  if (PLAN.test(folded) && (!HELD.test(folded) || PLANNED_TO_HOLD.test(folded))) return 'plan';
  return HELD.test(folded) && !PLAN.test(folded) ? 'held' : null;
}

function isOfSides(field: string): boolean {
  return field === 'date' || field === 'endDate' || COUNTED.includes(field);
}

const COUNTED: readonly string[] = COUNTED_FIELDS;
const PLAN =
  /计划|预计|预定|预期|预排|原定|拟定|拟办|拟开展|目标(?!人群|群体|对象)|年度任务|任务(?:数|量|目标|指标)|年初|应完成/u;
const HELD = /实际|实绩|完成|落实|执行|已开展/u;
/** 计划完成场次; not 计划完成情况, which is what came of it. */
const PLANNED_TO_HOLD = /(?:计划|目标|任务|预计|应)完成(?!情况|率|进度)/u;
const BEFORE = /去年|上年|往年|同期|上期|上月|上季/u;
const SAYING_SIDE =
  /^(?:本?[年月季周]?度?(?:工作|宣传|活动)?)(?:计划|预计|预定|预期|预排|原定|拟定|拟办|拟开展|目标|(?:年度)?任务|年初|应|实际|实绩|完成|落实|执行|已开展)+(?:情况|数量?|值|指标)?/u;
