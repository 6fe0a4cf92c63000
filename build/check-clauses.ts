import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadNotice } from '#main/notices/load-notice.ts';
import type { Notice } from '#shared/notice/notice.ts';
import type { Rule } from '#shared/rules/rule.ts';
import { RULES } from '#shared/rules/rules.ts';

const ROOT = path.join(import.meta.dirname, '..');
const FOLDER = 'src-shared/rules';

/**
 * Holds clauses, rules and tests against each other: every clause has a rule or says why not, every
 * rule a clause, a file and a test of its name, and every rule's file is in the list. One English
 * line per fault.
 */
export function clauseFaults(
  notice: Notice,
  rules: readonly Rule[] = RULES,
  root = ROOT,
): string[] {
  const faults: string[] = [];
  const ruled = new Set(rules.flatMap((rule) => rule.clauses));
  for (const { id, unchecked } of notice.clauses) {
    if (unchecked === undefined && !ruled.has(id)) faults.push(`clause ${id} has no rule`);
    if (unchecked !== undefined && ruled.has(id)) {
      faults.push(`clause ${id} has a rule but says why it has none`);
    }
  }
  const clauses = new Set(notice.clauses.map(({ id }) => id));
  for (const rule of rules) {
    for (const clause of rule.clauses) {
      if (!clauses.has(clause))
        faults.push(`rule ${rule.id} rests on ${clause}, which is no clause`);
    }
    for (const file of [`${FOLDER}/${rule.id}.ts`, `tests/unit/rules/${rule.id}.test.ts`]) {
      if (!existsSync(path.join(root, file))) faults.push(`rule ${rule.id} has no ${file}`);
    }
  }
  const listed = new Set(rules.map(({ id }) => `${id}.ts`));
  for (const file of readdirSync(path.join(root, FOLDER))) {
    const isRule = readFileSync(path.join(root, FOLDER, file), 'utf8').includes(' = defineRule({');
    if (isRule && !listed.has(file)) faults.push(`${FOLDER}/${file} is not in the list of rules`);
  }
  return faults;
}

if (import.meta.main) {
  const notice = await loadNotice(path.join(ROOT, 'resources/notices/jizhou-2024'));
  const faults = notice.ok ? clauseFaults(notice.value.notice) : [notice.failure.message];
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
