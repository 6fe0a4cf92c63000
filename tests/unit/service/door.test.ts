import path from 'node:path';
import { expect, test } from 'vitest';
import type { FieldsAsked } from '#shared/contract/record.ts';
import type { Half } from '#shared/domain/period.ts';
import { openService, sendThrough } from '../../support/service-harness.ts';

const FIRST = { year: 2024, half: 1 as Half };
const ACTIVITY: FieldsAsked<'activity'> = {
  date: '2024-05-12',
  title: '防灾减灾日宣讲',
  form: 'lecture',
  settings: ['community'],
  sessions: 2,
  audience: 120,
  remarks: '雨天改到室内',
};

test('a call that the contract does not name is refused, prototype names among them', async () => {
  const { service } = await openService();
  const names = [
    '',
    'activity',
    'activity.',
    '.list',
    'record.list.x',
    'activity.toString',
    '__proto__.toString',
    '__proto__.x',
    'constructor.y',
    'constructor.constructor',
    'activity.__proto__',
    'activity.constructor',
    'hasOwnProperty.call',
    'Activity.List',
    'x'.repeat(10_000),
  ];
  for (const name of names) {
    const outcome = await service.call(name, {});
    expect([name.slice(0, 30), outcome.ok || outcome.failure.code]).toEqual([
      name.slice(0, 30),
      'invalid-input',
    ]);
    if (!outcome.ok) expect(outcome.failure.message.length).toBeLessThan(120);
  }
});

test('a wrong input is refused with the field it concerns', async () => {
  const { refused } = await openService();
  const wrongs: [Partial<Record<string, unknown>>, string][] = [
    [{ date: '2024-02-30' }, 'date'],
    [{ date: 20240512 }, 'date'],
    [{ title: '' }, 'title'],
    [{ title: undefined }, 'title'],
    [{ form: 'dance' }, 'form'],
    [{ settings: [] }, 'settings'],
    [{ settings: ['moon'] }, 'settings'],
    [{ audience: -1 }, 'audience'],
    [{ audience: 1.5 }, 'audience'],
    [{ audience: Number.NaN }, 'audience'],
    [{ sessions: '3' }, 'sessions'],
    [{ place: '长'.repeat(501) }, 'place'],
    [{ details: { evacuationSeconds: -3 } }, 'evacuationSeconds'],
  ];
  for (const [part, field] of wrongs) {
    const failure = await refused(
      'record.add',
      { kind: 'activity', input: { ...ACTIVITY, ...part } },
      'invalid-input',
    );
    expect([part, failure.place]).toEqual([part, { field }]);
  }
  for (const input of [null, undefined, 'x', 7, [], () => 1]) {
    const outcome = await refused(
      'record.add',
      { kind: 'activity', input: input },
      'invalid-input',
    );
    expect(outcome.message).not.toMatch(/[a-z]{4}/iu);
  }
  await refused(
    'record.add',
    { kind: 'activity', input: { ...ACTIVITY, id: 'a-mine' } },
    'invalid-input',
  );
  await refused('report.freeze', { year: 1999, half: 1 }, 'invalid-input');
  await refused('report.freeze', { year: 2024, half: 3 }, 'invalid-input');
});

test('a list is not sorted by what no record has', async () => {
  const { refused, call } = await openService({ sample: true });
  for (const field of ['password', 'seq', '__proto__', 'date; DROP TABLE activity']) {
    const sort = { field, descending: true };
    const failure = await refused('record.list', { kind: 'activity', sort }, 'invalid-input');
    expect(failure.place).toEqual({ field: 'sort' });
  }
  const sort = { field: 'audience', descending: false };
  const { records } = await call('record.list', { kind: 'activity', sort });
  expect(records.map(({ audience }) => audience)).toEqual(
    records.map(({ audience }) => audience).sort((a, b) => a - b),
  );
});

test('calls before a ledger is open are refused in words', async () => {
  const { call, refused } = await openService();
  await call('ledger.close', {});
  expect(await call('ledger.status', {})).toBeNull();
  expect((await refused('record.list', { kind: 'activity' }, 'not-found')).message).toContain(
    '台账文件夹',
  );
  await refused('report.freeze', FIRST, 'not-found');
  await refused('history.undo', {}, 'not-found');
  expect((await call('settings.get', {})).theme).toBe('light');
});

test('writes asked for at once are done in turn, and reads beside them see whole steps', async () => {
  const { call } = await openService();
  const adds = Array.from({ length: 40 }, (_, number) =>
    call('record.add', { kind: 'activity', input: { ...ACTIVITY, title: `宣讲${number}` } }),
  );
  const reads = Array.from({ length: 10 }, () => call('record.list', { kind: 'activity' }));
  const added = await Promise.all(adds);
  await Promise.all(reads);
  expect(new Set(added.map(({ id }) => id)).size).toBe(40);
  const { records } = await call('record.list', {
    kind: 'activity',
    sort: { field: 'createdAt', descending: false },
  });
  expect(records.map(({ title }) => title)).toEqual(added.map(({ title }) => title));
});

test('of two changes to the same revision the second is told that it is stale', async () => {
  const { call, service } = await openService();
  const { id, revision } = await call('record.add', { kind: 'activity', input: ACTIVITY });
  const outcomes = await Promise.all(
    ['甲', '乙'].map((title) =>
      service.call('record.change', {
        kind: 'activity',
        id,
        revision,
        input: { ...ACTIVITY, title },
      }),
    ),
  );
  expect(outcomes.map((outcome) => outcome.ok || outcome.failure.code)).toEqual([true, 'stale']);
  expect((await call('record.get', { kind: 'activity', id })).title).toBe('甲');
});

test('a freeze asked for twice at once happens once', async () => {
  const { call, service } = await openService({ sample: true });
  const outcomes = await Promise.all([1, 2].map(() => service.call('report.freeze', FIRST)));
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, false]);
  const { events } = await call('report.get', FIRST);
  expect(events.filter(({ action }) => action === '定稿')).toHaveLength(1);
});

test('a patch leaves the fields it does not name as they are', async () => {
  const { call, refused } = await openService();
  await call('unit.save', { name: '示例镇', leader: '镇长', phone: '22000000' });
  expect(await call('unit.save', { contact: '经办' })).toMatchObject({
    name: '示例镇',
    leader: '镇长',
    phone: '22000000',
    contact: '经办',
  });
  await call('settings.save', {
    mailLimitMb: 5,
    theme: 'dark',
    synonyms: { headings: { 甲: 'title' } },
  });
  expect(await call('settings.save', { operator: '小组' })).toMatchObject({
    mailLimitMb: 5,
    theme: 'dark',
    operator: '小组',
    synonyms: { headings: { 甲: 'title' } },
  });
  expect((await call('settings.save', { mailLimitMb: null })).theme).toBe('dark');
  await call('report.saveChoices', { ...FIRST, choices: { practice: '做法', from: '2024-01-01' } });
  const { choices } = await call('report.saveChoices', { ...FIRST, choices: { plan: '打算' } });
  expect(choices).toMatchObject({
    practice: '做法',
    plan: '打算',
    from: '2024-01-01',
    workIds: null,
  });
  await refused('settings.save', { theme: 'pink' }, 'invalid-input');
  await refused('settings.save', { tehme: 'dark' }, 'invalid-input');
  await refused('settings.save', { mailLimitMb: 0 }, 'invalid-input');
});

test('a second ledger takes the place of the first; one that cannot be opened leaves it', async () => {
  const { call, refused, data, folder } = await openService({ sample: true });
  await refused('ledger.open', { folder: path.join(folder, '没有', '下级') });
  expect((await call('ledger.status', {}))?.folder).toBe(data);
  const second = path.join(folder, 'second');
  expect((await call('ledger.open', { folder: second })).counts.activity).toBe(0);
  expect((await call('ledger.open', { folder: data })).counts.activity).toBeGreaterThan(0);
});

test('a path that no system takes is refused in words, and a name without end is not repeated', async () => {
  const harness = await openService({ sample: true });
  await sendThrough(harness, FIRST);
  const { refused } = harness;
  const { message } = await refused('archive.export', { path: '\u0000' }, 'invalid-input');
  expect(message).toContain('不能用的字符');
  for (const name of ['ledger.open', 'notice.preview', 'notice.add'] as const) {
    const failure = await refused(name, { folder: '字'.repeat(100_000) });
    expect(failure.message.length, name).toBeLessThan(400);
  }
});
