import { Radio, Select } from 'antd';
import type { SingleField } from '#shared/domain/define-record.ts';
import { labelOf } from '#shared/domain/field.ts';
import { choices } from '../../ui/choices.ts';
import { TickGroup } from '../../ui/tick-group.tsx';
import type { Doubts } from './desk.ts';
import { mayBeEmpty } from './empty-value.ts';
import { Field, LineField, ProseField } from './field.tsx';
import type { Placed } from './form-layout.ts';
import { RecordPicker } from './record-picker.tsx';
import { CountField, DayField, EndDayField, YearField } from './typed-field.tsx';

interface Props {
  path: string;
  field: SingleField;
  placed: Placed;
  doubts: Doubts;
}

/** A field of a record's form, with the control that suits its type. */
export function FormField({ path, field, placed, doubts }: Props) {
  const { span, rows, hint, placeholder, spanEnd, endOf } = placed;
  const label = placed.label ?? labelOf(field);
  const common = {
    field: path,
    label,
    doubts,
    ...(span ? { span } : {}),
    ...(hint ? { extra: hint } : {}),
    ...(field.required ? { required: true } : {}),
  };
  switch (field.type) {
    case 'day':
      if (endOf) return <EndDayField {...common} endOf={endOf} />;
      return <DayField {...common} {...(spanEnd ? { spanEnd } : {})} />;
    case 'year':
      return <YearField {...common} />;
    case 'count':
      return <CountField {...common} counted={field} />;
    case 'line':
      return <LineField span={3} {...common} autoFocus={placed.autoFocus ?? false} />;
    case 'prose':
      return <ProseField {...common} rows={rows ?? 2} />;
    case 'choice':
      return (
        <Field span={3} {...common}>
          {placed.asButtons ? (
            <Radio.Group aria-label={label} options={choices(field.of, field.words)} />
          ) : (
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              allowClear={mayBeEmpty(field)}
              placeholder={placeholder ?? '请选择'}
              options={choices(field.of, field.words)}
            />
          )}
        </Field>
      );
    case 'choices':
      return (
        <Field span={6} {...common}>
          <TickGroup label={label} options={choices(field.of, field.words)} />
        </Field>
      );
    case 'links':
      return (
        <Field span={6} {...common}>
          <RecordPicker kind={field.to} />
        </Field>
      );
    case 'flag':
      return (
        <Field {...common}>
          <Radio.Group
            aria-label={label}
            options={[
              { value: true, label: field.yes },
              { value: false, label: field.no },
            ]}
          />
        </Field>
      );
  }
}
