import { Refusal } from '#shared/contract/failure.ts';
import { periodContaining } from '#shared/domain/period.ts';
import { RECORD_KIND_LABELS, type RecordKind } from '#shared/domain/record.ts';
import { foldText } from '#shared/recognition/fold-text.ts';
import { readChoice } from '#shared/recognition/read-choice.ts';
import { readDate } from '#shared/recognition/read-date.ts';
import { settingOfHeading, settingsFromTitle } from '#shared/recognition/read-settings.ts';
import { FORM_WORDS } from '#shared/recognition/value-words.ts';
import { monthInText, NO_SECTION, readSection, type Section } from './classify-row.ts';
import { ContentKeys } from './content-key.ts';
import { type FoundTable, findTables } from './find-tables.ts';
import { guessColumns } from './guess-columns.ts';
import type { ColumnMapping, ImportOptions, ImportPlan } from './import-plan.ts';
import type { MappedColumn } from './map-columns.ts';
import { parsePasted, pastedSheet } from './parse-pasted.ts';
import { planTable } from './plan-table.ts';
import { readWorkbook } from './read-workbook.ts';
import { type SheetGrid, toGrid } from './sheet-grid.ts';
import { columnLetters, parseRef, type Workbook } from './workbook-model.ts';
import { spanInText, yearInText } from './year-context.ts';

/** What importing this file would do. Writes nothing; throws a Refusal when the file is no ledger. */
export function planImport(bytes: Uint8Array, options: ImportOptions): ImportPlan {
  return planWorkbook(readWorkbook(bytes, options.fileName), options);
}

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
  const workbook = { file: options.fileName, sheets: [sheet] };
  const kinds = options.kind
    ? { [PASTED]: options.kind, ...options.overrides?.kinds }
    : options.overrides?.kinds;
  const overrides = { ...options.overrides, ...(kinds ? { kinds } : {}) };
  if (findTables(toGrid(sheet), options.kind ? { kind: options.kind } : {}).length > 0) {
    return planWorkbook(workbook, { ...options, overrides });
  }
  const own = options.columns?.map((field, at) => [columnLetters(at + 1), field] as const);
  const told = own ?? guessColumns(sheet.rows).map(({ column, field }) => [column, field] as const);
  const columns = { [PASTED]: { ...Object.fromEntries(told), ...overrides.columns?.[PASTED] } };
  return planWorkbook(workbook, { ...options, overrides: { ...overrides, columns } });
}

const PASTED = '粘贴的内容';

/** The same for a workbook already read. */
export function planWorkbook(workbook: Workbook, options: ImportOptions): ImportPlan {
  const plan: ImportPlan = {
    fileName: options.fileName,
    tables: [],
    ignored: [],
    rows: [],
    refused: [],
    skipped: [],
  };
  const found: { grid: SheetGrid; table: FoundTable }[] = [];
  for (const sheet of workbook.sheets) {
    const why = whyIgnored(sheet.name, sheet.hidden, options);
    if (why) {
      if (sheet.rows.length > 0) plan.ignored.push({ sheet: sheet.name, why });
      continue;
    }
    const grid = toGrid(sheet);
    const tables = tablesOf(grid, options);
    if (tables.length === 0 && sheet.rows.length > 0)
      plan.ignored.push({ sheet: sheet.name, why: '没有认出表头，未导入' });
    for (const table of tables) found.push({ grid, table });
  }
  const leftOut = Object.values(options.overrides?.kinds ?? {}).includes(null);
  if (found.length === 0 && !leftOut) throw noTable(options.fileName);
  const tables = withoutSummaries(found, plan);
  const fallback =
    yearInText(options.fileName.replace(/\.\w+$/u, '')) ?? commonYear(tables, options);
  const monthSheets = tables.map(({ grid }) => monthInText(grid.name));
  const keys = new ContentKeys();
  tables.forEach(({ grid, table }, at) => {
    const sheet = sheetSection(grid.name, table);
    const texts = [grid.name, ...table.titles];
    const dateHeading = table.columns.find(({ field }) => field === 'date')?.heading ?? '';
    const year = options.year ?? sheet.year ?? yearInText(dateHeading) ?? fallback;
    const evidence = {
      year,
      span: table.titles.map(spanInText).find((span) => span !== null) ?? null,
      namesDecember:
        texts.some(
          (text) => /20\d\d年12月(?!\d)/u.test(foldText(text)) && spanInText(text) === null,
        ) || followsMonths(monthSheets, at),
      firstHalf: texts.some((text) => text.includes('上半年')),
      cutOffs: options.cutOffs,
    };
    plan.tables.push({
      sheet: grid.name,
      kind: table.kind,
      headerRow: table.headerRow,
      columns: table.columns.map(toMapping),
      year,
    });
    planTable(grid, table, { options, sheet, evidence, keys }, plan);
  });
  return plan;
}

function whyIgnored(name: string, hidden: boolean, { overrides }: ImportOptions): string | null {
  const chosen = overrides?.kinds?.[name];
  if (chosen === null) return '按您的选择未导入';
  if (chosen !== undefined || overrides?.columns?.[name]) return null;
  if (hidden) return '隐藏的工作表未导入；需要的话请先在 WPS 或 Excel 中取消隐藏';
  if (
    /^(?:填表|填写|使用|填报)?(?:说明|须知|指南|要求)$|^(?:目录|封面|字典|选项|下拉.*|参数|代码表?|数据源|数据字典|基础数据)$/u.test(
      name.trim(),
    )
  ) {
    return '说明、目录或选项表，不是台账';
  }
  return null;
}

function tablesOf(grid: SheetGrid, { extraHeadings, overrides }: ImportOptions): FoundTable[] {
  const kind = overrides?.kinds?.[grid.name] ?? undefined;
  const tables = findTables(grid, {
    ...(extraHeadings ? { extra: extraHeadings } : {}),
    ...(kind ? { kind } : {}),
  });
  const chosen = overrides?.columns?.[grid.name];
  if (!chosen) return tables;
  if (tables.length === 0) tables.push(tableWithoutHeading(grid, kind ?? 'activity'));
  return tables.map((table) => ({ ...table, columns: applyChoice(table.columns, chosen) }));
}

function tableWithoutHeading(grid: SheetGrid, kind: FoundTable['kind']): FoundTable {
  return {
    kind,
    headerRow: 0,
    columns: [],
    from: 0,
    to: grid.rows.length,
    titles: [],
    repeats: new Set(),
  };
}

/** The clerk's columns come before what was recognised; a field taken away from a column is free. */
function applyChoice(
  columns: readonly MappedColumn[],
  chosen: Readonly<Record<string, string | null>>,
): MappedColumn[] {
  const given = new Set(Object.values(chosen).filter((field) => field !== null));
  const rest = columns
    .filter(({ column }) => !(column in chosen))
    .map((column) =>
      column.field !== null && given.has(column.field)
        ? { ...column, field: null, confidence: 0 }
        : column,
    );
  const own = Object.entries(chosen).flatMap(([letters, field]) => {
    const col = parseRef(`${letters}1`)?.col;
    if (col === undefined) return [];
    const heading = columns.find((column) => column.col === col)?.heading ?? '';
    return [{ col, column: letters, heading, field, confidence: 1 }];
  });
  return [...rest, ...own].sort((a, b) => a.col - b.col);
}

/** What the sheet's name and the lines above its heading say of all its rows. */
function sheetSection(name: string, table: FoundTable): Section {
  const named = readSection(name) ?? NO_SECTION;
  const titles = table.titles.filter((text) => text.length <= 60);
  const year = yearInText(name) ?? titleYear(titles);
  const fromTitles = titles
    .map((text) => readSection(text.replace(/^.*(?:镇|乡|街道|局|公司)/u, '')))
    .find((section) => section?.form || section?.settings.length);
  const settingsInTitle = titles
    .map(settingsFromTitle)
    .find((reading) => reading.state === 'guessed');
  const month = monthInText(name) ?? titles.map(monthInText).find((each) => each !== null) ?? null;
  const settings =
    named.settings.length > 0
      ? named.settings
      : settingsInTitle?.state === 'guessed'
        ? settingsInTitle.value
        : (fromTitles?.settings ?? settingsInHeadings(table));
  return { form: named.form ?? fromTitles?.form ?? formInHeadings(table), settings, month, year };
}

/** 演练时间, 宣讲内容: headings that say which form the whole table is about. */
function formInHeadings({ columns }: FoundTable): Section['form'] {
  const headings = columns
    .filter(({ field }) => field === 'date' || field === 'title' || field === 'place')
    .map(({ heading }) => heading);
  const words = headings.join(' ').replace(/时间|日期|地点|内容|名称|主题|活动|宣传/gu, '');
  const reading = readChoice(words, FORM_WORDS);
  return reading.state === 'guessed' && reading.value !== 'other' ? reading.value : null;
}

/** A column 企业名称 or 学校名称 beside the fields: the whole table is about that setting. */
function settingsInHeadings({ columns }: FoundTable): Section['settings'] {
  for (const { field, heading } of columns) {
    const setting =
      field === null && /名称?$/u.test(heading)
        ? settingOfHeading(heading.replace(/名称?$/u, ''))
        : null;
    if (setting) return [setting];
  }
  return [];
}

function toMapping({ column, heading, field, confidence, sequence }: MappedColumn): ColumnMapping {
  return { column, heading, field, confidence, ...(sequence ? { sequence } : {}) };
}

function titleYear(titles: readonly string[]): number | null {
  const years = titles
    .map((text) => ({ text, year: yearInText(text) }))
    .filter(({ year }) => year !== null);
  const ledger = years.find(({ text }) => /台账|统计|活动|登记|年度|明细|一览|情况/u.test(text));
  return (ledger ?? years[0])?.year ?? null;
}

/** A sheet named 12月 after other months belongs to the end of the year. */
function followsMonths(months: readonly (number | null)[], at: number): boolean {
  return months[at] === 12 && months.slice(0, at).some((month) => month !== null && month < 12);
}

/** A sheet that only gathers the rows of the others would count them twice. */
function withoutSummaries(
  found: { grid: SheetGrid; table: FoundTable }[],
  plan: ImportPlan,
): typeof found {
  const gathers = (name: string) => /汇总|总表|全年|合并|总台账|累计/u.test(name);
  const others = new Set(found.filter(({ grid }) => !gathers(grid.name)).flatMap(identitiesOf));
  return found.filter((each) => {
    if (!gathers(each.grid.name) || others.size === 0) return true;
    const own = identitiesOf(each);
    const known = own.filter((identity) => others.has(identity)).length;
    if (own.length === 0 || known < own.length * 0.8) return true;
    plan.ignored.push({
      sheet: each.grid.name,
      why: '与其他工作表的内容重复，是汇总表，未重复导入',
    });
    return false;
  });
}

function identitiesOf({ grid, table }: { grid: SheetGrid; table: FoundTable }): string[] {
  const name = table.columns.find(({ field }) => field === 'title' || field === 'name')?.col;
  return grid.rows.slice(table.from, table.to).flatMap(({ cells }) => {
    const text = cells.find(({ col }) => col === name)?.text;
    return text ? [`${table.kind}:${foldText(text)}`] : [];
  });
}

/** The reporting year most of the fully written dates fall in. */
function commonYear(
  found: readonly { grid: SheetGrid; table: FoundTable }[],
  { cutOffs }: ImportOptions,
): number | null {
  const counts = new Map<number, number>();
  for (const { grid, table } of found) {
    const col = table.columns.find(({ field }) => field === 'date')?.col;
    for (const { cells } of grid.rows.slice(table.from, Math.min(table.to, table.from + 2000))) {
      const text = cells.find((cell) => cell.col === col)?.text;
      const reading =
        text === undefined ? null : readDate(text, { yearFor: () => null, month: null });
      if (reading?.state !== 'read') continue;
      const { year } = periodContaining(reading.value.date, cutOffs);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function noTable(file: string): Refusal {
  return new Refusal(
    'unsupported-file',
    `在“${file}”里没有找到台账的表头。表头要在同一行写明各栏名称，${RECORD_KIND_LABELS.activity}至少要有：日期、活动名称、宣传形式、进入领域（企业、农村、社区、学校、家庭）；试点要有：类别、试点名称；作品要有：作品名称；案例要有：案例名称。请在 WPS 或 Excel 中补上表头后再导入。`,
    { file },
  );
}
