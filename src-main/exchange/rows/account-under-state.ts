import { splitEntry } from '#shared/recognition/read-chronicle.ts';
import type { RecordCells } from '../layout/record-cells.ts';
import type { SourceCell } from './row-reader.ts';

/** 完成情况 over 6月10日，组织项目经理观看警示片，73人参加 heads an account in that row, where no other column holds one. */
export function withAccountUnderState(
  record: RecordCells,
  sources: ReadonlyMap<number, SourceCell>,
): RecordCells {
  const { kind, columns } = record;
  if (kind !== 'activity' || columns.some(({ field }) => ACCOUNTS.includes(field ?? '')))
    return record;
  return {
    ...record,
    columns: columns.map((column) =>
      column.field === 'status' && isAccount(sources.get(column.col)?.text ?? '')
        ? { ...column, field: 'summary' }
        : column,
    ),
  };
}

/** Its day, and what was done then. */
function isAccount(text: string): boolean {
  const { day, story } = splitEntry(text);
  return day !== '' && story.length >= LEAST_STORY;
}

const ACCOUNTS: readonly string[] = ['summary', 'entry'];
const LEAST_STORY = 10;
