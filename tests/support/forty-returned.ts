import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type FilledRow, FORTY, rowsOf } from './collect-roster.ts';
import { fillSheet } from './fill-sheet.ts';
import { ownShape } from './own-shape.ts';

/** Where the sheets lie that were made: the file of each body, in the roster's order. */
export interface MadeForForty {
  /** Of an earlier version. */
  old: readonly string[];
  newest: readonly string[];
  /** Of the half-year before. */
  before: readonly string[];
}

/** Bodies of the forty by what came of their sheet. */
const DAMAGED = 5;
export const OTHER_PERIOD = 6;
export const CORRECTED = 7;
export const SILENT = [38, 39];
export const LOST = [DAMAGED, OTHER_PERIOD, ...SILENT];

/**
 * Thirty-eight of forty bodies fill their sheets as people do: above the example, pasted over lists, a
 * file renamed, an old version, a book of one's own, one damaged, one of another half-year, one sent
 * twice with a correction. Returns the rows of each body as they are to be kept.
 */
export async function returnForty(made: MadeForForty, drop: string): Promise<FilledRow[][]> {
  mkdirSync(path.join(drop, '学校'), { recursive: true });
  const rows = FORTY.map((_, at) => rowsOf(at));
  // Two bodies have held the very same.
  const [shared] = rows[10] ?? [];
  if (shared) rows[11] = [shared, ...(rows[11] ?? []).slice(1)];
  for (const [at, { name }] of FORTY.entries()) {
    if (SILENT.includes(at)) continue;
    const own = rows[at] ?? [];
    const sheet = made.newest[at] ?? '';
    const file = at === 2 ? '新建 工作表(3).xlsx' : `${name}.xlsx`;
    const to = path.join(drop, at === 30 ? '学校' : '', file);
    if (at === 0) await fillSheet(sheet, to, own, { above: true });
    else if (at === 1) await fillSheet(sheet, to, own.map(pasted));
    else if (at === 3) await fillSheet(made.old[at] ?? '', to, own);
    else if (at === 4) writeFileSync(to, await ownShape(own));
    else if (at === DAMAGED) writeFileSync(to, readFileSync(sheet).subarray(0, 3_000));
    else if (at === OTHER_PERIOD) await fillSheet(made.before[at] ?? '', to, own.map(inOctober));
    else if (at === CORRECTED) {
      const wrong = own.map((row) => ({ ...row, audience: row.audience + 1 }));
      await fillSheet(sheet, to, wrong);
      const savedAt = '2024-06-02T00:00:00Z';
      await fillSheet(sheet, path.join(drop, '更正.xlsx'), own, { savedAt });
    } else await fillSheet(sheet, to, own);
  }
  return rows;
}

function pasted(row: FilledRow): FilledRow {
  return { ...row, settings: '企业、社区' };
}

function inOctober(row: FilledRow): FilledRow {
  return { ...row, date: row.date.replace('2024-0', '2023-1').replace(/-1\d-/, '-10-') };
}
