import { type CellRange, parseCell, parseRange } from '../../cell-address.ts';
import { workbookParts } from '../../workbook-parts.ts';
import { child, descendants, leafText, type XmlElement, type XmlPart } from '../../xml/xml-tree.ts';
import type { FormPackage } from '../form-package.ts';
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
  text: string;
  /** XML of the text as it stands in `<si>` or `<is>`, rich runs included; null for numbers. */
  stringXml: string | null;
  isFormula: boolean;
  isNumber: boolean;
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
    return [readSheet(part, name, hidden, strings, shared)];
  });
  return { workbook, sheets, styles };
}

function readSheet(
  part: XmlPart,
  name: string,
  hidden: boolean,
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
      cells.set(`${row},${column}`, readCell(part, element, row, column, strings, shared));
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
    name,
    hidden,
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
  row: number,
  column: number,
  strings: XmlPart | null,
  shared: readonly XmlElement[],
): ExcelCell {
  const type = element.attributes.get('t') ?? 'n';
  const value = child(element, 'x:v');
  const raw = value ? leafText(part, value) : '';
  const base = {
    row,
    column,
    element,
    style: Number(element.attributes.get('s') ?? 0),
    isFormula: child(element, 'x:f') !== undefined,
    isNumber: type === 'n' && raw !== '',
  };
  const inline = child(element, 'x:is');
  if (type === 's' && strings) {
    const item = shared[Number(raw)];
    return item
      ? { ...base, text: itemText(strings, item), stringXml: innerXml(strings, item) }
      : { ...base, text: '', stringXml: null };
  }
  if (type === 'inlineStr' && inline) {
    return { ...base, text: itemText(part, inline), stringXml: innerXml(part, inline) };
  }
  return { ...base, text: raw, stringXml: null };
}

function innerXml(part: XmlPart, element: XmlElement): string {
  return part.source.slice(element.openEnd, element.closeStart);
}

/** The words of a string item; reading aids (phonetic runs) are not part of them. */
function itemText(part: XmlPart, item: XmlElement): string {
  return [...descendants(item)]
    .filter((element) => element.name === 'x:t' && element.parent?.name !== 'x:rPh')
    .map((element) => decodeEscapes(leafText(part, element)))
    .join('');
}

/** Excel writes control characters as `_x000D_`. */
function decodeEscapes(text: string): string {
  return text.replace(/_x000[Dd]_/gu, '').replace(/\r\n?/gu, '\n');
}
