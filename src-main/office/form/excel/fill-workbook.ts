import type { FieldValues } from '#shared/blanks/field-values.ts';
import { findTags } from '#shared/blanks/tag.ts';
import { cellName } from '../../cell-address.ts';
import type { FormPackage } from '../form-package.ts';
import type { FillOutcome, LocatedTag } from '../office-form.ts';
import { resolveTags } from '../resolve-tags.ts';
import { tooLongForCell } from './cell-room.ts';
import { type ExcelCell, type ExcelSheet, readExcelDocument } from './excel-document.ts';
import { type CellChange, editStringXml, plainStringXml, setCells } from './excel-edit.ts';
import { refreshFormulas } from './formulas.ts';

export function workbookTags(opened: FormPackage): LocatedTag[] {
  return readExcelDocument(opened).sheets.flatMap((sheet) =>
    textCells(sheet).flatMap((cell) =>
      findTags(cell.text).map((tag) => ({ tag, where: whereOf(sheet, cell) })),
    ),
  );
}

export function fillWorkbook(opened: FormPackage, values: FieldValues): FillOutcome {
  const document = readExcelDocument(opened);
  const outcome: FillOutcome = { uses: [], tooLong: [] };
  for (const sheet of document.sheets) {
    const changes = textCells(sheet).flatMap((cell): CellChange[] => {
      const line = resolveTags(cell.text, values);
      if (!line) return [];
      for (const use of line.uses) {
        outcome.uses.push({ use, where: whereOf(sheet, cell) });
        const tooLong = tooLongForCell(sheet, document.styles, cell, use, whereOf(sheet, cell));
        if (tooLong) outcome.tooLong.push(tooLong);
      }
      const at = { row: cell.row, column: cell.column };
      if (line.sole && typeof line.sole.value === 'number') {
        return [{ ...at, content: { type: 'number', value: line.sole.value } }];
      }
      const xml = editStringXml(cell.stringXml ?? plainStringXml(cell.text), line.replacements);
      return [{ ...at, content: { type: 'string', xml } }];
    });
    opened.office.edit(sheet.part, setCells(sheet, changes));
  }
  refreshFormulas(opened);
  return outcome;
}

function textCells(sheet: ExcelSheet): ExcelCell[] {
  return [...sheet.cells.values()].filter(
    (cell) => !cell.isFormula && !cell.isNumber && cell.text !== '',
  );
}

function whereOf(sheet: ExcelSheet, cell: ExcelCell): string {
  return `${sheet.name}!${cellName(cell.row, cell.column)}`;
}
