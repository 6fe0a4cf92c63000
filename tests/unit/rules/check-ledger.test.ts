import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { checkLedger } from '#shared/rules/check-ledger.ts';
import { MAX_RECORDS_PER_FINDING } from '#shared/rules/mend.ts';
import { RULES } from '#shared/rules/rules.ts';
import { buildActivity, buildFacts, NOTICE } from './build-facts.ts';

test('findings come unmet first, then warnings, advice, and what is met', () => {
  const facts = buildFacts({
    half: null,
    activities: [buildActivity()],
    today: civilDate('2024-12-31'),
  });
  const order = checkLedger(facts, NOTICE).map(({ level }) => level);
  const rank = ['unmet', 'warning', 'advice', 'met'];
  expect(order).toEqual([...order].sort((a, b) => rank.indexOf(a) - rank.indexOf(b)));
  expect(new Set(order)).toEqual(new Set(rank));
});

test('every finding names its rule, and a clause of that rule', () => {
  for (const finding of checkLedger(buildFacts({ half: null }), NOTICE)) {
    const rule = RULES.find(({ id }) => id === finding.rule);
    expect(rule?.clauses).toContain(finding.clause);
    expect(finding.message).toMatch(/[。）]$/);
  }
});

test('a clause the notice does not have is not asked for', () => {
  const clauses = NOTICE.clauses.filter(({ id }) => id === 'pilots.minimum');
  const findings = checkLedger(buildFacts(), { ...NOTICE, clauses });
  expect(findings.map(({ rule }) => rule)).toEqual(['pilots-minimum']);
});

test('a large ledger is told in full numbers and with some of its records', () => {
  const activities = Array.from({ length: 2_000 }, () => buildActivity({ fileCount: 1 }));
  const held = checkLedger(buildFacts({ activities }), NOTICE).find(
    ({ rule }) => rule === 'activities-held',
  );
  expect(held?.message).toContain('2000项');
  expect(held?.records).toHaveLength(MAX_RECORDS_PER_FINDING);
  expect(held?.mend?.label).toBe('查看前 500 条');
});

test('each finding carries the button that mends it', () => {
  const findings = checkLedger(
    buildFacts({ half: 2, activities: [buildActivity({ date: civilDate('2024-07-01') })] }),
    NOTICE,
  );
  const mendOf = (rule: string) => findings.find((finding) => finding.rule === rule)?.mend;
  expect(mendOf('pilots-minimum')).toEqual({
    label: '登记试点',
    to: 'add',
    kind: 'pilot',
    year: 2024,
  });
  expect(mendOf('statistics-table')).toEqual({
    label: '去报送',
    to: 'report',
    year: 2024,
    half: 2,
  });
  expect(mendOf('unit-particulars')).toEqual({ label: '填写单位信息', to: 'unit' });
  expect(mendOf('activity-evidence')).toEqual({ label: '逐项补充', to: 'evidence' });
  const idle = findings.filter(({ level, mend }) => level !== 'met' && mend === null);
  expect(idle).toEqual([]);
});
