import ExcelJS from 'exceljs';
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts';
import type { SingleField } from '#shared/domain/define-record.ts';
import { type Period, periodLabel } from '#shared/domain/period.ts';
import { RECORD_KIND_LABELS } from '#shared/domain/record.ts';
import { fieldAt } from '#shared/domain/records-by-kind.ts';
import { headingOf } from '#shared/words/field-labels.ts';
import { fixWorkbook } from '../documents/excel/fix-workbook.ts';
import { columnName } from '../office/cell-address.ts';
import { readParts, writeParts } from '../office/own-parts.ts';
import {
  COLLECTED,
  type CollectedKind,
  EVIDENCE_SHEET,
  EVIDENCE_WISHES,
  EXAMPLE_MARK,
  MARK_HEADING,
} from './sheet-columns.ts';
import { putMarks } from './sheet-marks.ts';

export interface SheetOrder {
  /** Null for the one that serves any body. */
  body: { id: string; name: string } | null;
  /** Who asks. */
  unit: string;
  period: Period;
  version: number;
  /** `YYYY-MM-DD` */
  madeOn: CivilDate;
}

/** A collection workbook for one body, for one half-year. The same order gives the same bytes. */
export async function writeCollectSheet(order: SheetOrder): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const { body, period, version, unit } = order;
  workbook.title = `${periodLabel(period)}安全宣传“五进”采集表`;
  workbook.creator = unit || '五进台账';
  workbook.lastModifiedBy = workbook.creator;
  workbook.created = new Date(`${order.madeOn}T00:00:00Z`);
  workbook.modified = workbook.created;
  for (const kind of Object.keys(COLLECTED) as CollectedKind[]) addKind(workbook, kind, order);
  const wishes = workbook.addWorksheet(EVIDENCE_SHEET, { pageSetup: { paperSize: 9 } });
  wishes.columns = [{ width: 16 }, { width: 80 }];
  wishes.addRow(['要什么', '怎样交']).font = { bold: true };
  for (const wish of EVIDENCE_WISHES) wishes.addRow([...wish]).alignment = WRAPPED;
  const parts = readParts(fixWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer())));
  const { year, half } = period;
  putMarks(parts, { bodyId: body?.id ?? '', bodyName: body?.name ?? '', year, half, version });
  return writeParts(parts);
}

const HEAD_ROW = 4;
const FIRST_ROW = HEAD_ROW + 1;
/** So many rows have lists, limits and hints. */
const ROWS = 300;
const MOST = 1_000_000_000;
const WRAPPED = { wrapText: true, vertical: 'top' } as const;

function addKind(workbook: ExcelJS.Workbook, kind: CollectedKind, order: SheetOrder): void {
  const { period, body, unit, version } = order;
  const columns = COLLECTED[kind].map(({ path, hint, example }) => {
    const field = fieldAt(kind, path);
    if (!field) throw new Error(`no field to ask for: ${kind}.${path}`);
    return { path, hint, example, field, heading: headingOf(kind, path) };
  });
  const sheet = workbook.addWorksheet(RECORD_KIND_LABELS[kind], {
    views: [{ state: 'frozen', ySplit: HEAD_ROW }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  sheet.pageSetup.printTitlesRow = `${HEAD_ROW}:${HEAD_ROW}`;
  sheet.columns = [
    { width: 14 },
    ...columns.map(({ field }) => ({ width: Math.min(field.width + 4, 34) })),
  ];
  const title = sheet.addRow([
    `${periodLabel(period)}安全宣传“五进”${RECORD_KIND_LABELS[kind]}采集表`,
  ]);
  title.font = { bold: true, size: 16 };
  sheet.addRow(['填报单位', body?.name ?? '', '', `填报期间：${period.from} 至 ${period.to}`]);
  sheet.addRow([
    `请从“示例”下面一行填起，一项一行；填好后把这个文件原样发回${unit || '发表单位'}，文件名可以改。第${version}版。`,
  ]);
  const head = sheet.addRow([MARK_HEADING, ...columns.map(({ heading }) => heading)]);
  head.font = { bold: true };
  head.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  head.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF7' } };
    cell.border = BORDER;
  });
  const example = sheet.addRow([
    EXAMPLE_MARK,
    ...columns.map(({ field, example: shown }) =>
      field.type === 'day'
        ? new Date(`${addDays(period.to, -30)}T00:00:00Z`)
        : shown === ''
          ? null
          : shown,
    ),
  ]);
  example.font = { italic: true, color: { argb: 'FF7F7F7F' } };
  for (const [at, { field, hint, heading }] of columns.entries()) {
    const letters = columnName(at + 2);
    for (let row = FIRST_ROW; row < FIRST_ROW + ROWS; row += 1) {
      const cell = sheet.getCell(`${letters}${row}`);
      cell.border = BORDER;
      cell.alignment = WRAPPED;
      if (field.type === 'day') cell.numFmt = 'yyyy-mm-dd';
    }
    const range = `${letters}${FIRST_ROW}:${letters}${FIRST_ROW + ROWS - 1}`;
    validationsOf(sheet).add(range, { ...limitOf(field, period), ...hintOf(heading, hint) });
  }
}

const LINE = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE } as const;

type Validation = Omit<ExcelJS.DataValidation, 'type' | 'formulae'> & {
  type?: ExcelJS.DataValidation['type'] | 'any';
  formulae?: (string | number | Date)[];
};

/** exceljs takes ranges here, though its types do not say so; cell by cell it writes thousands. */
function validationsOf(sheet: ExcelJS.Worksheet): {
  add(range: string, validation: Validation): void;
} {
  return (sheet as unknown as { dataValidations: ReturnType<typeof validationsOf> })
    .dataValidations;
}

function hintOf(heading: string, hint: string): Partial<Validation> {
  return hint === ''
    ? {}
    : { showInputMessage: true, promptTitle: heading.slice(0, 32), prompt: hint };
}

/** What a cell takes; a list that may hold several only warns. */
function limitOf(field: SingleField, { from, to }: Period): Validation {
  const stop = { allowBlank: true, showErrorMessage: true, errorTitle: '请改一下' } as const;
  switch (field.type) {
    case 'day':
      return {
        ...stop,
        type: 'date',
        operator: 'between',
        formulae: [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)],
        errorStyle: 'stop',
        error: `请填 ${from} 至 ${to} 之间的日期。`,
      };
    case 'count':
      return {
        ...stop,
        type: 'whole',
        operator: 'between',
        formulae: [0, MOST],
        errorStyle: 'stop',
        error: '请填整数，没有的不填。',
      };
    case 'choice':
    case 'choices': {
      const isSeveral = field.type === 'choices';
      const words = field.of.map((id) => field.words[id]);
      return {
        ...stop,
        type: 'list',
        formulae: [`"${words.join(',')}"`],
        errorStyle: isSeveral ? 'warning' : 'stop',
        error: isSeveral ? '不在列表里。有几种的用顿号隔开，选“是”保留。' : '请从列表里选。',
      };
    }
    default:
      return { type: 'any', allowBlank: true };
  }
}
