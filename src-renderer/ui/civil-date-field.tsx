import { DatePicker } from 'antd';
import dayjs from 'dayjs';

/** Accepted when typed; the first is shown. */
const FORMATS = ['YYYY-MM-DD', 'YYYY.M.D', 'YYYY/M/D', 'YYYY年M月D日', 'YYYYMMDD', 'M.D', 'M月D日'];

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  label?: string;
  allowClear?: boolean;
  autoFocus?: boolean;
}

/** A calendar day as `YYYY-MM-DD`, typed in any of the ways clerks write dates, or picked. */
export function CivilDateField({ id, value, onChange, label, allowClear, autoFocus }: Props) {
  return (
    <DatePicker
      {...(id ? { id } : {})}
      value={value ? dayjs(value, 'YYYY-MM-DD') : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
      format={FORMATS}
      placeholder="年-月-日"
      allowClear={allowClear ?? true}
      autoFocus={autoFocus ?? false}
      preserveInvalidOnBlur={false}
      style={{ width: '100%' }}
      {...(label ? { 'aria-label': label } : {})}
    />
  );
}
