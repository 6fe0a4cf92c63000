import { Radio } from 'antd';
import { PUBLICITY_FORM_LABELS, type PublicityForm } from '#shared/domain/publicity-form.ts';
import { detailFieldsOf } from '../record/activity-details.ts';
import type { Doubts } from '../record/desk.ts';
import { Field, LineField, ProseField } from '../record/field.tsx';
import { CountField } from '../record/typed-field.tsx';

/** What only the chosen form of publicity has. */
export function DetailFields({ form, doubts }: { form: unknown; doubts: Doubts }) {
  const fields = detailFieldsOf(form);
  if (fields.length === 0) return null;
  const has = (field: string) => fields.includes(field);
  return (
    <fieldset className="wj-fieldset">
      <legend>{PUBLICITY_FORM_LABELS[form as PublicityForm]}的专项内容</legend>
      <div className="wj-form-grid">
        {has('outlets') ? <LineField field="details.outlets" span={4} doubts={doubts} /> : null}
        {has('reach') ? <CountField field="details.reach" span={2} /> : null}
        {has('links') ? <ProseField field="details.links" rows={1} extra="一行一个链接" /> : null}
        {has('evacuationSeconds') ? (
          <CountField field="details.evacuationSeconds" span={2} doubts={doubts} />
        ) : null}
        {has('drillScript') ? <ProseField field="details.drillScript" rows={2} /> : null}
        {has('exposedTo') ? <LineField field="details.exposedTo" span={4} /> : null}
        {has('rectified') ? (
          <Field field="details.rectified" span={2}>
            <Radio.Group
              aria-label="整改情况"
              options={[
                { value: true, label: '已整改' },
                { value: false, label: '未整改' },
              ]}
            />
          </Field>
        ) : null}
        {has('base') ? <LineField field="details.base" span={6} /> : null}
      </div>
    </fieldset>
  );
}
