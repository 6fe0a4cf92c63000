import { Select, Typography } from 'antd';
import { useEffect, useRef } from 'react';
import type { BlankField } from '#shared/blanks/recognition.ts';
import type { FieldChoice } from '#shared/contract/template.ts';
import { type BlankPlace, markOf } from './places.ts';

const PEN = 'pen';
const NOTHING = 'nothing';
const MARKS = { sure: '会填写', unsure: '请确认', pen: '留空手写', open: '不填' };

interface Props {
  places: BlankPlace[];
  choices: FieldChoice[];
  selected: string | null;
  onSelect: (place: string) => void;
  onChoose: (place: string, field: BlankField) => void;
}

/** Every place with what goes there; a place clicked on the paper that was missed comes first. */
export function PlaceList({ places, choices, selected, onSelect, onChoose }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const isMissed = selected !== null && !places.some((each) => each.place === selected);
  const shown: BlankPlace[] = isMissed
    ? [
        {
          place: selected,
          label: '新指定的一处',
          where: '',
          field: null,
          confidence: 0,
          reason: '请选择这里填什么',
        },
        ...places,
      ]
    : places;

  useEffect(() => {
    if (selected === null) return;
    list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  return (
    <ul ref={list} className="template-list">
      {shown.map((each) => (
        <li key={each.place} aria-current={each.place === selected}>
          <div className="template-place">
            <Typography.Text strong>{each.label || '（无标题）'}</Typography.Text>
            <Typography.Text type="secondary">{each.where}</Typography.Text>
            <span className={`template-mark template-mark-${markOf(each)}`}>
              {MARKS[markOf(each)]}
            </span>
          </div>
          <Select
            aria-label={`${each.label}填什么`}
            className="template-field"
            showSearch={{ optionFilterProp: 'label' }}
            value={each.field ?? NOTHING}
            options={[
              { value: NOTHING, label: '不填' },
              { value: PEN, label: '留空（手写、盖章）' },
              ...choices.map(({ field, label }) => ({ value: field, label })),
            ]}
            onFocus={() => onSelect(each.place)}
            onChange={(field) => onChoose(each.place, field === NOTHING ? null : field)}
          />
          <Typography.Text type="secondary">
            {each.doubt === undefined ? each.reason : `${each.reason}；${each.doubt}`}
          </Typography.Text>
        </li>
      ))}
    </ul>
  );
}
