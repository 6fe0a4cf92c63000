import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import type { HalfYear, Period } from '#shared/domain/period.ts';
import { useCurrentPeriod } from '../../store/current-period.ts';

interface Props {
  period: Period;
  onChange: (which: HalfYear) => void;
}

export function PeriodSwitch({ period, onChange }: Props) {
  const { year, half } = period;
  const running = useCurrentPeriod();
  const isRunning = running?.year === year && running.half === half;
  const before: HalfYear = half === 1 ? { year: year - 1, half: 2 } : { year, half: 1 };
  const after: HalfYear = half === 1 ? { year, half: 2 } : { year: year + 1, half: 1 };
  return (
    <Space.Compact>
      <Button icon={<LeftOutlined aria-hidden />} onClick={() => onChange(before)}>
        上一期
      </Button>
      <Button disabled={isRunning} onClick={() => running && onChange(running)}>
        本期
      </Button>
      <Button
        icon={<RightOutlined aria-hidden />}
        iconPlacement="end"
        onClick={() => onChange(after)}
      >
        下一期
      </Button>
    </Space.Compact>
  );
}
