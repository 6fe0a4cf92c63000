import type { Block, FormModel, Row } from './form-model.ts';
import { textArea } from './page.ts';
import { blockHeightMm, tableHeightsMm } from './row-height.ts';

/**
 * Pages of a form by the heights that it is laid out with: estimates on the safe side, so that a form
 * that ends near the foot of a page may be told one page too many.
 */
export function countPages({ blocks, page }: FormModel): number {
  const { widthMm, heightMm: pageMm } = textArea(page);
  let pages = 1;
  let usedMm = 0;
  for (const { heightMm, headMm, maySplit } of piecesOf(blocks, widthMm)) {
    usedMm += heightMm;
    if (usedMm <= pageMm) continue;
    if (maySplit) usedMm -= pageMm - headMm;
    else usedMm = headMm + heightMm;
    pages += 1;
    while (usedMm > pageMm) {
      usedMm -= pageMm - headMm;
      pages += 1;
    }
  }
  return pages;
}

/** What stays on one page, or one row that may go over to the next. */
interface Piece {
  heightMm: number;
  /** Of the heading of its table, repeated on a further page. */
  headMm: number;
  maySplit: boolean;
}

function piecesOf(blocks: readonly Block[], widthMm: number): Piece[] {
  const pieces: Piece[] = [];
  let isOpen = false;
  const add = (heightMm: number, headMm: number, row: Pick<Row, 'maySplit' | 'keepWithNext'>) => {
    const last = pieces.at(-1);
    if (isOpen && last) {
      last.heightMm += heightMm;
      last.maySplit = row.maySplit;
    } else pieces.push({ heightMm, headMm, maySplit: row.maySplit });
    isOpen = row.keepWithNext;
  };
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      add(blockHeightMm(block, widthMm), 0, { maySplit: false, keepWithNext: true });
      continue;
    }
    const heights = tableHeightsMm(block);
    const headMm = heights
      .slice(0, block.headerRowCount)
      .reduce((sum, { heightMm }) => sum + heightMm, 0);
    for (const [index, row] of block.rows.entries())
      add(heights[index]?.heightMm ?? 0, headMm, row);
  }
  return pieces;
}
