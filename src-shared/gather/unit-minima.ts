import type { Half } from '../domain/period.ts';
import type { Notice } from '../notice/notice.ts';
import { type GatheredReport, YEAR_NUMBERS } from './gathered.ts';

/** `open`: the year can still meet it. `unknown`: the forms do not tell. */
export interface MinimumMet {
  count: number | null;
  least: number;
  state: 'met' | 'open' | 'unmet' | 'unknown';
}

type Counted = Pick<GatheredReport, 'half' | 'numbers'>;

/** Which minima of the notice a unit meets in the year up to this half, by what it reported (三（三）、三（四）). */
export function unitMinima(
  reports: readonly Counted[],
  half: Half,
  { minima }: Pick<Notice, 'minima'>,
): Record<'pilots' | 'works' | 'cases', MinimumMet> {
  const soFar = reports.filter((report) => report.half <= half);
  const of = (what: keyof typeof YEAR_NUMBERS): MinimumMet => {
    const count = countOf(soFar, half, what);
    const least = minima[what];
    if (count !== null && count >= least) return { count, least, state: 'met' };
    if (least === 0) return { count, least, state: 'met' };
    if (half === 1) return { count, least, state: 'open' };
    return { count, least, state: count === null ? 'unknown' : 'unmet' };
  };
  return { pilots: of('pilots'), works: of('works'), cases: of('cases') };
}

/** Frozen facts tell the year so far; of paper the halves are added, pilots being the same in both. */
function countOf(
  reports: readonly Counted[],
  half: Half,
  what: keyof typeof YEAR_NUMBERS,
): number | null {
  const told = reports.find((report) => report.half === half)?.numbers[YEAR_NUMBERS[what]];
  if (told !== undefined) return told;
  const counts = reports.flatMap(({ numbers }) => {
    const count = numbers[YEAR_NUMBERS[what]] ?? numbers[`${what}.count`];
    return count === undefined ? [] : [count];
  });
  if (counts.length === 0) return null;
  return what === 'pilots' ? Math.max(...counts) : counts.reduce((sum, count) => sum + count, 0);
}
