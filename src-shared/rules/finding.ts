import type { RecordRef } from '../domain/record.ts';
import type { Mend } from './mend.ts';
import type { FindingLevel } from './rule.ts';
import type { RuleId } from './rules.ts';

/** What a rule says of the ledger. */
export interface Finding {
  /** `notice-clauses` speaks of the notice itself: a clause in it is not understood. */
  rule: RuleId | 'notice-clauses';
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
