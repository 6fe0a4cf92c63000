import { choiceFits } from '#shared/blanks/choice.ts';
import type { FieldId } from '#shared/blanks/field-names.ts';
import type { FieldValues } from '#shared/blanks/field-values.ts';
import { type UnplacedValue, unplacedValues } from '#shared/blanks/unplaced.ts';
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
  const { unticked, untickable } = choicesWithoutBox(uses, values);
  refused.push(...untickable);
  const told = new Set<string>();
  for (const { use, where } of uses) {
    const { field } = use.tag;
    if (field) placed.add(field);
    const whole = field === null ? undefined : values.get(field);
    if (use.refused !== undefined && field !== null) {
      const text = String(whole ?? '');
      refused.push({ tag: use.tag.text, field, where, text, reason: use.refused });
      continue;
    }
    const key = `${use.tag.option ? '' : where} ${field ?? use.tag.text}`;
    if ((use.tag.part || use.tag.option) && told.has(key)) continue;
    told.add(key);
    if (use.writtenAs !== undefined && field !== null) {
      const text = `“${String(whole)}”写作“${use.writtenAs}”`;
      reworded.push({ tag: use.tag.text, field, where, text });
    }
    if (use.tag.option && field !== null && unticked.has(field)) continue;
    if (field !== null && whole !== undefined && use.value !== null) {
      filled.push({ tag: use.tag.text, field, where, text: String(whole) });
    } else if (!isEmptyRow(field, values)) {
      const reason = field === null ? '没有叫这个名字的字段' : '台账里没有这项内容';
      unfilled.push({ tag: use.tag.text, field, where, reason });
    }
  }
  return { filled, unfilled, reworded, refused, unplaced: unplacedValues(values, placed) };
}

/**
 * Words of a choice that no box of the form stands for; `unticked` are the fields of which nothing
 * was ticked.
 */
function choicesWithoutBox(
  uses: readonly { use: TagUse; where: string }[],
  values: FieldValues,
): { unticked: Set<FieldId>; untickable: FillReport['refused'] } {
  const unticked = new Set<FieldId>();
  const untickable: FillReport['refused'] = [];
  const first = new Map<FieldId, { use: TagUse; where: string }>();
  const options = new Map<FieldId, string[]>();
  for (const one of uses) {
    const { field, option } = one.use.tag;
    if (field === null || option === undefined) continue;
    if (!first.has(field)) first.set(field, one);
    options.set(field, [...(options.get(field) ?? []), option]);
    if (one.use.refused !== undefined) unticked.add(field);
  }
  for (const [field, { use, where }] of first) {
    const text = String(values.get(field) ?? '');
    const offered = options.get(field) ?? [];
    const chosen = text.split('、').filter((word) => word !== '');
    const left = chosen.filter((word) => !offered.some((one) => choiceFits(word, one, offered)));
    if (left.length === 0) continue;
    if (left.length === chosen.length) unticked.add(field);
    const reason = `“${left.join('、')}”不在表上的选项里（${offered.join('、')}），请自己勾选或手写`;
    untickable.push({ tag: use.tag.text, field, where, text, reason });
  }
  return { unticked, untickable };
}

/** A row of a list that no record is left for is no gap in the data. */
function isEmptyRow(field: FieldId | null, values: FieldValues): boolean {
  const row =
    field === null ? null : /^((?:pilots|works|cases|activities)\.\d+\.)/u.exec(field)?.[1];
  return row ? !values.has(`${row}no`) : false;
}
