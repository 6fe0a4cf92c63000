import { countedIn, MEASURE_WORDS, unitAfter } from '#shared/domain/measures.ts';
import type { Period } from '#shared/domain/period.ts';
import type { Tally } from '#shared/statistics/tally.ts';
import { goTo } from '../../store/navigation-store.ts';
import { formatCount } from '../../ui/numbers.ts';
import { showBehind } from './drill-down.ts';

type Sum = [label: string, value: number, unit: string, open: () => void];

/** The period's totals: an activity in several settings counts once. */
export function SumsCard({ tally, period }: { tally: Tally; period: Period }) {
  const { total } = tally;
  const behind = () => showBehind(period);
  const year = { filter: { year: period.year } };
  const sums: Sum[] = [
    ['宣传活动', total.activities, '条', behind],
    ...countedIn(total).map(
      (field): Sum => [MEASURE_WORDS[field].label, total[field], unitAfter(field), behind],
    ),
    ['全年试点', tally.pilots.total, '个', () => goTo('pilot', year)],
    ['全年作品', tally.works, '件', () => goTo('work', year)],
    ['全年案例', tally.cases, '个', () => goTo('case', year)],
  ];
  return (
    <section className="wj-card wj-wide" aria-label="合计">
      <dl className="wj-sums">
        {sums.map(([label, value, counter, open]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <button type="button" className="wj-figure" onClick={open}>
                {formatCount(value)}
              </button>{' '}
              <small>{counter}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
