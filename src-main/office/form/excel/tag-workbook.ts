import { parseCell } from '../../cell-address.ts';
import type { FormPackage } from '../form-package.ts';
import type { PlacedTag } from '../office-form.ts';
import { type ExcelSheet, readExcelDocument } from './excel-document.ts';
import { type CellChange, editStringXml, plainStringXml, setCells } from './excel-edit.ts';
import type { SheetStyles } from './excel-styles.ts';

/** Writes the tags into the cells they are meant for. */
export function tagWorkbook(opened: FormPackage, tags: readonly PlacedTag[]): void {
  const { sheets, styles } = readExcelDocument(opened);
  for (const sheet of sheets) {
    const byCell = new Map<string, PlacedTag[]>();
    for (const tag of tags) {
      const [part, cell] = tag.spot.line.split('#');
      if (part !== sheet.part.name || !cell) continue;
      byCell.set(cell, [...(byCell.get(cell) ?? []), tag]);
    }
    const changes = [...byCell].flatMap(([name, own]) => tagCell(sheet, styles, name, own) ?? []);
    opened.office.edit(sheet.part, setCells(sheet, changes));
  }
}

function tagCell(
  sheet: ExcelSheet,
  styles: SheetStyles,
  name: string,
  tags: readonly PlacedTag[],
): CellChange | null {
  const position = parseCell(name);
  if (!position) return null;
  const cell = sheet.cells.get(`${position.row},${position.column}`);
  if (cell?.isFormula) return null;
  const replacements = tags
    .map(({ spot, text }) => ({
      from: spot.from,
      to: spot.to,
      text: spot.newLine ? `\n${text}` : text,
    }))
    .sort((a, b) => a.from - b.from);
  const words = cell && !cell.isNumber ? (cell.stringXml ?? plainStringXml(cell.text)) : null;
  const xml =
    words && cell?.text !== ''
      ? editStringXml(words, replacements, styles.fontName(cell?.style ?? 0))
      : plainStringXml(replacements.map((entry) => entry.text).join(''));
  return { ...position, content: { type: 'string', xml } };
}
