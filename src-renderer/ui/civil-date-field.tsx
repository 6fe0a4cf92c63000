import { CalendarOutlined } from '@ant-design/icons';
import { Button, Calendar, Input, Popover, Space } from 'antd';
import dayjs from 'dayjs';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { today } from '../client/today.ts';
import { parseTypedDate } from './parse-typed-date.ts';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  label?: string;
  allowClear?: boolean;
}

/**
 * A calendar day as `YYYY-MM-DD`, typed in any of the ways clerks write dates, or picked. What is
 * no day goes back to the day before it when the field is left.
 */
export function CivilDateField({ id, value, onChange, label, allowClear = true }: Props) {
  const [text, setText] = useState(value ?? '');
  const [open, setOpen] = useState(false);
  useEffect(() => setText(value ?? ''), [value]);

  const settle = () => {
    if (text.trim() === '' && allowClear) {
      if (value) onChange?.(null);
      return;
    }
    const date = parseTypedDate(text, today());
    setText(date ?? value ?? '');
    if (date && date !== value) onChange?.(date);
  };
  const type = (typed: string) => {
    setText(typed);
    const date = parseTypedDate(typed, today());
    // A whole date is taken at once, so that saving by a key right after it cannot miss it.
    if (date === typed && date !== value) onChange?.(date);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Also before a shortcut such as saving.
    if (event.key === 'Enter' || event.ctrlKey || event.metaKey) settle();
    else if (event.key === 'ArrowDown') setOpen(true);
    else if (event.key === 'Escape' && open) {
      setOpen(false);
      event.stopPropagation();
    }
  };

  return (
    <Space.Compact block>
      <Input
        {...(id ? { id } : {})}
        {...(label ? { 'aria-label': label } : {})}
        value={text}
        placeholder="年-月-日"
        autoComplete="off"
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={settle}
      />
      <Popover
        trigger="click"
        open={open}
        onOpenChange={setOpen}
        placement="bottomRight"
        destroyOnHidden
        content={
          <div className="wj-calendar-pop">
            <Calendar
              fullscreen={false}
              value={dayjs(value ?? today(), 'YYYY-MM-DD')}
              onSelect={(day, { source }) => {
                onChange?.(day.format('YYYY-MM-DD'));
                if (source === 'date') setOpen(false);
              }}
            />
          </div>
        }
      >
        <Button
          icon={<CalendarOutlined aria-hidden />}
          tabIndex={-1}
          aria-label={label ? `选择${label}` : '选择日期'}
        />
      </Popover>
    </Space.Compact>
  );
}
