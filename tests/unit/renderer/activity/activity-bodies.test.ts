import { expect, onTestFinished, test } from 'vitest';
import { openService } from '../../../support/service-harness.ts';

test('what a form says of bodies is kept once it differs, and read again; a draft without it says nothing', async () => {
  const { service, call } = await openService();
  const wujin = { call: service.call, subscribe: () => () => {} };
  Object.assign(globalThis, { window: { wujin } });
  onTestFinished(() => {
    Reflect.deleteProperty(globalThis, 'window');
  });
  const { ACTIVITY_BODIES } = await import(
    '../../../../src-renderer/features/activity/activity-bodies.tsx'
  );
  expect(await ACTIVITY_BODIES.read(null)).toEqual({});
  const { ids } = await call('roster.add', {
    bodies: [
      { name: '大王庄村村民委员会', kind: 'village' },
      { name: '安居社区', kind: 'community' },
    ],
  });
  const [village = '', community = ''] = ids;
  const input = {
    date: '2024-05-12',
    title: '宣讲',
    form: 'lecture' as const,
    settings: ['village' as const],
    place: '安居社区',
  };
  const { id } = await call('record.add', { kind: 'activity', input });
  const opened = await ACTIVITY_BODIES.read(id);
  expect(opened).toEqual({ bodies: { source: null, reached: [], denied: [] } });
  expect(ACTIVITY_BODIES.said(opened, opened)).toEqual({});
  expect(ACTIVITY_BODIES.said({}, opened)).toEqual({});
  const typed = { bodies: { source: village, reached: [], denied: [community] } };
  const step = async () => (await call('history.state', {})).undo?.label;
  const beside = ACTIVITY_BODIES.said(typed, opened);
  await call('record.change', { kind: 'activity', id, revision: 1, input, ...beside });
  expect(await step()).toBe('修改宣传活动“宣讲”');
  expect(await ACTIVITY_BODIES.read(id)).toEqual(typed);
  const coverage = await call('roster.coverage', { year: 2024 });
  expect(coverage.map(({ from, reached }) => [from, reached])).toEqual([
    [1, 1],
    [0, 0],
  ]);

  // A record and its bodies are one step: taken back together, done again together.
  await call('history.undo', {});
  expect(await ACTIVITY_BODIES.read(id)).toEqual(opened);
  const added = await call('record.add', { kind: 'activity', input, ...beside });
  expect(await ACTIVITY_BODIES.read(added.id)).toEqual(typed);
  await call('history.undo', {});
  expect((await call('record.list', { kind: 'activity' })).total).toBe(1);
  expect(await step()).toBe('新增宣传活动“宣讲”');
});
