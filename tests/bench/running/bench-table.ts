import { growth, type Measured } from './measure.ts';
import type { Row } from './row.ts';

export interface MeasuredRow
  extends Pick<Row, 'id' | 'what' | 'against' | 'before' | 'target' | 'answers'> {
  measured: Measured[];
}

/** One line a row: at the greatest size, beside what it was and what it is to be. */
export function benchTable(rows: readonly MeasuredRow[]): string {
  const lines = rows.map(({ what, against, before, target, answers = 'ms', measured }) => {
    const last = measured.at(-1);
    if (!last) return [what, against, '', '', '', '', '', before, target];
    const { oursMs, floorMs, ratio, spread, memory } = last;
    const power = growth(measured);
    return [
      `${what} (${last.count.toLocaleString('en')})`,
      against,
      amount(oursMs, answers),
      amount(floorMs, answers),
      `${ratio.toFixed(1)}x (${spread.map((each) => each.toFixed(1)).join('-')})`,
      memory ? `${memory.oursMb} : ${memory.floorMb} MB` : '',
      power === null ? '' : `n^${power.toFixed(2)}`,
      before,
      target,
    ];
  });
  const heads = ['what', 'against', 'ours', 'floor', 'now', 'peak', 'grows', 'before', 'target'];
  return [heads, heads.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function amount(value: number, unit: string): string {
  return `${value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en')} ${unit}`;
}
