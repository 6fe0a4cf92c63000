import { Radio } from 'antd';
import { PILOT_STATUS_LABELS, PILOT_STATUSES } from '#shared/domain/pilot.ts';
import { SETTING_LABELS, SETTINGS } from '#shared/domain/setting.ts';
import { choices } from '../../ui/choices.ts';
import type { FieldsProps } from '../record/desk.ts';
import { Field, LineField, ProseField } from '../record/field.tsx';
import { DayField, YearField } from '../record/typed-field.tsx';

export function PilotFields({ doubts }: FieldsProps) {
  return (
    <div className="wj-form-grid">
      <LineField field="name" label="试点名称" span={4} required autoFocus />
      <YearField />
      <Field field="kind" span={6} required>
        <Radio.Group aria-label="试点类别" options={choices(SETTINGS, SETTING_LABELS)} />
      </Field>
      <LineField field="address" span={6} />
      <LineField field="contact" span={2} />
      <LineField field="phone" span={2} />
      <DayField field="chosenOn" />
      <Field field="status" span={6} doubts={doubts}>
        <Radio.Group aria-label="状态" options={choices(PILOT_STATUSES, PILOT_STATUS_LABELS)} />
      </Field>
      <ProseField field="basis" rows={2} />
      <ProseField field="practice" rows={4} doubts={doubts} />
      <ProseField field="results" rows={3} />
      <ProseField field="remarks" rows={1} />
    </div>
  );
}
