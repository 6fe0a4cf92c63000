import { Flex, Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { UNIT_LABELS, type Unit } from '#shared/domain/unit.ts';

/** What the forms print of the unit: its name in the heading, the others in the sign-off block. */
const PRINTED = [
  'name',
  'contact',
  'reviewer',
  'leader',
  'phone',
] as const satisfies (keyof Unit)[];

const HINTS: Partial<Record<keyof Unit, string>> = {
  name: '与公章一致，印在每张表的表头',
  contact: '以下可以留空，打印后手填',
};

interface Props {
  unit: Partial<Unit>;
  onChange: (unit: Partial<Unit>) => void;
}

/** The unit's particulars, asked once, before they are printed for the first time. */
export function UnitQuestion({ unit, onChange }: Props) {
  const first = useRef<InputRef>(null);
  useEffect(() => {
    if (document.activeElement === document.body) first.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Flex gap={16} wrap>
      {PRINTED.map((field) => (
        <label key={field} className={`wj-labelled report-unit-${field}`}>
          {UNIT_LABELS[field]}
          <Input
            ref={field === 'name' ? first : null}
            maxLength={500}
            autoComplete="off"
            value={unit[field] ?? ''}
            onChange={(event) => onChange({ ...unit, [field]: event.target.value })}
          />
          <span className="wj-quiet">{HINTS[field] ?? ''}</span>
        </label>
      ))}
    </Flex>
  );
}
