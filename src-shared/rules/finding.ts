import type { RecordRef } from '../domain/record.ts';

export const FINDING_LEVELS = ['unmet', 'warning', 'met'] as const;
export type FindingLevel = (typeof FINDING_LEVELS)[number];

/** What a rule says of the ledger. */
export interface Finding {
  rule: string;
  /** Id of the notice's clause it rests on. */
  clause: string;
  level: FindingLevel;
  /** One Chinese sentence for the clerk. */
  message: string;
  /** The records that satisfy or break it. */
  records: RecordRef[];
}
