import { expect, test } from 'vitest';
import type { Finding } from '#shared/rules/rules.ts';
import { freezeQuestion } from '../../../../src-renderer/features/report/freeze-question.ts';

const WHICH = { year: 2024, half: 2 } as const;
const FINDING: Finding = {
  rule: 'pilots-minimum',
  clause: 'duty.pilot',
  level: 'unmet',
  message: '2024年还没有试点，全年至少1个。',
  records: [],
  mend: { to: 'add', kind: 'pilot', year: 2024, label: '新增试点' },
};
const TABLE: Finding = {
  ...FINDING,
  rule: 'statistics-table',
  message: '2024年下半年统计表还没有编制。',
  mend: { to: 'report', year: 2024, half: 2, label: '去报送' },
};

test('a report of something is frozen without a question; what is unmet was told at the check', () => {
  expect(freezeQuestion(WHICH, 3, [FINDING, TABLE])).toBeNull();
});

test('that the table is not made yet keeps nobody from making it', () => {
  expect(freezeQuestion(WHICH, 0, [TABLE])?.lines.join()).not.toContain('没有达标');
});

test('an empty ledger with unmet duties is told what it lacks', () => {
  const lines = freezeQuestion(WHICH, 0, [FINDING, TABLE])?.lines.join('\n');
  expect(lines).toContain('2024年下半年还没有登记宣传活动，定稿的统计表会全是 0。');
  expect(lines).toContain('还有 1 项要求没有达标：\n1. 2024年还没有试点，全年至少1个。');
});
