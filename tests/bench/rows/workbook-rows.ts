import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { exportWorkbook } from '#main/exchange/written/export-workbook.ts';
import { type BenchPlace, openBench } from '../running/bench-place.ts';
import { activityOf } from '../running/made-ledger.ts';
import type { Row } from '../running/row.ts';

export const WORKBOOK_ROWS: readonly Row[] = [
  importRow('import-preview', 'import preview', '2.5-3.5x', '1.2x', false),
  importRow('import-whole', 'import, whole', '4.6-4.9x', '2x, 400 MB', true),
  {
    id: 'export',
    what: 'export',
    against: 'exceljs streaming, cells with borders',
    before: '0.7x, memory 3.1x',
    target: '0.5x, memory 1x',
    laps: 3,
    quickLaps: 1,
    memory: true,
    async open(place) {
      const { call, raw, close } = await openBench(await place.ledger('dense'));
      const [ours, floor] = ['ours.xlsx', 'floor.xlsx'].map((name) =>
        path.join(place.scratch, name),
      ) as [string, string];
      const rows = raw.prepare('SELECT * FROM activity WHERE deletedAt IS NULL ORDER BY date');
      return {
        ours: () => call('ledger.exportWorkbook', { path: ours }),
        floor: async () => {
          const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: floor, useStyles: true });
          const sheet = book.addWorksheet('宣传活动');
          for (const row of rows.iterate()) {
            const { seq: _, ...cells } = row as object & { seq: number };
            const added = sheet.addRow(Object.values(cells));
            added.eachCell((cell) => Object.assign(cell, { border: BORDER }));
            added.commit();
          }
          sheet.commit();
          await book.commit();
        },
        close,
      };
    },
  },
];

const LINE = { style: 'thin' as const };
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

function importRow(
  id: string,
  what: string,
  before: string,
  target: string,
  isWhole: boolean,
): Row {
  return {
    id,
    what,
    against: 'exceljs merely reading',
    before,
    target,
    laps: 3,
    quickLaps: 1,
    most: 10_000,
    memory: true,
    async open(place) {
      const file = await workbookOf(place, place.count);
      let turn = 0;
      let opened = await openBench(path.join(place.scratch, `empty-${id}`));
      return {
        ours: async () => {
          const { planId } = await opened.call('import.preview', { source: { path: file } });
          if (isWhole) await opened.call('import.apply', { planId });
        },
        floor: () => new ExcelJS.Workbook().xlsx.readFile(file),
        putBack: {
          ours: async () => {
            if (!isWhole) return;
            await opened.close();
            await rm(path.join(place.scratch, `empty-${id}`), { recursive: true, force: true });
            opened = await openBench(path.join(place.scratch, `empty-${id}-${(turn += 1)}`));
          },
        },
        close: () => opened.close(),
      };
    },
  };
}

/** A workbook of so many activities; the same one each time. */
export async function workbookOf(place: BenchPlace, count: number): Promise<string> {
  const file = path.join(place.scratch, `import-${count}.xlsx`);
  if (existsSync(file)) return file;
  const activity = Array.from({ length: count }, (_, n) => activityOf('dense', n));
  await writeFile(file, await exportWorkbook({ activity }));
  return file;
}
