import { COUNTED_FIELDS } from '#shared/domain/measures.ts';
import { foldText, isPlaceholder, toLine } from '#shared/recognition/fold-text.ts';
import { isTaken } from '#shared/words/unseen-parts.ts';
import { cellName } from '../office/cell-address.ts';
import type { TablePlan } from './import-plan.ts';
import { NO_SECTION } from './layout/classify-row.ts';
import type { FoundForms } from './layout/find-forms.ts';
import type { MappedColumn } from './layout/map-columns.ts';
import type { RecordCells } from './layout/record-cells.ts';
import type { SheetGrid } from './layout/sheet-grid.ts';
import { yearOfDay } from './layout/year-context.ts';
import type { PlanNote } from './notes/plan-note.ts';
import { rowPlaces } from './notes/row-words.ts';
import { unlikePublicity } from './notes/unseen-notes.ts';
import type { YearSurroundings } from './rows/interpret-others.ts';
import { otherWorkIn } from './rows/other-work.ts';
import { readRecord } from './rows/read-record.ts';
import type { ReadRow, RowsOutcome } from './rows/row-outcome.ts';
import { sourcesOf } from './rows/row-sources.ts';
import { rowStatus, statusAbove } from './rows/row-status.ts';
import { whyLeft } from './rows/why-left.ts';
import { surroundingsOf, type WorkbookSurroundings } from './surroundings.ts';

/** Plans the records of one sheet's forms; those that a table of the workbook lists too are left out. */
export function planForms(
  grid: SheetGrid,
  { kind, forms, titles, left: unlike, asides }: FoundForms,
  common: WorkbookSurroundings,
  listed: readonly ReadRow[],
): RowsOutcome & { table: TablePlan } {
  const { options, sheet, evidence, from1904, isPlan, leaves } = surroundingsOf(
    grid,
    { titles, columns: sharedLabels(forms) },
    common,
  );
  const known = new Set(listed.map(identityOf));
  const own = { ...evidence, ordinary: () => null };
  const around: YearSurroundings = {
    dates: {
      yearFor: (month, day) => yearOfDay(month, day, 0, own),
      month: sheet.month,
      sheetYear: evidence.year,
      before: null,
      from1904,
    },
    section: NO_SECTION,
    sheet,
    formsWritten: false,
    words: options.overrides?.words ?? {},
    householdPeople: options.overrides?.householdPeople ?? 'one',
    settingsAnswers: options.overrides?.settings ?? {},
    formAnswers: options.overrides?.forms ?? {},
    statusAnswers: options.overrides?.statuses ?? {},
    status: null,
    isPlan: isPlan && !asides,
    today: options.today ?? null,
    year: evidence.year,
    cutOffs: options.cutOffs,
  };
  const done: RowsOutcome = { rows: [], refused: [], skipped: [], notes: [] };
  const left: LeftCell[] = [];
  for (const form of forms) {
    const sources = sourcesOf(grid.name, form, {
      carried: null,
      corrected: options.overrides?.cells,
    });
    const status = rowStatus(form, sources) ?? statusAbove(grid, form);
    if (status?.status === 'cancelled') {
      const why = `${status.cell} 写明“${toLine(status.text)}”，没有开展`;
      done.skipped.push({ sheet: grid.name, row: form.row, why });
      continue;
    }
    const away = whyLeft(form, sources, {
      section: NO_SECTION,
      around: { leaves, isPlan: around.isPlan },
    });
    if (away !== null) {
      done.skipped.push({ sheet: grid.name, row: form.row, why: away });
      continue;
    }
    const topic = otherWorkIn(form, sources) ?? (unlike?.has(form) ? nameOf(form) : null);
    const isRead = isTaken(options.overrides?.unseen, 'otherWork');
    if (topic !== null && unlike) {
      left.push({ cell: placeOfName(form), words: toLine(topic) });
      if (!isRead) continue;
    } else if (topic !== null) {
      done.notes.push({
        sheet: grid.name,
        text: `第 ${form.row} 行${unlikePublicity(toLine(topic))}，${isRead ? '照常读取' : '没有导入'}。`,
        places: rowPlaces([form.row]),
        part: 'otherWork',
      });
      if (!isRead) continue;
    }
    if (forms.length > 1 && hasNothing(form)) {
      const why = '活动一栏没有写，也没有人数，按当天没有活动跳过';
      done.skipped.push({
        sheet: grid.name,
        row: form.columns.find(isName)?.at?.row ?? form.row,
        why,
      });
      continue;
    }
    const { outcome } = readRecord(grid.name, form, sources, { ...around, status });
    if ('refused' in outcome) done.refused.push(outcome.refused);
    else if (known.has(identityOf(outcome.planned)))
      done.skipped.push({ sheet: grid.name, row: form.row, why: '已在其他工作表的台账中' });
    else done.rows.push(outcome.planned);
  }
  done.notes.push(...leftCells(grid.name, left, options), ...asideNotes(grid.name, asides));
  const table = { sheet: grid.name, kind, headerRow: 0, columns: [], year: evidence.year };
  return { ...done, table };
}

/** An entry of a calendar that tells of no publicity. */
interface LeftCell {
  cell: string;
  words: string;
}

/** G5 写的是“端午放假”，B7 写的是“乡长办公会”，不像宣传活动，没有导入。 */
function leftCells(
  sheet: string,
  left: readonly LeftCell[],
  { overrides }: WorkbookSurroundings['options'],
): PlanNote[] {
  if (left.length === 0) return [];
  const done = isTaken(overrides?.unseen, 'otherWork') ? '照常读取' : '没有导入';
  const what = left.map(({ cell, words }) => `${cell} 写的是“${words}”`).join('，');
  const places = [...new Set(left.map(({ cell }) => cell))];
  return [{ sheet, text: `${what}，不像宣传活动，${done}。`, places, part: 'otherWork' }];
}

/** N5、O6 写的是“○”，意思是“计划未到”，没有导入。 */
function asideNotes(sheet: string, asides: FoundForms['asides']): PlanNote[] {
  return [...(asides ?? [])].map(([what, cells]) => ({
    sheet,
    text: `${cells.join('、')} ${what}，没有导入。`,
    places: [...cells],
    part: null,
  }));
}

/** The words of an entry. */
function nameOf({ columns, cells }: RecordCells): string {
  return cells.get(columns.find(isNaming)?.col ?? -1)?.cell.text ?? '';
}

function placeOfName({ row, columns }: RecordCells): string {
  const { at } = columns.find(isNaming) ?? {};
  return cellName(at?.row ?? row, at?.col ?? 1);
}

function isNaming({ field }: MappedColumn): boolean {
  return field === 'title' || field === 'entry';
}

/** 主讲 on some of the cards says nothing of the others. */
function sharedLabels([first, ...others]: readonly RecordCells[]): MappedColumn[] {
  return (first?.columns ?? []).filter(({ heading }) =>
    others.every(({ columns }) => columns.some((column) => column.heading === heading)),
  );
}

/** A day of a week's log with 无 or / where its activity would stand. */
function hasNothing({ kind, columns, cells }: RecordCells): boolean {
  const textOf = ({ col }: MappedColumn) => cells.get(col)?.cell.text ?? '';
  const isNothing = (text: string) => isPlaceholder(text) || text.trim() === '无';
  const name = columns.find(isName);
  return (
    kind === 'activity' &&
    name !== undefined &&
    isNothing(textOf(name)) &&
    columns.every((column) => !COUNTED.includes(column.field ?? '') || isNothing(textOf(column)))
  );
}

function isName({ field }: MappedColumn): boolean {
  return field === 'title';
}

const COUNTED: readonly string[] = COUNTED_FIELDS;

function identityOf({ kind, input }: ReadRow): string {
  const { date, year, title, name } = input as unknown as Record<string, unknown>;
  return [kind, date ?? year, foldText(String(title ?? name))].join(' ');
}
