import { Refusal } from '#shared/domain/failure.ts';
import { ownAt } from '#shared/domain/own-at.ts';
import { RECORD_KIND_LABELS } from '#shared/domain/record.ts';
import { yearInText } from '#shared/recognition/read-year.ts';
import { columnName } from '../office/cell-address.ts';
import { readWorkbook } from './cells/read-workbook.ts';
import type { Workbook, WorkbookSheet } from './cells/workbook-model.ts';
import { sheetForms, tablesOf, whyIgnored } from './chosen-tables.ts';
import { commonYear, titlesBeside, yearBeside } from './common-year.ts';
import { whyForeign, whyGoods, whyNoPilots } from './foreign-tables.ts';
import { hiddenOnly } from './hidden-only.ts';
import type { IgnoredSheet, ImportOptions, ImportPlan, TablePlan } from './import-plan.ts';
import { calendarForms } from './layout/calendar-forms.ts';
import { monthInText } from './layout/classify-row.ts';
import { withDaysPutDown } from './layout/diary-days.ts';
import { matrixForms } from './layout/entry-matrix.ts';
import type { FoundForms } from './layout/find-forms.ts';
import type { FoundTable } from './layout/find-tables.ts';
import { withLogDays } from './layout/log-days.ts';
import type { ColumnMapping, MappedColumn } from './layout/map-columns.ts';
import { markedPlan } from './layout/marked-plan.ts';
import { namedByHeadings } from './layout/named-by-headings.ts';
import { type SheetGrid, toGrid } from './layout/sheet-grid.ts';
import { commonKeeper } from './layout/sheet-section.ts';
import { cardsBeside, sideBySide } from './layout/side-by-side.ts';
import { withDaysOfWeeks } from './layout/weeks-of-days.ts';
import { conditionNotes } from './notes/condition-notes.ts';
import { skippedNotes } from './notes/skipped-notes.ts';
import { planForms } from './plan-forms.ts';
import { planTable } from './plan-table.ts';
import { withoutRepeatedEntries } from './repeated-entries.ts';
import { withContentKeys } from './rows/content-key.ts';
import { withoutSummaries } from './summary-sheets.ts';
import { surroundingsOf } from './surroundings.ts';

/** What importing this file would do. Writes nothing; throws a Refusal when the file is no ledger. */
export function planImport(bytes: Uint8Array, options: ImportOptions): ImportPlan {
  return planWorkbook(readWorkbook(bytes, options.fileName), options);
}

/** The same for a workbook already read. */
export function planWorkbook(workbook: Workbook, options: ImportOptions): ImportPlan {
  const found = findIn(workbook, options);
  const leftOut = Object.values(options.overrides?.kinds ?? {}).includes(null);
  if (found.tables.length === 0 && found.forms.length === 0 && !leftOut)
    throw hiddenOnly(workbook, options) ?? noTable(options.fileName);
  const { tables, ignored } = withoutSummaries(found.tables);
  const fallback =
    yearInText(options.fileName.replace(/\.\w+$/u, '')) ??
    commonYear(tables, options) ??
    yearBeside(workbook);
  const monthSheets = tables.map(({ grid }) => monthInText(grid.name));
  const keeper = commonKeeper(
    tables.map(({ table }) => table),
    [options.fileName, ...titlesBeside(workbook)],
  );
  const common = { options, fallback, from1904: workbook.from1904, keeper };
  const foreign: IgnoredSheet[] = [];
  const planned = tables.flatMap(({ grid, table }, at) => {
    const around = surroundingsOf(grid, table, common, followsMonths(monthSheets, at));
    const outcome = planTable(grid, table, around);
    const why = isChosen(grid.name, options)
      ? null
      : (whyGoods(table) ?? whyForeign(grid, table, outcome) ?? whyNoPilots(grid, table));
    if (why !== null) foreign.push({ sheet: grid.name, why });
    return why !== null ? [] : { table: tablePlan(grid, table, around.evidence.year), ...outcome };
  });
  const done = withoutRepeatedEntries(planned);
  const listed = done.flatMap(({ rows }) => rows);
  for (const { grid, forms } of found.forms) {
    // The days at the end of one month's sheet may come again at the beginning of the next.
    const before = forms.left ? done.flatMap(({ rows }) => rows) : listed;
    done.push(planForms(grid, forms, common, before));
  }
  const isRead = (sheet: string) => done.some(({ table }) => table.sheet === sheet);
  const skipped = done.flatMap((each) => each.skipped);
  return {
    fileName: options.fileName,
    tables: done.map(({ table }) => table),
    ignored: [...found.ignored, ...ignored, ...foreign],
    rows: withContentKeys(done.flatMap(({ rows }) => rows)),
    refused: done.flatMap(({ refused }) => refused),
    skipped,
    notes: [
      ...done.flatMap(({ notes }) => notes),
      ...workbook.sheets.filter(({ name }) => isRead(name)).flatMap(conditionNotes),
      ...skippedNotes(skipped),
    ],
  };
}

/** The clerk has said what the sheet holds. */
function isChosen(sheet: string, { overrides }: ImportOptions): boolean {
  return (
    ownAt(overrides?.kinds, sheet) !== undefined || ownAt(overrides?.columns, sheet) !== undefined
  );
}

interface Found {
  tables: { grid: SheetGrid; table: FoundTable }[];
  forms: { grid: SheetGrid; forms: FoundForms }[];
  ignored: IgnoredSheet[];
}

/** What each sheet holds: forms, tables, or nothing that is known. */
function findIn(workbook: Workbook, options: ImportOptions): Found {
  const found: Found = { tables: [], forms: [], ignored: [] };
  const fileYear = options.year ?? yearInText(options.fileName.replace(/\.\w+$/u, ''));
  for (const asWritten of workbook.sheets) {
    const sheet = withDaysOfWeeks(asWritten, fileYear);
    const isEmpty = sheet.rows.length === 0;
    const why = whyIgnored(sheet, options);
    if (why) {
      if (!isEmpty) found.ignored.push({ sheet: sheet.name, why });
      continue;
    }
    const cards = cardsBeside(sheet)
      .map(toGrid)
      .flatMap((grid) => {
        const forms = sheetForms(grid, options);
        return forms ? [{ grid, forms }] : [];
      });
    if (cards.length > 0) {
      found.forms.push(...cards);
      continue;
    }
    const grid = toGrid(sheet);
    const ofDays = isOfDays(sheet.name, options)
      ? (calendarForms(sheet) ?? markedPlan(grid) ?? matrixForms(sheet))
      : null;
    if (ofDays) {
      found.forms.push({ grid, forms: ofDays });
      continue;
    }
    const tablesIn = (each: WorkbookSheet) =>
      namedByHeadings(withLogDays(each))
        .flatMap(sideBySide)
        .map(toGrid)
        .map((grid) => ({ grid, tables: tablesOf(grid, options) }));
    const own = tablesIn(sheet);
    const diary = own.some(hasTables) ? null : withDaysPutDown(sheet);
    const parts = diary ? tablesIn(diary) : own;
    const isNone = !parts.some(hasTables);
    if (isNone && !isEmpty) found.ignored.push({ sheet: sheet.name, why: NO_HEADING });
    for (const part of parts) {
      if (!isNone && part.tables.length === 0)
        found.ignored.push({ sheet: sheet.name, why: `${columnsOf(part.grid)}${NO_HEADING}` });
      found.tables.push(...part.tables.map((table) => ({ grid: part.grid, table })));
    }
  }
  return found;
}

/** Calendars and plans with marks: not where the clerk has said what columns hold, or that it is no list of activities. */
function isOfDays(sheet: string, { overrides }: ImportOptions): boolean {
  const kind = ownAt(overrides?.kinds, sheet) ?? 'activity';
  return kind === 'activity' && !ownAt(overrides?.columns, sheet);
}

const NO_HEADING = '没有认出表头，未导入';

function hasTables({ tables }: { tables: readonly FoundTable[] }): boolean {
  return tables.length > 0;
}

/** G—J 列: what stands there beside tables that are known. */
function columnsOf({ rows }: SheetGrid): string {
  const cols = rows.flatMap(({ cells }) => (cells.length > 1 ? cells.map(({ col }) => col) : []));
  return `${columnName(Math.min(...cols))}—${columnName(Math.max(...cols))} 列`;
}

function tablePlan(grid: SheetGrid, table: FoundTable, year: number | null): TablePlan {
  const { kind, headerRow, columns } = table;
  return { sheet: grid.name, kind, headerRow, columns: columns.map(toMapping), year };
}

function toMapping({ column, heading, field, confidence, sequence }: MappedColumn): ColumnMapping {
  return { column, heading, field, confidence, ...(sequence ? { sequence } : {}) };
}

/** A sheet named 12月 after other months belongs to the end of the year. */
function followsMonths(months: readonly (number | null)[], at: number): boolean {
  return months[at] === 12 && months.slice(0, at).some((month) => month !== null && month < 12);
}

function noTable(file: string): Refusal {
  return new Refusal(
    'unsupported-file',
    `在“${file}”里没有找到台账的表头。表头要在同一行写明各栏名称，${RECORD_KIND_LABELS.activity}至少要有：日期、活动名称、宣传形式、五进场所（企业、农村、社区、学校、家庭）；试点要有：类别、试点名称；作品要有：作品名称；案例要有：案例名称。请在 WPS 或 Excel 中补上表头后再导入。`,
    { file },
  );
}
