import type { OccasionCount } from '#shared/contract/overview.ts';
import { monthOf } from '#shared/domain/civil-date.ts';
import { OCCASION_LABELS, OCCASIONS, type Occasion } from '#shared/domain/occasion.ts';
import { OCCASION_DAYS } from '#shared/rules/occasion-days.ts';
import { today } from '../../client/today.ts';
import { useCall } from '../../client/use-call.ts';
import { goTo } from '../../store/navigation-store.ts';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const ACTIVITY = ['activity'] as const;

/** The year's occasions: what was done for each, what is planned, what is missing. */
export function OccasionCalendar({ year }: { year: number }) {
  const now = today();
  const counts = useCall('overview.occasions', { today: now, year }, ACTIVITY);
  const currentMonth = now.startsWith(`${year}-`) ? monthOf(now) : null;
  return (
    <section className="wj-card wj-wide" aria-label="重要节点">
      <h2>{year}年重要节点</h2>
      <div className="wj-calendar">
        {MONTHS.map((month) => (
          <div
            key={month}
            className={
              month === currentMonth ? 'wj-calendar-month wj-calendar-now' : 'wj-calendar-month'
            }
          >
            {month}月
          </div>
        ))}
        {OCCASIONS.map((occasion) => (
          <OccasionEntry
            key={occasion}
            occasion={occasion}
            year={year}
            count={counts.value?.[occasion]}
          />
        ))}
      </div>
    </section>
  );
}

/** Wide enough for the longest name; near the year's end it grows to the left. */
const COLUMNS_WIDE = 3;

function OccasionEntry(props: {
  occasion: Occasion;
  year: number;
  /** Undefined until it has been counted. */
  count: OccasionCount | undefined;
}) {
  const { occasion, year, count } = props;
  const { from, when } = OCCASION_DAYS[occasion];
  const start = `${year}-${from}`;
  const { held, ahead } = count ?? { held: 0, ahead: 0 };
  const total = held + ahead;
  const month = Number(from.slice(0, 2));
  const column = Math.min(month, MONTHS.length + 1 - COLUMNS_WIDE);

  const text =
    count === undefined
      ? '正在统计…'
      : total > 0
        ? [held > 0 ? `已开展 ${held} 条` : '', ahead > 0 ? `计划 ${ahead} 条` : '']
            .filter(Boolean)
            .join('，')
        : start > today()
          ? '还没有安排'
          : '没有相关活动';
  const open = () =>
    total > 0
      ? goTo('activity', { filter: { year, occasion } })
      : goTo('activity', { add: { occasion, date: start } });
  return (
    <button
      type="button"
      className={total > 0 ? 'wj-occasion wj-done' : 'wj-occasion'}
      style={{ gridColumn: `${column} / span ${COLUMNS_WIDE}`, gridRow: ROWS[occasion] }}
      title={total > 0 ? '查看这些活动' : '新增一条这个节点的活动'}
      onClick={open}
    >
      {OCCASION_LABELS[occasion]}
      <span>
        {when}，{text}
      </span>
    </button>
  );
}

/** Neighbours that would overlap lie in different rows. */
const ROWS: Record<Occasion, number> = {
  'disaster-day': 2,
  'safety-month': 3,
  'science-day': 2,
  'fire-month': 3,
  'traffic-day': 4,
};
