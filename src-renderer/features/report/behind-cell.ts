import type { ReportView } from '#shared/contract/report.ts';
import { type CutOffs, periodOf } from '#shared/domain/period.ts';
import type { Behind } from './behind-drawer.tsx';
import { type CellSource, cellTitle } from './cell-source.ts';

/** Where to find the records of one place of the report's statistics table. */
export function behindCell(
  source: CellSource,
  shown: number | null,
  report: ReportView,
  due: CutOffs | undefined,
): Behind {
  const title = cellTitle(source);
  if (source.kind !== 'activity') {
    const ids =
      source.kind === 'pilot'
        ? report.choices.pilotIds
        : report.material[source.kind].filter(({ taken }) => taken).map(({ id }) => id);
    const query = ids === null ? { year: report.year } : { ids };
    return { title, kind: source.kind, query, shown, measure: null };
  }
  const { form, setting, measure, wholeYear } = source;
  const from = wholeYear && due ? periodOf(report.year, 1, due).from : report.period.from;
  return {
    title,
    kind: 'activity',
    query: {
      from,
      to: report.period.to,
      ...(form && { forms: [form] }),
      ...(setting && { settings: [setting] }),
    },
    shown,
    measure,
  };
}
