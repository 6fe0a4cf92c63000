import type { CutOffs } from '#shared/domain/period.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { NamedBody } from '#shared/recognition/match-body.ts';
import type { ExtraHeadings } from '#shared/recognition/recognise-heading.ts';
import type { HouseholdPeople } from '#shared/words/household-people.ts';
import type { UnseenChoices } from '#shared/words/unseen-parts.ts';
import type { ColumnMapping } from './layout/map-columns.ts';
import type { PlanNote, SkippedRow } from './notes/plan-note.ts';
import type { PlannedRow, RefusedRow } from './rows/row-outcome.ts';
import type {
  ChosenWords,
  FormAnswers,
  SettingsAnswers,
  StatusAnswers,
} from './rows/row-surroundings.ts';

export interface ImportOptions {
  /** Name without folder; its year is used where the sheets tell none. */
  fileName: string;
  /** Year of days written without one; beats what sheet and file names say. */
  year?: number;
  cutOffs: CutOffs;
  /** `YYYY-MM-DD`: what is dated later has not been held. */
  today?: string;
  /** The clerk's own headings and words, kept from earlier imports. */
  extraHeadings?: ExtraHeadings;
  overrides?: PlanOverrides;
  /** Against which columns 来源单位 and 覆盖单位 are read; without it they stay words. */
  roster?: readonly NamedBody[];
}

/** What the clerk corrected in the preview; the plan is made anew with it. */
export interface PlanOverrides {
  /** Sheet -> column letters -> field id, or null to leave the column out of the fields. */
  columns?: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  words?: ChosenWords;
  /** `工作表!C7` -> corrected text. */
  cells?: Readonly<Record<string, string>>;
  /** Sheet -> kind of its tables, or null to leave the sheet out. */
  kinds?: Readonly<Record<string, RecordKind | null>>;
  /** Whether hidden and struck-out parts are taken. */
  unseen?: UnseenChoices;
  householdPeople?: HouseholdPeople;
  /** For rows that do not name their settings. */
  settings?: SettingsAnswers;
  /** For rows that do not name their form. */
  forms?: FormAnswers;
  /** For rows taken for planned. */
  statuses?: StatusAnswers;
}

/** What an import would store, and what it would not, before anything is written. */
export interface ImportPlan {
  fileName: string;
  tables: TablePlan[];
  ignored: IgnoredSheet[];
  rows: PlannedRow[];
  refused: RefusedRow[];
  skipped: SkippedRow[];
  notes: PlanNote[];
}

/** A sheet, or a table of it, that is left out as a whole. */
export interface IgnoredSheet {
  sheet: string;
  why: string;
}

/** One table of a sheet; a sheet may hold several, one below the other. */
export interface TablePlan {
  sheet: string;
  kind: RecordKind;
  /** Last row of the heading; 0 when there is none. */
  headerRow: number;
  columns: ColumnMapping[];
  /** Year taken for days without one, null when nothing tells. */
  year: number | null;
}
