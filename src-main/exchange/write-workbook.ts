import ExcelJS from 'exceljs';
import { ACTIVITY_MODE_LABELS, type Activity } from '#shared/domain/activity.ts';
import { OCCASION_LABELS } from '#shared/domain/occasion.ts';
import { PILOT_STATUS_LABELS } from '#shared/domain/pilot.ts';
import { PRINCIPLE_LABELS } from '#shared/domain/principle.ts';
import { PUBLICITY_FORM_LABELS } from '#shared/domain/publicity-form.ts';
import { RECORD_KIND_LABELS, RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import type { InputByKind } from '#shared/domain/records-by-kind.ts';
import { SETTING_LABELS, type Setting } from '#shared/domain/setting.ts';
import { WORK_TYPE_LABELS } from '#shared/domain/work.ts';
import { fieldLabel } from '#shared/recognition/heading-words.ts';
import { fixZipTimes } from './fix-zip-times.ts';
import type { ImportPlan, RefusedRow } from './import-plan.ts';
import { storable } from './storable.ts';

export type RecordsToExport = { [K in RecordKind]?: readonly InputByKind[K][] };

/**
 * All records as an .xlsx, one sheet per kind, which the import reads back to the same records.
 * Texts are stored as texts, so that none can act as a formula; the same records give the same bytes.
 */
export async function exportWorkbook(records: RecordsToExport): Promise<Uint8Array> {
  const book = newBook();
  for (const kind of RECORD_KINDS) {
    const columns: readonly ExportColumn[] = COLUMNS[kind];
    const sheet = addSheet(
      book,
      RECORD_KIND_LABELS[kind],
      columns.map(({ field, width }) => ({ heading: fieldLabel(kind, field), width })),
    );
    for (const record of records[kind] ?? [])
      sheet.addRow(columns.map((column) => valueOf(column, record as Loose)));
    sheet.eachRow((row, number) => {
      if (number > 1) row.alignment = { vertical: 'top', wrapText: true };
    });
  }
  return toBytes(book);
}

/** The rows an import refused, as they stand in the clerk's file, with what is wrong beside them. */
export async function refusedRowsWorkbook(plan: ImportPlan): Promise<Uint8Array> {
  const book = newBook();
  const groups = new Map<string, RefusedRow[]>();
  for (const refused of plan.refused) {
    const layout = refused.texts.map(({ column, heading }) => `${column} ${heading}`).join('|');
    const group = groups.get(`${refused.sheet}|${layout}`);
    if (group) group.push(refused);
    else groups.set(`${refused.sheet}|${layout}`, [refused]);
  }
  const names = new Set<string>();
  for (const rows of groups.values()) addRefused(book, rows, names);
  if (groups.size === 0)
    addSheet(book, '没有被退回的行', [{ heading: '没有被退回的行', width: 30 }]);
  return toBytes(book);
}

function addRefused(book: ExcelJS.Workbook, rows: readonly RefusedRow[], names: Set<string>): void {
  const [first] = rows;
  if (!first) return;
  const texts = first.texts;
  const columns = texts.map(({ column, heading }) => ({
    heading: heading.replaceAll(' ', '') || column,
    width: 18,
  }));
  const sheet = addSheet(book, freeName(first.sheet, names), [
    { heading: '退回原因', width: 46 },
    { heading: '原来的位置', width: 14 },
    ...columns,
  ]);
  for (const { reason, cell, faults, texts: own } of rows) {
    const row = sheet.addRow([reason, cell, ...own.map(({ text }) => text)]);
    row.alignment = { vertical: 'top', wrapText: true };
    const marked = new Set(faults.map((fault) => fault.cell.replace(/\d+$/u, '')));
    own.forEach(({ column }, at) => {
      if (marked.has(column))
        row.getCell(at + 3).fill = {
          type: 'pattern',
          pattern: 'solid',
          fgColor: { argb: 'FFFFE0B2' },
        };
    });
  }
}

interface ExportColumn {
  field: string;
  width: number;
}

type Loose = Record<string, unknown>;

function columns(...fields: readonly (readonly [field: string, width: number])[]): ExportColumn[] {
  return fields.map(([field, width]) => ({ field, width }));
}

const COLUMNS = {
  activity: columns(
    ['date', 13],
    ['endDate', 13],
    ['title', 36],
    ['form', 18],
    ['settings', 18],
    ['sessions', 8],
    ['audience', 10],
    ['place', 20],
    ['organiser', 16],
    ['partners', 16],
    ['occasion', 16],
    ['principles', 20],
    ['targetGroup', 16],
    ['materials', 10],
    ['mediaItems', 8],
    ['mode', 14],
    ['summary', 40],
    ['details.drillScript', 20],
    ['details.evacuationSeconds', 12],
    ['details.exposedTo', 16],
    ['details.rectified', 10],
    ['details.outlets', 16],
    ['details.links', 20],
    ['details.reach', 10],
    ['details.base', 16],
    ['remarks', 24],
  ),
  pilot: columns(
    ['year', 8],
    ['kind', 10],
    ['name', 24],
    ['address', 24],
    ['contact', 12],
    ['phone', 16],
    ['chosenOn', 13],
    ['basis', 30],
    ['practice', 40],
    ['results', 40],
    ['status', 10],
    ['remarks', 24],
  ),
  work: columns(
    ['year', 8],
    ['title', 30],
    ['type', 10],
    ['authors', 20],
    ['createdOn', 13],
    ['publishedAt', 20],
    ['publishedOn', 13],
    ['reach', 12],
    ['settings', 18],
    ['introduction', 40],
    ['originality', 24],
    ['contact', 12],
    ['phone', 16],
    ['remarks', 24],
  ),
  case: columns(
    ['year', 8],
    ['title', 30],
    ['setting', 10],
    ['form', 18],
    ['period', 20],
    ['background', 40],
    ['practice', 40],
    ['results', 40],
    ['promotion', 40],
    ['contact', 12],
    ['phone', 16],
    ['remarks', 24],
  ),
} as const satisfies Record<RecordKind, ExportColumn[]>;

/** Chinese words for ids; the import reads them back without guessing. */
const WORDS: Record<string, Readonly<Record<string, string>>> = {
  form: PUBLICITY_FORM_LABELS,
  settings: SETTING_LABELS,
  setting: SETTING_LABELS,
  kind: SETTING_LABELS,
  occasion: OCCASION_LABELS,
  principles: PRINCIPLE_LABELS,
  mode: ACTIVITY_MODE_LABELS,
  type: WORK_TYPE_LABELS,
  status: PILOT_STATUS_LABELS,
};

function valueOf({ field }: ExportColumn, record: Loose): string | number | null {
  const value = field.startsWith('details.')
    ? ((record.details ?? {}) as Activity['details'] & Loose)[field.slice(8)]
    : record[field];
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  const words = WORDS[field];
  if (Array.isArray(value))
    return value.length === 0 ? null : value.map((id: Setting) => words?.[id] ?? id).join('、');
  return words?.[String(value)] ?? storable(String(value));
}

function newBook(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  book.creator = '五进台账';
  book.lastModifiedBy = '五进台账';
  book.created = FIXED;
  book.modified = FIXED;
  return book;
}

const FIXED = new Date(Date.UTC(2024, 0, 1));

function addSheet(
  book: ExcelJS.Workbook,
  name: string,
  headings: readonly { heading: string; width: number }[],
): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = headings.map(({ width }) => ({ width: width + 0.7 }));
  const row = sheet.addRow(headings.map(({ heading }) => heading));
  row.font = { bold: true };
  row.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  return sheet;
}

/** Sheet names: at most 31 characters, none of \ / ? * [ ] :, no two alike. */
function freeName(name: string, taken: Set<string>): string {
  const base = name.replace(/[\\/?*[\]:]/gu, ' ').slice(0, 27) || '退回';
  let free = base;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${base}(${number})`;
  taken.add(free.toLowerCase());
  return free;
}

async function toBytes(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return fixZipTimes(new Uint8Array(await book.xlsx.writeBuffer()));
}
