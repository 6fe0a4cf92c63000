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
  unplaced: UnplacedValue[];
}

/** What was, or would be, written where. Spots of one place count once. */
export function reportOf(
  uses: readonly { use: TagUse; where: string }[],
  values: FieldValues,
): FillReport {
  const filled: FilledPlace[] = [];
  const unfilled: UnfilledPlace[] = [];
  const placed = new Set<FieldId>();
  const told = new Set<string>();
  for (const { use, where } of uses) {
    const { field } = use.tag;
    if (field) placed.add(field);
    const key = `${where} ${field ?? use.tag.text}`;
    if ((use.tag.part || use.tag.option) && told.has(key)) continue;
    told.add(key);
    const whole = field === null ? undefined : values.get(field);
    if (field !== null && whole !== undefined && use.value !== null) {
      filled.push({ tag: use.tag.text, field, where, text: String(whole) });
    } else if (!isEmptyRow(field, values)) {
      const reason = field === null ? '没有叫这个名字的字段' : '台账里没有这项内容';
      unfilled.push({ tag: use.tag.text, field, where, reason });
    }
  }
  return { filled, unfilled, unplaced: unplacedValues(values, placed) };
}

/** A row of a list that no record is left for is no gap in the data. */
function isEmptyRow(field: FieldId | null, values: FieldValues): boolean {
  const row =
    field === null ? null : /^((?:pilots|works|cases|activities)\.\d+\.)/u.exec(field)?.[1];
  return row ? !values.has(`${row}no`) : false;
}
