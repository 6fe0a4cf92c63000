import type { Notice } from '../notice/notice.ts';
import { FINDING_LEVELS, type Finding } from './finding.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { RULES } from './rules.ts';

/**
 * Records named by one finding at most: a screen shows fewer, and a ledger of 100,000 activities
 * must not send each of them many times. Messages give the full number.
 */
export const MAX_RECORDS_PER_FINDING = 500;

/**
 * What the notice finds in the ledger: unmet, then warnings, then what is met. A requirement whose
 * clause the notice does not have is not asked for.
 */
export function checkLedger(facts: LedgerFacts, notice: Notice): Finding[] {
  const clauses = new Set(notice.clauses.map(({ id }) => id));
  return RULES.flatMap((rule) =>
    rule
      .check(facts, notice)
      .filter(({ clause }) => clauses.has(clause))
      .map(
        ({ clause, level, message, records }): Finding => ({
          rule: rule.id,
          clause,
          level,
          message,
          records: records.slice(0, MAX_RECORDS_PER_FINDING),
        }),
      ),
  ).sort((a, b) => FINDING_LEVELS.indexOf(a.level) - FINDING_LEVELS.indexOf(b.level));
}
