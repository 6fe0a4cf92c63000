import { expect, test } from 'vitest';
import { factsText } from '#shared/report/facts-text.ts';
import { readFrozenFacts } from '#shared/report/frozen-facts.ts';
import { typicalFacts } from '../../support/report-facts-sample.ts';

test('a short name changes no 校验码, told or not, and facts from before read without one', () => {
  const facts = typicalFacts();
  const { shortName: _, ...before } = facts.unit;
  const named = { ...facts, unit: { ...facts.unit, shortName: '示例镇' } };
  const old = { ...facts, unit: before };
  expect(factsText(named)).toBe(factsText(facts));
  expect(factsText(old as typeof facts)).toBe(factsText(facts));
  const read = readFrozenFacts(JSON.parse(JSON.stringify(old)));
  expect('facts' in read && read.facts.unit.shortName).toBe('');
});
