import { expect, test } from 'vitest';
import type { FieldsAsked } from '#shared/contract/record.ts';
import { openService } from '../../support/service-harness.ts';

const ACTIVITY: FieldsAsked<'activity'> = {
  date: '2024-05-12',
  title: '防灾减灾日宣讲',
  form: 'drill',
  settings: ['community', 'enterprise'],
  audience: 120,
  occasion: 'disaster-day',
  details: { evacuationSeconds: 95 },
};

test('a record added twice under one id is one record and one step', async () => {
  const { call } = await openService();
  const sent = { kind: 'activity' as const, id: 'a-0b7f3a52-9d2e-4a1e-8c55-2f3f5b1c9d10' };
  const first = await call('record.add', { ...sent, input: ACTIVITY });
  expect(await call('record.add', { ...sent, input: ACTIVITY })).toEqual(first);
  expect((await call('record.list', { kind: 'activity' })).total).toBe(1);
  expect(await call('record.history', { kind: 'activity', id: first.id })).toHaveLength(1);
});

test('a change sent twice is made once; another change of the former record is stale', async () => {
  const { call, refused } = await openService();
  const { id, revision } = await call('record.add', { kind: 'activity', input: ACTIVITY });
  const sent = { kind: 'activity' as const, id, revision };
  const input = { ...ACTIVITY, audience: 130 };
  const saved = await call('record.change', { ...sent, input });
  expect(saved).toMatchObject({ audience: 130, revision: revision + 1 });
  expect(await call('record.change', { ...sent, input })).toEqual(saved);
  await refused('record.change', { ...sent, input: ACTIVITY }, 'stale');
  expect(await call('record.history', { kind: 'activity', id })).toHaveLength(2);
});
