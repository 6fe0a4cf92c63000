import { Select } from 'antd';
import { useMemo } from 'react';
import { yearOf } from '#shared/domain/civil-date.ts';
import { HALVES, periodLabel } from '#shared/domain/period.ts';
import { today } from '../../client/today.ts';
import { useCurrentPeriod } from '../../store/current-period.ts';
import type { RecordFilter } from '../../store/navigation-store.ts';
import { DayInput } from '../../ui/typed/day-input.tsx';

interface Props {
  /** True where records belong to a reporting year and not to a day. */
  wholeYears: boolean;
  filter: RecordFilter;
  onChange: (part: Partial<Record<'year' | 'half' | 'from' | 'to', unknown>>) => void;
}

const EARLIER_YEARS = 6;
const NONE = { year: undefined, half: undefined, from: undefined, to: undefined };

export function PeriodFilter({ wholeYears, filter, onChange }: Props) {
  const current = useCurrentPeriod();
  const options = useMemo(
    () => periodOptions(current?.year ?? yearOf(today()), filter.year, wholeYears),
    [current?.year, filter.year, wholeYears],
  );
  const custom = filter.from !== undefined || filter.to !== undefined;
  const value = custom ? 'custom' : filter.year ? `${filter.year}-${filter.half ?? 0}` : null;

  const choose = (chosen: string | null) => {
    if (!chosen) return onChange(NONE);
    if (chosen === 'custom') {
      const year = current?.year ?? yearOf(today());
      return onChange({ ...NONE, from: `${year}-01-01`, to: `${year}-12-31` });
    }
    const [year, half] = chosen.split('-').map(Number);
    onChange({ ...NONE, year, half: half || undefined });
  };

  return (
    <>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        className={wholeYears ? 'wj-filter-narrow' : 'wj-filter'}
        popupMatchSelectWidth={false}
        placeholder="全部时间"
        aria-label="按报送时间筛选"
        value={value}
        options={options}
        onChange={(chosen: string | undefined) => choose(chosen ?? null)}
      />
      {custom ? (
        <span className="wj-filters">
          <span style={{ width: '10em' }}>
            <DayInput
              mode="settled"
              label="开始日期"
              value={filter.from ?? null}
              onChange={(from) => onChange({ from: from ?? undefined })}
            />
          </span>
          至
          <span style={{ width: '10em' }}>
            <DayInput
              mode="settled"
              label="结束日期"
              value={filter.to ?? null}
              onChange={(to) => onChange({ to: to ?? undefined })}
            />
          </span>
        </span>
      ) : null}
    </>
  );
}

function periodOptions(current: number, chosen: number | undefined, wholeYears: boolean) {
  const years = new Set<number>();
  if (chosen !== undefined) years.add(chosen);
  for (let back = -1; back <= EARLIER_YEARS; back += 1) years.add(current - back);
  const options = [...years]
    .sort((a, b) => b - a)
    .flatMap((year) => {
      const whole = { value: `${year}-0`, label: `${year}年全年` };
      if (wholeYears) return [{ ...whole, label: `${year}年` }];
      const halves = HALVES.map((half) => ({
        value: `${year}-${half}`,
        label: periodLabel({ year, half }),
      }));
      return [whole, ...halves];
    });
  return wholeYears ? options : [...options, { value: 'custom', label: '自定义日期…' }];
}
