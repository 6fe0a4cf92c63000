import { isHeld } from '../domain/activity.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { HALVES, type Half, isWithin, type Period, periodOf } from '../domain/period.ts';
import { periodInForce } from '../domain/period-in-force.ts';
import type { Notice } from '../notice/notice.ts';
import type { ActivityFact, LedgerFacts } from './ledger-facts.ts';

/** The one half asked about, or both of them. */
export function halvesAsked(facts: Pick<LedgerFacts, 'half'>): readonly Half[] {
  return facts.half === null ? HALVES : [facts.half];
}

export function periodsAsked(facts: Question, notice: Notice): Period[] {
  return halvesAsked(facts).map((half) =>
    periodInForce(facts.reports, notice.due, facts.year, half),
  );
}

/**
 * The first and the last day of which any rule looks at activities: those of the periods asked about,
 * and those by the notice's cut-offs, which periods changed by hand may leave out. A number asked of
 * the year looks at the whole of it.
 */
export function daysAsked(asked: Question, notice: Notice): { from: CivilDate; to: CivilDate } {
  const question = asksOfYear(notice) ? { ...asked, half: null } : asked;
  const usual = halvesAsked(question).map((half) => periodOf(question.year, half, notice.due));
  const periods = [...usual, ...periodsAsked(question, notice)];
  return {
    from: periods.map(({ from }) => from).reduce((a, b) => (a < b ? a : b)),
    to: periods.map(({ to }) => to).reduce((a, b) => (a > b ? a : b)),
  };
}

/** Whether the roster has to be looked at. */
export function asksOfBodies({ clauses }: Notice): boolean {
  return clauses.some(({ atLeast }) => atLeast?.some(({ count }) => count === 'eachBody'));
}

function asksOfYear({ clauses }: Notice): boolean {
  return clauses.some(({ atLeast }) => atLeast?.some(({ every }) => every === 'year'));
}

type Question = Pick<LedgerFacts, 'year' | 'half' | 'reports'>;

/** Those held in the period; what is only planned meets no requirement. */
export function activitiesAsked(facts: LedgerFacts, notice: Notice): readonly ActivityFact[] {
  return activitiesWithin(facts, notice).held;
}

/** Those not held yet. */
export function plansAsked(facts: LedgerFacts, notice: Notice): readonly ActivityFact[] {
  return activitiesWithin(facts, notice).planned;
}

interface Within {
  notice: Notice;
  held: ActivityFact[];
  planned: ActivityFact[];
}

/** Nearly every rule asks for them; of a large ledger they are picked once. */
const PICKED = new WeakMap<LedgerFacts, Within>();

function activitiesWithin(facts: LedgerFacts, notice: Notice): Within {
  const picked = PICKED.get(facts);
  if (picked?.notice === notice) return picked;
  const periods = periodsAsked(facts, notice);
  const within: Within = { notice, held: [], planned: [] };
  for (const activity of facts.activities) {
    if (!periods.some((period) => isWithin(activity.date, period))) continue;
    (isHeld(activity) ? within.held : within.planned).push(activity);
  }
  PICKED.set(facts, within);
  return within;
}

/** `2024年上半年` or `2024年`, as it is asked. */
export function askedLabel(facts: LedgerFacts): string {
  return `${facts.year}年${facts.half === null ? '' : facts.half === 1 ? '上半年' : '下半年'}`;
}
