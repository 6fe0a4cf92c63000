import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import type { HalfYear, Period } from '#shared/domain/period.ts';

interface Props {
  period: Period;
  /** The period of today is shown. */
  following: boolean;
  onChange: (which: HalfYear | null) => void;
}

export function PeriodSwitch({ period, following, onChange }: Props) {
  const { year, half } = period;
  const before: HalfYear = half === 1 ? { year: year - 1, half: 2 } : { year, half: 1 };
  const after: HalfYear = half === 1 ? { year, half: 2 } : { year: year + 1, half: 1 };
  return (
    <Space.Compact>
      <Button icon={<LeftOutlined aria-hidden />} onClick={() => onChange(before)}>
        上一期
      </Button>
      <Button disabled={following} onClick={() => onChange(null)}>
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
