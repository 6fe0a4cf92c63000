import type { Generated } from 'kysely';
import type { ActivityInput } from '#shared/domain/activity.ts';
import type { BodyLink } from '#shared/domain/body-link.ts';
import type { EvidenceKind } from '#shared/domain/evidence.ts';
import type { PilotInput } from '#shared/domain/pilot.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { ReportState } from '#shared/domain/report-state.ts';
import type { ResultCaseInput } from '#shared/domain/result-case.ts';
import type { RosterBody } from '#shared/domain/roster-body.ts';
import type { Unit } from '#shared/domain/unit.ts';
import type { WorkInput } from '#shared/domain/work.ts';

/** The database as Kysely sees it; `migrations/` is what makes it. */
export interface LedgerTables {
  unit: Unit & { id: number };
  app_setting: { key: string; json: string };
  activity: RecordColumns & Stored<ActivityInput>;
  pilot: RecordColumns & Stored<PilotInput>;
  work: RecordColumns & Stored<WorkInput>;
  result_case: RecordColumns & Stored<ResultCaseInput>;
  stored_file: { sha256: string; sizeBytes: number; extension: string };
  record_file: RecordFileTable;
  roster_body: RosterBodyTable;
  body_link: BodyLinkTable;
  sheet_made: SheetMadeTable;
  sheet_taken: SheetTakenTable;
  form_draft: { key: string; json: string; at: string };
  change_batch: ChangeBatchTable;
  change_log: ChangeLogTable;
  report: ReportTable;
  report_event: ReportEventTable;
  gathered_report: GatheredReportTable;
  gathered_file: GatheredFileTable;
  /** Of the rows that the log does not hold: their check sums. */
  row_seal: { ofTable: string; rowKey: string | number; columns: number; seal: number };
}

/** What every record table has besides its kind's own fields. */
export interface RecordColumns {
  /** Row number, shared with the search index; no meaning outside the store. */
  seq: number;
  id: string;
  revision: number;
  /** What the import recognises a row by, so that a second import adds nothing. */
  importKey: string | null;
  createdAt: string;
  updatedAt: string;
  /** Set while the record lies in the bin. */
  deletedAt: string | null;
}

/** Numbers, texts and nulls as they are; lists and objects as JSON text. */
type Stored<Input> = {
  [Field in keyof Input]: Input[Field] extends string | number | null ? Input[Field] : string;
};

export interface RecordFileTable {
  id: string;
  recordKind: RecordKind;
  recordId: string;
  sha256: string;
  name: string;
  mediaType: string;
  addedAt: string;
  takenOn: string | null;
  takenPlace: string;
  /** Null: nobody has said; see `evidenceKindOf`. */
  kind: EvidenceKind | null;
  caption: string;
  /** Files of a record stand by it, then by when they came. */
  position: number;
  /** Degrees clockwise that a picture is shown turned by. */
  turn: number;
  deletedAt: string | null;
}

/** Bodies that are no longer in the roster keep their rows. */
export interface RosterBodyTable extends RosterBody {
  deletedAt: string | null;
}

export interface BodyLinkTable extends BodyLink {
  id: string;
}

/** A sheet that was handed out; nothing anyone did to the records, so the log has it not. */
export interface SheetMadeTable {
  year: number;
  half: number;
  version: number;
  bodyId: string;
  madeAt: string;
}

export interface SheetTakenTable {
  id: string;
  bodyId: string;
  year: number;
  half: number;
  fileName: string;
  sha256: string;
  /** Of the sheet handed out; null where the file bears no marks. */
  version: number | null;
  takenAt: string;
  /** What the sheet brought, as JSON. */
  rows: string;
}

export interface ChangeBatchTable {
  seq: Generated<number>;
  id: string;
  at: string;
  operator: string;
  label: string;
  kind: 'change' | 'undo' | 'redo';
  /** The batch that an undo or redo is about. */
  target: string | null;
}

export interface ChangeLogTable {
  id: Generated<number>;
  batchId: string;
  action: ChangeAction;
  subject: LogSubject;
  subjectId: string;
  /** The record whose history it belongs to: the subject itself, or the owner of a file. */
  recordId: string;
  /** The row as JSON; null before it was there and after it is gone. */
  before: string | null;
  after: string | null;
}

export type LogSubject = RecordKind | 'unit' | 'setting' | KeptSubject;

/** What is kept beside the records, each in a table with an id of its own. */
export type KeptSubject = 'file' | 'body' | 'bodyLink' | 'sheetTaken';

export type ChangeAction =
  | 'add'
  | 'edit'
  | 'remove'
  | 'restore'
  | 'purge'
  | 'attach'
  | 'detach'
  | 'set'
  | 'undo'
  | 'redo';

export interface ReportTable {
  id: string;
  year: number;
  half: number;
  version: number;
  revision: number;
  fromOn: string;
  toOn: string;
  state: ReportState;
  choices: string;
  facts: string | null;
  digest: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface ReportEventTable {
  id: Generated<number>;
  reportId: string;
  at: string;
  operator: string;
  action: string;
  fromState: string | null;
  toState: string;
  reason: string;
  detail: string;
}

export interface GatheredReportTable {
  id: string;
  year: number;
  half: number;
  unit: string;
  /** The unit's name as names compare. */
  unitKey: string;
  version: number;
  code: string;
  source: 'data' | 'paper';
  digest: string;
  facts: string | null;
  numbers: string;
  material: string;
  faults: string;
  notes: string;
  origin: string;
  arrivedOn: string;
  takenAt: string;
  operator: string;
  /** The report that has taken its place. */
  replacedBy: string | null;
}

export interface GatheredFileTable {
  id: Generated<number>;
  reportId: string;
  sha256: string;
  name: string;
  role: string;
  title: string;
  about: string;
}
