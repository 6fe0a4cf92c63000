import { Form } from 'antd';
import { useRef, useState } from 'react';
import type { CountField } from '#shared/domain/field.ts';
import { readHouseholds } from '#shared/recognition/read-households.ts';
import { peopleCounted } from '../../ui/typed/household-notes.ts';
import { TypedInput, type TypedProps } from '../../ui/typed/typed-input.tsx';
import { countKind, peopleKind } from '../../ui/typed/typed-kind.ts';
import { TypedItem, type TypedItemProps } from './typed-control.tsx';

type Props = TypedItemProps & { counted: CountField };

/** People; households told among them go to the field of their own: 120户; 35户、80人. */
export function PeopleControl({
  counted,
  householdsIn,
  ...props
}: Props & { householdsIn: string }) {
  const form = Form.useFormInstance();
  const kind = peopleKind(counted);
  return (
    <TypedItem {...props} kind={kind}>
      {(onNote) => (
        <PeopleInput
          kind={kind}
          placeholder="0"
          onNote={onNote}
          householdsNow={() => form.getFieldValue(householdsIn) as unknown}
          onHouseholds={(value) => form.setFieldValue(householdsIn, value)}
        />
      )}
    </TypedItem>
  );
}

/** Households; people whom nobody counted are one a household, and that is said here. */
export function HouseholdsControl({ counted, peopleIn, ...props }: Props & { peopleIn: string }) {
  const form = Form.useFormInstance();
  const people: unknown = Form.useWatch(peopleIn, form);
  const [least, setLeast] = useState<number | null>(null);
  const kind = countKind(counted);
  const countPeople = (households: unknown) => {
    if (people && people !== least) return;
    const next = kind.isValue(households) && households > 0 ? households : null;
    form.setFieldValue(peopleIn, next);
    setLeast(next);
  };
  const said = least !== null && people === least ? peopleCounted(least) : null;
  return (
    <TypedItem
      {...props}
      kind={kind}
      {...(said ? { extra: <span className="wj-guess">{said}</span> } : {})}
    >
      {(onNote) => (
        <HouseholdsInput kind={kind} placeholder="0" onNote={onNote} onHouseholds={countPeople} />
      )}
    </TypedItem>
  );
}

/** What is typed takes back what it has set, until the field is left. */
function PeopleInput(
  props: TypedProps<number> & {
    householdsNow: () => unknown;
    onHouseholds: (value: unknown) => void;
  },
) {
  const { householdsNow, onHouseholds, ...input } = props;
  const before = useRef<{ value: unknown } | null>(null);
  return (
    <span
      onBlur={() => {
        before.current = null;
      }}
    >
      <TypedInput
        {...input}
        onChange={(next, text) => {
          const households = readHouseholds(text);
          if ('value' in households) {
            before.current ??= { value: householdsNow() };
            onHouseholds(households.value);
          } else if (before.current) {
            onHouseholds(before.current.value);
            before.current = null;
          }
          input.onChange?.(next, text);
        }}
      />
    </span>
  );
}

function HouseholdsInput(props: TypedProps<number> & { onHouseholds: (value: unknown) => void }) {
  const { onHouseholds, ...input } = props;
  return (
    <TypedInput
      {...input}
      onChange={(next, text) => {
        onHouseholds(next);
        input.onChange?.(next, text);
      }}
    />
  );
}
