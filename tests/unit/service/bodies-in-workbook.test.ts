import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../../src-main/exchange/cells/read-workbook.ts';
import { anActivity } from '../../support/ledger-records.ts';
import { type Harness, openService } from '../../support/service-harness.ts';

const BODIES = [
  { name: '大王庄村村民委员会', kind: 'village' as const },
  { name: '安居社区', kind: 'community' as const },
  { name: '教育局', kind: 'department' as const },
];

async function exported({ call, folder }: Harness, list?: object) {
  const path = join(folder, `out-${list ? 'list' : 'all'}.xlsx`);
  await call('ledger.exportWorkbook', { path, ...(list && { list: list as never }) });
  const [sheet] = readWorkbook(readFileSync(path), path).sheets;
  const rows = (sheet?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
  return { path, rows };
}

async function filled(harness: Harness) {
  const { call } = harness;
  const { ids } = await call('roster.add', { bodies: BODIES });
  const [village = '', , bureau = ''] = ids;
  const add = async (day: string, part: object, bodies?: object) => {
    const plain = { ...anActivity({ date: `2024-05-${day}` }), place: '', organiser: '' };
    const input = { ...plain, title: `宣讲${day}`, ...part };
    await call('record.add', {
      kind: 'activity',
      input,
      ...(bodies && { bodies: bodies as never }),
    });
  };
  await add('01', { organiser: '教育局', place: '安居社区' });
  await add(
    '02',
    { place: '安居社区' },
    { source: bureau, reached: [village], denied: ids.slice(1, 2) },
  );
  await add('03', { title: '走进大王庄村' });
}

const relatedByTitle = async ({ call }: Harness) => {
  const { records } = await call('record.list', { kind: 'activity' });
  const related = await call('roster.related', { ids: records.map(({ id }) => id) });
  const names = new Map((await call('roster.list', {})).map(({ id, name }) => [id, name]));
  return Object.fromEntries(
    records.map(({ id, title }) => [
      title,
      {
        source: names.get(related[id]?.source?.bodyId ?? ''),
        reached: related[id]?.reached
          .map(({ bodyId, sure }) => `${names.get(bodyId)} ${sure}`)
          .sort(),
        denied: related[id]?.denied.map((bodyId) => names.get(bodyId)),
      },
    ]),
  );
};

test('where activities come from and whom they reached goes out and comes back the same', async () => {
  const from = await openService();
  await filled(from);
  const { path, rows } = await exported(from);
  const heads = rows.find((cells) => cells.includes('来源单位')) ?? [];
  expect(heads.slice(-3)).toEqual(['来源单位', '覆盖单位', '不计覆盖的单位']);
  const to = await openService();
  await to.call('roster.add', { bodies: BODIES });
  const preview = await to.call('import.preview', { source: { path } });
  expect(preview.rows.flatMap(({ guesses }) => guesses)).toEqual([]);
  await to.call('import.apply', { planId: preview.planId });
  expect(await relatedByTitle(to)).toEqual(await relatedByTitle(from));
  expect((await exported(to)).rows).toEqual(rows);
});

test('the columns of the table go out as they are shown', async () => {
  const harness = await openService();
  await filled(harness);
  const list = { kind: 'activity', columns: ['title', 'source', 'reached'] };
  const { rows } = await exported(harness, list);
  expect(rows.slice(-4)).toEqual([
    ['活动名称', '来源单位', '覆盖单位'],
    ['走进大王庄村'],
    ['宣讲02', '教育局', '大王庄村村民委员会'],
    ['宣讲01', '教育局', '安居社区'],
  ]);
});

test('a ledger without a roster has no such column, and its lists say nothing of bodies', async () => {
  const harness = await openService();
  await harness.call('record.add', { kind: 'activity', input: anActivity() });
  const { rows } = await exported(harness);
  expect(rows.flat().filter((text) => text.endsWith('单位'))).not.toContain('来源单位');
  const { records } = await harness.call('record.list', { kind: 'activity' });
  expect(records.map((record) => 'bodies' in record)).toEqual([false]);
});
