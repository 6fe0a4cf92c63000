import { expect, test } from 'vitest';
import { ordinaryNumbers } from '#shared/rules/ordinary-numbers.ts';
import { buildActivity, check } from './build-facts.ts';

const messages = (...activities: ReturnType<typeof buildActivity>[]) =>
  check(ordinaryNumbers, { activities }).map(({ message }) => message);

test('nobody reached is odd for a gathering, not for media or online', () => {
  expect(messages(buildActivity({ audience: 0 }))).toEqual([
    expect.stringContaining('受众人次是0'),
  ]);
  expect(messages(buildActivity({ audience: 0, form: 'media' }))).toEqual([]);
  expect(messages(buildActivity({ audience: 0, mode: 'online' }))).toEqual([]);
});

test('no session is odd', () => {
  expect(messages(buildActivity({ sessions: 0 }))).toEqual([expect.stringContaining('场次是0')]);
});

test('more than 5,000 a session is odd, 5,000 is not', () => {
  expect(messages(buildActivity({ audience: 10_000, sessions: 2 }))).toEqual([]);
  expect(messages(buildActivity({ audience: 10_001, sessions: 2 }))).toHaveLength(1);
});

test('more than ten times the median is odd once there is enough to compare', () => {
  const usual = [1, 2, 3, 4].map(() => buildActivity({ audience: 50 }));
  const slip = buildActivity({ audience: 501 });
  expect(messages(...usual.slice(1), slip)).toEqual([]);
  const findings = check(ordinaryNumbers, { activities: [...usual, slip] });
  expect(findings).toMatchObject([{ records: [{ id: slip.id }] }]);
  expect(messages(...usual, buildActivity({ audience: 500 }))).toEqual([]);
});

test('heaps of leaflets are odd, by themselves or for the people there', () => {
  expect(messages(buildActivity({ materials: 100_001, form: 'media', audience: 0 }))).toHaveLength(
    1,
  );
  expect(messages(buildActivity({ materials: 1_001, audience: 100 }))).toHaveLength(1);
  expect(messages(buildActivity({ materials: 1_000, audience: 100 }))).toEqual([]);
});
