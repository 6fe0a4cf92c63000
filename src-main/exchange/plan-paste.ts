import { Refusal } from '#shared/domain/failure.ts';
import { type RecordKind } from '#shared/domain/record.ts';
import { parsePasted } from '#shared/recognition/parse-pasted.ts';
import { columnName } from '../office/cell-address.ts';
import { pastedSheet } from './cells/pasted-sheet.ts';
import type { ImportOptions, ImportPlan } from './import-plan.ts';
import { findTables } from './layout/find-tables.ts';
import { guessColumns } from './layout/guess-columns.ts';
import { toGrid } from './layout/sheet-grid.ts';
import { planWorkbook } from './plan-import.ts';

export interface PasteOptions extends ImportOptions {
  kind?: RecordKind;
  /** Field ids of the pasted columns from left to right, for rows without a heading. */
  columns?: readonly (string | null)[];
}

/** The same for rows copied from a sheet, with their heading or without. */
export function planPaste(
  pasted: string | readonly (readonly string[])[],
  options: PasteOptions,
): ImportPlan {
  const cells = typeof pasted === 'string' ? parsePasted(pasted) : pasted;
  const sheet = pastedSheet(cells, PASTED);
  if (sheet.rows.length === 0)
    throw new Refusal('invalid-input', '没有可以粘贴的内容。请先在表格里选中几行，复制后再粘贴。');
  const workbook = { file: options.fileName, from1904: false, sheets: [sheet] };
  const kinds = options.kind
    ? { [PASTED]: options.kind, ...options.overrides?.kinds }
    : options.overrides?.kinds;
  const overrides = { ...options.overrides, ...(kinds ? { kinds } : {}) };
  if (findTables(toGrid(sheet), options.kind ? { kind: options.kind } : {}).length > 0) {
    return planWorkbook(workbook, { ...options, overrides });
  }
  const own = options.columns?.map((field, at) => [columnName(at + 1), field] as const);
  const told = own ?? guessColumns(sheet.rows).map(({ column, field }) => [column, field] as const);
  const columns = { [PASTED]: { ...Object.fromEntries(told), ...overrides.columns?.[PASTED] } };
  return planWorkbook(workbook, { ...options, overrides: { ...overrides, columns } });
}

const PASTED = '粘贴的内容';
