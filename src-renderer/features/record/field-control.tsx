import { Input, Select } from 'antd';
import { ACTIVITY_MODE_LABELS, ACTIVITY_MODES } from '#shared/domain/activity.ts';
import { OCCASION_LABELS, OCCASIONS } from '#shared/domain/occasion.ts';
import { PILOT_STATUS_LABELS, PILOT_STATUSES } from '#shared/domain/pilot.ts';
import { PRINCIPLE_LABELS, PRINCIPLES } from '#shared/domain/principle.ts';
import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { SETTING_LABELS, SETTINGS } from '#shared/domain/setting.ts';
import { WORK_TYPE_LABELS, WORK_TYPES } from '#shared/domain/work.ts';
import { choices } from '../../ui/choices.ts';

interface Props {
  kind: RecordKind;
  field: string;
  id?: string;
  value?: unknown;
  onChange?: (value: unknown) => void;
}

const OPTIONS: Record<string, { value: string; label: string }[]> = {
  form: choices(PUBLICITY_FORMS, PUBLICITY_FORM_LABELS),
  settings: choices(SETTINGS, SETTING_LABELS),
  setting: choices(SETTINGS, SETTING_LABELS),
  kind: choices(SETTINGS, SETTING_LABELS),
  occasion: choices(OCCASIONS, OCCASION_LABELS),
  principles: choices(PRINCIPLES, PRINCIPLE_LABELS),
  mode: choices(ACTIVITY_MODES, ACTIVITY_MODE_LABELS),
  status: choices(PILOT_STATUSES, PILOT_STATUS_LABELS),
  type: choices(WORK_TYPES, WORK_TYPE_LABELS),
};
const SEVERAL = ['settings', 'principles'];

/** The control of a choice or a line of text, by the field's id; numbers and days have fields of their own. */
export function FieldControl({ field, id, value, onChange }: Props) {
  const own = id ? { id } : {};
  const options = OPTIONS[field];
  if (options) {
    return (
      <Select
        {...own}
        allowClear
        {...(SEVERAL.includes(field) ? { mode: 'multiple' as const } : {})}
        placeholder="请选择"
        value={value ?? null}
        options={options}
        onChange={(chosen) => onChange?.(chosen ?? null)}
      />
    );
  }
  return (
    <Input
      {...own}
      maxLength={500}
      value={(value as string | undefined) ?? ''}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}
