import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { isComposing } from '../is-composing.ts';
import { TypedInput } from './typed-input.tsx';
import { YEAR_KIND } from './typed-kind.ts';

interface Props {
  label: string;
  year: number;
  onChange: (year: number) => void;
}

const FIRST = 2000;
const LAST = 2199;

/** The year a page shows: typed, or turned with the buttons or the arrow keys. */
export function YearChooser({ label, year, onChange }: Props) {
  const turnTo = (next: number) => {
    if (next >= FIRST && next <= LAST) onChange(next);
  };
  return (
    <span className="wj-year-chooser">
      <TypedInput
        kind={YEAR_KIND}
        mode="settled"
        label={label}
        allowClear={false}
        suffix="年"
        value={year}
        onChange={(next) => typeof next === 'number' && onChange(next)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
          if (step === undefined) return;
          event.preventDefault();
          turnTo(year + step);
        }}
        before={
          <Button
            icon={<LeftOutlined aria-hidden />}
            aria-label="上一年"
            onClick={() => turnTo(year - 1)}
          />
        }
        beside={
          <Button
            icon={<RightOutlined aria-hidden />}
            aria-label="下一年"
            onClick={() => turnTo(year + 1)}
          />
        }
      />
    </span>
  );
}
