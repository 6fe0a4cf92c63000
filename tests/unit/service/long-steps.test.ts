import { expect, test } from 'vitest';
import type { ServiceEvents } from '#shared/contract/events.ts';
import { type Harness, openService } from '../../support/service-harness.ts';

const COUNT = 900;

async function filled(): Promise<{ harness: Harness; ids: string[] }> {
  const harness = await openService();
  const rows = Array.from(
    { length: COUNT },
    (_, n) => `2024-05-12\t宣讲${n}\t安全宣讲\t社区\t${n}`,
  );
  const pasted = ['日期\t活动名称\t形式\t场所\t人数', ...rows, ''].join('\n');
  const { planId } = await harness.call('import.preview', { source: { pasted }, year: 2024 });
  await harness.call('import.apply', { planId });
  return { harness, ids: await harness.call('record.ids', { kind: 'activity' }) };
}

/** How far steps were told to be; those that can be stopped. */
function toldSteps({ events }: Harness): ServiceEvents['progress'][] {
  return events
    .map(({ payload }) => payload as ServiceEvents['progress'])
    .filter(({ task, canStop }) => task === 'step' && canStop);
}

/** Asks again and again until the step has told of its first portion. */
async function onceUnderWay(harness: Harness): Promise<void> {
  const before = toldSteps(harness).length;
  while (toldSteps(harness).length === before)
    await new Promise((resolve) => setImmediate(resolve));
}

test('a bulk edit and an undo tell how far they are, and a list is read meanwhile', async () => {
  const { harness, ids } = await filled();
  const { call } = harness;
  const edit = call('record.changeMany', { kind: 'activity', ids, patch: { place: '广场' } });
  await onceUnderWay(harness);
  const meanwhile = await call('record.list', { kind: 'activity', limit: 1 });
  expect([meanwhile.total, meanwhile.records[0]?.place]).toEqual([COUNT, '']);
  expect(await edit).toMatchObject({ changed: COUNT });
  const asked = await call('history.undo', {});
  if (asked.outcome !== 'asks') throw new Error('did not ask');
  const undone = call('history.undo', { confirmed: asked.step.id });
  await onceUnderWay(harness);
  expect((await call('record.list', { kind: 'activity', limit: 1 })).records[0]?.place).toBe(
    '广场',
  );
  await undone;
  expect((await call('record.list', { kind: 'activity', limit: 1 })).records[0]?.place).toBe('');
  expect(new Set(toldSteps(harness).map(({ label }) => label))).toEqual(
    new Set([`批量修改${COUNT}条宣传活动`, `撤销：批量修改${COUNT}条宣传活动`]),
  );
});

test('a step that is stopped changes nothing, and says so once it has ended', async () => {
  const { harness, ids } = await filled();
  const { call, service } = harness;
  const before = await call('history.state', {});
  const removal = service.call('record.remove', { kind: 'activity', ids });
  await onceUnderWay(harness);
  expect(await call('history.stop', {})).toEqual({ stopped: true });
  expect(await removal).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  expect((await call('record.list', { kind: 'activity', limit: 1 })).total).toBe(COUNT);
  expect(await call('history.state', {})).toEqual(before);
  expect(await call('history.stop', {})).toEqual({ stopped: false });
  expect(await call('record.remove', { kind: 'activity', ids })).toMatchObject({ removed: COUNT });
});
