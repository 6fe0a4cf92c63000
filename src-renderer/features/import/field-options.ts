import { activityDetailsSchema } from '#shared/domain/activity.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { INPUT_SCHEMAS } from '#shared/domain/records-by-kind.ts';
import { SETTING_LABELS, SETTINGS } from '#shared/domain/setting.ts';
import { fieldLabel } from '../../ui/field-labels.ts';

/** Fields that a column of a workbook can mean. */
export function fieldOptions(
  kind: RecordKind,
  current: string | null,
): { value: string; label: string }[] {
  const fields = Object.keys(INPUT_SCHEMAS[kind].shape).filter((field) => field !== 'details');
  if (kind === 'activity') {
    fields.push(...Object.keys(activityDetailsSchema.shape).map((field) => `details.${field}`));
  }
  const options = fields.map((field) => ({ value: field, label: fieldLabel(field) }));
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
