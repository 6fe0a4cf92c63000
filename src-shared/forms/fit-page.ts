import { SIZE_PT } from './form-cells.ts';
import type { Block, Page, Table, TextStyle } from './form-model.ts';
import { textArea } from './page.ts';
import { blockHeightMm, tableHeightsMm } from './row-height.ts';

/**
 * Rows give way, all by the same share of what they can spare, and then the type of the tables by one
 * size, where the form then stands on one page; a form that needs more pages anyway keeps its type and
 * its room for the pen.
 */
export function fitPage(blocks: readonly Block[], page: Page): Block[] {
  return onOnePage(blocks, page) ?? onOnePage(blocks.map(smaller), page) ?? [...blocks];
}

function onOnePage(blocks: readonly Block[], page: Page): Block[] | null {
  const { widthMm, heightMm } = textArea(page);
  const tooHigh = sum(blocks.map((block) => blockHeightMm(block, widthMm))) - heightMm + SAFETY_MM;
  const spare = sum(
    blocks.flatMap((block) =>
      block.type === 'table'
        ? tableHeightsMm(block).map(({ heightMm: is, leastMm }) => is - leastMm)
        : [],
    ),
  );
  if (tooHigh <= 0) return [...blocks];
  if (tooHigh > spare) return null;
  const share = tooHigh / spare;
  return blocks.map((block) => (block.type === 'table' ? lowered(block, share) : block));
}

/** 小四 to 五号, 五号 to 小五, as a printer would that makes a sheet smaller. */
function smaller(block: Block): Block {
  if (block.type === 'paragraph') return block;
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, style: smallerStyle(cell.style) })),
  }));
  return { ...block, rows };
}

function smallerStyle(style: TextStyle): TextStyle {
  const { xiaosi, wu, xiaowu } = SIZE_PT;
  if (style.sizePt === xiaosi) return { ...style, sizePt: wu };
  return style.sizePt === wu ? { ...style, sizePt: xiaowu } : style;
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
