import type { Measures } from '#shared/statistics/tally.ts';
import { formatCount } from '../../ui/numbers.ts';

/** Sums of what the filter finds. */
export function TotalsLine({ total, sums }: { total: number; sums: Measures }) {
  const parts: [string, number, string][] = [
    ['共', total, '条'],
    ['场次', sums.sessions, ''],
    ['受众', sums.audience, '人次'],
    ['资料', sums.materials, '份'],
    ['报道', sums.mediaItems, '条'],
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
