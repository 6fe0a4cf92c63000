import type { Half } from '#shared/domain/period.ts';
import { call } from '../client/call.ts';

/**
 * The report the clerk most likely wants: today's if its period has activities, else that of the
 * latest activity, else today's.
 */
export async function likelyReport(today: string): Promise<{ year: number; half: Half }> {
  const now = await call('overview.get', { today });
  const here = { year: now.period.year, half: now.period.half };
  if (now.tally.total.activities > 0) return here;
  const latest = await call('record.list', {
    kind: 'activity',
    limit: 1,
    sort: { field: 'date', descending: true },
  });
  const date = latest.records[0]?.date;
  if (date === undefined) return here;
  const then = await call('overview.get', { today: date });
  return { year: then.period.year, half: then.period.half };
}
