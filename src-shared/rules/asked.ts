import { type Activity, isHeld } from '../domain/activity.ts';
import { HALVES, type Half, isWithin, type Period } from '../domain/period.ts';
import { periodInForce } from '../domain/period-in-force.ts';
import type { Notice } from '../notice/notice.ts';
import type { LedgerFacts } from './ledger-facts.ts';

/** The one half asked about, or both of them. */
export function halvesAsked(facts: LedgerFacts): readonly Half[] {
  return facts.half === null ? HALVES : [facts.half];
}

export function periodsAsked(facts: LedgerFacts, notice: Notice): Period[] {
  return halvesAsked(facts).map((half) =>
    periodInForce(facts.reports, notice.due, facts.year, half),
  );
}

/** Those held in the period; what is only planned meets no requirement. */
export function activitiesAsked(facts: LedgerFacts, notice: Notice): Activity[] {
  return activitiesWithin(facts, notice).filter(isHeld);
}

/** Those not held yet. */
export function plansAsked(facts: LedgerFacts, notice: Notice): Activity[] {
  return activitiesWithin(facts, notice).filter((activity) => !isHeld(activity));
}

function activitiesWithin(facts: LedgerFacts, notice: Notice): Activity[] {
  const periods = periodsAsked(facts, notice);
  return facts.activities.filter(({ date }) => periods.some((period) => isWithin(date, period)));
}

/** `2024年上半年` or `2024年`, as it is asked. */
export function askedLabel(facts: LedgerFacts): string {
  return `${facts.year}年${facts.half === null ? '' : facts.half === 1 ? '上半年' : '下半年'}`;
}
