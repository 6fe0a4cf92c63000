import type { Align, Cell, Paragraph, Row, TextStyle } from './form-model.ts';
import { printable } from './printable-text.ts';

/** 小五 9 pt, 五号 10.5 pt, 小四 12 pt, 三号 16 pt, 二号 22 pt: the sizes of GB/T 9704-2012 and its tables. */
export const SIZE_PT = { xiaowu: 9, wu: 10.5, xiaosi: 12, san: 16, er: 22 } as const;

export function style(
  face: TextStyle['face'],
  sizePt: number,
  more: Partial<Pick<TextStyle, 'bold' | 'indentChars'>> = {},
): TextStyle {
  return { face, sizePt, bold: more.bold ?? false, indentChars: more.indentChars ?? 0 };
}

export function paragraph(
  id: string,
  text: string,
  textStyle: TextStyle,
  align: Align,
  spaceAfterPt = 0,
): Paragraph {
  return { type: 'paragraph', id, text: printable(text), style: textStyle, align, spaceAfterPt };
}

type CellShape = Partial<
  Pick<Cell, 'colSpan' | 'rowSpan' | 'align' | 'verticalAlign' | 'joinsAbove'>
>;

export function textCell(
  id: string,
  text: string,
  textStyle: TextStyle,
  shape: CellShape = {},
): Cell {
  return {
    ...shapeOf(shape),
    id,
    content: { type: 'text', text: printable(text) },
    style: textStyle,
  };
}

/** `sumOf` names the cells added up; their values must really add up to `value`. */
export function numberCell(
  id: string,
  value: number,
  textStyle: TextStyle,
  sumOf?: string[],
): Cell {
  const content: Cell['content'] = sumOf
    ? { type: 'number', value, sumOf }
    : { type: 'number', value };
  return { ...shapeOf({}), id, content, style: textStyle };
}

/** As low as its own height at least, unless `leastHeightMm` says that it may shrink. */
export function row(minHeightMm: number, cells: Cell[], flow: Partial<RowFlow> = {}): Row {
  return {
    minHeightMm,
    leastHeightMm: flow.leastHeightMm ?? minHeightMm,
    maySplit: flow.maySplit ?? false,
    keepWithNext: flow.keepWithNext ?? false,
    cells,
  };
}

type RowFlow = Pick<Row, 'leastHeightMm' | 'maySplit' | 'keepWithNext'>;

function shapeOf(shape: CellShape) {
  return {
    colSpan: shape.colSpan ?? 1,
    rowSpan: shape.rowSpan ?? 1,
    align: shape.align ?? 'center',
    verticalAlign: shape.verticalAlign ?? 'middle',
    joinsAbove: shape.joinsAbove ?? false,
  } as const;
}
