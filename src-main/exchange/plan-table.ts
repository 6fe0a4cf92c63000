import type { RecordKind } from '#shared/domain/record.ts';
import { INPUT_SCHEMAS } from '#shared/domain/records-by-kind.ts';
import { fieldLabel } from '#shared/recognition/heading-words.ts';
import { readDate } from '#shared/recognition/read-date.ts';
import {
  isExampleText,
  isNoteText,
  isTotalText,
  monthInText,
  NO_SECTION,
  readSection,
  type Section,
} from './classify-row.ts';
import type { ContentKeys } from './content-key.ts';
import type { FoundTable } from './find-tables.ts';
import type { Fault, ImportOptions, ImportPlan, PlannedRow } from './import-plan.ts';
import { interpretActivity } from './interpret-activity.ts';
import {
  interpretCase,
  interpretPilot,
  interpretWork,
  type YearSurroundings,
} from './interpret-others.ts';
import type { MappedColumn } from './map-columns.ts';
import { RowReader, resolveDitto, type SourceCell } from './row-reader.ts';
import type { GridCell, SheetGrid } from './sheet-grid.ts';
import { cellRef } from './workbook-model.ts';
import { type YearEvidence, yearInText, yearOfDay } from './year-context.ts';

export interface TableSurroundings {
  options: ImportOptions;
  sheet: Section;
  evidence: Omit<YearEvidence, 'ordinary'>;
  keys: ContentKeys;
}

/** Sorts a table's rows into planned, refused and skipped ones. One bad row never stops others. */
export function planTable(
  grid: SheetGrid,
  table: FoundTable,
  around: TableSurroundings,
  plan: ImportPlan,
): void {
  const byField = new Map(
    table.columns.flatMap((column) => (column.field ? [[column.field, column] as const] : [])),
  );
  const evidence: YearEvidence = {
    ...around.evidence,
    ordinary: ordinaryRows(grid, table, byField.get('date')?.col),
  };
  let section: Section = NO_SECTION;
  let above = new Map<number, string>();
  let before: string | null = null;
  let written: { year?: number; month?: number } = {};
  for (let index = table.from; index < table.to; index += 1) {
    const row = grid.rows[index];
    if (!row) continue;
    const skip = (why: string) => plan.skipped.push({ sheet: grid.name, row: row.row, why });
    if (table.repeats.has(index)) {
      skip('重复的表头');
      continue;
    }
    const cells = grid.cellsOf(index);
    const verdict = verdictOn(grid, row.row, cells, table, byField);
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
      };
      skip('分节行');
      continue;
    }
    const sources = sourcesOf(
      grid.name,
      row.row,
      cells,
      table.columns,
      above,
      around.options.overrides?.cells,
    );
    above = new Map([...sources].map(([col, source]) => [col, source.text]));
    const reader = new RowReader(table.kind, row.row, byField, sources);
    keepUnmapped(reader, table.columns, sources);
    written = { ...written, ...writtenParts(sources, byField) };
    const sheetYear = around.options.year ?? written.year ?? section.year ?? evidence.year;
    const own = {
      ...evidence,
      year: sheetYear,
      namesDecember: evidence.namesDecember || written.year !== undefined,
    };
    const surroundings: YearSurroundings = {
      dates: {
        yearFor: (month, day) => yearOfDay(month, day, index - table.from, own),
        month: written.month ?? section.month ?? around.sheet.month,
        sheetYear,
        before,
      },
      section,
      sheet: around.sheet,
      words: around.options.overrides?.words ?? {},
      year: sheetYear,
      cutOffs: around.options.cutOffs,
    };
    const input = INTERPRETERS[table.kind](reader, surroundings);
    if (typeof input.date === 'string' && input.date !== '') before = input.date;
    settleRow(grid.name, table, reader, input, cells, around.keys, plan);
  }
}

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

const INTERPRETERS: Record<
  RecordKind,
  (reader: RowReader, around: YearSurroundings) => Record<string, unknown>
> = {
  activity: interpretActivity,
  pilot: interpretPilot,
  work: interpretWork,
  case: interpretCase,
};

function settleRow(
  sheet: string,
  table: FoundTable,
  reader: RowReader,
  input: Record<string, unknown>,
  cells: ReadonlyMap<number, GridCell>,
  keys: ContentKeys,
  plan: ImportPlan,
): void {
  const { kind } = table;
  const faults: Fault[] = [...reader.faults];
  if (faults.length === 0) {
    const parsed = INPUT_SCHEMAS[kind].safeParse(input);
    if (parsed.success) {
      const sequence = new Set(
        table.columns.filter((column) => column.sequence).map(({ col }) => col),
      );
      const texts = [...cells]
        .sort(([a], [b]) => a - b)
        .flatMap(([col, { cell }]) => (sequence.has(col) ? [] : [cell.text]));
      const contentKey = keys.keyOf(kind, String(input.date ?? input.year ?? ''), texts);
      const planned = {
        sheet,
        row: reader.row,
        kind,
        input: parsed.data,
        guesses: reader.guesses,
        contentKey,
      };
      plan.rows.push(planned as PlannedRow);
      return;
    }
    for (const issue of parsed.error.issues) {
      const field = String(issue.path[0] ?? '');
      const why = issue.code === 'too_big' ? '内容太长或数字太大' : '内容不符合要求';
      const column = table.columns.find((each) => each.field === field)?.col ?? 1;
      faults.push({
        cell: cellRef(reader.row, column),
        field,
        reason: `“${fieldLabel(kind, field)}”${why}`,
      });
    }
  }
  const [first] = faults;
  if (!first) return;
  const title = String((kind === 'pilot' ? input.name : input.title) ?? '');
  const reason = faults.map((fault) => fault.reason).join('；');
  const texts = table.columns.flatMap(({ col, column, heading, sequence }) =>
    sequence ? [] : [{ column, heading, text: cells.get(col)?.cell.text ?? '' }],
  );
  const { cell, field } = first;
  plan.refused.push({ sheet, row: reader.row, kind, cell, field, reason, title, faults, texts });
}

type Verdict = Section | 'empty' | null | string;

/** Null for a row of data; a section; or why the row is left out. */
function verdictOn(
  grid: SheetGrid,
  row: number,
  cells: ReadonlyMap<number, GridCell>,
  table: FoundTable,
  byField: ReadonlyMap<string, MappedColumn>,
): Verdict {
  const own = [...cells].filter(
    ([, { writtenIn, cell }]) => writtenIn === row && cell.text.trim() !== '',
  );
  own.sort(([a], [b]) => a - b);
  const sequence = new Set(table.columns.filter((column) => column.sequence).map(({ col }) => col));
  const telling = own.filter(([col]) => !sequence.has(col));
  const [firstCol, firstCell] = own[0] ?? [0, null];
  if (!firstCell) return 'empty';
  const first = firstCell.cell.text.trim();
  if (isExampleText(first)) return '示例行';
  const dated = hasDate(cells, byField);
  if (
    !dated &&
    own.slice(0, 3).some(([, { cell }]) => cell.number === null && isTotalText(cell.text))
  )
    return '合计行';
  if (!dated && own.length <= 6 && isNoteText(first)) return '说明或签字行';
  if (telling.length === 0)
    return own.length === 1 && Number.isNaN(Number(first)) ? sectionOrNote(first) : 'empty';
  if (own.length === 1) return loneText(grid, row, firstCol, first, byField);
  const identity = ['date', 'title', 'form', 'settings', 'name', 'place', 'organiser'];
  const named = identity.some((field) => ownText(cells, row, byField.get(field)) !== '');
  const onlyNumbers = telling.every(
    ([, { cell }]) => cell.number !== null || /^[\d,.，０-９\s/—-]*$/u.test(cell.text),
  );
  if (!named && onlyNumbers)
    return telling.some(([, { cell }]) => cell.number)
      ? '只有数字，没有名称和日期，按合计行跳过'
      : 'empty';
  return null;
}

function loneText(
  grid: SheetGrid,
  row: number,
  col: number,
  text: string,
  byField: ReadonlyMap<string, MappedColumn>,
): Verdict {
  const merged = (grid.mergeAt(row, col)?.right ?? col) > col;
  const titleColumn = (byField.get('title') ?? byField.get('name'))?.col;
  const section = readSection(text);
  if (section && (merged || col !== titleColumn || /^[一二三四五六七八九十(（\d]/u.test(text)))
    return section;
  if (!merged && col === titleColumn) return null;
  return isNoteText(text) ? '说明或签字行' : '只填了一格，按说明跳过';
}

function sectionOrNote(text: string): Verdict {
  return readSection(text) ?? (isNoteText(text) ? '说明或签字行' : '只填了一格，按说明跳过');
}

function hasDate(
  cells: ReadonlyMap<number, GridCell>,
  byField: ReadonlyMap<string, MappedColumn>,
): boolean {
  const column = byField.get('date');
  const cell = column ? cells.get(column.col)?.cell : undefined;
  return cell !== undefined && (cell.date !== null || /^\s*\d/u.test(cell.text));
}

function ownText(
  cells: ReadonlyMap<number, GridCell>,
  row: number,
  column: MappedColumn | undefined,
): string {
  const found = column ? cells.get(column.col) : undefined;
  return found && found.writtenIn === row ? found.cell.text.trim() : '';
}

function sourcesOf(
  sheet: string,
  row: number,
  cells: ReadonlyMap<number, GridCell>,
  columns: readonly MappedColumn[],
  above: ReadonlyMap<number, string>,
  corrected: Readonly<Record<string, string>> | undefined,
): Map<number, SourceCell> {
  const sources = new Map<number, SourceCell>();
  for (const { col, heading } of columns) {
    const grid = cells.get(col) ?? null;
    const correction = corrected?.[`${sheet}!${cellRef(row, col)}`];
    if (correction !== undefined) {
      if (correction.trim() !== '')
        sources.set(col, { col, heading, text: correction, cell: null, grid: null });
    } else if (grid) {
      sources.set(col, {
        col,
        heading,
        text: resolveDitto(grid.cell.text, above.get(col)),
        cell: grid.cell,
        grid,
      });
    }
  }
  return sources;
}

/** Columns without a field go to the remarks: 资金（元）：500. */
function keepUnmapped(
  reader: RowReader,
  columns: readonly MappedColumn[],
  sources: ReadonlyMap<number, SourceCell>,
): void {
  for (const { col, field, heading, sequence } of columns) {
    const source = sources.get(col);
    if (field !== null || sequence || !source || source.cell?.fault || source.text.trim() === '')
      continue;
    const name = heading.split(' ').at(-1)?.replace(/\s+/gu, '') ?? '';
    const text = source.text.trim().replace(/\s*\n\s*/gu, ' ');
    if (/^[/\\—–-]+$/u.test(text)) continue;
    reader.leftovers.push(name === '' ? text : `${name}：${text}`);
  }
}

/** Where the rows dated January to November stand, read once and only when December needs it. */
function ordinaryRows(
  grid: SheetGrid,
  table: FoundTable,
  col: number | undefined,
): YearEvidence['ordinary'] {
  let found: ReturnType<YearEvidence['ordinary']> | undefined;
  return () => {
    if (found !== undefined) return found;
    let first = -1;
    let last = -1;
    let firstMonth = 0;
    let lastMonth = 0;
    for (let index = table.from; index < table.to; index += 1) {
      const cell = grid.rows[index]?.cells.find((each) => each.col === col);
      const month = cell ? monthOfText(cell.text) : null;
      if (month === null || month > 11) continue;
      last = index - table.from;
      lastMonth = month;
      if (first < 0) {
        first = last;
        firstMonth = month;
      }
    }
    found = first < 0 ? null : { first, last, newestFirst: lastMonth < firstMonth };
    return found;
  };
}

function monthOfText(text: string): number | null {
  const reading = readDate(text, { yearFor: () => 2024, month: null });
  if (reading.state === 'read' || reading.state === 'guessed')
    return Number(reading.value.date.slice(5, 7));
  return monthInText(text);
}
