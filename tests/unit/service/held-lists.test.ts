import { expect, test } from 'vitest';
import type { Activity } from '#shared/domain/activity.ts';
import { anActivity } from '../../support/ledger-records.ts';
import { type Harness, openService } from '../../support/service-harness.ts';

const BY_DAY = { kind: 'activity', sort: { field: 'date', descending: false } } as const;

async function ledgerOf(days: number): Promise<{ harness: Harness; added: Activity[] }> {
  const harness = await openService();
  await harness.call('ledger.open', { folder: harness.data });
  const added: Activity[] = [];
  for (let day = 1; day <= days; day += 1) added.push(await add(harness, `2024-05-0${day}`));
  return { harness, added };
}

const add = ({ call }: Harness, date: string) =>
  call('record.add', { kind: 'activity', input: anActivity({ date, title: `${date}宣讲` }) });

const titlesOf = async ({ call }: Harness, order: number) =>
  (await call('record.heldRows', { kind: 'activity', order })).map(({ date }) => date);

test('rows of a held list keep their places when what they are sorted by is changed', async () => {
  const { harness, added } = await ledgerOf(3);
  const { call } = harness;
  const { order, total } = await call('record.hold', BY_DAY);
  expect(total).toBe(3);
  const edits = [{ id: added[0]?.id ?? '', patch: { date: '2024-06-01' } }];
  await call('record.editCells', { kind: 'activity', edits });
  expect(await titlesOf(harness, order)).toEqual(['2024-06-01', '2024-05-02', '2024-05-03']);
  expect(
    (await call('record.heldRows', { kind: 'activity', order, offset: 1, limit: 1 })).map(
      ({ date }) => date,
    ),
  ).toEqual(['2024-05-02']);
  expect(await call('record.heldIds', { kind: 'activity', order, offset: 2, limit: 5 })).toEqual([
    added[2]?.id,
  ]);
});

test('held on, a list loses who has gone, keeps who no longer fits, and has who came last', async () => {
  const { harness, added } = await ledgerOf(4);
  const { call } = harness;
  const asked = { ...BY_DAY, from: '2024-05-01', to: '2024-05-31' } as const;
  const first = await call('record.hold', asked);
  await call('record.editCells', {
    kind: 'activity',
    edits: [{ id: added[1]?.id ?? '', patch: { date: '2024-07-01' } }],
  });
  await call('record.remove', { kind: 'activity', ids: [added[2]?.id ?? ''] });
  const fitting = await add(harness, '2024-05-01');
  const strange = await add(harness, '2024-09-09');
  const next = await call('record.hold', { ...asked, order: first.order, last: strange.id });
  expect(await call('record.heldIds', { kind: 'activity', order: next.order })).toEqual([
    added[0]?.id,
    added[1]?.id,
    added[3]?.id,
    fitting.id,
    strange.id,
  ]);
  expect(next.total).toBe(5);
});

test('a list that was never held, or long ago, is refused as not found', async () => {
  const { harness } = await ledgerOf(1);
  await harness.refused('record.heldRows', { kind: 'activity', order: 7 }, 'not-found');
  const { order } = await harness.call('record.hold', BY_DAY);
  for (let time = 0; time < 4; time += 1) await harness.call('record.hold', BY_DAY);
  await harness.refused('record.heldIds', { kind: 'activity', order }, 'not-found');
});
