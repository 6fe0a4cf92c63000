import { useCallback, useMemo } from 'react';
import { create } from 'zustand';
import type { HalfYear } from '#shared/domain/period.ts';
import { today } from '../client/today.ts';
import { useCall } from '../client/use-call.ts';
import { useCurrentPeriod } from './current-period.ts';
import { keepView, keptView } from './kept-view.ts';
import { useLedger } from './ledger-store.ts';

/** What was chosen since the program was started, by data folder. */
const useChosen = create<{ byFolder: Record<string, HalfYear> }>(() => ({ byFolder: {} }));

/** From now on home, report and year speak of this half-year. `running` is the one of today. */
export function choosePeriod({ year, half }: HalfYear, running: HalfYear): void {
  const folder = useLedger.getState().status?.folder ?? '';
  const chosen = { year, half };
  useChosen.setState(({ byFolder }) => ({ byFolder: { ...byFolder, [folder]: chosen } }));
  const { year: runningYear, half: runningHalf } = running;
  keepView(folder, (view) => ({
    ...view,
    period: { chosen, running: { year: runningYear, half: runningHalf } },
  }));
}

export function useChoosePeriod(): (which: HalfYear) => void {
  const running = useCurrentPeriod();
  return useCallback((which) => choosePeriod(which, running ?? which), [running]);
}

/**
 * The half-year that home, report and year speak of: the one chosen, also before the program was
 * closed in this half-year, else the one that the ledger is likely about. Undefined while reading.
 */
export function usePeriodInView(): HalfYear | undefined {
  const folder = useLedger((store) => store.status?.folder ?? '');
  const chosen = useChosen((store) => store.byFolder[folder]);
  const running = useCurrentPeriod();
  const kept = useMemo(() => keptView(folder).period, [folder]);
  const likely = useCall('overview.likely', { today: today() }).value;
  if (chosen) return chosen;
  if (!running) return undefined;
  const isOfNow = kept?.running.year === running.year && kept.running.half === running.half;
  return kept && isOfNow ? kept.chosen : likely;
}
