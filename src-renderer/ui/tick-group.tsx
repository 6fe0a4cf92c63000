import { Checkbox } from 'antd';

interface Props {
  label: string;
  options: { value: string; label: string }[];
  id?: string;
  value?: string[];
  onChange?: (value: string[]) => void;
}

/** Several ticks that make one field. */
export function TickGroup({ label, options, id, value, onChange }: Props) {
  return (
    <div role="group" aria-label={label} {...(id ? { id } : {})}>
      <Checkbox.Group
        options={options}
        {...(value ? { value } : {})}
        onChange={(ticked) => onChange?.(ticked)}
      />
    </div>
  );
}
