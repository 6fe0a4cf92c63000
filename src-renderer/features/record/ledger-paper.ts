import { toChineseDate } from '#shared/domain/civil-date.ts';
import { COUNTED_FIELDS, type CountedField, type Measures } from '#shared/domain/measures.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { fieldOf, type RecordByKind } from '#shared/domain/records-by-kind.ts';
import { printable } from '#shared/forms/printable-text.ts';
import type { PaperColumn, PaperRow, TableOnPaper } from '#shared/papers/paper-table.ts';
import { today } from '../../client/today.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { inPortions } from '../../ui/in-portions.ts';
import { formatCount } from '../../ui/numbers.ts';
import type { SheetColumn } from '../../ui/sheet/sheet-column.ts';
import type { RecordDesk } from './desk.ts';

export const NUMBER_COLUMN = { key: 'number', label: '序号' };

interface Contents<Row> {
  rows: readonly Row[];
  sums: Measures;
  /** The days and the filter in words. */
  chosen: string;
}

/** Rows put into words between two looks at the window. */
const MOST_AT_ONCE = 2_000;

/** A list's records as a paper table with these columns, in this order. */
export async function ledgerPaper<K extends RecordKind>(
  desk: RecordDesk<K>,
  { rows, sums, chosen }: Contents<RecordByKind[K]>,
  keys: readonly string[],
): Promise<TableOnPaper> {
  const columns = keys.flatMap((key) => columnOf(desk, key) ?? []);
  const unit = useLedger.getState().status?.unit.name ?? '';
  const placed: PaperRow[] = [];
  await inPortions(rows.length, MOST_AT_ONCE, (from, to) => {
    for (const [index, row] of rows.slice(from, to).entries()) {
      placed.push({ cells: columns.map(({ text }) => text(row, from + index)) });
    }
  });
  return {
    left: [unit === '' ? '' : `填报单位：${unit}`, chosen].filter(Boolean).join('　'),
    right: `打印日期：${toChineseDate(today())}`,
    columns: columns.map(({ paper }) => paper),
    rows: placed,
    totals: columns.map(({ key }, index) => {
      if (desk.hasTotals && isCounted(key)) return formatCount(sums[key]);
      if (index === 0) return '合计';
      return isName(key) ? `共 ${formatCount(rows.length)} ${desk.counter}` : '';
    }),
    pictures: [],
  };
}

/** Long texts take what room there is. */
const PROSE_WIDTH = 60;

interface LedgerColumn<Row> {
  key: string;
  paper: PaperColumn;
  text: (row: Row, index: number) => string;
}

function columnOf<K extends RecordKind>(
  desk: RecordDesk<K>,
  key: string,
): LedgerColumn<RecordByKind[K]> | null {
  if (key === NUMBER_COLUMN.key) {
    const paper = { label: NUMBER_COLUMN.label, align: 'center' as const, most: 8 };
    return { key, paper, text: (_, index) => String(index + 1) };
  }
  const column = desk.columns.find(({ field }) => field === key);
  if (!column) return null;
  const field = fieldOf(desk.kind, key);
  const isDay = field?.type === 'day' || field?.type === 'year';
  const align = column.numeric ? 'right' : isDay ? 'center' : 'left';
  const most = field?.type === 'prose' ? PROSE_WIDTH : (field?.width ?? 18);
  const paper: PaperColumn = { label: column.label, align, most };
  return { key, paper, text: textOf(column) };
}

function textOf<Row>({ text, numeric }: SheetColumn<Row>): (row: Row) => string {
  if (!numeric) return (row) => printable(text(row));
  return (row) => {
    const shown = text(row);
    return /^\d+$/u.test(shown) ? formatCount(Number(shown)) : shown;
  };
}

function isCounted(key: string): key is CountedField {
  return COUNTED_FIELDS.some((field) => field === key);
}

function isName(key: string): boolean {
  return key === 'title' || key === 'name';
}
