import type { SaidBodies } from './said-bodies.ts';

/** The kinds of record a clerk keeps. */
export const RECORD_KINDS = ['activity', 'pilot', 'work', 'case'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export const RECORD_KIND_LABELS: Record<RecordKind, string> = {
  activity: '宣传活动',
  pilot: '安全宣传试点',
  work: '安全宣传作品',
  case: '成果案例',
};

/** One thing for each kind. */
export function byKind<T>(make: (kind: RecordKind) => T): Record<RecordKind, T> {
  return {
    activity: make('activity'),
    pilot: make('pilot'),
    work: make('work'),
    case: make('case'),
  };
}

/** What the ledger adds to every record. */
export interface RecordMeta {
  /** Unique over all kinds: `a-`, `p-`, `w-` or `c-` and a time-ordered random part. */
  id: string;
  /** Grows by one with every change; a save must name the revision it was based on. */
  revision: number;
  /** Instants, ISO 8601 in UTC. */
  createdAt: string;
  updatedAt: string;
  /** How many evidence or work files hang on the record. */
  fileCount: number;
}

/** How a record came into the bin. */
export interface Removal {
  at: string;
  operator: string;
  /** The step that did it, an undo among them. */
  label: string;
}

/**
 * A record as a list shows it; only what lies in the bin has come there, and only an activity says
 * something of the bodies of the roster.
 */
export type Listed<T> = T & { removal?: Removal; bodies?: SaidBodies };

/** Points at one record; findings, drift and drill-down speak in these. */
export interface RecordRef {
  kind: RecordKind;
  id: string;
}
