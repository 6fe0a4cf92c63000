import { ownAt } from '#shared/domain/own-at.ts';
import { toLine } from '#shared/recognition/fold-text.ts';
import { bodyMatcher } from '#shared/recognition/match-body.ts';
import { yearInText } from '#shared/recognition/read-year.ts';
import { partsBelow, withParts } from './layout/activity-parts.ts';
import { BlankRows } from './layout/blank-rows.ts';
import { monthInText, NO_SECTION, type Section } from './layout/classify-row.ts';
import type { FoundTable } from './layout/find-tables.ts';
import type { MappedColumn } from './layout/map-columns.ts';
import { MergedDown } from './layout/merged-down.ts';
import { otherHeadingAt } from './layout/other-heading.ts';
import { type RecordCells, recordsOfRow } from './layout/record-cells.ts';
import { verdictOn } from './layout/row-verdict.ts';
import type { SheetGrid } from './layout/sheet-grid.ts';
import { type YearEvidence, yearOfDay } from './layout/year-context.ts';
import { bodyColumnNotes, columnNotes } from './notes/column-notes.ts';
import { partsNote } from './notes/parts-note.ts';
import { struckPart, UnseenNotes } from './notes/unseen-notes.ts';
import { isBare } from './rows/bare-rows.ts';
import { CarriedWords } from './rows/carried-words.ts';
import { entryVerdict } from './rows/chronicle-parts.ts';
import { mostWriteForms } from './rows/forms-filled.ts';
import type { YearSurroundings } from './rows/interpret-others.ts';
import { loneAsides } from './rows/lone-asides.ts';
import { ordinaryRows } from './rows/ordinary-rows.ts';
import { otherThanPressIn, otherWorkIn } from './rows/other-work.ts';
import { columnsByField, readRecord } from './rows/read-record.ts';
import type { ReadRow, RowsOutcome } from './rows/row-outcome.ts';
import type { SourceCell } from './rows/row-reader.ts';
import { sourcesOf } from './rows/row-sources.ts';
import { type RowStatus, rowStatus } from './rows/row-status.ts';
import { topicsOf } from './rows/topic-column.ts';
import { underOtherWork } from './rows/under-other-work.ts';
import { whyLeft } from './rows/why-left.ts';
import type { TableSurroundings } from './surroundings.ts';

/** Sorts a table's rows into planned, refused and skipped ones. One bad row never stops others. */
export function planTable(
  grid: SheetGrid,
  table: FoundTable,
  around: TableSurroundings,
): RowsOutcome {
  const { options } = around;
  const done: RowsOutcome = { rows: [], refused: [], skipped: [], notes: [] };
  const byField = columnsByField(table.columns);
  const evidence: YearEvidence = {
    ...around.evidence,
    ordinary: ordinaryRows(grid, table, byField.get('date')?.col),
  };
  const bodies = options.roster ? bodyMatcher(options.roster) : null;
  const carried = new CarriedWords(grid, table);
  const blanks = new BlankRows(grid, table);
  const { unseen: choices, columns: chosen } = options.overrides ?? {};
  const unseen = new UnseenNotes(grid, table, choices, ownAt(chosen, grid.name));
  const merged = new MergedDown();
  const topicIn = topicsOf(grid, table);
  const asides = loneAsides(grid, table);
  const formsWritten = mostWriteForms(grid, table);
  let section: Section = NO_SECTION;
  let otherHeading: string | null = null;
  const bare: ReadRow[] = [];
  let before: string | null = null;
  let written: { year?: number; month?: number } = {};
  for (let index = table.from; index < table.to; index += 1) {
    const row = grid.rows[index];
    if (!row) continue;
    const skip = (why: string) => done.skipped.push({ sheet: grid.name, row: row.row, why });
    const heading = otherHeadingAt(grid, index, table);
    if (heading !== null) {
      otherHeading = heading;
      skip(`“${heading}”等是另一张表的表头`);
      continue;
    }
    if (table.repeats.has(index)) {
      otherHeading = null;
      skip('重复的表头');
      continue;
    }
    const meant = asides.lines.get(row.row);
    if (meant) {
      skip(`说的是第 ${meant.join('、')} 行`);
      continue;
    }
    const cells = merged.over(row.row, grid.cellsOf(index));
    const verdict = verdictOn(grid, row.row, cells, table, byField, blanks);
    if (verdict === 'empty') continue;
    if (typeof verdict === 'string') {
      skip(verdict);
      continue;
    }
    if (verdict !== null) {
      section = {
        ...verdict,
        month: verdict.month ?? section.month,
        year: verdict.year ?? section.year,
        // 1月, 2月 below 上年同期 are its months.
        leaves: verdict.leaves ?? (isMonthOf(verdict, section) ? section.leaves : null),
      };
      otherHeading = null;
      carried.forget();
      skip('分节行');
      continue;
    }
    if (unseen.leavesOut(row, cells)) {
      merged.leave(row.row);
      continue;
    }
    merged.take(row.row);
    const parts = partsBelow(grid, table, index, cells);
    const whole = parts.length > 0 ? withParts(grid, table, cells, parts) : cells;
    if (parts.length > 0) {
      const rows = [index, ...parts].flatMap((at) => grid.rows[at]?.row ?? []);
      done.notes.push(partsNote(grid.name, rows));
      index += parts.length;
    }
    const readsStruck = unseen.readsStruck && struckPart(table, row.row, cells) !== null;
    for (const record of recordsOfRow(table, row.row, whole)) {
      const sources = sourcesOf(grid.name, record, {
        carried,
        corrected: options.overrides?.cells,
        aside: unseen.aside,
        readsStruck,
      });
      carried.pass(row.row, sources);
      written = { ...written, ...writtenParts(sources, byField) };
      const sheetYear = options.year ?? written.year ?? section.year ?? evidence.year;
      const own = {
        ...evidence,
        year: sheetYear,
        // 2024年 over its rows is the calendar's year, as one in a column is.
        namesDecember:
          evidence.namesDecember || written.year !== undefined || section.year !== null,
      };
      const status = asides.told.get(row.row) ?? rowStatus(record, sources);
      if (status?.status === 'cancelled' || (status && isInDayCell(status, record))) {
        skip(`${status.cell} 写明“${toLine(status.text)}”，没有开展`);
        continue;
      }
      const left = whyLeft(record, sources, { section, around });
      if (left !== null) {
        skip(left);
        continue;
      }
      const elsewhere = entryVerdict(record.columns, sources)?.elsewhere ?? null;
      if (elsewhere !== null) {
        skip(`写明“${elsewhere}”，是以后的安排`);
        continue;
      }
      const isPress = around.sheet.form === 'media' || around.sheet.likely === 'media';
      const other =
        otherHeading ??
        topicIn(sources) ??
        underOtherWork(section, record, sources) ??
        (isPress ? otherThanPressIn(record, sources) : otherWorkIn(record, sources));
      if (other !== null && unseen.leavesOtherWork(row.row, other)) continue;
      const surroundings: YearSurroundings = {
        dates: {
          yearFor: (month, day) => yearOfDay(month, day, index - table.from, own),
          month: written.month ?? section.month ?? around.sheet.month,
          sheetYear,
          before,
          daysAlone: DAYS_ALONE.test(toLine(byField.get('date')?.heading ?? '')),
          from1904: around.from1904,
        },
        section,
        sheet: around.sheet,
        formsWritten,
        words: options.overrides?.words ?? {},
        householdPeople: options.overrides?.householdPeople ?? 'one',
        settingsAnswers: options.overrides?.settings ?? {},
        formAnswers: options.overrides?.forms ?? {},
        statusAnswers: options.overrides?.statuses ?? {},
        status,
        isPlan: around.isPlan,
        today: options.today ?? null,
        year: sheetYear,
        cutOffs: options.cutOffs,
        bodies,
      };
      const { outcome, date } = readRecord(grid.name, record, sources, surroundings);
      if ('planned' in outcome) {
        done.rows.push(outcome.planned);
        if (isBare(record, sources, outcome.planned, surroundings.formAnswers))
          bare.push(outcome.planned);
      } else done.refused.push(outcome.refused);
      before = date ?? before;
    }
  }
  const isMixed = unseen.hasOtherWork || done.refused.some(({ asks }) => asks === 'form');
  const left = new Set(
    bare.filter((read) => isMixed && unseen.leavesOtherWork(read.row, nameOf(read))),
  );
  const told = new Set(done.refused.flatMap(({ faults }) => faults.map(({ cell }) => cell)));
  return {
    ...done,
    rows: done.rows.filter((read) => !left.has(read)),
    notes: [
      ...columnNotes(grid.name, table),
      ...(bodies ? bodyColumnNotes(grid.name, table) : []),
      ...done.notes,
      ...unseen.notes(told),
    ],
  };
}

function isMonthOf({ month, year }: Section, section: Section): boolean {
  return month !== null && year === null && section.leaves !== null;
}

function nameOf({ input }: ReadRow): string {
  return 'title' in input ? input.title : '';
}

/** 未开展 where the day should stand: no day was meant, planned or held. */
function isInDayCell({ cell, text }: RowStatus, { row, columns }: RecordCells): boolean {
  const day = columns.find(({ field }) => field === 'date');
  return day !== undefined && cell === `${day.column}${row}` && NOT_HELD.test(text.trim());
}

/** What heads days whose month stands elsewhere. */
const DAYS_ALONE = /^(?:日|号|几号|日子)$/u;
const NOT_HELD = /^(?:没有?|未)(?:开展|举办|举行|组织|实施|进行|办)$/u;

/** Year and month written in columns of their own hold until the next ones. */
function writtenParts(
  sources: ReadonlyMap<number, SourceCell>,
  byField: ReadonlyMap<string, MappedColumn>,
): { year?: number; month?: number } {
  const textOf = (field: string) => sources.get(byField.get(field)?.col ?? -1)?.text ?? '';
  const year = yearInText(textOf('date.year'));
  const month = monthInText(`${textOf('date.month').replace(/月份?$/u, '')}月`);
  return { ...(year === null ? {} : { year }), ...(month === null ? {} : { month }) };
}
