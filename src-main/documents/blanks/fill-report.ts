import { choose } from '#shared/blanks/choice.ts';
import type { FieldId } from '#shared/blanks/field-names.ts';
import type { FieldValues } from '#shared/blanks/field-values.ts';
import { type UnplacedValue, unplacedValues } from '#shared/blanks/unplaced.ts';
import type { BoxGroup } from '../../office/form/box-groups.ts';
import type { TagUse } from '../../office/form/resolve-tags.ts';

export interface FilledPlace {
  tag: string;
  field: FieldId;
  where: string;
  text: string;
}

export interface UnfilledPlace {
  tag: string;
  field: FieldId | null;
  where: string;
  reason: string;
}

export interface FillReport {
  filled: FilledPlace[];
  unfilled: UnfilledPlace[];
  /** Written in the words of the form's own list; `text` says from what to what. */
  reworded: FilledPlace[];
  /** Values that the form's own control does not take; they are not written. */
  refused: (FilledPlace & { reason: string })[];
  unplaced: UnplacedValue[];
}

/** What was, or would be, written where. Spots of one place count once. */
export function reportOf(
  uses: readonly { use: TagUse; where: string }[],
  values: FieldValues,
): FillReport {
  const filled: FilledPlace[] = [];
  const unfilled: UnfilledPlace[] = [];
  const reworded: FilledPlace[] = [];
  const refused: FillReport['refused'] = [];
  const placed = new Set<FieldId>();
  const held: FilledPlace[] = [];
  const told = new Set<string>();
  const asked = new Set<BoxGroup>();
  for (const { use, where } of uses) {
    const { field, text: tag } = use.tag;
    if (field) placed.add(field);
    const whole = field === null ? undefined : values.get(field);
    if (use.refused !== undefined && field !== null) {
      refused.push({ tag, field, where, text: String(whole ?? ''), reason: use.refused });
      if (use.group) asked.add(use.group);
      continue;
    }
    if (use.tag.part === 'held' && field !== null && whole !== undefined) {
      held.push({ tag, field, where, text: String(whole) });
      if (use.value === null || (use.group && asked.has(use.group))) continue;
      if (use.group) asked.add(use.group);
      filled.push({ tag, field, where, text: String(use.value) });
      continue;
    }
    if (use.group && field !== null && whole !== undefined) {
      if (asked.has(use.group)) continue;
      asked.add(use.group);
      const { options } = use.group;
      const { chosen, left } = choose(String(whole), options);
      for (const [option, { word, isOther }] of chosen) {
        if (isOther) reworded.push({ tag, field, where, text: `“${word}”勾在“${option}”上` });
      }
      if (left.length > 0) {
        const reason = `“${left.join('、')}”不在表上的选项里（${options.join('、')}），请自己勾选或手写`;
        refused.push({ tag, field, where, text: String(whole), reason });
      }
      if (chosen.size > 0) filled.push({ tag, field, where, text: String(whole) });
      continue;
    }
    const key = `${use.tag.option ? '' : where} ${field ?? tag}`;
    if ((use.tag.part || use.tag.option) && told.has(key)) continue;
    told.add(key);
    if (use.writtenAs !== undefined && field !== null) {
      const text = `“${String(whole)}”写作“${use.writtenAs}”`;
      reworded.push({ tag, field, where, text });
    }
    if (field !== null && whole !== undefined && use.value !== null) {
      filled.push({ tag, field, where, text: String(whole) });
    } else if (!isEmptyRow(field, values)) {
      const reason = field === null ? '没有叫这个名字的字段' : '台账里没有这项内容';
      unfilled.push({ tag, field, where, reason });
    }
  }
  const [first, ...more] = held;
  if (first) {
    const where = more.length > 0 ? `${first.where} 等 ${held.length} 处` : first.where;
    reworded.push({ ...first, where, text: HELD_WORDS });
  }
  return { filled, unfilled, reworded, refused, unplaced: unplacedValues(values, placed) };
}

const HELD_WORDS = '台账里有活动（有试点）的打勾或写“是”，没有的不打勾或写“否”';

/** A row of a list that no record is left for is no gap in the data. */
function isEmptyRow(field: FieldId | null, values: FieldValues): boolean {
  const row =
    field === null ? null : /^((?:pilots|works|cases|activities)\.\d+\.)/u.exec(field)?.[1];
  return row ? !values.has(`${row}no`) : false;
}
