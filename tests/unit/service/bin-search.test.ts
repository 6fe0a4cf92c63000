import { expect, test } from 'vitest';
import { openService } from '../../support/service-harness.ts';

test('the bin is searched by words and by the time of removal', async () => {
  let now = '2026-11-01T02:00:00.000Z';
  const { call } = await openService({ now: () => now });
  const add = (title: string) =>
    call('record.add', {
      kind: 'activity',
      input: { date: '2026-05-12', title, form: 'lecture', settings: ['village'] },
    });
  const [drill, lecture] = [await add('消防疏散演练'), await add('消防安全宣讲')];
  await add('消防宣传没有删除');
  await call('record.remove', { kind: 'activity', ids: [drill.id] });
  now = '2026-11-20T02:00:00.000Z';
  await call('record.remove', { kind: 'activity', ids: [lecture.id] });

  const found = async (query: { search?: string; deletedSince?: string }) => {
    const { records } = await call('record.list', { kind: 'activity', deleted: true, ...query });
    return records.map(({ title }) => title);
  };
  expect(await found({})).toEqual(['消防安全宣讲', '消防疏散演练']);
  expect(await found({ search: '疏散' })).toEqual(['消防疏散演练']);
  expect(await found({ search: 'xfaqxj' })).toEqual(['消防安全宣讲']);
  expect(await found({ deletedSince: '2026-11-10T00:00:00.000Z' })).toEqual(['消防安全宣讲']);
  expect(await found({ search: '演练', deletedSince: '2026-11-10T00:00:00.000Z' })).toEqual([]);
});
