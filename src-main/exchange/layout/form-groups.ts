import { COUNTED_FIELDS } from '#shared/domain/measures.ts';
import type { PublicityForm } from '#shared/domain/publicity-form.ts';
import { foldHeading } from '#shared/recognition/fold-text.ts';
import { readForm } from '#shared/recognition/read-form.ts';
import {
  type HeadingMatch,
  isSequenceHeading,
  recogniseHeading,
} from '#shared/recognition/recognise-heading.ts';
import { OTHER_WORK_WORDS, PUBLICITY_WORDS } from '#shared/words/other-work.ts';
import type { WorkbookRow } from '../cells/workbook-model.ts';

/** 场次 and 人次 below 主题宣传: `sessions.of.themed`. Null where the heading above names no form. */
export function formGroupColumn(parent: string, leaf: string): HeadingMatch | null {
  const form = parent.length <= LONGEST_NAME ? formOfGroup(parent) : null;
  if (form === null) return null;
  const measure = recogniseHeading(leaf, 'activity').find(
    ({ field, confidence }) => confidence >= LEAST && MEASURES.includes(field),
  );
  return measure ? { field: `${measure.field}.of.${form}`, confidence: 0.97 } : null;
}

/** What a group of columns may be taken for. */
interface GroupClaim {
  field: string;
  weight: number;
  column: { path: readonly string[] };
}

/**
 * Numbers below one form alone are simply those of the activity, and so are those of the first form where each has
 * a day of its own: the others are of other activities.
 */
export function dropLoneFormGroups(claims: readonly GroupClaim[]): void {
  const own = claims.filter(({ field }) => field.includes(OF));
  const overOf = ({ column: { path } }: GroupClaim) => JSON.stringify(path.slice(0, -1));
  const overDays = new Set(claims.filter(isDay).map(overOf));
  const apart = [...new Set(own.map(overOf))].filter((over) => overDays.has(over));
  const isOfFirst = (claim: GroupClaim) => apart.length < 2 || overOf(claim) === apart[0];
  for (const claim of own) if (!isOfFirst(claim)) claim.weight = 0;
  const groups = own.filter(isOfFirst);
  const forms = new Set(groups.map(({ field }) => field.split(OF)[1]));
  if (forms.size > 1) return;
  for (const group of groups) group.field = group.field.split(OF)[0] ?? group.field;
}

function isDay({ field, column: { path } }: GroupClaim): boolean {
  return field === 'date' && path.length > 1;
}

/** 户次 below 专项检查 counts what was inspected. */
export function countsOtherWork(parents: readonly string[]): boolean {
  return parents.some(
    (parent) =>
      OTHER_WORK_WORDS.some((word) => parent.includes(word)) &&
      !PUBLICITY_WORDS.some((word) => parent.includes(word)),
  );
}

/** 序号、检查日期、检查内容 below a table: the heading of other work, by which the rows under it are known. Null for any other row. */
export function otherWorkHeading({ cells }: WorkbookRow): string | null {
  const [first, ...others] = cells;
  const isHeading =
    others.length > 1 &&
    isSequenceHeading(first?.text ?? '') &&
    others.every(({ text }) => text.length <= LONGEST_NAME && !/\d/u.test(text));
  const headings = others.map(({ text }) => text.trim());
  return isHeading && countsOtherWork([headings.join('、')])
    ? (headings.find((heading) => countsOtherWork([heading])) ?? null)
    : null;
}

function formOfGroup(parent: string): PublicityForm | null {
  const [above] = recogniseHeading(parent, 'activity');
  if (above && above.confidence >= LEAST && !NAMING.test(above.field)) return null;
  const reading = readForm(foldHeading(parent));
  return 'value' in reading && reading.value !== 'other' ? reading.value : null;
}

/** 媒体宣传 may head the reports, too. */
const NAMING = /^(?:form|mediaItems|details\.)/u;
const OF = '.of.';
const LEAST = 0.6;
const LONGEST_NAME = 10;
const MEASURES: readonly string[] = COUNTED_FIELDS;
