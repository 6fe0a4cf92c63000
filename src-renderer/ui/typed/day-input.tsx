import { CalendarOutlined } from '@ant-design/icons';
import { Button, Calendar, type InputRef, Popover } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useRef, useState } from 'react';
import { type CivilDate, parseCivilDate } from '#shared/domain/civil-date.ts';
import { readTypedDay } from '#shared/recognition/read-typed-day.ts';
import { today } from '../../client/today.ts';
import { isComposing } from '../is-composing.ts';
import { TypedInput, type TypedProps } from './typed-input.tsx';
import { dayKind } from './typed-kind.ts';

type Props = Omit<TypedProps<string>, 'kind'> & {
  /** The start that an end follows: a day without a year is the first one not before it. */
  start?: unknown;
  /** Takes the end of a span typed into this field; without it a span is refused. */
  onSpanEnd?: (end: string | null) => void;
};

/** A calendar day as `YYYY-MM-DD`, typed in any of the ways clerks write dates, or picked. */
export function DayInput({ start, onSpanEnd, ...props }: Props) {
  const { value, onChange, label } = props;
  const [open, setOpen] = useState(false);
  const box = useRef<InputRef>(null);
  const from = typeof start === 'string' ? parseCivilDate(start) : null;
  const day = today();
  const takesSpans = onSpanEnd !== undefined;
  const kind = useMemo(() => dayKind(day, from, takesSpans), [day, from, takesSpans]);

  const hasEnd = useRef(false);
  const change = (next: string | null, text: string) => {
    const end = onSpanEnd && text !== '' ? spanEndOf(text, day) : null;
    if (end !== null || hasEnd.current) onSpanEnd?.(end);
    hasEnd.current = end !== null;
    onChange?.(next, text);
  };
  const close = () => {
    setOpen(false);
    box.current?.focus();
  };

  return (
    <TypedInput
      placeholder="年-月-日"
      {...props}
      kind={kind}
      onChange={change}
      inputRef={box}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;
        if (event.key === 'ArrowDown') setOpen(true);
        else if (event.key === 'Escape' && open) {
          close();
          event.stopPropagation();
        }
      }}
      beside={
        <Popover
          trigger="click"
          open={open}
          onOpenChange={setOpen}
          placement="bottomRight"
          destroyOnHidden
          content={
            <DayCalendar
              day={kind.isValue(value) ? value : day}
              onPick={(picked) => {
                change(picked, '');
                close();
              }}
              onClose={close}
            />
          }
        >
          <Button
            icon={<CalendarOutlined aria-hidden />}
            tabIndex={-1}
            aria-label={label ? `选择${label}` : '选择日期'}
          />
        </Popover>
      }
    />
  );
}

function spanEndOf(text: string, day: CivilDate): string | null {
  const reading = readTypedDay(text, day);
  return 'value' in reading ? reading.value.endDate : null;
}

/** Turning to another month or year picks nothing yet. */
function DayCalendar(props: { day: string; onPick: (day: string) => void; onClose: () => void }) {
  const { day, onPick, onClose } = props;
  const [shown, setShown] = useState(() => dayjs(day, 'YYYY-MM-DD'));
  return (
    <div
      className="wj-calendar-pop"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        onClose();
        event.stopPropagation();
      }}
    >
      <Calendar
        fullscreen={false}
        value={shown}
        onSelect={(picked, { source }) => {
          setShown(picked);
          if (source === 'date') onPick(picked.format('YYYY-MM-DD'));
        }}
      />
    </div>
  );
}
