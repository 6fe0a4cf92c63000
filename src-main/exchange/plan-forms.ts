import { foldText } from '#shared/recognition/fold-text.ts';
import type { ImportPlan } from './import-plan.ts';
import { NO_SECTION } from './layout/classify-row.ts';
import type { FoundForms } from './layout/find-forms.ts';
import type { SheetGrid } from './layout/sheet-grid.ts';
import { yearOfDay } from './layout/year-context.ts';
import type { YearSurroundings } from './rows/interpret-others.ts';
import { readRecord } from './rows/read-record.ts';
import type { PlannedRow } from './rows/row-outcome.ts';
import { sourcesOf } from './rows/row-sources.ts';
import { surroundingsOf, type WorkbookSurroundings } from './surroundings.ts';

/** Plans the records of all forms; those that a table of the workbook lists too are left out. */
export function planForms(
  filledIn: readonly { grid: SheetGrid; found: FoundForms }[],
  common: WorkbookSurroundings,
  plan: ImportPlan,
): void {
  const listed = new Set(plan.rows.map(identityOf));
  for (const { grid, found } of filledIn) planSheet(grid, found, common, listed, plan);
}

function planSheet(
  grid: SheetGrid,
  { kind, forms, titles }: FoundForms,
  common: WorkbookSurroundings,
  listed: ReadonlySet<string>,
  plan: ImportPlan,
): void {
  const { options, sheet, evidence, keys } = surroundingsOf(
    grid,
    { titles, columns: forms[0]?.columns ?? [] },
    common,
  );
  plan.tables.push({ sheet: grid.name, kind, headerRow: 0, columns: [], year: evidence.year });
  const own = { ...evidence, ordinary: () => null };
  const around: YearSurroundings = {
    dates: {
      yearFor: (month, day) => yearOfDay(month, day, 0, own),
      month: sheet.month,
      sheetYear: evidence.year,
      before: null,
    },
    section: NO_SECTION,
    sheet,
    words: options.overrides?.words ?? {},
    year: evidence.year,
    cutOffs: options.cutOffs,
  };
  for (const form of forms) {
    const before = plan.rows.length;
    const sources = sourcesOf(grid.name, form, null, options.overrides?.cells);
    readRecord(grid.name, form, sources, around, keys, plan);
    const made = plan.rows[before];
    if (!made || !listed.has(identityOf(made))) continue;
    plan.rows.length = before;
    plan.skipped.push({ sheet: grid.name, row: form.row, why: '已在其他工作表的台账中' });
  }
}

function identityOf({ kind, input }: PlannedRow): string {
  const { date, year, title, name } = input as unknown as Record<string, unknown>;
  return [kind, date ?? year, foldText(String(title ?? name))].join(' ');
}
