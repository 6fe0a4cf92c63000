import { foldText } from '#shared/recognition/fold-text.ts';
import {
  isDoneAtLast,
  isToBeDone,
  readActivityStatus,
  statusAside,
  type ToldStatus,
  tellsOfPaper,
} from '#shared/recognition/read-activity-status.ts';
import { clausesOf, tellsPublicity } from '#shared/recognition/read-chronicle.ts';
import { readCount } from '#shared/recognition/read-count.ts';
import { remarkNotHeld } from '#shared/recognition/remark-not-held.ts';
import { asideOfNobody, doubtsHeld, statusInName } from '#shared/recognition/untold-status.ts';
import { CANCELLED_WORDS } from '#shared/words/activity-statuses.ts';
import { cellName } from '../../office/cell-address.ts';
import { headsWhatIsNext } from '../layout/classify-row.ts';
import type { MappedColumn } from '../layout/map-columns.ts';
import type { RecordCells } from '../layout/record-cells.ts';
import type { SheetGrid } from '../layout/sheet-grid.ts';
import { entryVerdict } from './chronicle-parts.ts';
import { bracketed } from './end-brackets.ts';
import { isRemarkColumn } from './remark-columns.ts';
import type { SourceCell } from './row-reader.ts';

/** Where a row says that its activity was not held, or not yet. */
export interface RowStatus {
  status: Exclude<ToldStatus, 'held'>;
  cell: string;
  text: string;
}

/**
 * Looks for it in the column of states, and in every other cell that says nothing else: 因雨取消 among
 * the remarks. Null for a row that says it was held, or says nothing of it.
 */
export function rowStatus(
  { kind, row, columns }: RecordCells,
  sources: ReadonlyMap<number, SourceCell>,
): RowStatus | null {
  if (kind !== 'activity') return null;
  const own = columns.find(({ field }) => field === 'status');
  const told = own ? readActivityStatus(sources.get(own.col)?.text ?? '') : null;
  const found = (col: number, text: string, status: RowStatus['status']): RowStatus => {
    const at = columns.find((column) => column.col === col)?.at;
    return { status, cell: cellName(at?.row ?? row, at?.col ?? col), text };
  };
  if (own && told && 'value' in told) {
    const text = sources.get(own.col)?.text ?? '';
    const isDone = isDoneAtLast(text) && tellsActualDay(columns, sources);
    return told.value === 'held' || isDone ? null : found(own.col, text, told.value);
  }
  const entry = entryVerdict(columns, sources);
  if (entry?.notHeld) {
    const status = CANCELLED_WORDS.includes(entry.notHeld) ? 'cancelled' : 'planned';
    return found(entry.col, entry.notHeld, status);
  }
  if (entry?.plan) return found(entry.col, entry.plan, 'planned');
  const isOfNobody = !columns.some((column) => counts(column, sources));
  const isUncounted = isOfNobody && asksForPeople(columns, sources);
  for (const { col, field, heading, sequence } of columns) {
    const { text = '', carried } = sources.get(col) ?? {};
    if (sequence || carried || headsWhatIsNext(heading)) continue;
    const inside = bracketed(text, LONGEST_ASIDE);
    const aboutRow = statusAside(text) ?? statusAside(inside);
    const isOfPaper = aboutRow !== null && tellsOfPaper(text) && isAttended(columns, sources);
    const said = isOfPaper ? null : aboutRow;
    const named = field === 'title' ? inName(text) : null;
    const isAside = isOfNobody && !COUNTED.test(field ?? '');
    const aside = isAside ? (asideOfNobody(text) ?? asideOfNobody(inside)) : null;
    const meant = field === 'audience' && MEANT.test(foldText(text)) ? 'planned' : null;
    const isRemark = REMARKS.includes(field) || OUTCOME.test(heading);
    const doubted = isUncounted && isRemark && doubtsHeld(text) ? 'planned' : null;
    const remarked = isRemarkColumn({ field, heading }) ? remarkNotHeld(text) : null;
    const status = said ?? named ?? aside ?? meant ?? doubted ?? remarked;
    if (status !== null) return found(col, text, status);
  }
  return null;
}

/** Beside the day of its plan another one stands, on which it was held. */
function tellsActualDay(
  columns: readonly MappedColumn[],
  sources: ReadonlyMap<number, SourceCell>,
): boolean {
  const day = columns.find(({ field }) => field === 'date');
  return (
    day !== undefined &&
    columns.some(({ field }) => field === 'date.planned') &&
    /\d/u.test(sources.get(day.col)?.text ?? '')
  );
}

/** 活动记录卡（作废）: the line above a card says it of the whole card. */
export function statusAbove(grid: SheetGrid, { kind, row }: RecordCells): RowStatus | null {
  const above = kind === 'activity' ? grid.rows.find((each) => each.row === row - 1) : undefined;
  const [title, ...others] = above?.cells ?? [];
  if (!title || others.length > 0) return null;
  const status = statusAside(bracketed(title.text, LONGEST_ASIDE));
  return status && { status, cell: cellName(row - 1, title.col), text: title.text };
}

/** 拟请60人, 计划80, 60人（未到）: those who were to come. */
const MEANT =
  /^(?:拟请?|计划|预[定约]|打算|预计(?=\d))\D{0,4}\d|\d人?[(（](?:都|均|全)?(?:[未没]到|没来)[)）]$/u;
const REMARKS: readonly (string | null)[] = [null, 'remarks', 'status'];
const OUTCOME = /(?:结果|情况|进展|状态|说明|落实)$/u;
const COUNTED = /^(?:sessions|audience|households|materials|mediaItems)/u;
const REACHED = /^(?:audience|households|materials|mediaItems)/u;

function counts({ field, col }: MappedColumn, sources: ReadonlyMap<number, SourceCell>): boolean {
  if (!REACHED.test(field ?? '')) return false;
  const reading = readCount(sources.get(col)?.text ?? '', 'any');
  return 'value' in reading && reading.value > 0;
}

/** People are counted who came, or homes. */
function isAttended(
  columns: readonly MappedColumn[],
  sources: ReadonlyMap<number, SourceCell>,
): boolean {
  return columns.some(
    (column) => /^(?:audience|households)/u.test(column.field ?? '') && counts(column, sources),
  );
}

/** People are counted in this table, and of this row neither they nor how often it was held. */
function asksForPeople(
  columns: readonly MappedColumn[],
  sources: ReadonlyMap<number, SourceCell>,
): boolean {
  const counted = columns.filter(({ field }) => COUNTED.test(field ?? ''));
  return (
    counted.some(({ field }) => field?.startsWith('audience')) &&
    counted.every(({ col }) => /^[\s0—–/\-无]*$/u.test(sources.get(col)?.text ?? ''))
  );
}

function inName(title: string): RowStatus['status'] | null {
  // 秋收安全的事，打算九月再培训一次
  const deed = clausesOf(title).find(tellsPublicity) ?? '';
  return isToBeDone(title) || isToBeDone(deed) ? 'planned' : statusInName(title);
}

/** Of a state in brackets. */
const LONGEST_ASIDE = 12;
