import type { Notice } from '../notice/notice.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { mendByRecords, TO_NOTICES } from './mend.ts';
import { lostDuties } from './notice-duties.ts';
import { quotas } from './quotas.ts';
import { FINDING_LEVELS, type FindingLevel, type Found, type Rule } from './rule.ts';
import type { Finding } from './rules.ts';
import { RULES } from './rules.ts';

/**
 * What the notice finds in the ledger: unmet, then warnings, advice, and what is met. A requirement
 * whose clause the notice does not have is not asked for.
 */
export function checkLedger(facts: LedgerFacts, notice: Notice): Finding[] {
  return [
    ...RULES.flatMap((rule) => findingsOf<Finding['rule']>(rule, facts, notice)),
    ...findingsOf(quotas, facts, notice),
    ...notUnderstood(notice),
  ].sort((a, b) => FINDING_LEVELS.indexOf(a.level) - FINDING_LEVELS.indexOf(b.level));
}

/** What one rule finds, with the clause, level and button that it declares. */
export function findingsOf<Id extends string>(
  rule: Rule<Id>,
  facts: LedgerFacts,
  notice: Notice,
): (Omit<Finding, 'rule'> & { rule: Id })[] {
  const clauses = new Set(notice.clauses.map(({ id }) => id));
  return rule
    .check(facts, notice)
    .filter(({ clause }) => clauses.has(clause))
    .map((found) => ({
      rule: rule.id,
      clause: found.clause,
      level: levelOf(rule, found),
      message: found.message,
      records: found.records,
      mend: mendOf(rule, found, facts),
    }));
}

function levelOf(rule: Rule, { state }: Found): FindingLevel {
  if (state === 'met') return 'met';
  return state === 'not-yet' ? 'warning' : rule.level;
}

function mendOf(rule: Rule, { state, half, records }: Found, facts: LedgerFacts) {
  const asked = { year: facts.year, half: half ?? facts.half ?? 1 };
  return (state === 'met' ? null : rule.mend(asked)) ?? mendByRecords(records.length);
}

/** A clause with a slip in its id is a duty all the same: said on every check until it is mended. */
function notUnderstood(notice: Notice): Finding[] {
  return lostDuties(notice).flatMap(({ clause }): Finding[] => {
    if (clause === undefined) return [];
    const message = `通知${clause.place}这条要求没有核对：程序不认识它的编号“${clause.id}”，请到“设置”的“工作通知”改正这一条。`;
    const level = 'warning';
    return [
      { rule: 'notice-clauses', clause: clause.id, level, message, records: [], mend: TO_NOTICES },
    ];
  });
}
