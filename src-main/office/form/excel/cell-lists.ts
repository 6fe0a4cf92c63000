import { type CellRange, parseRange } from '../../cell-address.ts';
import { child, descendants, leafText, localName, type XmlElement } from '../../xml/xml-tree.ts';
import type { ExcelDocument, ExcelSheet } from './excel-document.ts';

/** The words of a cell's drop-down list; `unreadable` where a formula computes them. */
export type CellList = readonly string[] | 'unreadable';

/** The lists that data validation gives the cells of a sheet, wherever their words stand. */
export function cellLists(
  document: ExcelDocument,
  sheet: ExcelSheet,
): (row: number, column: number) => CellList | null {
  const lists = [...descendants(sheet.part.root)].filter(
    ({ name, attributes }) =>
      localName(name) === 'dataValidation' && attributes.get('type') === 'list',
  );
  return (row, column) => {
    const own = lists.find((element) => covers(sheet, element, row, column));
    return own ? wordsOf(document, sheet, textOf(sheet, own, 'formula1').trim(), 0) : null;
  };
}

/** Lists that look at another sheet are kept as an extension, with their range as an element. */
function covers(sheet: ExcelSheet, element: XmlElement, row: number, column: number): boolean {
  const ranges = element.attributes.get('sqref') ?? textOf(sheet, element, 'sqref');
  return ranges.split(/\s+/u).some((text) => {
    const range = parseRange(text);
    return range !== null && isWithin(range, row, column);
  });
}

function isWithin({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

/** Of an element, or of the `xm:f` within it. */
function textOf({ part }: ExcelSheet, element: XmlElement, name: string): string {
  const own = element.children.find((inner) => localName(inner.name) === name);
  if (!own) return '';
  return leafText(part, own.children.find((inner) => localName(inner.name) === 'f') ?? own);
}

function wordsOf(
  document: ExcelDocument,
  sheet: ExcelSheet,
  formula: string,
  depth: number,
): CellList {
  const literal = /^"((?:[^"]|"")*)"$/u.exec(formula)?.[1];
  if (literal !== undefined) {
    return literal
      .replaceAll('""', '"')
      .split(',')
      .map((word) => word.trim());
  }
  const range = wordsOfRange(document, sheet, formula);
  if (range) return range;
  const named = depth < 4 ? definedName(document, sheet, formula) : undefined;
  return named === undefined ? 'unreadable' : wordsOf(document, sheet, named, depth + 1);
}

const RANGE =
  /^=?(?:(?:'((?:[^']|'')+)'|([^'!:]+))!)?\$?([A-Z]{1,3})(?:\$?(\d{1,7}))?(?::\$?([A-Z]{1,3})(?:\$?(\d{1,7}))?)?$/iu;

function wordsOfRange(
  document: ExcelDocument,
  sheet: ExcelSheet,
  formula: string,
): readonly string[] | null {
  const match = RANGE.exec(formula);
  if (!match) return null;
  const [, quoted, plain, left = '', top, right = left, bottom] = match;
  const isColumn = top === undefined && bottom === undefined && match[5] !== undefined;
  if (top === undefined && !isColumn) return null;
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const there = name === undefined ? sheet : document.sheets.find((one) => one.name === name);
  const range = parseRange(`${left}${top ?? 1}:${right}${bottom ?? (isColumn ? 9_999_999 : top)}`);
  if (!there || !range) return null;
  return [...there.cells.values()]
    .filter(({ row, column }) => isWithin(range, row, column))
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '');
}

/** A name of the workbook, one of this sheet's own first. */
function definedName(
  { workbook, sheets }: ExcelDocument,
  sheet: ExcelSheet,
  name: string,
): string | undefined {
  const wanted = name.replace(/^=/u, '').toLowerCase();
  const found = (child(workbook.root, 'x:definedNames')?.children ?? []).filter(
    (element) => element.attributes.get('name')?.toLowerCase() === wanted,
  );
  const place = String(sheets.indexOf(sheet));
  const own = found.find((element) => element.attributes.get('localSheetId') === place);
  const shared = found.find((element) => !element.attributes.has('localSheetId'));
  const chosen = own ?? shared;
  return chosen && leafText(workbook, chosen).trim();
}
