import { Radio, Select } from 'antd';
import { ACTIVITY_MODE_LABELS, ACTIVITY_MODES } from '#shared/domain/activity.ts';
import { OCCASION_LABELS, OCCASIONS } from '#shared/domain/occasion.ts';
import { PRINCIPLE_LABELS, PRINCIPLES } from '#shared/domain/principle.ts';
import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS } from '#shared/domain/setting.ts';
import { choices } from '../../ui/choices.ts';
import { TickGroup } from '../../ui/tick-group.tsx';
import type { FieldsProps } from '../record/desk.ts';
import { Field, LineField, ProseField } from '../record/field.tsx';
import { CountField, DayField, EndDayField } from '../record/typed-field.tsx';
import { DetailFields } from './detail-fields.tsx';

/** All fields of an activity, the ones the statistics table counts first. */
export function ActivityFields({ values, doubts }: FieldsProps) {
  return (
    <>
      <div className="wj-form-grid">
        <LineField field="title" label="活动名称" span={6} required autoFocus />
        <DayField field="date" required spanEnd="endDate" doubts={doubts} />
        <EndDayField
          field="endDate"
          label="结束日期（当天结束不填）"
          endOf="date"
          doubts={doubts}
        />
        <Field field="form" span={2} required>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="请选择"
            options={choices(PUBLICITY_FORMS, PUBLICITY_FORM_LABELS)}
          />
        </Field>
        <Field field="settings" span={6} required extra="进几个场所就勾几个；合计时只算一次。">
          <TickGroup label="五进场所" options={choices(SETTINGS, SETTING_LABELS)} />
        </Field>
        <CountField field="sessions" doubts={doubts} />
        <CountField field="audience" doubts={doubts} />
        <CountField field="materials" />
        <CountField field="mediaItems" />
        <LineField field="place" span={2} />
        <LineField field="organiser" span={2} />
      </div>
      <DetailFields form={values['form']} doubts={doubts} />
      <div className="wj-form-grid">
        <LineField field="partners" span={3} />
        <LineField field="targetGroup" span={3} />
        <Field field="occasion" span={3}>
          <Select
            allowClear
            placeholder="不属于重要节点"
            options={choices(OCCASIONS, OCCASION_LABELS)}
          />
        </Field>
        <Field field="mode" span={3}>
          <Radio.Group
            aria-label="开展方式"
            options={choices(ACTIVITY_MODES, ACTIVITY_MODE_LABELS)}
          />
        </Field>
        <Field field="principles" span={6}>
          <TickGroup label="工作原则" options={choices(PRINCIPLES, PRINCIPLE_LABELS)} />
        </Field>
        <ProseField field="summary" rows={3} />
        <ProseField field="remarks" rows={1} />
      </div>
    </>
  );
}
