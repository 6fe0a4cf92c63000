import type { RecordKind } from '#shared/domain/record.ts';
import { ENTRY_FIELDS } from '#shared/words/chronicle-words.ts';
import type { MappedColumn } from '../layout/map-columns.ts';
import type { RecordCells } from '../layout/record-cells.ts';
import { withAccountUnderState } from './account-under-state.ts';
import { withUnitsOfCells } from './counted-in-units.ts';
import { interpretActivity } from './interpret-activity.ts';
import {
  interpretCase,
  interpretPilot,
  interpretWork,
  type YearSurroundings,
} from './interpret-others.ts';
import type { RowOutcome } from './row-outcome.ts';
import { RowReader, type SourceCell } from './row-reader.ts';
import { keepUnmapped, tellStruckWords, tellTurnedWords } from './row-sources.ts';
import { settleRow } from './settle-row.ts';

/** Reads one record; tells its date too when it has one. */
export function readRecord(
  sheet: string,
  written: RecordCells,
  sources: ReadonlyMap<number, SourceCell>,
  around: YearSurroundings,
): { outcome: RowOutcome; date: string | null } {
  const record = withAccountUnderState(withUnitsOfCells(written, sources), sources);
  const reader = new RowReader(
    record.kind,
    record.row,
    columnsByField(record.columns),
    sources,
    around.householdPeople,
  );
  keepUnmapped(reader, record, sources, around.bodies ?? null);
  const input = INTERPRETERS[record.kind](reader, around);
  tellStruckWords(reader, record, sources);
  tellTurnedWords(reader, record, sources);
  const date = typeof input.date === 'string' && input.date !== '' ? input.date : null;
  return { outcome: settleRow(sheet, record, reader, input), date };
}

/** A sentence, 时间地点, 发布平台及时间 and 场次/人数 serve all of their fields where they have no column of their own. */
export function columnsByField(columns: readonly MappedColumn[]): Map<string, MappedColumn> {
  const byField = new Map<string, MappedColumn>();
  const entry = columns.find(({ field }) => field === 'entry');
  if (entry) for (const field of ENTRY_FIELDS) byField.set(field, entry);
  const both = columns.find(({ field }) => field === 'datePlace');
  if (both) byField.set('date', both).set('place', both);
  const published = columns.find(({ field }) => field === 'published');
  if (published) byField.set('publishedAt', published).set('publishedOn', published);
  const counted = columns.find(({ field }) => field === 'sessionsPeople');
  if (counted) byField.set('sessions', counted).set('audience', counted);
  for (const column of columns) if (column.field) byField.set(column.field, column);
  return byField;
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
