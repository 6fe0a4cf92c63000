import type { FormKind } from '../notice/notice.ts';

/**
 * A form as paper: what is printed where, once, for Word, Excel and the screen. Renderers add
 * nothing and leave nothing out, so the three cannot differ. Lengths in millimetres, sizes in points.
 */
export interface FormModel {
  kind: PaperKind;
  page: Page;
  /** Top to bottom. */
  blocks: Block[];
  /** Who made the paper, and on which day (YYYY-MM-DD), as the file says of itself. */
  author: string;
  day: string;
  /** One or two small lines at the head of every page but the first, e.g. 附件4 …报送表（续） “敲门行动”. */
  runningHead: string;
  /** Small line at the foot of every page, e.g. 校验码：2024-1 第1版 3f9a01bc. */
  footerText: string;
}

/** An attachment of the notice, a list of several works or cases, or the clerk's one-page guide. */
export type PaperKind = FormKind | 'works' | 'cases' | 'guide';

export interface Page {
  orientation: 'portrait' | 'landscape';
  /** Of the sheet as it is read: landscape A4 is 297 x 210. */
  widthMm: number;
  heightMm: number;
  marginMm: { top: number; right: number; bottom: number; left: number };
}

export type Block = Paragraph | Table;

export interface Paragraph {
  type: 'paragraph';
  /** Unique within the form; the same in every renderer. */
  id: string;
  text: string;
  style: TextStyle;
  align: Align;
  spaceAfterPt: number;
}

export interface Table {
  type: 'table';
  id: string;
  /** Add up to the width between the margins. */
  columnWidthsMm: number[];
  /** So many rows from the top are repeated on each page. */
  headerRowCount: number;
  rows: Row[];
  /** The line of unit and period above the statistics table has none. */
  borders: boolean;
}

export interface Row {
  minHeightMm: number;
  /** May be as low as this where the form then needs no further page. */
  leastHeightMm: number;
  /** False keeps the row on one page; long texts must be allowed to split. */
  maySplit: boolean;
  /** Never the last row of a page while the row below it starts the next one. */
  keepWithNext: boolean;
  cells: Cell[];
}

/** Cells covered by a span of another cell are absent. */
export interface Cell {
  /** Unique within the form, e.g. `lecture.enterprise.sessions`; tests and drill-down use it. */
  id: string;
  colSpan: number;
  rowSpan: number;
  content: CellContent;
  style: TextStyle;
  align: Align;
  verticalAlign: 'top' | 'middle';
  /** Goes on with the text of the cell above: no line between them. */
  joinsAbove: boolean;
}

export type CellContent =
  /** `\n` separates paragraphs. */
  | { type: 'text'; text: string }
  /** A whole number; `sumOf` names cells of this table whose sum it is (Excel writes a formula). */
  | { type: 'number'; value: number; sumOf?: string[] };

export type Align = 'left' | 'center' | 'right' | 'justify';

export interface TextStyle {
  /** Typeface by its role in GB/T 9704-2012; renderers know the fonts and their fallbacks. */
  face: 'hei' | 'xiaobiaosong' | 'fangsong' | 'kai' | 'song';
  sizePt: number;
  bold: boolean;
  /** First-line indent in characters; 2 for running text. */
  indentChars: number;
}
