import { ACTIVITY_MODE_LABELS } from '#shared/domain/activity.ts';
import { OCCASION_LABELS } from '#shared/domain/occasion.ts';
import { PILOT_STATUS_LABELS } from '#shared/domain/pilot.ts';
import { PRINCIPLE_LABELS } from '#shared/domain/principle.ts';
import { PUBLICITY_FORM_LABELS } from '#shared/domain/publicity-form.ts';
import { SETTING_LABELS } from '#shared/domain/setting.ts';
import { WORK_TYPE_LABELS } from '#shared/domain/work.ts';
import { fieldLabel } from '../../ui/field-labels.ts';

const LABELS: Record<string, Record<string, string>> = {
  form: PUBLICITY_FORM_LABELS,
  setting: SETTING_LABELS,
  settings: SETTING_LABELS,
  kind: SETTING_LABELS,
  occasion: OCCASION_LABELS,
  principles: PRINCIPLE_LABELS,
  mode: ACTIVITY_MODE_LABELS,
  status: PILOT_STATUS_LABELS,
  type: WORK_TYPE_LABELS,
};

/** A field's stored value as the clerk reads it. */
export function valueText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '（空）';
  if (Array.isArray(value)) {
    if (value.length === 0) return '（空）';
    if (field.endsWith('Ids')) return `${value.length} 条`;
    return value.map((part) => valueText(field, part)).join('、');
  }
  if (typeof value === 'boolean') return value ? '已整改' : '未整改';
  if (typeof value === 'object') {
    const parts = Object.entries(value).map(
      ([key, part]) => `${fieldLabel(`details.${key}`)}：${valueText(key, part)}`,
    );
    return parts.length === 0 ? '（空）' : parts.join('；');
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return LABELS[field]?.[text] ?? text;
}
