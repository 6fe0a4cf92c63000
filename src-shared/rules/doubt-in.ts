import type { Activity } from '../domain/activity.ts';
import { finding, namesOf, type RuleFinding, refsOf } from './rule.ts';

/** Asks about activities that may not count as they stand (三（四）); nothing to ask gives nothing. */
export function doubtIn(odd: readonly Activity[], question: string): RuleFinding[] {
  if (odd.length === 0) return [];
  const names = namesOf(
    odd.map(({ title }) => title),
    '项活动',
  );
  return [finding('report.statistics', 'warning', `${names}${question}`, refsOf('activity', odd))];
}
