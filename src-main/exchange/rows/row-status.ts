import {
  isToBeDone,
  readActivityStatus,
  statusAside,
  type ToldStatus,
} from '#shared/recognition/read-activity-status.ts';
import { CANCELLED_WORDS } from '#shared/words/activity-statuses.ts';
import { cellName } from '../../office/cell-address.ts';
import type { RecordCells } from '../layout/record-cells.ts';
import { entryVerdict } from './chronicle-parts.ts';
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
    return told.value === 'held' ? null : found(own.col, text, told.value);
  }
  const entry = entryVerdict(columns, sources);
  if (entry?.notHeld) {
    const status = CANCELLED_WORDS.includes(entry.notHeld) ? 'cancelled' : 'planned';
    return found(entry.col, entry.notHeld, status);
  }
  if (entry?.plan) return found(entry.col, entry.plan, 'planned');
  for (const { col, field, sequence } of columns) {
    const { text = '', carried } = sources.get(col) ?? {};
    const said = statusAside(text) ?? inBrackets(text);
    const open = said ?? (field === 'title' && isToBeDone(text) ? 'planned' : null);
    const status = sequence || carried ? null : open;
    if (status !== null) return found(col, text, status);
  }
  return null;
}

/** 消防演练（取消） */
function inBrackets(text: string): RowStatus['status'] | null {
  if (!/[)）】]\s*$/u.test(text)) return null;
  const inside = /[(（【]([^()（）【】]{2,12})[)）】]\s*$/u.exec(text)?.[1];
  return inside === undefined ? null : statusAside(inside);
}
