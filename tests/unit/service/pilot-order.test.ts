import path from 'node:path';
import { expect, test } from 'vitest';
import { readWorkbook } from '#main/exchange/cells/read-workbook.ts';
import { readWorkbookFile } from '#main/exchange/cells/read-workbook-file.ts';
import { type Harness, openService } from '../../support/service-harness.ts';

const WHICH = { year: 2024, half: 2 } as const;
const NAMES = ['甲化工', '乙村', '丙小学'];

async function withPilots(): Promise<{ harness: Harness; ids: string[] }> {
  const harness = await openService();
  await harness.call('ledger.open', { folder: harness.data });
  await harness.call('unit.save', { name: '示例镇' });
  const kinds = ['enterprise', 'village', 'school'] as const;
  const ids: string[] = [];
  for (const [index, name] of NAMES.entries()) {
    const input = { year: 2024, kind: kinds[index] ?? 'family', name } as const;
    ids.push((await harness.call('record.add', { kind: 'pilot', input })).id);
  }
  return { harness, ids };
}

async function onTable({ call }: Harness): Promise<string[]> {
  const [table] = await call('report.forms', WHICH);
  return namesIn(JSON.stringify(table));
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/甲化工|乙村|丙小学/gu)].slice(0, 3).map(([name]) => name);
}

test('附件2 and the whole workbook take the clerk’s own order of pilots, until it is given up', async () => {
  const { harness, ids } = await withPilots();
  expect(await onTable(harness)).toEqual(NAMES);
  const [first = '', , third = ''] = ids;
  await harness.call('settings.save', { pilotOrder: [third, first] });
  const own = ['丙小学', '甲化工', '乙村'];
  expect(await onTable(harness)).toEqual(own);
  const file = path.join(harness.folder, '台账.xlsx');
  await harness.call('ledger.exportWorkbook', { path: file });
  const workbook = readWorkbook(await readWorkbookFile(file), '台账.xlsx');
  expect(namesIn(JSON.stringify(workbook))).toEqual(own);
  await harness.call('settings.save', { pilotOrder: [] });
  expect(await onTable(harness)).toEqual(NAMES);
});

test('a report that is frozen keeps its order, and a new order is no change of it', async () => {
  const { harness, ids } = await withPilots();
  await harness.call('report.freeze', WHICH);
  await harness.call('settings.save', { pilotOrder: ids.toReversed() });
  expect(await onTable(harness)).toEqual(NAMES);
  expect((await harness.call('report.get', WHICH)).drift).toEqual([]);
});
