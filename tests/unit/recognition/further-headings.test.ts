import { expect, test } from 'vitest';
import { recogniseHeading } from '#shared/recognition/recognise-heading.ts';
import { furtherHeadings, resultOf } from '../../support/heading-truth.ts';

const headings = furtherHeadings();

test('understands every one of the headings written down before they were built of words', () => {
  expect(headings.length).toBeGreaterThan(410);
  const wrong = headings.map(resultOf).filter(({ outcome }) => outcome !== 'right');
  expect(wrong.map(({ heading, found }) => `${heading}: ${found}`)).toEqual([]);
});

test.each([
  ['参加人员数量', 'audience', 0.95],
  ['实际参加人数', 'audience', 0.95],
  ['计划参加人数', 'roll.listed', 0.95],
  ['缺席人数', 'roll.absent', 0.95],
  ['工作人员数', null, 0],
  ['村级参加人数', 'audience', 0.7],
  ['组织实施单位', 'organiser', 0.95],
  ['协办（参与）单位', 'partners', 1],
  ['报送单位', null, 0],
  ['培训人', null, 0],
  ['被培训人', 'targetGroup', 0.95],
  ['参与居民（户）', 'households', 0.95],
  ['工作要求', null, 0],
])('reads the heading %s by its words', (heading, field, confidence) => {
  const [best] = recogniseHeading(heading, 'activity');
  expect(best?.field ?? null).toBe(field);
  expect(best?.confidence ?? 0).toBeCloseTo(confidence, 1);
});
