import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ReportFacts } from '#shared/forms/report-facts.ts';
import { factsText } from '#shared/report/facts-text.ts';
import { frozenText, readFrozenFacts, toStoredFacts } from '#shared/report/frozen-facts.ts';
import { typicalFacts } from '../../support/report-facts-sample.ts';

/** As it comes back from the database. */
const stored = (facts: object): Record<string, unknown> =>
  JSON.parse(JSON.stringify(facts)) as Record<string, unknown>;

test('facts come back as they were frozen, with and without a version', () => {
  const facts = typicalFacts();
  expect(readFrozenFacts(stored(toStoredFacts(facts)))).toEqual({ facts });
  expect(readFrozenFacts(stored(facts))).toEqual({ facts });
});

test('their version is no part of the 校验码', () => {
  const facts = typicalFacts();
  expect(frozenText(stored(toStoredFacts(facts)))).toBe(factsText(facts));
  expect(frozenText(stored(facts))).toBe(factsText(facts));
});

test('what was not there yet reads as its default and leaves the 校验码 alone', () => {
  const facts = stored(typicalFacts()) as unknown as ReportFacts;
  const before = frozenText(facts);
  const work = { ...facts.works[0], title: undefined } as Record<string, unknown>;
  const older = stored({
    ...facts,
    works: [{ id: work['id'], year: 2024, title: '旧片', reach: 5 }],
    tally: { ...facts.tally, byForm: {}, total: { sessions: 3 } },
    unit: { name: '示例镇' },
  });
  const read = readFrozenFacts(older);
  if (!('facts' in read)) throw new Error(read.unreadable);
  expect(read.facts.works[0]).toMatchObject({ title: '旧片', settings: [], createdOn: null });
  expect(read.facts.tally.byForm.lecture.audience).toBe(0);
  expect(read.facts.tally.total).toMatchObject({ sessions: 3, materials: 0 });
  expect(read.facts.unit).toMatchObject({ name: '示例镇', phone: '' });
  expect(frozenText(older)).not.toContain('createdOn');
  expect(frozenText(facts)).toBe(before);
});

test('a key that today’s program does not know is part of the 校验码 and of nothing else', () => {
  const facts = typicalFacts();
  const more = stored({ ...facts, weather: '晴' });
  expect(readFrozenFacts(more)).toEqual({ facts });
  expect(frozenText(more)).toContain('"weather":"晴"');
});

test('words longer than today’s limits are read: they were frozen', () => {
  const long = '长'.repeat(30_000);
  const facts = typicalFacts();
  const [work] = facts.works;
  const read = readFrozenFacts(stored({ ...facts, works: [{ ...work, title: long }] }));
  expect('facts' in read && read.facts.works[0]?.title).toBe(long);
});

test.each([
  ['a text', '{"noticeId":', 'damaged'],
  ['nothing', {}, 'damaged'],
  ['a list', [], 'damaged'],
  ['a form of publicity that never was', 'form', 'damaged'],
  ['a later version', { version: 2 }, 'newer'],
  ['a version that is no number', { version: 'x' }, 'damaged'],
])('%s is not taken for facts', (_, given, unreadable) => {
  const facts = typicalFacts();
  const odd =
    given === 'form'
      ? stored({ ...facts, activities: [{ ...facts.activities[0], form: 'parade' }] })
      : given;
  expect(readFrozenFacts(odd)).toEqual({ unreadable });
});

test('a case that names other activities or pilots has another 校验码', () => {
  const facts = typicalFacts();
  const [first, second] = facts.activities;
  const [pilot] = facts.pilots;
  const of = (activityIds: string[], pilotIds: string[]) =>
    hash({ ...facts, cases: facts.cases.map((one) => ({ ...one, activityIds, pilotIds })) });
  const codes = [
    of([], []),
    of([first?.id ?? ''], []),
    of([second?.id ?? ''], []),
    of([], [pilot?.id ?? '']),
  ];
  expect(new Set(codes).size).toBe(codes.length);
  expect(of([first?.id ?? '', second?.id ?? ''], [])).toBe(
    of([second?.id ?? '', first?.id ?? ''], []),
  );
});

function hash(facts: ReportFacts): string {
  return createHash('sha256').update(frozenText(facts)).digest('hex');
}
