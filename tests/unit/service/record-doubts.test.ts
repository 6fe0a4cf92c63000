import { expect, test } from 'vitest';
import { anActivity } from '../../support/ledger-records.ts';
import { type Harness, openService } from '../../support/service-harness.ts';

const kind = 'activity' as const;

async function added({ call }: Harness, given: Parameters<typeof anActivity>[0]): Promise<string> {
  return (await call('record.add', { kind, input: anActivity(given) })).id;
}

const DRILL = { date: '2024-05-12', title: '消防演练', form: 'drill', audience: 40 } as const;

test('a second record of a day, title and form is doubted at once, on both, each naming the other', async () => {
  const harness = await openService();
  const first = await added(harness, { ...DRILL, place: '' });
  const second = await added(harness, { ...DRILL, place: '镇中学' });
  const doubts = await harness.call('record.doubts', { kind, ids: [first, second] });
  expect(
    doubts.map(({ id, field, others }) => [id, field, others.map((other) => other.id)]),
  ).toEqual([
    [first, 'title', [second]],
    [second, 'title', [first]],
  ]);
  expect(doubts[0]?.words).toBe('与同一天的“消防演练”疑似重复登记，请核对，重复的删去。');

  await harness.call('record.remove', { kind, ids: [second] });
  expect(await harness.call('record.doubts', { kind, ids: [first, second] })).toEqual([]);
});

test.each([
  ['on another day', { date: '2024-05-13' }],
  ['under another title', { title: '燃气安全讲座' }],
  ['at another named place', { place: '镇小学' }],
] as const)('the same %s is not the same', async (_, other) => {
  const harness = await openService();
  const first = await added(harness, { ...DRILL, place: '镇中学' });
  const second = await added(harness, { ...DRILL, place: '镇中学', ...other });
  expect(await harness.call('record.doubts', { kind, ids: [first, second] })).toEqual([]);
});

test('the cells doubted are those that the check asks about', async () => {
  const harness = await openService();
  const near = { date: '2024-05-11', place: '文化广场', audience: 60 } as const;
  const ids = [
    await added(harness, { ...near, title: '“5·12”防灾减灾日广场宣传' }),
    await added(harness, { ...near, title: '5.12防灾减灾日广场宣传' }),
    await added(harness, { title: '夜校', date: '2024-06-10', audience: 30 }),
    await added(harness, { title: '宣讲', date: '2024-04-01', audience: 90_000 }),
    await added(harness, { title: '寻常的一次', date: '2024-04-02', audience: 50 }),
  ];
  const doubts = await harness.call('record.doubts', { kind, ids });
  expect(doubts.map(({ id, field }) => [ids.indexOf(id), field])).toEqual([
    [0, 'title'],
    [1, 'title'],
    [2, 'date'],
    [3, 'audience'],
  ]);
  // As it goes to the window.
  expect(structuredClone(doubts)).toEqual(doubts);
  const findings = await harness.call('overview.check', {
    today: '2024-06-03',
    year: 2024,
    half: 1,
  });
  const asked = findings
    .filter(({ rule }) =>
      ['duplicate-activities', 'plausible-dates', 'ordinary-numbers'].includes(rule),
    )
    .flatMap(({ records }) => records.map(({ id }) => ids.indexOf(id)));
  expect(new Set(asked)).toEqual(new Set([0, 1, 2, 3]));
});

test('a day in no report, and the day of a pilot of another year, are told in their cells', async () => {
  const harness = await openService();
  const { call } = harness;
  const id = await added(harness, { title: '岁末宣讲', date: '2023-12-15', audience: 20 });
  expect(await call('record.doubts', { kind, ids: [id] })).toEqual([]);
  await call('report.saveChoices', {
    year: 2024,
    half: 1,
    choices: { from: '2024-01-01' },
  });
  expect(await call('record.doubts', { kind, ids: [id] })).toMatchObject([{ id, field: 'date' }]);

  const pilot = { year: 2024, kind: 'village', name: '东营村', chosenOn: '2022-03-01' } as const;
  const stray = await call('record.add', { kind: 'pilot', input: pilot });
  const twin = await call('record.add', { kind: 'pilot', input: { ...pilot, chosenOn: null } });
  const doubts = await call('record.doubts', { kind: 'pilot', ids: [stray.id, twin.id] });
  expect(doubts.map((doubt) => [doubt.id, doubt.field])).toEqual([
    [stray.id, 'name'],
    [stray.id, 'chosenOn'],
    [twin.id, 'name'],
  ]);
});

test.each(['1900-01-01', '2199-12-31'])(
  'a day at the end of all years, %s, is answered',
  async (date) => {
    const harness = await openService();
    const id = await added(harness, { ...DRILL, date });
    const doubts = await harness.call('record.doubts', { kind, ids: [id] });
    expect(doubts.map(({ field }) => field)).toEqual(date > '2000' ? ['date'] : []);
    const findings = await harness.call('overview.check', {
      today: '2199-12-31',
      year: 2199,
      half: 2,
    });
    expect(findings.length).toBeGreaterThan(0);
  },
);

test('a plan whose day has passed is asked about in its cell', async () => {
  const harness = await openService();
  const id = await added(harness, { ...DRILL, status: 'planned' });
  const doubts = await harness.call('record.doubts', { kind, ids: [id] });
  expect(doubts.map(({ field, words }) => [field, words])).toEqual([
    ['date', '已过计划日期，还没有写开展情况；已经开展的，状态改为“已开展”。'],
  ]);
});
