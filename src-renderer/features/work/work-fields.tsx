import { Select } from 'antd';
import { SETTING_LABELS, SETTINGS } from '#shared/domain/setting.ts';
import { WORK_TYPE_LABELS, WORK_TYPES } from '#shared/domain/work.ts';
import { choices } from '../../ui/choices.ts';
import { TickGroup } from '../../ui/tick-group.tsx';
import type { FieldsProps } from '../record/desk.ts';
import { Field, LineField, ProseField } from '../record/field.tsx';
import { CountField, DayField, YearField } from '../record/typed-field.tsx';

export function WorkFields({ doubts }: FieldsProps) {
  return (
    <div className="wj-form-grid">
      <LineField field="title" label="作品名称" span={4} required autoFocus />
      <YearField />
      <Field field="type" span={2}>
        <Select options={choices(WORK_TYPES, WORK_TYPE_LABELS)} />
      </Field>
      <LineField field="authors" span={2} />
      <DayField field="createdOn" />
      <LineField field="publishedAt" span={2} />
      <DayField field="publishedOn" doubts={doubts} />
      <CountField field="reach" span={2} />
      <Field field="settings" span={6}>
        <TickGroup label="五进场所" options={choices(SETTINGS, SETTING_LABELS)} />
      </Field>
      <ProseField field="introduction" rows={4} />
      <ProseField field="originality" rows={2} doubts={doubts} />
      <LineField field="contact" span={3} />
      <LineField field="phone" span={3} />
      <ProseField field="remarks" rows={1} />
    </div>
  );
}
