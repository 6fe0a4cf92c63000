import { useMemo } from 'react';
import type { Overview } from '#shared/contract/overview.ts';
import { addDays, civilDate } from '#shared/domain/civil-date.ts';
import { type Period, periodLabel } from '#shared/domain/period.ts';
import { goTo } from '../../store/navigation-store.ts';
import { useSettings } from '../../store/settings-store.ts';
import { Chart } from '../../ui/chart.tsx';
import { PAPER_INK } from '../../ui/chart-ink.ts';
import { formatCount } from '../../ui/numbers.ts';
import { SavePicture } from '../../ui/save-picture.tsx';
import { useChartInk } from '../../ui/use-chart-ink.ts';
import { spansOption } from './chart-options.ts';

interface Props {
  months: Overview['months'];
  period: Period;
}

/** Sessions month by month; a period starts and ends inside a month. */
export function MonthsCard({ months, period }: Props) {
  const ink = useChartInk(useSettings((store) => store.settings.theme) === 'dark');
  const spans = useMemo(
    () => months.map(({ month, sessions }) => ({ label: monthLabel(month), sessions })),
    [months],
  );
  const option = useMemo(() => spansOption(spans, ink, 'screen'), [spans, ink]);
  const open = (month: string) => goTo('activity', { filter: daysOf(month, period) });
  return (
    <section className="wj-card wj-months" aria-label="各月场次">
      <div className="wj-card-head">
        <h2>各月场次</h2>
        <SavePicture
          fileBase={`${periodLabel(period)}各月场次`}
          picture={() => ({
            title: `${periodLabel(period)}各月场次`,
            option: spansOption(spans, PAPER_INK, 'picture'),
            widthPx: 760,
            heightPx: 320,
          })}
        />
      </div>
      <Chart
        label="各月场次柱形图，数字列在下面"
        option={option}
        heightPx={200}
        onPick={({ dataIndex }) => {
          const month = months[dataIndex];
          if (month) open(month.month);
        }}
      />
      <ul className="wj-legend">
        {months.map(({ month, sessions, audience }) => (
          <li key={month}>
            {monthLabel(month)}
            <button type="button" className="wj-figure" onClick={() => open(month)}>
              {formatCount(sessions)} 场 {formatCount(audience)} 人次
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function monthLabel(month: string): string {
  const [year, number] = month.split('-');
  return number === '12' || number === '01'
    ? `${year}年${Number(number)}月`
    : `${Number(number)}月`;
}

/** The part of a month that lies in the period. */
function daysOf(month: string, period: Period): { from: string; to: string } {
  const first = civilDate(`${month}-01`);
  const nextMonth = addDays(first, 31).slice(0, 7);
  const last = addDays(civilDate(`${nextMonth}-01`), -1);
  return {
    from: first < period.from ? period.from : first,
    to: last > period.to ? period.to : last,
  };
}
