import type { Block, Cell, Paragraph, Table } from './form-model.ts';
import { cellText } from './form-text.ts';
import { placeCells } from './placed-cells.ts';
import { CELL_PADDING_MM, countLines, LINE_HEIGHT, MM_PER_PT } from './text-measure.ts';

/** Height a block takes on paper, an estimate on the safe side. */
export function blockHeightMm(block: Block, widthMm: number): number {
  if (block.type === 'paragraph') return paragraphHeightMm(block, widthMm);
  return tableHeightsMm(block).reduce((sum, { heightMm }) => sum + heightMm, 0);
}

/** Of each row as it stands, and what it takes at least. */
export function tableHeightsMm(table: Table): { heightMm: number; leastMm: number }[] {
  const placed = placeCells(table);
  return table.rows.map((row, index) => {
    const needs = placed
      .filter((each) => each.row === index && each.cell.rowSpan === 1)
      .map(({ cell, column }) => {
        const widths = table.columnWidthsMm.slice(column, column + cell.colSpan);
        return cellHeightMm(
          cell,
          widths.reduce((sum, width) => sum + width, 0),
        );
      });
    const need = Math.max(0, ...needs);
    const line = table.borders ? LINE_MM : 0;
    return {
      heightMm: Math.max(row.minHeightMm, need) + line,
      leastMm: Math.max(row.leastHeightMm, need) + line,
    };
  });
}

/** What the text of a cell needs, its white space included. */
export function cellHeightMm(cell: Pick<Cell, 'content' | 'style'>, widthMm: number): number {
  const { sizePt, indentChars } = cell.style;
  const lines = countLines(cellText(cell), widthMm - 2 * CELL_PADDING_MM.side, sizePt, indentChars);
  return lines * sizePt * LINE_HEIGHT * MM_PER_PT + 2 * CELL_PADDING_MM.top;
}

function paragraphHeightMm({ text, style, spaceAfterPt }: Paragraph, widthMm: number): number {
  const lines = countLines(text, widthMm, style.sizePt);
  return (lines * style.sizePt * LINE_HEIGHT + spaceAfterPt) * MM_PER_PT;
}

/** Of the line between two rows. */
const LINE_MM = 0.2;
