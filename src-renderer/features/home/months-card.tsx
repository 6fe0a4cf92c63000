import { theme } from 'antd';
import { useMemo } from 'react';
import type { Overview } from '#shared/contract/overview.ts';
import { addDays, civilDate } from '#shared/domain/civil-date.ts';
import type { Period } from '#shared/domain/period.ts';
import { goTo } from '../../store/navigation-store.ts';
import { Chart } from '../../ui/chart.tsx';
import { formatCount } from '../../ui/numbers.ts';

interface Props {
  months: Overview['months'];
  period: Period;
}

/** Sessions month by month; a period starts and ends inside a month. */
export function MonthsCard({ months, period }: Props) {
  const { token } = theme.useToken();
  const option = useMemo(() => {
    const label = { color: token.colorText, fontSize: token.fontSize };
    return {
      grid: { left: 8, right: 8, top: 26, bottom: 4, containLabel: true },
      tooltip: { formatter: '{b}：{c} 场', confine: true },
      xAxis: {
        type: 'category',
        data: months.map(({ month }) => monthLabel(month)),
        axisLabel: label,
        axisTick: { show: false },
      },
      yAxis: { type: 'value', show: false },
      series: [
        {
          type: 'bar',
          data: months.map(({ sessions }) => sessions),
          itemStyle: { color: token.colorPrimary },
          barMaxWidth: 46,
          label: { show: true, position: 'top', ...label },
          cursor: 'pointer',
        },
      ],
    };
  }, [months, token]);
  const open = (month: string) => goTo('activity', { filter: daysOf(month, period) });
  return (
    <section className="wj-card wj-months" aria-label="各月场次">
      <h2>各月场次</h2>
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
