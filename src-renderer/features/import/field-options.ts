import { pathsOf } from '#shared/domain/define-record.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { RECORDS } from '#shared/domain/records-by-kind.ts';
import { SETTING_LABELS, SETTINGS } from '#shared/domain/setting.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';

/** Fields that a column of a workbook can mean. */
export function fieldOptions(
  kind: RecordKind,
  current: string | null,
): { value: string; label: string }[] {
  const fields = pathsOf(RECORDS[kind].fields).flatMap(([path, { type }]) =>
    type === 'links' ? [] : path,
  );
  const options = fields.map((field) => ({ value: field, label: fieldLabel(field, kind) }));
  if (current && !fields.includes(current)) {
    options.push({ value: current, label: specialLabel(current) });
  }
  return options;
}

/** A tick column stands for one setting: `settings.enterprise`, `settings:enterprise`. */
function specialLabel(field: string): string {
  const setting = SETTINGS.find((id) => field.endsWith(id));
  if (setting) return `五进场所：${SETTING_LABELS[setting]}`;
  const group = /^audience\.group\.(.+)$/u.exec(field)?.[1];
  return group ? `${fieldLabel('audience')}：${group}` : fieldLabel(field);
}
