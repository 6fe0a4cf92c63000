import type { Half } from '../domain/period.ts';
import type { RecordKind, RecordRef } from '../domain/record.ts';
import type { Notice } from '../notice/notice.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { MAX_RECORDS_PER_FINDING, type MendWay } from './mend.ts';

/** How much it weighs: demanded, probably amiss, better so, done. In the order they are read. */
export const FINDING_LEVELS = ['unmet', 'warning', 'advice', 'met'] as const;
export type FindingLevel = (typeof FINDING_LEVELS)[number];

/** One requirement, whole: its file has the name of its id, and so has its test. */
export interface Rule<Id extends string = string, Clause extends string = string> {
  id: Id;
  /** Ids of the clauses it rests on. */
  clauses: readonly Clause[];
  /** What it finds weighs so much when it is not met. */
  level: Exclude<FindingLevel, 'met'>;
  mend: MendWay;
  check: Check<FoundUnder<Clause>>;
}

/** A rule resting on several clauses says of each thing found which of them it falls under. */
export function defineRule<const Id extends string, const Clause extends string>(
  rule: Whole<Id> &
    (
      | { clause: Clause; check: Check<Found> }
      | { clauses: readonly Clause[]; check: Check<FoundUnder<Clause>> }
    ),
): Rule<Id, Clause> {
  if ('clauses' in rule) return rule;
  const { clause, check, ...whole } = rule;
  return {
    ...whole,
    clauses: [clause],
    check: (facts, notice) => check(facts, notice).map((found) => under(clause, found)),
  };
}

type Whole<Id extends string> = Omit<Rule<Id>, 'clauses' | 'check'>;
type Check<Result> = (facts: LedgerFacts, notice: Notice) => Result[];

/** What a check finds; level and button come from its rule. */
export interface Found {
  state: 'met' | 'not-yet' | 'not-met';
  /** One Chinese sentence for the clerk. */
  message: string;
  /** The records that satisfy or break it. */
  records: RecordRef[];
  /** The half it is about, when the whole year is asked. */
  half?: Half;
}

export interface FoundUnder<Clause extends string> extends Found {
  clause: Clause;
}

export function under<const Clause extends string>(
  clause: Clause,
  found: Found,
): FoundUnder<Clause> {
  return { ...found, clause };
}

export function met(message: string, records: RecordRef[] = []): Found {
  return { state: 'met', message, records };
}

/** At the rule's own level. */
export function notMet(message: string, records: RecordRef[] = []): Found {
  return { state: 'not-met', message, records };
}

/** A demand that can still be met in time: a warning until then. */
export function notYet(message: string, records: RecordRef[] = []): Found {
  return { state: 'not-yet', message, records };
}

/** The first of them, up to as many as a finding names. */
export function refsOf(kind: RecordKind, records: readonly { id: string }[]): RecordRef[] {
  return records.slice(0, MAX_RECORDS_PER_FINDING).map(({ id }) => ({ kind, id }));
}

/** `“甲”“乙”等5项`: the first names and how many there are in all. */
export function namesOf(names: readonly string[], counter: string): string {
  const shown = names.slice(0, 3).map(quoted);
  return names.length > shown.length
    ? `${shown.join('、')}等${names.length}${counter}`
    : shown.join('、');
}

/** In Chinese quotation marks; those within become single ones. */
export function quoted(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
