import { InputNumber } from 'antd';
import { Field } from './field.tsx';

/** The reporting year a record counts for. */
export function YearField() {
  return (
    <Field field="year" span={2} required>
      <InputNumber min={2000} max={2199} precision={0} style={{ width: '100%' }} suffix="年" />
    </Field>
  );
}
