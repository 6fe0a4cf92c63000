import type { Measure } from '../domain/measures.ts';
import type { ReportFacts } from '../forms/report-facts.ts';
import { figure, joined, numberAt, type Piece } from './pieces.ts';

/** What stands before and after each number in running text. */
const AROUND: Record<Measure, readonly [string, string]> = {
  activities: ['', '项'],
  sessions: ['', '场次'],
  audience: ['受众', '人次'],
  households: ['走访', '户'],
  materials: ['发放资料', '份'],
  mediaItems: ['媒体报道', '条'],
};

/** `8场次、受众960人次`: those that are not zero. */
export function counted(facts: ReportFacts, at: string, measures: readonly Measure[]): Piece[] {
  const shown = measures.filter((measure) => numberAt(facts, `${at}.${measure}`) > 0);
  return joined(
    shown.map((measure) => {
      const [before, after] = AROUND[measure];
      return [before, figure(facts, `${at}.${measure}`), after];
    }),
    '、',
  );
}

/** Sessions and people, and where there are neither how many activities. */
export function heldThere(facts: ReportFacts, at: string): Piece[] {
  const told = counted(facts, at, ['sessions', 'audience']);
  return told.length > 0 ? told : counted(facts, at, ['activities']);
}
