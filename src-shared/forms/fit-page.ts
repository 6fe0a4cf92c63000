import type { Block, Page, Table } from './form-model.ts';
import { textArea } from './page.ts';
import { blockHeightMm, tableHeightsMm } from './row-height.ts';

/**
 * Rows give way, all by the same share of what they can spare, where the form then stands on one
 * page; a form that needs more pages anyway keeps its room for the pen.
 */
export function fitPage(blocks: readonly Block[], page: Page): Block[] {
  const { widthMm, heightMm } = textArea(page);
  const tooHigh = sum(blocks.map((block) => blockHeightMm(block, widthMm))) - heightMm + SAFETY_MM;
  const spare = sum(
    blocks.flatMap((block) =>
      block.type === 'table'
        ? tableHeightsMm(block).map(({ heightMm: is, leastMm }) => is - leastMm)
        : [],
    ),
  );
  if (tooHigh <= 0 || tooHigh > spare) return [...blocks];
  const share = tooHigh / spare;
  return blocks.map((block) => (block.type === 'table' ? lowered(block, share) : block));
}

function lowered(table: Table, share: number): Table {
  const heights = tableHeightsMm(table);
  const rows = table.rows.map((row, index) => {
    const { heightMm, leastMm } = heights[index] ?? { heightMm: 0, leastMm: 0 };
    const minHeightMm = Math.max(row.leastHeightMm, row.minHeightMm - (heightMm - leastMm) * share);
    return { ...row, minHeightMm: Math.round(minHeightMm * 100) / 100 };
  });
  return { ...table, rows };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Word, Excel and browsers differ by hairs. */
const SAFETY_MM = 2;
