import type { RecordKind, RecordRef } from '../domain/record.ts';
import type { Notice } from '../notice/notice.ts';
import type { Finding, FindingLevel } from './finding.ts';
import type { LedgerFacts } from './ledger-facts.ts';

/** One requirement. Its file has the name of its id; so has its test. */
export interface Rule {
  id: string;
  /** Ids of the clauses it rests on; its findings name one of them each. */
  clauses: readonly string[];
  check: (facts: LedgerFacts, notice: Notice) => RuleFinding[];
}

export type RuleFinding = Omit<Finding, 'rule'>;

export function finding(
  clause: string,
  level: FindingLevel,
  message: string,
  records: RecordRef[] = [],
): RuleFinding {
  return { clause, level, message, records };
}

export function refsOf(kind: RecordKind, records: readonly { id: string }[]): RecordRef[] {
  return records.map(({ id }) => ({ kind, id }));
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
