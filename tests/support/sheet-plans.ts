import { pastedSheet } from '#main/exchange/cells/pasted-sheet.ts';
import type { WorkbookSheet } from '#main/exchange/cells/workbook-model.ts';
import type { ImportPlan, PlanOverrides } from '#main/exchange/import-plan.ts';
import { planWorkbook } from '#main/exchange/plan-import.ts';
import { parseRange } from '#main/office/cell-address.ts';

const OPTIONS = { fileName: '台账2025.xlsx', cutOffs: { half1: '06-20', half2: '12-10' } };

/** A sheet as a clerk would type it, with the ranges that are merged. */
export function typedSheet(
  name: string,
  rows: readonly (readonly string[])[],
  merges: readonly string[] = [],
): WorkbookSheet {
  const texts = rows.map((row) => [...row]);
  return {
    ...pastedSheet(texts, name),
    merges: merges.flatMap((range) => parseRange(range) ?? []),
  };
}

/** What importing such sheets as one workbook of 2025 would do. */
export function planOfSheets(
  sheets: readonly WorkbookSheet[],
  overrides?: PlanOverrides,
  fileName = OPTIONS.fileName,
): ImportPlan {
  return planWorkbook(
    { file: fileName, from1904: false, sheets: [...sheets] },
    { ...OPTIONS, fileName, ...(overrides ? { overrides } : {}) },
  );
}
