import { Select } from 'antd';
import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS } from '#shared/domain/setting.ts';
import { choices } from '../../ui/choices.ts';
import type { FieldsProps } from '../record/desk.ts';
import { Field, LineField, ProseField } from '../record/field.tsx';
import { YearField } from '../record/typed-field.tsx';
import { RecordPicker } from './record-picker.tsx';

export function CaseFields({ doubts }: FieldsProps) {
  return (
    <div className="wj-form-grid">
      <LineField field="title" label="案例名称" span={4} required autoFocus />
      <YearField />
      <Field field="setting" span={2}>
        <Select allowClear placeholder="请选择" options={choices(SETTINGS, SETTING_LABELS)} />
      </Field>
      <Field field="form" span={2}>
        <Select
          allowClear
          placeholder="请选择"
          options={choices(PUBLICITY_FORMS, PUBLICITY_FORM_LABELS)}
        />
      </Field>
      <LineField field="period" span={2} extra="如“2024年3月至10月”" />
      <ProseField field="background" rows={3} doubts={doubts} />
      <ProseField field="practice" rows={4} doubts={doubts} />
      <ProseField field="results" rows={3} doubts={doubts} />
      <ProseField field="promotion" rows={3} doubts={doubts} />
      <Field field="activityIds" span={6}>
        <RecordPicker kind="activity" />
      </Field>
      <Field field="pilotIds" span={6}>
        <RecordPicker kind="pilot" />
      </Field>
      <LineField field="contact" span={3} />
      <LineField field="phone" span={3} />
      <ProseField field="remarks" rows={1} />
    </div>
  );
}
