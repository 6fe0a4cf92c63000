import { ACTIVITY_STATUS_LABELS, type ActivityStatus } from '#shared/domain/activity.ts';
import { toLine } from '#shared/recognition/fold-text.ts';
import { readActivityStatus } from '#shared/recognition/read-activity-status.ts';
import { lenient } from './lenient.ts';
import type { RowReader } from './row-reader.ts';
import type { RowSurroundings } from './row-surroundings.ts';

/**
 * What is planned, for whatever reason, is said to be so: it will not be counted. The clerk may answer otherwise
 * for all rows of one reason.
 */
export function activityStatus(
  reader: RowReader,
  around: RowSurroundings,
  date: string,
  byPlan: string | null,
): ActivityStatus {
  const { status } = around;
  if (status !== null) {
    const group = `写明“${toLine(status.text)}”`;
    return taken(around, group, (to, answered) =>
      reader.mark(status.cell, 'status', status.text, to, answered ?? STATED, {
        asks: 'status',
        group,
      }),
    );
  }
  const group = whyPlanned(reader, around, date, byPlan);
  if (group === null) return 'held';
  const at = byPlan === null ? 'date' : plannedCell(reader);
  return taken(around, group, (to, answered) =>
    reader.guess('status', '', to, answered ?? `${group}，不计入统计`, {
      at,
      asks: 'status',
      group,
    }),
  );
}

function whyPlanned(
  reader: RowReader,
  { section, isPlan, today }: RowSurroundings,
  date: string,
  byPlan: string | null,
): string | null {
  const written = lenient(reader, 'status', readActivityStatus(reader.text('status')));
  if (byPlan !== null) return byPlan;
  if ('value' in written) return null;
  if (today !== null && date > today) return '日期还没有到';
  if (section.isPlan) return '上面的分节写明还没有开展';
  return isPlan ? '表名或标题写明是计划' : null;
}

function taken(
  { statusAnswers }: RowSurroundings,
  group: string,
  tell: (to: string, answered: string | null) => void,
): ActivityStatus {
  const answer = statusAnswers[group];
  const status = answer ?? 'planned';
  tell(ACTIVITY_STATUS_LABELS[status], answer ? ANSWERED : null);
  return status;
}

function plannedCell(reader: RowReader): string {
  return reader.text('date.planned') === '' ? 'endDate.planned' : 'date.planned';
}

const STATED = '写明还没有开展，不计入统计';
const ANSWERED = '按您的选择';
