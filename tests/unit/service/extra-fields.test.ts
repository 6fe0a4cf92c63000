import { expect, test } from 'vitest';
import { cellTexts } from '#shared/forms/form-text.ts';
import { oldLedger } from '../../support/old-ledger.ts';
import { openService } from '../../support/service-harness.ts';

const WORK = {
  year: 2024,
  title: '敲门行动',
  duration: '3分20秒',
  link: 'http://a.example/1',
  makers: '示例镇融媒体中心',
};

test('what only some offices ask for is kept, searched, told in the history and undone', async () => {
  const { call } = await openService();
  const { id, revision } = await call('record.add', { kind: 'work', input: WORK });
  expect(await call('record.get', { kind: 'work', id })).toMatchObject({ ...WORK, sources: '' });
  for (const search of ['融媒体', 'rmtzx', 'example']) {
    expect((await call('record.list', { kind: 'work', search })).total, search).toBe(1);
  }
  await call('record.change', {
    kind: 'work',
    id,
    revision,
    input: { ...WORK, duration: '4分钟' },
  });
  const [entry] = await call('record.history', { kind: 'work', id });
  expect(entry?.before).toMatchObject({ duration: '3分20秒' });
  expect(entry?.after).toMatchObject({ duration: '4分钟' });
  await call('history.undo', {});
  expect(await call('record.get', { kind: 'work', id })).toMatchObject({ duration: '3分20秒' });
});

test('records of a program that did not know them tell none of them', async () => {
  const { call } = await openService({ data: oldLedger(60) });
  const first = async (kind: 'activity' | 'pilot' | 'work' | 'case') =>
    (await call('record.list', { kind })).records[0];
  expect(await first('activity')).toMatchObject({ banners: 0, onlineReach: 0 });
  expect(await first('pilot')).toMatchObject({ level: '', plaque: null, plaqueOn: null });
  expect(await first('work')).toMatchObject({ duration: '', link: '', authorisation: '' });
  expect(await first('case')).toMatchObject({ summary: '', innovation: '', email: '' });
});

test('a report does not change by them while its forms do not print them', async () => {
  const { call } = await openService({ sample: true });
  const which = { year: 2024, half: 1 } as const;
  const frozen = await call('report.freeze', which);
  const { records } = await call('record.list', { kind: 'work', year: 2024 });
  for (const { id, revision, createdAt, updatedAt, fileCount, ...input } of records) {
    const told = { ...input, duration: '3分20秒', sources: '自行拍摄' };
    await call('record.change', { kind: 'work', id, revision, input: told });
  }
  const { drift, fault } = await call('report.get', which);
  expect({ drift, fault }).toEqual({ drift: [], fault: null });
  await call('report.unfreeze', { ...which, reason: '再看一遍' });
  const again = await call('report.freeze', which);
  expect(again.current.digest).toBe(frozen.current.digest);
});

test('a form prints them once the clerk turns them on, and no report frozen before changes by that', async () => {
  const { call } = await openService({ sample: true });
  const which = { year: 2024, half: 2 } as const;
  const input = { ...WORK, publishedOn: '2024-09-01', createdOn: '2024-08-01' };
  await call('record.add', { kind: 'work', input });
  const printedWith = async () => JSON.stringify(await call('report.forms', which));
  expect(await printedWith()).not.toContain('3分20秒');
  const frozen = await call('report.freeze', which);
  await call('settings.save', { extras: ['work', 'statistics'], leaderNamed: true });
  expect((await call('report.get', which)).drift).toEqual([]);
  const before = (await call('report.forms', which))[0];
  expect(before && cellTexts(before.model).get('sign.leader')).toBe('');
  expect(await printedWith()).not.toContain('3分20秒');

  await call('report.unfreeze', { ...which, reason: '办公室另要' });
  await call('report.saveChoices', {
    ...which,
    choices: { visits: { enterprise: 12, village: null, community: null } },
  });
  const again = await call('report.freeze', which);
  expect(again.current.digest).not.toBe(frozen.current.digest);
  const forms = await call('report.forms', which);
  expect(JSON.stringify(forms)).toContain('3分20秒');
  const [statistics] = forms.map(({ model }) => cellTexts(model));
  expect(statistics?.get('extras.enterprise')).toBe('12');
  expect(statistics?.get('sign.leader')).toBe('主要负责人');
  await call('settings.save', { extras: [], leaderNamed: false });
  const after = await call('report.get', which);
  expect([after.drift, after.fault]).toEqual([[], null]);
});
