import { child, type XmlElement } from '../../xml/xml-tree.ts';
import type { BlankBlock, BlankCell, BlankTable } from '../blank-model.ts';
import { type LineReader, readBlocks, unwrapped } from './word-blocks.ts';

/** Rows at least so high (1/20 pt) are made for writing in. */
const TALL_TWIPS = 900;

/** Word itself allows 63. */
const MAX_COLUMNS = 200;

/** A table as a grid: spans counted, vertically merged cells joined to their first. */
export function readWordTable(element: XmlElement, reader: LineReader, name: string): BlankTable {
  const rows = [...unwrapped(element)].filter((inner) => inner.name === 'w:tr');
  const table: BlankTable = {
    rowCount: rows.length,
    columnCount: 0,
    cells: [],
    isSheet: false,
    columnWidths: gridWidths(element),
  };
  const openAbove = new Map<number, BlankCell>();
  rows.forEach((row, rowIndex) => {
    const tall = rowHeight(row) >= TALL_TWIPS;
    let column = Math.min(MAX_COLUMNS, numberOf(child(row, 'w:trPr'), 'w:gridBefore') ?? 0);
    const cells = [...unwrapped(row)].filter((inner) => inner.name === 'w:tc');
    cells.forEach((cell, cellIndex) => {
      const properties = child(cell, 'w:tcPr');
      const span = Math.min(MAX_COLUMNS, numberOf(properties, 'w:gridSpan') ?? 1);
      const merge = properties && child(properties, 'w:vMerge');
      const above = openAbove.get(column);
      const previous = table.cells.at(-1);
      const across = properties && child(properties, 'w:hMerge');
      if (merge && merge.attributes.get('w:val') !== 'restart' && above?.columnSpan === span) {
        above.rowSpan = rowIndex - above.row + 1;
        if (tall) above.tall = true;
      } else if (
        across &&
        across.attributes.get('w:val') !== 'restart' &&
        previous?.row === rowIndex
      ) {
        previous.columnSpan += span;
      } else {
        const where = `${name} 第${rowIndex + 1}行第${cellIndex + 1}列`;
        const made = readCell(cell, reader, where);
        const placed = { ...made, row: rowIndex, column, columnSpan: span, tall };
        table.cells.push(placed);
        if (merge) openAbove.set(column, placed);
        else openAbove.delete(column);
      }
      column += span;
    });
    table.columnCount = Math.max(table.columnCount, column);
  });
  return table;
}

function gridWidths(table: XmlElement): number[] {
  const columns = child(table, 'w:tblGrid')?.children ?? [];
  return columns.map((column) => Number(column.attributes.get('w:w') ?? 0));
}

export function rowHeight(row: XmlElement): number {
  const properties = child(row, 'w:trPr');
  return numberOf(properties, 'w:trHeight') ?? 0;
}

function readCell(cell: XmlElement, reader: LineReader, where: string): BlankCell {
  const blocks = readBlocks(cell, reader, `${where} `);
  const lines = blocks.flatMap((block) => (block.type === 'line' ? [block.line] : []));
  for (const line of lines) line.where = where;
  return {
    row: 0,
    column: 0,
    rowSpan: 1,
    columnSpan: 1,
    where,
    lines,
    tables: blocks.flatMap((block: BlankBlock) => (block.type === 'table' ? [block.table] : [])),
    isFormula: false,
    isNumber: false,
    bordered: true,
    textFits: true,
    tall: false,
  };
}

function numberOf(properties: XmlElement | undefined, name: string): number | null {
  const value = Number(properties && child(properties, name)?.attributes.get('w:val'));
  return Number.isFinite(value) && value > 0 ? value : null;
}
