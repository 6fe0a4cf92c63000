import { cutRow } from './cut-row.ts';
import type { Block, FormModel, Row, Table } from './form-model.ts';
import { textArea } from './page.ts';
import { placeCells } from './placed-cells.ts';
import { blockHeightMm, tableHeightsMm } from './row-height.ts';

/** What stands on one page. A table that goes on there is a table of its own, its heading repeated. */
export interface FormPage {
  blocks: Block[];
  /** Cells that go on from the page before, and what stood between the parts of their texts. */
  continued: Map<string, '' | '\n'>;
}

/**
 * The form page by page, by the heights it is laid out with: rows that belong together stay so, and a
 * long text is cut into rows, so that every page ends with a closed line. Heights are estimates on the
 * safe side; a form that ends near the foot of a page may take one page more than it must.
 */
export function cutPages({ blocks, page }: FormModel): FormPage[] {
  const { widthMm, heightMm } = textArea(page);
  const pages: FormPage[] = [{ blocks: [], continued: new Map() }];
  const roomMm = heightMm - SAFETY_MM;
  let usedMm = 0;
  const turn = (continued: FormPage['continued'] = new Map()) => {
    pages.push({ blocks: [], continued });
    usedMm = 0;
  };
  const put = (items: readonly Item[]) => {
    for (const item of items) usedMm += putOn(pages.at(-1)?.blocks ?? [], item);
  };
  for (const group of groupsOf(blocks, widthMm)) {
    let rest = group;
    while (rest.length > 0) {
      const neededMm = heightOf(rest) + headingMm(pages.at(-1)?.blocks ?? [], rest[0]);
      if (usedMm + neededMm <= roomMm) break;
      const cut = cutGroup(rest, roomMm - usedMm - (neededMm - heightOf(rest)));
      if (cut) {
        put(cut.above);
        turn(cut.joinedBy);
        rest = cut.below;
      } else if (usedMm > 0) turn();
      else break;
    }
    put(rest);
  }
  return pages;
}

/** Word, Excel and browsers differ by hairs. */
const SAFETY_MM = 1.8;

/** A paragraph, or a row of a table. */
type Item =
  | { block: Block & { type: 'paragraph' }; heightMm: number }
  | { block: Table; row: Row; index: number; heightMm: number };

/** What stays on one page; a last row of it may go over to the next. */
function groupsOf(blocks: readonly Block[], widthMm: number): Item[][] {
  const groups: Item[][] = [];
  let isOpen = false;
  const add = (item: Item, keepsNext: boolean) => {
    if (isOpen) groups.at(-1)?.push(item);
    else groups.push([item]);
    isOpen = keepsNext;
  };
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      add({ block, heightMm: blockHeightMm(block, widthMm) }, true);
      continue;
    }
    const heights = tableHeightsMm(block);
    let bridged = 0;
    for (const [index, row] of block.rows.entries()) {
      bridged = Math.max(bridged - 1, ...row.cells.map(({ rowSpan }) => rowSpan - 1));
      const heightMm = heights[index]?.heightMm ?? 0;
      const isHeading = index < block.headerRowCount;
      add({ block, row, index, heightMm }, row.keepWithNext || bridged > 0 || isHeading);
    }
  }
  return groups;
}

function heightOf(items: readonly Item[]): number {
  return items.reduce((sum, { heightMm }) => sum + heightMm, 0);
}

/** Of the heading that is repeated where a row is the first of its table on a page. */
function headingMm(blocks: readonly Block[], item: Item | undefined): number {
  if (!item || !('row' in item) || item.index < item.block.headerRowCount) return 0;
  if (blocks.at(-1)?.id === item.block.id) return 0;
  const heights = tableHeightsMm(item.block).slice(0, item.block.headerRowCount);
  return heights.reduce((sum, { heightMm }) => sum + heightMm, 0);
}

function putOn(blocks: Block[], item: Item): number {
  if (!('row' in item)) {
    blocks.push(item.block);
    return item.heightMm;
  }
  const { block, row, index, heightMm } = item;
  const last = blocks.at(-1);
  if (last?.type === 'table' && last.id === block.id) {
    last.rows.push(row);
    return heightMm;
  }
  const addedMm = headingMm(blocks, item);
  const heading = index < block.headerRowCount ? [] : block.rows.slice(0, block.headerRowCount);
  // On a new page nothing is above that a cell could join.
  const cells = row.cells.map((cell) => ({ ...cell, joinsAbove: false }));
  blocks.push({ ...block, rows: [...heading, { ...row, cells }] });
  return addedMm + heightMm;
}

function cutGroup(items: readonly Item[], roomMm: number) {
  const last = items.at(-1);
  if (!last || !('row' in last) || !last.row.maySplit) return null;
  const leading = items.slice(0, -1);
  const { block, row } = last;
  const placed = placeCells({ ...block, rows: [row] });
  const cut = cutRow(row, placed, block, roomMm - heightOf(leading) - LINE_MM);
  if (!cut) return null;
  const [tailHeight] = tableHeightsMm({ ...block, rows: [cut.tail] });
  return {
    above: [...leading, { ...last, row: cut.head, heightMm: 0 }],
    below: [{ ...last, row: cut.tail, heightMm: tailHeight?.heightMm ?? 0 }],
    joinedBy: cut.joinedBy,
  };
}

/** Of the line below the row. */
const LINE_MM = 0.2;
