import type { Edit } from '../../xml/edits.ts';
import { child, escapeText, leafText, prefixOf, type XmlElement } from '../../xml/xml-tree.ts';
import type { FormPackage } from '../form-package.ts';
import { type ExcelDocument, type ExcelSheet, readExcelDocument } from './excel-document.ts';
import { type CellValue, evaluateFormula, shiftFormula } from './formula-value.ts';

/**
 * Gives every formula a fresh cached result. One that is beyond us loses its old result, and the
 * workbook is marked to be calculated when it is next opened.
 */
export function refreshFormulas(opened: FormPackage): void {
  const document = readExcelDocument(opened);
  const values = formulaValues(document);
  let unknown = false;
  for (const sheet of document.sheets) {
    const edits: Edit[] = [];
    for (const cell of sheet.cells.values()) {
      const formula = child(cell.element, 'x:f');
      if (!formula) continue;
      const value = values(sheet.name, cell.row, cell.column);
      if (value === undefined) unknown = true;
      edits.push(...cacheResult(sheet, cell.element, formula, value));
    }
    opened.office.edit(sheet.part, edits);
  }
  if (unknown) calculateOnLoad(opened, document);
}

type ValueAt = (sheet: string, row: number, column: number) => CellValue | undefined;

function formulaValues(document: ExcelDocument): ValueAt {
  const sheets = new Map(document.sheets.map((sheet) => [sheet.name, sheet]));
  const known = new Map<string, CellValue | undefined>();
  const busy = new Set<string>();
  const shared = new Map<string, { text: string; row: number; column: number }>();
  for (const sheet of document.sheets) {
    for (const cell of sheet.cells.values()) {
      const formula = child(cell.element, 'x:f');
      if (formula?.attributes.get('t') !== 'shared') continue;
      const text = leafText(sheet.part, formula);
      const index = `${sheet.name}#${formula.attributes.get('si') ?? ''}`;
      if (text !== '') shared.set(index, { text, row: cell.row, column: cell.column });
    }
  }
  const valueAt: ValueAt = (name, row, column) => {
    const sheet = sheets.get(name);
    const cell = sheet?.cells.get(`${row},${column}`);
    if (!sheet) return undefined;
    if (!cell) return null;
    const formula = child(cell.element, 'x:f');
    if (!formula) {
      if (cell.isNumber) return Number(cell.text);
      return cell.text === '' ? null : cell.text;
    }
    const key = `${name}!${row},${column}`;
    if (known.has(key)) return known.get(key);
    if (busy.has(key)) return undefined;
    busy.add(key);
    const text = formulaText(sheet, formula, row, column);
    const value =
      text === null
        ? undefined
        : evaluateFormula(text, (other, r, c) => valueAt(other ?? name, r, c));
    busy.delete(key);
    known.set(key, value);
    return value;
  };
  const formulaText = (
    sheet: ExcelSheet,
    formula: XmlElement,
    row: number,
    column: number,
  ): string | null => {
    const type = formula.attributes.get('t') ?? 'normal';
    const own = leafText(sheet.part, formula);
    if (type === 'array' || type === 'dataTable') return null;
    if (own !== '') return own;
    const master = shared.get(`${sheet.name}#${formula.attributes.get('si') ?? ''}`);
    return master ? shiftFormula(master.text, row - master.row, column - master.column) : null;
  };
  return valueAt;
}

function cacheResult(
  sheet: ExcelSheet,
  cell: XmlElement,
  formula: XmlElement,
  value: CellValue | undefined,
): Edit[] {
  const { source } = sheet.part;
  const old = child(cell, 'x:v');
  const prefix = prefixOf(sheet.part, cell);
  const result = value === null ? 0 : value;
  const isText = typeof result === 'string';
  const written =
    result === undefined ? '' : `<${prefix}v>${escapeText(String(result))}</${prefix}v>`;
  const edits: Edit[] = [];
  if (old) {
    if (source.slice(old.start, old.end) !== written)
      edits.push({ start: old.start, end: old.end, text: written });
  } else if (written !== '') edits.push({ start: formula.end, end: formula.end, text: written });
  const type = cell.attributes.get('t');
  const wanted = isText ? 'str' : undefined;
  if (type === wanted || (type === 'n' && wanted === undefined)) return edits;
  const open = source.slice(cell.start, cell.openEnd);
  const bare = open.replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/u, '');
  const tag = wanted ? bare.replace(/(?<!\s)\s*>$/u, ` t="${wanted}">`) : bare;
  edits.push({ start: cell.start, end: cell.openEnd, text: tag });
  return edits;
}

function calculateOnLoad(opened: FormPackage, document: ExcelDocument): void {
  const { workbook } = document;
  const prefix = prefixOf(workbook, workbook.root);
  const own = child(workbook.root, 'x:calcPr');
  if (own?.attributes.get('fullCalcOnLoad') === '1') return;
  let edit: Edit;
  if (own) {
    const open = workbook.source
      .slice(own.start, own.openEnd)
      .replace(/\sfullCalcOnLoad="[^"]*"/u, '');
    edit = {
      start: own.start,
      end: own.openEnd,
      text: open.replace(/(?<!\s)\s*(\/?>)$/u, ' fullCalcOnLoad="1"$1'),
    };
  } else {
    const before = ['x:definedNames', 'x:externalReferences', 'x:functionGroups', 'x:sheets'];
    const anchor = before.map((name) => child(workbook.root, name)).find((element) => element);
    const at = anchor?.end ?? workbook.root.closeStart;
    edit = { start: at, end: at, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` };
  }
  opened.office.edit(workbook, [edit]);
}
