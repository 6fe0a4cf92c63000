import { countedIn, MEASURE_WORDS, type Measures, unitAfter } from '#shared/domain/measures.ts';
import { formatCount } from '../../ui/numbers.ts';

/** Sums of what the filter finds. */
export function TotalsLine({ total, sums }: { total: number; sums: Measures }) {
  const parts: [string, number, string][] = [
    ['共', total, '条'],
    ...planned(total - sums.activities),
    ...countedIn(sums).map((field): [string, number, string] => [
      MEASURE_WORDS[field].label,
      sums[field],
      unitAfter(field),
    ]),
  ];
  return (
    <span className="wj-totals" role="status" aria-label="筛选结果合计">
      {parts.map(([label, value, counter]) => (
        <span key={label}>
          {label} <strong>{formatCount(value)}</strong> {counter}
        </span>
      ))}
    </span>
  );
}

/** What is planned adds nothing to the sums beside it. */
function planned(count: number): [string, number, string][] {
  return count > 0 ? [['其中计划中', count, '条，不计入合计']] : [];
}
