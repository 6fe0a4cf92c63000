import { FilterFilled, FilterOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Input, Popover, Segmented } from 'antd';
import { useRef, useState } from 'react';
import type { ColumnAsked } from '#shared/domain/column-condition.ts';
import type { RecordField } from '#shared/domain/field.ts';
import { choiceOptions } from '../../ui/choices.ts';
import { DayInput } from '../../ui/typed/day-input.tsx';
import { TypedInput } from '../../ui/typed/typed-input.tsx';
import { countKind } from '../../ui/typed/typed-kind.ts';

interface Props {
  label: string;
  field: RecordField;
  /** Null while the column narrows nothing. */
  condition: ColumnAsked | null;
  onChange: (condition: ColumnAsked | null) => void;
}

/** The mark in a column's head that narrows the list by it. */
export function ColumnFilter({ label, field, condition, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState<ColumnAsked>({});
  const form = useRef<HTMLFormElement>(null);
  const mark = useRef<HTMLButtonElement>(null);
  const close = () => {
    // The keys go back to the sheet; elsewhere they were taken on purpose.
    if (form.current?.contains(document.activeElement))
      mark.current?.closest<HTMLElement>('[role=grid]')?.focus();
    setOpen(false);
  };
  const settle = (next: ColumnAsked) => {
    onChange(isNothing(next) ? null : next);
    close();
  };
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={isOpen}
      onOpenChange={(open) => {
        if (!open) close();
        else {
          setDraft(condition ?? {});
          setOpen(true);
        }
      }}
      afterOpenChange={(open) => {
        if (open && !form.current?.contains(document.activeElement))
          form.current?.querySelector('input')?.focus();
      }}
      title={`筛选${label}`}
      destroyOnHidden
      content={
        <form
          ref={form}
          className="wj-column-filter"
          aria-label={`筛选${label}`}
          onSubmit={(event) => {
            event.preventDefault();
            settle(draft);
          }}
        >
          <Asked label={label} field={field} draft={draft} onDraft={setDraft} />
          <Flex gap={8} justify="end">
            <Button size="small" onClick={() => settle({})}>
              清除
            </Button>
            <Button size="small" type="primary" htmlType="submit">
              确定
            </Button>
          </Flex>
        </form>
      }
    >
      <button
        ref={mark}
        type="button"
        tabIndex={-1}
        aria-haspopup="dialog"
        className={condition ? 'wj-head-filter wj-on' : 'wj-head-filter'}
        aria-label={condition ? '按这一列筛选（已筛选）' : '按这一列筛选'}
        title={`筛选${label}`}
      >
        {condition ? <FilterFilled aria-hidden /> : <FilterOutlined aria-hidden />}
      </button>
    </Popover>
  );
}

/** Whether the records of a column can be narrowed by what they hold. */
export function canFilter(field: RecordField | undefined): field is RecordField {
  return field !== undefined && !['links', 'group', 'year'].includes(field.type);
}

interface AskedProps {
  label: string;
  field: RecordField;
  draft: ColumnAsked;
  onDraft: (draft: ColumnAsked) => void;
}

function Asked({ label, field, draft, onDraft }: AskedProps) {
  const { any, has, isEmpty } = draft;
  switch (field.type) {
    case 'choice':
    case 'choices':
      return (
        <Checkbox.Group
          className="wj-column-choices"
          options={choiceOptions(field.of, field.words)}
          value={any ?? []}
          onChange={(chosen) =>
            onDraft(given({ ...draft, any: chosen.length > 0 ? chosen : undefined }))
          }
        />
      );
    case 'count':
      return (
        <Flex vertical gap={6}>
          {COUNT_BOUNDS.map(([bound, word]) => (
            <TypedInput
              key={bound}
              kind={countKind(field)}
              mode="settled"
              label={`${label}${word}`}
              placeholder={word}
              value={draft[bound] ?? null}
              onChange={(value) => onDraft(given({ ...draft, [bound]: numberOf(value) }))}
            />
          ))}
        </Flex>
      );
    case 'day':
      return (
        <Flex vertical gap={6}>
          {DAY_BOUNDS.map(([bound, word]) => (
            <DayInput
              key={bound}
              mode="settled"
              label={`${label}${word}`}
              value={draft[bound] ?? null}
              onChange={(day) => onDraft(given({ ...draft, [bound]: day ?? undefined }))}
            />
          ))}
        </Flex>
      );
    default:
      return (
        <Flex vertical gap={8}>
          <Input
            autoFocus
            aria-label={`${label}含有`}
            placeholder="含有的文字"
            maxLength={200}
            value={has ?? ''}
            onChange={({ target }) => onDraft(given({ ...draft, has: target.value || undefined }))}
          />
          <Segmented
            value={isEmpty === undefined ? 'all' : isEmpty ? 'empty' : 'filled'}
            options={[
              { value: 'all', label: '全部' },
              { value: 'filled', label: '已填' },
              { value: 'empty', label: '空白' },
            ]}
            onChange={(value) =>
              onDraft(given({ ...draft, isEmpty: value === 'all' ? undefined : value === 'empty' }))
            }
          />
        </Flex>
      );
  }
}

const COUNT_BOUNDS = [
  ['least', '最少'],
  ['most', '最多'],
] as const;
const DAY_BOUNDS = [
  ['first', '从'],
  ['last', '到'],
] as const;

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

type Draft = { [Part in keyof ColumnAsked]: ColumnAsked[Part] | undefined };

/** Parts that ask nothing are left out. */
function given(draft: Draft): ColumnAsked {
  return Object.fromEntries(Object.entries(draft).filter(([, part]) => part !== undefined));
}

function isNothing(condition: ColumnAsked): boolean {
  return Object.keys(condition).length === 0;
}
