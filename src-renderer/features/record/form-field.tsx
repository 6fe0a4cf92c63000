import { Radio, Select } from 'antd';
import type { SingleField } from '#shared/domain/define-record.ts';
import { labelOf } from '#shared/domain/field.ts';
import { choiceOptions } from '../../ui/choices.ts';
import { TickGroup } from '../../ui/tick-group.tsx';
import type { Doubts } from './desk.ts';
import { mayBeEmpty } from './empty-value.ts';
import type { Placed } from './form-layout.ts';
import { HouseholdsControl, PeopleControl } from './household-controls.tsx';
import { LabelledControl, LineControl, ProseControl } from './labelled-control.tsx';
import { RecordPicker } from './record-picker.tsx';
import { CountControl, DayControl, EndDayControl, YearControl } from './typed-control.tsx';

interface Props {
  path: string;
  field: SingleField;
  placed: Placed;
  doubts: Doubts;
}

/** A field of a record's form, with the control that suits its type. */
export function FormField({ path, field, placed, doubts }: Props) {
  const { span, rows, hint, placeholder, spanEnd, endOf, householdsIn, peopleIn } = placed;
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
      if (endOf) return <EndDayControl {...common} endOf={endOf} />;
      return <DayControl {...common} {...(spanEnd ? { spanEnd } : {})} />;
    case 'year':
      return <YearControl {...common} />;
    case 'count':
      if (householdsIn)
        return <PeopleControl {...common} counted={field} householdsIn={householdsIn} />;
      if (peopleIn) return <HouseholdsControl {...common} counted={field} peopleIn={peopleIn} />;
      return <CountControl {...common} counted={field} />;
    case 'line':
      return <LineControl span={3} {...common} autoFocus={placed.autoFocus ?? false} />;
    case 'prose':
      return <ProseControl {...common} rows={rows ?? 2} />;
    case 'choice':
      return (
        <LabelledControl span={3} {...common}>
          {placed.asButtons ? (
            <Radio.Group aria-label={label} options={choiceOptions(field.of, field.words)} />
          ) : (
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              allowClear={mayBeEmpty(field)}
              placeholder={placeholder ?? '请选择'}
              options={choiceOptions(field.of, field.words)}
            />
          )}
        </LabelledControl>
      );
    case 'choices':
      return (
        <LabelledControl span={6} {...common}>
          <TickGroup label={label} options={choiceOptions(field.of, field.words)} />
        </LabelledControl>
      );
    case 'links':
      return (
        <LabelledControl span={6} {...common}>
          <RecordPicker kind={field.to} />
        </LabelledControl>
      );
    case 'flag':
      return (
        <LabelledControl {...common}>
          <Radio.Group
            aria-label={label}
            options={[
              { value: true, label: field.yes },
              { value: false, label: field.no },
            ]}
          />
        </LabelledControl>
      );
  }
}
