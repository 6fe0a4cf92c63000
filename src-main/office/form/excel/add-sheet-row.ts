import { cellName, parseRange } from '../../cell-address.ts';
import type { Edit } from '../../xml/edits.ts';
import { child, escapeText, leafText, prefixOf } from '../../xml/xml-tree.ts';
import type { BlankCell } from '../blank-model.ts';
import type { FormPackage } from '../form-package.ts';
import { type ExcelSheet, readExcelDocument } from './excel-document.ts';
import { type CellChange, setCells } from './excel-edit.ts';

/**
 * An empty row right under these heads, with their formats, merges and height; the print area goes on
 * over it. False where something stands there: rows of a sheet are not moved, since formulas look at them.
 */
export function addSheetRow(opened: FormPackage, heads: readonly BlankCell[]): boolean {
  const address = heads[0]?.lines[0]?.address ?? '';
  const sheetOf = () =>
    readExcelDocument(opened).sheets.find(({ part }) => address.startsWith(`${part.name}#`));
  const sheet = sheetOf();
  const last = Math.max(...heads.map(({ row, rowSpan }) => row + rowSpan));
  const changes = heads.flatMap((head) => (sheet ? cellsUnder(sheet, head, last) : []));
  const isTaken = changes.some(({ row, column }) => {
    const cell = sheet?.cells.get(`${row},${column}`);
    return cell !== undefined && (cell.text !== '' || cell.isFormula);
  });
  if (!sheet || isTaken || isMergedAt(sheet, last + 1)) return false;
  opened.office.edit(sheet.part, setCells(sheet, changes));
  const made = sheetOf();
  if (made)
    opened.office.edit(made.part, [...heightOf(made, last), ...mergesOf(made, heads, last)]);
  widenPrintArea(opened, sheet.name, last);
  return true;
}

function cellsUnder(sheet: ExcelSheet, head: BlankCell, last: number): CellChange[] {
  return Array.from({ length: head.columnSpan }, (_unused, at): CellChange => {
    const column = head.column + 1 + at;
    const like =
      sheet.cells.get(`${last},${column}`) ?? sheet.cells.get(`${head.row + 1},${head.column + 1}`);
    return { row: last + 1, column, content: { type: 'empty' }, style: like?.style ?? 0 };
  });
}

function isMergedAt(sheet: ExcelSheet, row: number): boolean {
  return sheet.merges.some(({ top, bottom }) => top <= row && row <= bottom);
}

function heightOf(sheet: ExcelSheet, last: number): Edit[] {
  const height = sheet.rows.get(last)?.attributes.get('ht');
  const row = sheet.rows.get(last + 1);
  if (height === undefined || !row || row.attributes.has('ht')) return [];
  const at = row.start + prefixOf(sheet.part, row).length + '<row'.length;
  return [{ start: at, end: at, text: ` ht="${height}" customHeight="1"` }];
}

function mergesOf(sheet: ExcelSheet, heads: readonly BlankCell[], last: number): Edit[] {
  const all = child(sheet.part.root, 'x:mergeCells');
  const wide = heads.filter(({ columnSpan }) => columnSpan > 1);
  if (!all || wide.length === 0) return [];
  const prefix = prefixOf(sheet.part, all);
  const made = wide.map(({ column, columnSpan }) => {
    const range = `${cellName(last + 1, column + 1)}:${cellName(last + 1, column + columnSpan)}`;
    return `<${prefix}mergeCell ref="${range}"/>`;
  });
  const open = sheet.part.source.slice(all.start, all.openEnd);
  const counted = open.replace(
    /(\scount\s*=\s*["'])\d+/u,
    `$1${all.children.length + wide.length}`,
  );
  return [
    { start: all.start, end: all.openEnd, text: counted },
    { start: all.closeStart, end: all.closeStart, text: made.join('') },
  ];
}

/** A print area that ended with the heads. */
function widenPrintArea(opened: FormPackage, sheetName: string, last: number): void {
  const workbook = opened.office.part(opened.mainPart);
  const names = workbook && child(workbook.root, 'x:definedNames');
  if (!workbook || !names) return;
  const edits = names.children.flatMap((name): Edit[] => {
    if (name.attributes.get('name') !== '_xlnm.Print_Area') return [];
    const text = leafText(workbook, name);
    const [, sheet = '', range = ''] = /^(.+)!([^!,]+)$/u.exec(text) ?? [];
    const area = parseRange(range);
    const isOwn = sheet.replace(/^'(.*)'$/u, '$1').replace(/''/gu, "'") === sheetName;
    if (!isOwn || area?.bottom !== last) return [];
    const wider = text.replace(/(?<!\d)\d+$/u, String(last + 1));
    return [{ start: name.openEnd, end: name.closeStart, text: escapeText(wider) }];
  });
  opened.office.edit(workbook, edits);
}
