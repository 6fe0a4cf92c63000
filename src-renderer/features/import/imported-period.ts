import type { ImportPreview } from '#shared/contract/import.ts';
import { parseCivilDate } from '#shared/domain/civil-date.ts';
import { type CutOffs, type Period, periodContaining } from '#shared/domain/period.ts';

/** The half-year that imported activities are about: the running one where any lies in it, else the latest. */
export function importedPeriod(
  rows: ImportPreview['rows'],
  running: Period,
  cutOffs: CutOffs,
): Period | null {
  const days = rows.flatMap(({ kind, input, unchanged }) => {
    const { date } = input as { date?: unknown };
    const day = typeof date === 'string' ? parseCivilDate(date) : null;
    return kind === 'activity' && !unchanged && day !== null ? [day] : [];
  });
  if (days.some((day) => running.from <= day && day <= running.to)) return running;
  const latest = days.sort().at(-1);
  return latest === undefined ? null : periodContaining(latest, cutOffs);
}
