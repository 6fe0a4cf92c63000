import type { RecordRef } from '../domain/record.ts';
import type { Mend } from './mend.ts';
import type { FindingLevel } from './rule.ts';

/** What a rule says of the ledger; which rules there are is `RuleId`'s to say. */
export interface FindingOf<Id extends string> {
  /**
   * `quotas` are numbers that a clause of the notice asks for; `notice-clauses` speaks of the notice
   * itself: a clause in it is not understood.
   */
  rule: Id | 'quotas' | 'notice-clauses';
  /** Id of the notice's clause it rests on. */
  clause: string;
  level: FindingLevel;
  /** One Chinese sentence for the clerk. */
  message: string;
  /** The records that satisfy or break it. */
  records: RecordRef[];
  /** The button that leads to where it is mended, or to what satisfies it. */
  mend: Mend | null;
}
