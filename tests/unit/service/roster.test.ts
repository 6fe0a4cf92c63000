import { expect, test } from 'vitest';
import type { ActivityInput } from '#shared/domain/activity.ts';
import { anActivity } from '../../support/ledger-records.ts';
import { type Harness, openService } from '../../support/service-harness.ts';

async function withBodies(): Promise<Harness & { ids: string[] }> {
  const harness = await openService();
  const { ids } = await harness.call('roster.add', {
    bodies: [
      { name: '大王庄村村民委员会', kind: 'village' },
      { name: '安居社区', kind: 'community', otherNames: '安居里' },
      { name: '教育局', kind: 'department' },
    ],
  });
  return { ...harness, ids };
}

const added = async ({ call }: Harness, input: Partial<ActivityInput>) => {
  const record = await call('record.add', {
    kind: 'activity',
    input: {
      ...anActivity({ date: '2024-05-12', partners: '' }),
      title: '安全宣讲',
      organiser: '',
      place: '',
      ...input,
    },
  });
  return record.id;
};

test('a body is entered, changed, taken out and brought back by undo', async () => {
  const { call, ids } = await withBodies();
  expect((await call('ledger.status', {}))?.bodies).toBe(3);
  const [first = ''] = ids;
  await call('roster.change', {
    id: first,
    input: { name: '大王庄村村民委员会', kind: 'village', phone: '022-12345678' },
  });
  await call('roster.remove', { ids: ids.slice(0, 2) });
  expect((await call('roster.list', {})).map(({ name }) => name)).toEqual(['教育局']);
  const undone = await call('history.undo', {});
  expect(undone).toMatchObject({ outcome: 'done', step: { bodies: { restored: 2 } } });
  await call('history.undo', {});
  const back = await call('roster.list', {});
  expect(back.map(({ name, phone }) => [name, phone])).toEqual([
    ['大王庄村村民委员会', ''],
    ['安居社区', ''],
    ['教育局', ''],
  ]);
  await call('history.undo', {});
  expect(await call('roster.list', {})).toEqual([]);
  await call('history.redo', {});
  expect(await call('roster.list', {})).toHaveLength(3);
});

test('two spellings of one body are refused with the way out', async () => {
  const { refused } = await withBodies();
  const failure = await refused('roster.add', {
    bodies: [{ name: '大王庄村委会', kind: 'village' }],
  });
  expect(failure.message).toContain('大王庄村村民委员会');
  await refused('roster.add', {
    bodies: [
      { name: '甲村', kind: 'village' },
      { name: '甲村', kind: 'village' },
    ],
  });
});

test('names in organiser, place and title are read; what a clerk says beats them', async () => {
  const harness = await withBodies();
  const { call, ids } = harness;
  const [village = '', community = '', bureau = ''] = ids;
  const byVillage = await added(harness, { organiser: '大王庄村委会' });
  const inTown = await added(harness, { organiser: '教育局', place: '安居社区广场' });
  const doubted = await added(harness, { title: '走进大王庄村' });
  const related = await call('roster.related', { ids: [byVillage, inTown, doubted] });
  expect(related[byVillage]).toMatchObject({
    source: { bodyId: village, sure: true, said: false },
    reached: [{ bodyId: village }],
  });
  expect(related[inTown]).toMatchObject({
    source: { bodyId: bureau },
    reached: [{ bodyId: community, sure: true }],
  });
  expect(related[doubted]).toMatchObject({
    source: null,
    reached: [{ bodyId: village, sure: false }],
  });
  const coverage = await call('roster.coverage', { year: 2024 });
  expect(coverage).toEqual([
    { bodyId: village, from: 1, reached: 1, doubted: 1, lastOn: '2024-05-12' },
    { bodyId: community, from: 0, reached: 1, doubted: 0, lastOn: '2024-05-12' },
    { bodyId: bureau, from: 1, reached: 0, doubted: 0, lastOn: null },
  ]);
  const edit = {
    id: doubted,
    patch: {},
    bodies: { source: bureau, reached: [community], denied: [village] },
  };
  const edited = await call('record.editCells', { kind: 'activity', edits: [edit] });
  expect(edited).toEqual({ changed: 1, names: ['走进大王庄村'] });
  const said = await call('roster.related', { ids: [doubted] });
  expect(said[doubted]).toMatchObject({
    source: { bodyId: bureau, said: true },
    reached: [{ bodyId: community, said: true }],
  });
  await call('history.undo', {});
  const before = await call('roster.related', { ids: [doubted] });
  expect(before[doubted]).toMatchObject({ source: null, reached: [{ bodyId: village }] });
});

test('a list is held against the roster before anything is kept', async () => {
  const { call } = await withBodies();
  const survey = await call('roster.survey', {
    source: { pasted: '单位名称\t类别\n大王庄村\t农村\n大王庄\t农村\n新村\t\n新村\t\n' },
  });
  expect(survey.bodies.map(({ place, state, other }) => [place, state, other])).toEqual([
    ['A2', 'same', '大王庄村村民委员会'],
    ['A3', 'like', '大王庄村村民委员会'],
    ['A4', 'new', ''],
    ['A5', 'same', '新村'],
  ]);
  expect((await call('roster.list', {})).length).toBe(3);
});

test('what a dropped record said of bodies goes with it', async () => {
  const harness = await withBodies();
  const { call, ids } = harness;
  const id = await added(harness, {});
  const bodies = { source: ids[0] ?? '' };
  await call('record.editCells', { kind: 'activity', edits: [{ id, patch: {}, bodies }] });
  await call('record.remove', { kind: 'activity', ids: [id] });
  await call('record.restore', { kind: 'activity', ids: [id] });
  expect((await call('roster.related', { ids: [id] }))[id]?.source?.said).toBe(true);
});
