import type { Notice } from '../notice/notice.ts';
import { FINDING_LEVELS, type Finding } from './finding.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { lostDuties } from './notice-duties.ts';
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
  const findings = RULES.flatMap((rule) =>
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
  );
  return [...findings, ...notUnderstood(notice)].sort(
    (a, b) => FINDING_LEVELS.indexOf(a.level) - FINDING_LEVELS.indexOf(b.level),
  );
}

/** A clause with a slip in its id is a duty all the same: said on every check until it is mended. */
function notUnderstood(notice: Notice): Finding[] {
  return lostDuties(notice).flatMap(({ clause }): Finding[] =>
    clause === undefined
      ? []
      : [
          {
            rule: 'notice-clauses',
            clause: clause.id,
            level: 'warning',
            message: `通知${clause.place}这条要求没有核对：程序不认识它的编号“${clause.id}”，请改正通知文件后重新添加。`,
            records: [],
          },
        ],
  );
}
