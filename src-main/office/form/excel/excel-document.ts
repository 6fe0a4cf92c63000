import { EMPTY_BOX, TICKED_BOX } from '#shared/blanks/box-glyphs.ts';
import { type CellPosition, type CellRange, parseCell, parseRange } from '../../cell-address.ts';
import { workbookParts } from '../../workbook-parts.ts';
import { child, descendants, leafText, type XmlElement, type XmlPart } from '../../xml/xml-tree.ts';
import type { FormPackage } from '../form-package.ts';
import { withBoxes } from '../symbol-boxes.ts';
import { type DrawnControl, drawnControls } from './drawn-controls.ts';
import { readStyles, type SheetStyles } from './excel-styles.ts';

export interface ExcelDocument {
  workbook: XmlPart;
  sheets: ExcelSheet[];
  styles: SheetStyles;
}

export interface ExcelSheet {
  name: string;
  hidden: boolean;
  part: XmlPart;
  cells: Map<string, ExcelCell>;
  rows: Map<number, XmlElement>;
  merges: CellRange[];
  drawn: DrawnControl[];
  /** By column, in characters of the default font. */
  columns: { from: number; to: number; width: number; style: number | null; hidden: boolean }[];
  defaultHeightPt: number;
  defaultWidth: number;
}

export interface ExcelCell {
  row: number;
  column: number;
  element: XmlElement;
  style: number;
  /** As a reader sees it: a letter of a symbol font that is a box stands as a box. */
  text: string;
  /** XML of the text as it stands in `<si>` or `<is>`, rich runs included; null for numbers. */
  stringXml: string | null;
  isFormula: boolean;
  isNumber: boolean;
  /** A cell that is itself a box to tick. */
  isCheckBox: boolean;
}

export function readExcelDocument({ office, mainPart }: FormPackage): ExcelDocument {
  const workbook = office.part(mainPart);
  const parts = workbookParts(office, mainPart);
  if (!workbook || !parts) throw new Error('workbook part is gone');
  const strings = parts.strings ? office.part(parts.strings) : null;
  const shared = strings?.root.children.filter((element) => element.name === 'x:si') ?? [];
  const styles = readStyles(parts.styles ? office.part(parts.styles) : null);
  const sheets = parts.sheets.flatMap(({ name, hidden, part: partName }): ExcelSheet[] => {
    const part = office.part(partName);
    if (part?.root.name !== 'x:worksheet') return [];
    const drawn = drawnControls(office, partName);
    return [readSheet(part, { name, hidden: hidden !== 'no', drawn }, styles, strings, shared)];
  });
  return { workbook, sheets, styles };
}

function readSheet(
  part: XmlPart,
  about: Pick<ExcelSheet, 'name' | 'hidden' | 'drawn'>,
  styles: SheetStyles,
  strings: XmlPart | null,
  shared: readonly XmlElement[],
): ExcelSheet {
  const cells = new Map<string, ExcelCell>();
  const rows = new Map<number, XmlElement>();
  let row = 0;
  for (const rowElement of child(part.root, 'x:sheetData')?.children ?? []) {
    if (rowElement.name !== 'x:row') continue;
    row = Number(rowElement.attributes.get('r') ?? row + 1);
    rows.set(row, rowElement);
    let column = 0;
    for (const element of rowElement.children) {
      if (element.name !== 'x:c') continue;
      const named = parseCell(element.attributes.get('r') ?? '');
      column = named?.column ?? column + 1;
      const cell = readCell(part, element, { row, column }, styles, strings, shared);
      cells.set(`${row},${column}`, cell);
    }
  }
  const merges = (child(part.root, 'x:mergeCells')?.children ?? []).flatMap(
    (element) => parseRange(element.attributes.get('ref') ?? '') ?? [],
  );
  const format = child(part.root, 'x:sheetFormatPr')?.attributes;
  const columns = (child(part.root, 'x:cols')?.children ?? []).map((element) => ({
    from: Number(element.attributes.get('min')),
    to: Number(element.attributes.get('max')),
    width: Number(element.attributes.get('width') ?? 8.43),
    style: element.attributes.has('style') ? Number(element.attributes.get('style')) : null,
    hidden: element.attributes.get('hidden') === '1',
  }));
  return {
    ...about,
    part,
    cells,
    rows,
    merges,
    columns,
    defaultHeightPt: Number(format?.get('defaultRowHeight') ?? 15),
    defaultWidth: Number(format?.get('defaultColWidth') ?? 8.43),
  };
}

function readCell(
  part: XmlPart,
  element: XmlElement,
  { row, column }: CellPosition,
  styles: SheetStyles,
  strings: XmlPart | null,
  shared: readonly XmlElement[],
): ExcelCell {
  const type = element.attributes.get('t') ?? 'n';
  const value = child(element, 'x:v');
  const raw = value ? leafText(part, value) : '';
  const style = Number(element.attributes.get('s') ?? 0);
  const isBoolean = type === 'b' || raw === '';
  const base = {
    row,
    column,
    element,
    style,
    isFormula: child(element, 'x:f') !== undefined,
    isNumber: type === 'n' && raw !== '',
    isCheckBox: styles.isCheckBox(style),
  };
  if (base.isCheckBox && isBoolean && !child(element, 'x:is')) {
    return { ...base, text: raw === '1' ? TICKED_BOX : EMPTY_BOX, stringXml: null };
  }
  const font = styles.fontName(style);
  const inline = child(element, 'x:is');
  if (type === 's' && strings) {
    const item = shared[Number(raw)];
    return item
      ? { ...base, text: itemText(strings, item, font), stringXml: innerXml(strings, item) }
      : { ...base, text: '', stringXml: null };
  }
  if (type === 'inlineStr' && inline) {
    return { ...base, text: itemText(part, inline, font), stringXml: innerXml(part, inline) };
  }
  return { ...base, text: raw, stringXml: null };
}

function innerXml(part: XmlPart, element: XmlElement): string {
  return part.source.slice(element.openEnd, element.closeStart);
}

/** The words of a string item; reading aids (phonetic runs) are not part of them. */
function itemText(part: XmlPart, item: XmlElement, cellFont: string | undefined): string {
  return [...descendants(item)]
    .filter((element) => element.name === 'x:t' && element.parent?.name !== 'x:rPh')
    .map((element) => {
      const words = decodeEscapes(leafText(part, element));
      return withBoxes(words, runFont(element) ?? cellFont);
    })
    .join('');
}

function runFont(text: XmlElement): string | undefined {
  const properties = text.parent && child(text.parent, 'x:rPr');
  const font = properties && child(properties, 'x:rFont');
  return font?.attributes.get('val');
}

/** Excel writes control characters as `_x000D_`. */
function decodeEscapes(text: string): string {
  return text.replace(/_x000[Dd]_/gu, '').replace(/\r\n?/gu, '\n');
}
