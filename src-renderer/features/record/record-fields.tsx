import { Collapse } from 'antd';
import { useState } from 'react';
import type { AnyField, GroupField } from '#shared/domain/field.ts';
import { PUBLICITY_FORM_LABELS, type PublicityForm } from '#shared/domain/publicity-form.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { RECORDS } from '#shared/domain/records-by-kind.ts';
import { EXTRAS_LABEL } from '#shared/words/extras.ts';
import { usePortions } from '../../ui/use-portions.ts';
import type { Doubts, FormValues } from './desk.ts';
import { FormField } from './form-field.tsx';
import { inLayout, type Layout, placedOf } from './form-layout.ts';
import { partsFor } from './parts-for.ts';

interface Props {
  kind: RecordKind;
  layout: Layout;
  values: FormValues;
  /** Fields to look at twice; they do not keep from saving. */
  doubts: Doubts;
}

/** Fields drawn at once: those seen first, on most screens. */
const PORTION = 6;

/**
 * All fields of a record; a group shows what the chosen form of publicity has, and what only some
 * offices ask for is folded away until it holds something.
 */
export function RecordFields(props: Props) {
  const fields: Readonly<Record<string, AnyField>> = RECORDS[props.kind].fields;
  const names = inLayout(Object.keys(fields), props.layout);
  const extras = names.filter((name) => fields[name]?.extra);
  const usual = names.filter((name) => !extras.includes(name));
  const drawn = usePortions(usual.length, PORTION);
  const [isOpen] = useState(() => extras.some((name) => isFilled(props.values[name])));
  const shown = (name: string) => {
    const field = fields[name];
    if (!field) return null;
    if (field.type === 'group') return <Group key={name} {...props} name={name} group={field} />;
    return (
      <FormField
        key={name}
        path={name}
        field={field}
        placed={placedOf(name, props.layout)}
        doubts={props.doubts}
      />
    );
  };
  return (
    <>
      <div className="wj-form-grid">{usual.slice(0, drawn).map(shown)}</div>
      {drawn < usual.length ? null : (
        <Collapse
          ghost
          size="small"
          defaultActiveKey={isOpen ? ['extras'] : []}
          items={[
            {
              key: 'extras',
              label: `${EXTRAS_LABEL}（${extras.map((name) => fields[name]?.label).join('、')}）`,
              children: <div className="wj-form-grid">{extras.map(shown)}</div>,
            },
          ]}
        />
      )}
    </>
  );
}

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== 0;
}

function Group({
  name,
  group,
  layout,
  values,
  doubts,
}: Props & { name: string; group: GroupField }) {
  const form = values['form'] as PublicityForm | undefined;
  const parts = partsFor(group, form);
  const paths = Object.keys(parts).map((part) => `${name}.${part}`);
  if (paths.length === 0) return null;
  return (
    <fieldset className="wj-fieldset wj-span-6">
      <legend>{form ? PUBLICITY_FORM_LABELS[form] : ''}的专项内容</legend>
      <div className="wj-form-grid">
        {inLayout(paths, layout).map((path) => {
          const field = parts[path.slice(name.length + 1)];
          return field ? (
            <FormField
              key={path}
              path={path}
              field={field}
              placed={placedOf(path, layout)}
              doubts={doubts}
            />
          ) : null;
        })}
      </div>
    </fieldset>
  );
}
