import { Refusal } from '#shared/domain/failure.ts';
import type { Workbook } from './cells/workbook-model.ts';
import { sheetForms, tablesOf } from './chosen-tables.ts';
import type { ImportOptions } from './import-plan.ts';
import { toGrid } from './layout/sheet-grid.ts';

/** Names the hidden sheet that holds the ledger, and how to show it; null when none does. */
export function hiddenOnly({ sheets, file }: Workbook, options: ImportOptions): Refusal | null {
  const holding = sheets.filter((sheet) => {
    if (sheet.hidden === 'no') return false;
    const grid = toGrid(sheet);
    return sheetForms(grid, options) !== null || tablesOf(grid, options).length > 0;
  });
  const [first] = holding;
  if (!first) return null;
  const names = holding.map(({ name }) => `“${name}”`).join('、');
  const way = holding.some(({ hidden }) => hidden === 'hidden') ? SHOW : SHOW_DEEPLY_HIDDEN;
  return new Refusal(
    'unsupported-file',
    `“${file}”里的台账在隐藏的工作表${names}中，没有读取。${way}`,
    { file, sheet: first.name },
  );
}

const SHOW = '请在 WPS 或 Excel 中右键点工作表标签，选“取消隐藏”，保存后再导入。';
const SHOW_DEEPLY_HIDDEN =
  '这张表设成了深度隐藏，右键菜单里的“取消隐藏”列不出它：请向发来文件的人要一份没有隐藏的；或者在 Excel 中按 Alt+F11，选中这张表，把属性 Visible 改为 -1，保存后再导入。';
