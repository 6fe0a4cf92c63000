import {
  BorderStyle,
  HeightRule,
  type ITableCellOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Cell, Row, Table as TableModel } from '#shared/forms/form-model.ts';
import { cellText } from '#shared/forms/form-text.ts';
import { placeCells } from '#shared/forms/placed-cells.ts';
import { CELL_PADDING_MM } from '#shared/forms/text-measure.ts';
import { NO_LINE } from './borders.ts';
import { cellParagraphs } from './form-paragraph.ts';
import type { FormStyles } from './form-styles.ts';
import { twips, twipWidths } from './units.ts';

/** Fixed layout and widths in DXA throughout: WPS ignores anything else. */
export function tableOf(model: TableModel, styles: FormStyles): Table {
  const widths = twipWidths(model.columnWidthsMm);
  const starts = new Map(placeCells(model).map(({ cell, column }) => [cell, column]));
  const joined = cellsJoinedBelow(model);
  const rows = model.rows.map(
    (row, index) =>
      new TableRow({
        ...(!row.maySplit && { cantSplit: true }),
        ...(index < model.headerRowCount && { tableHeader: true }),
        height: { value: twips(row.minHeightMm), rule: HeightRule.ATLEAST },
        children: row.cells.map((cell) => {
          const from = starts.get(cell) ?? 0;
          const width = widths
            .slice(from, from + cell.colSpan)
            .reduce((sum, each) => sum + each, 0);
          return cellOf(cell, row, { width, joinsBelow: joined.has(cell), styles });
        }),
      }),
  );
  const border = model.borders ? LINE : NO_LINE;
  return new Table({
    rows,
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    margins: {
      marginUnitType: WidthType.DXA,
      top: twips(CELL_PADDING_MM.top),
      bottom: twips(CELL_PADDING_MM.top),
      left: twips(CELL_PADDING_MM.side),
      right: twips(CELL_PADDING_MM.side),
    },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
  });
}

/** Half a point, black. */
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

function cellOf(
  cell: Cell,
  row: Row,
  { width, joinsBelow, styles }: { width: number; joinsBelow: boolean; styles: FormStyles },
) {
  const options: ITableCellOptions = {
    children: cellParagraphs(
      cellText(cell),
      { style: cell.style, align: cell.align, keepNext: row.keepWithNext },
      styles,
    ),
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign:
      cell.verticalAlign === 'top' ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
  };
  if (cell.joinsAbove) return new TableCell({ ...options, borders: { top: NO_LINE } });
  if (joinsBelow) return new TableCell({ ...options, borders: { bottom: NO_LINE } });
  return new TableCell(options);
}

function cellsJoinedBelow(model: TableModel): Set<Cell> {
  const placed = placeCells(model);
  const joined = placed.filter(({ cell }) => cell.joinsAbove);
  const above = joined.map(({ row, column }) =>
    placed.find((each) => each.column === column && each.row + each.cell.rowSpan === row),
  );
  return new Set(above.flatMap((each) => (each ? [each.cell] : [])));
}
