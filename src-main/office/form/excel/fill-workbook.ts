import { TICKED_BOX } from '#shared/blanks/box-glyphs.ts';
import type { FieldValues } from '#shared/blanks/field-values.ts';
import { listedWord } from '#shared/blanks/listed-word.ts';
import { findTags } from '#shared/blanks/tag.ts';
import { cellName } from '../../cell-address.ts';
import { boxGroups } from '../box-groups.ts';
import { outsideList, writtenAs } from '../control-words.ts';
import type { FormPackage } from '../form-package.ts';
import type { FillOutcome, LocatedTag } from '../office-form.ts';
import { type ResolvedLine, resolveTags } from '../resolve-tags.ts';
import { type CellList, cellLists } from './cell-lists.ts';
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
  const lines = document.sheets.map((sheet) =>
    textCells(sheet).map((cell) => ({
      cell,
      where: whereOf(sheet, cell),
      tags: findTags(cell.text),
    })),
  );
  const groups = boxGroups(lines.flat());
  for (const [index, sheet] of document.sheets.entries()) {
    const listAt = cellLists(document, sheet);
    const changes = (lines[index] ?? []).flatMap(({ cell, where, tags }): CellChange[] => {
      const resolved = resolveTags(cell.text, tags, values, groups);
      if (!resolved) return [];
      const line = settleList(listAt(cell.row, cell.column), resolved);
      for (const use of line.uses) outcome.uses.push({ use, where });
      const tooLong = tooLongForCell(sheet, document.styles, cell, line, where);
      if (tooLong) outcome.tooLong.push(tooLong);
      const at = { row: cell.row, column: cell.column };
      if (cell.isCheckBox && line.uses.every(({ tag }) => tag.option !== undefined)) {
        const value = line.replacements.some(({ text }) => text.endsWith(TICKED_BOX));
        return [{ ...at, content: { type: 'boolean', value } }];
      }
      if (line.sole?.refused !== undefined) return [{ ...at, content: { type: 'empty' } }];
      if (typeof line.sole?.value === 'number' && line.sole.writtenAs === undefined) {
        return [{ ...at, content: { type: 'number', value: line.sole.value } }];
      }
      const words = cell.stringXml ?? plainStringXml(cell.text);
      const font = document.styles.fontName(cell.style);
      const xml = editStringXml(words, line.replacements, font);
      return [{ ...at, content: { type: 'string', xml } }];
    });
    opened.office.edit(sheet.part, setCells(sheet, changes));
  }
  refreshFormulas(opened);
  return outcome;
}

/** A cell with a list of its own takes its words only, and what it does not take stays out. */
function settleList(list: CellList | null, line: ResolvedLine): ResolvedLine {
  const { sole } = line;
  const [replacement] = line.replacements;
  if (list === null || !replacement || !sole || sole.value === null) return line;
  const word = list === 'unreadable' ? null : listedWord(sole.value, list);
  const told = word === null ? { refused: notListed(list) } : writtenAs(sole.value, word);
  const use = { ...sole, ...told };
  return { uses: [use], replacements: [{ ...replacement, text: word ?? '' }], sole: use };
}

function notListed(list: CellList): string {
  return list === 'unreadable'
    ? '下拉列表由公式算出，程序读不出选项，请自己选一项'
    : outsideList(list);
}

function textCells(sheet: ExcelSheet): ExcelCell[] {
  return [...sheet.cells.values()].filter(
    (cell) => !cell.isFormula && !cell.isNumber && cell.text !== '',
  );
}

function whereOf(sheet: ExcelSheet, cell: ExcelCell): string {
  return `${sheet.name}!${cellName(cell.row, cell.column)}`;
}
