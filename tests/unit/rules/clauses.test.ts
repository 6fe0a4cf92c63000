import { expect, test } from 'vitest';
import { seeRecords } from '#shared/rules/mend.ts';
import { defineRule } from '#shared/rules/rule.ts';
import { RULES } from '#shared/rules/rules.ts';
import { clauseFaults } from '../../../build/check-clauses.ts';
import { NOTICE } from './build-facts.ts';

test('every clause has its rule and every rule its clause, file and test', () => {
  expect(clauseFaults(NOTICE)).toEqual([]);
});

test('a clause without a rule is found', () => {
  const clause = { id: 'report.photos', place: '三', text: '报送照片。' };
  const notice = { ...NOTICE, clauses: [...NOTICE.clauses, clause] };
  expect(clauseFaults(notice)).toEqual(['clause report.photos has no rule']);
});

test('a clause that says why it has no rule, and has one, is found', () => {
  const clauses = NOTICE.clauses.map((clause) =>
    clause.id === 'pilots.minimum' ? { ...clause, unchecked: '不核对' } : clause,
  );
  expect(clauseFaults({ ...NOTICE, clauses })).toHaveLength(1);
});

test('a rule without clause, file and test is found', () => {
  const rule = defineRule({
    id: 'photos-sent',
    clause: 'report.photos',
    level: 'advice',
    mend: seeRecords,
    check: () => [],
  });
  expect(clauseFaults(NOTICE, [...RULES, rule])).toEqual([
    'rule photos-sent rests on report.photos, which is no clause',
    'rule photos-sent has no src-shared/rules/photos-sent.ts',
    'rule photos-sent has no tests/unit/rules/photos-sent.test.ts',
  ]);
});

test('a rule that was left out of the list is found', () => {
  expect(clauseFaults(NOTICE, RULES.slice(1))).toContain(
    'src-shared/rules/pilots-minimum.ts is not in the list of rules',
  );
});
