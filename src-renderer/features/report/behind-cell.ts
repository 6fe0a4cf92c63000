import type { ReportView } from '#shared/contract/report.ts';
import { type CutOffs, type Period, periodOf } from '#shared/domain/period.ts';
import type { Behind } from './behind-drawer.tsx';
import { type CellSource, cellTitle } from './cell-source.ts';

/** Where to find the records of one place of the report's statistics table. */
export function behindCell(
  source: CellSource,
  shown: number | null,
  report: ReportView,
  due: CutOffs | undefined,
  before: Period | null = null,
): Behind {
  const title = cellTitle(source);
  if (source.kind === 'extra') {
    const { from, to } = report.period;
    const { setting } = source;
    const query = { from, to, where: HELD, ...(setting && { settings: [setting] }) };
    return { title, kind: 'activity', query, shown, measure: null };
  }
  if (source.kind !== 'activity') {
    const ids =
      source.kind === 'pilot'
        ? report.choices.pilotIds
        : report.material[source.kind].filter(({ taken }) => taken).map(({ id }) => id);
    const query = ids === null ? { year: report.year } : { ids };
    return { title, kind: source.kind, query, shown, measure: null };
  }
  const { form, setting, occasion, measure, span } = source;
  const { from, to } = daysOf(span, report, due, before);
  return {
    title,
    kind: 'activity',
    query: {
      from,
      to,
      where: HELD,
      ...(form && { forms: [form] }),
      ...(setting && { settings: [setting] }),
      ...(occasion && { occasion }),
    },
    shown,
    measure,
  };
}

/** What is planned counts nowhere, and adds to no sum. */
const HELD: NonNullable<Behind['query']['where']> = { status: { any: ['held'] } };

function daysOf(
  span: 'half' | 'year' | 'before',
  { year, period }: ReportView,
  due: CutOffs | undefined,
  before: Period | null,
): Pick<Period, 'from' | 'to'> {
  if (span === 'before' && before) return before;
  if (span === 'year' && due) return { from: periodOf(year, 1, due).from, to: period.to };
  return period;
}
