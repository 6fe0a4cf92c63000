import { Refusal } from '#shared/domain/failure.ts';
import { unitSchema } from '#shared/domain/unit.ts';
import { RECORD_TABLES, toInput, usualColumns } from '../schema/record-table.ts';
import type {
  BodyLinkTable,
  KeptSubject,
  LogSubject,
  RecordColumns,
  RecordFileTable,
  RosterBodyTable,
  SheetTakenTable,
} from '../schema/tables.ts';
import { isRecordKind } from './put-rows.ts';
import type { RowSnapshot } from './row-change.ts';

/** What turning a step back needs of the log; refused as `corrupt` where that is damaged. */
export function parseSnapshot(json: string | null): RowSnapshot | null {
  if (json === null) return null;
  const snapshot = jsonIn(json);
  if (snapshot !== undefined) return snapshot as RowSnapshot;
  throw new Refusal('corrupt', '这一步的修改记录已损坏，不能撤销或重做。请从备份恢复。');
}

/**
 * A snapshot of the log as a row of today: what another version did not have yet is as it is now, or
 * the field's own default; what today's tables no longer have is left out.
 */
export function rowOfToday(
  subject: LogSubject,
  snapshot: RowSnapshot,
  now: RowSnapshot | null,
): RowSnapshot {
  const columns = columnsOf(subject);
  const known = Object.entries(snapshot).filter(([column]) => columns.has(column));
  return { ...(now ?? usualOf(subject)), ...Object.fromEntries(known) };
}

/** Whether a row still holds what was logged of it, so far as both versions have the column. */
export function isAsLogged(
  subject: LogSubject,
  now: RowSnapshot | null,
  then: RowSnapshot | null,
): boolean {
  if (now === null || then === null) return now === then;
  return columnsUnlike(subject, now, then).length === 0;
}

/** The columns in which a row is not what was logged of it, so far as both versions have them. */
export function columnsUnlike(subject: LogSubject, now: RowSnapshot, then: RowSnapshot): string[] {
  const columns = columnsOf(subject);
  return Object.keys(then).filter(
    (column) =>
      !SET_BY_WRITING.includes(column) && columns.has(column) && now[column] !== then[column],
  );
}

/** What the history shows of a snapshot: a record's fields, or the row of a file or the unit. */
export function fieldsOf(subject: LogSubject, json: string | null): Record<string, unknown> | null {
  // A damaged snapshot costs its own entry alone.
  const snapshot = (jsonIn(json ?? '') ?? null) as RowSnapshot | null;
  if (!snapshot || !isRecordKind(subject)) return snapshot;
  const texts = RECORD_TABLES[subject].lists.filter(
    (field) => field in snapshot && jsonIn(String(snapshot[field])) === undefined,
  );
  const isText = ([column]: [string, unknown]) => texts.includes(column);
  const row = Object.fromEntries(Object.entries(snapshot).filter((entry) => !isText(entry)));
  return {
    ...toInput(subject, rowOfToday(subject, row, null)),
    // Of a list that was a text in another version.
    ...Object.fromEntries(Object.entries(snapshot).filter(isText)),
    deletedAt: snapshot['deletedAt'],
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Revision and time of change are the batch's, whatever a snapshot says. */
const SET_BY_WRITING: readonly string[] = ['revision', 'updatedAt'];

function columnsOf(subject: LogSubject): ReadonlySet<string> {
  if (isRecordKind(subject)) return new Set([...RECORD_COLUMNS, ...RECORD_TABLES[subject].fields]);
  if (subject === 'setting') return new Set(['json']);
  if (subject === 'unit') return new Set(['id', ...Object.keys(unitSchema.shape)]);
  return new Set(KEPT_COLUMNS[subject]);
}

function usualOf(subject: LogSubject): RowSnapshot {
  if (isRecordKind(subject)) return { importKey: null, deletedAt: null, ...usualColumns(subject) };
  if (subject === 'unit') return unitSchema.parse({});
  if (subject !== 'file') return {};
  return {
    takenOn: null,
    takenPlace: '',
    kind: null,
    caption: '',
    position: 0,
    turn: 0,
    deletedAt: null,
  };
}

const RECORD_COLUMNS = Object.keys({
  id: true,
  revision: true,
  importKey: true,
  createdAt: true,
  updatedAt: true,
  deletedAt: true,
} satisfies Record<Exclude<keyof RecordColumns, 'seq'>, true>);

const KEPT_COLUMNS: Record<KeptSubject, readonly string[]> = {
  file: Object.keys({
    id: true,
    recordKind: true,
    recordId: true,
    sha256: true,
    name: true,
    mediaType: true,
    addedAt: true,
    takenOn: true,
    takenPlace: true,
    kind: true,
    caption: true,
    position: true,
    turn: true,
    deletedAt: true,
  } satisfies Record<keyof RecordFileTable, true>),
  body: Object.keys({
    id: true,
    name: true,
    kind: true,
    otherNames: true,
    contact: true,
    phone: true,
    remarks: true,
    createdAt: true,
    updatedAt: true,
    deletedAt: true,
  } satisfies Record<keyof RosterBodyTable, true>),
  bodyLink: Object.keys({
    id: true,
    recordKind: true,
    recordId: true,
    bodyId: true,
    role: true,
  } satisfies Record<keyof BodyLinkTable, true>),
  sheetTaken: Object.keys({
    id: true,
    bodyId: true,
    year: true,
    half: true,
    fileName: true,
    sha256: true,
    version: true,
    takenAt: true,
    rows: true,
  } satisfies Record<keyof SheetTakenTable, true>),
};
