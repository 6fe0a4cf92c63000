/** A blank as recognition sees it: the same for Word and Excel. */
export interface BlankModel {
  /** Text flows of their own: body, headers, text boxes, worksheets. */
  flows: BlankFlow[];
}

export interface BlankFlow {
  /** What it is called in places shown to people: 正文, 页眉, 文本框1, or a sheet's name. */
  name: string;
  blocks: BlankBlock[];
}

export type BlankBlock = { type: 'line'; line: BlankLine } | { type: 'table'; table: BlankTable };

/** A paragraph, or all the text of a worksheet cell. */
export interface BlankLine {
  /** `word/document.xml#p12`, `xl/worksheets/sheet1.xml#B4`. */
  address: string;
  text: string;
  where: string;
  /** Stretches that are prompts of a content control, [from, to). */
  prompts: [number, number][];
  /** Stretches that a program may not or cannot write in, and why. */
  barred: { from: number; to: number; why: string }[];
  look: LineLook;
  /** The same line kept a second time for older programs; filled alike. */
  mirror?: string;
}

/** As much of its setting as a preview needs, and what tells one row of another. */
export interface LineLook {
  align: 'left' | 'center' | 'right';
  sizePt: number;
  bold: boolean;
  /** How far it is set in by its format, in letters of its own size. */
  indent?: number;
}

export interface BlankTable {
  rowCount: number;
  columnCount: number;
  /** In reading order; cells covered by a span are absent. */
  cells: BlankCell[];
  isSheet: boolean;
  /** Relative to each other; empty where the file does not say. */
  columnWidths: number[];
}

export interface BlankCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  where: string;
  lines: BlankLine[];
  tables: BlankTable[];
  /** Computed by the workbook: never filled. */
  isFormula: boolean;
  isNumber: boolean;
  /** Has an outline; in a worksheet everything beyond the form has none. */
  bordered: boolean;
  /** Whether a label fits its own cell, so that the cell beside it is free to write in. */
  textFits: boolean;
  /** A row made tall so that one can write in it. */
  tall: boolean;
}

export function blankCellText(cell: BlankCell): string {
  return cell.lines.map((line) => line.text).join('\n');
}

/** Every line of the model, in reading order. */
export function linesOf(model: BlankModel): BlankLine[] {
  const ofBlocks = (blocks: readonly BlankBlock[]): BlankLine[] =>
    blocks.flatMap((block) => (block.type === 'line' ? [block.line] : ofTable(block.table)));
  const ofTable = (table: BlankTable): BlankLine[] =>
    table.cells.flatMap((cell) => [...cell.lines, ...cell.tables.flatMap(ofTable)]);
  return model.flows.flatMap((flow) => ofBlocks(flow.blocks));
}
