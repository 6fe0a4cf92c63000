import { z } from 'zod';
import { ownAt } from '../domain/own-at.ts';
import { byKind, type RecordKind } from '../domain/record.ts';

/**
 * What is done with a row that tells a record of the ledger otherwise: the record is updated (and taken
 * out of the bin), both are kept, or the row is left out.
 */
export const IMPORT_DECISIONS = ['update', 'keep', 'skip'] as const;
export type ImportDecision = (typeof IMPORT_DECISIONS)[number];

export const importDecisionsSchema = z.strictObject({
  /** For the rows not decided one by one; `update` leaves out those that may be another thing. */
  all: z.enum(IMPORT_DECISIONS).optional(),
  /** By the id of the changed row. */
  rows: z
    .record(
      z.string(),
      z.strictObject({
        does: z.enum(IMPORT_DECISIONS),
        /** Fields that an update takes from the row; without them those mended in the sheet. */
        fields: z.array(z.string()).optional(),
      }),
    )
    .default({}),
});
export type ImportDecisions = z.infer<typeof importDecisionsSchema>;

/**
 * Why a field differs: `mended` in the sheet; `edited` in the ledger since the last import and in the
 * sheet too; `kept` as it was edited in the ledger, the sheet says the former; `older` than what was
 * imported later; `blank` in the sheet now. An update takes the mended ones unless told otherwise, and
 * never a blank one.
 */
export type FieldChangeWhy = 'mended' | 'edited' | 'kept' | 'older' | 'blank';

/** One field of the record as it is and as the row has it, in the clerk's words. */
export interface ImportFieldChange {
  field: string;
  label: string;
  from: string;
  to: string;
  why: FieldChangeWhy;
}

/** A row that is held to be a record of the ledger and says it otherwise. */
export interface ImportChange {
  id: string;
  sheet: string;
  row: number;
  kind: RecordKind;
  title: string;
  record: { id: string; title: string; day: string; deleted: boolean };
  /** `unsure` may be another thing: only the clerk decides, row by row. */
  trust: 'sure' | 'likely' | 'unsure';
  /** Why they are held to be one: 名称和日期相同. */
  reason: string;
  changes: ImportFieldChange[];
  /** What is done when nobody decides; null leaves the row out. */
  proposed: 'update' | 'skip' | null;
}

/** Null where the row is still to be decided, and is left out until then. */
export function decisionOf(
  change: Pick<ImportChange, 'id' | 'trust' | 'proposed'> & { record: { deleted: boolean } },
  { all, rows }: ImportDecisions,
): ImportDecision | null {
  const own = ownAt(rows, change.id)?.does;
  if (own) return own;
  if (all !== 'update') return all ?? change.proposed;
  const isClear = change.trust !== 'unsure' && !change.record.deleted;
  return change.proposed ?? (isClear ? 'update' : null);
}

/** The fields that an update takes from the row. */
export function fieldsTaken(
  { id, changes }: { id: string; changes: readonly { field: string; why: FieldChangeWhy }[] },
  { rows }: ImportDecisions,
): string[] {
  const own = ownAt(rows, id)?.fields;
  const open = changes.filter(({ why }) => why !== 'blank');
  return open.flatMap(({ field, why }) =>
    (own ? own.includes(field) : why === 'mended') ? field : [],
  );
}

export interface ImportCounts {
  /** Those taken out of the bin included. */
  added: Record<RecordKind, number>;
  restored: number;
  updated: Record<RecordKind, number>;
  /** Rows that tell a record otherwise and change nothing, the undecided among them. */
  leftOut: number;
  undecided: number;
}

/** What an import does once these decisions are taken; a preview counts with what it proposes. */
export function countsWith(
  preview: Pick<ImportCounts, 'added' | 'restored'> & { changed: readonly ImportChange[] },
  decisions: ImportDecisions,
): ImportCounts {
  const counts: ImportCounts = {
    added: { ...preview.added },
    restored: preview.restored,
    updated: byKind(() => 0),
    leftOut: 0,
    undecided: 0,
  };
  for (const change of preview.changed) {
    const { kind, proposed, record } = change;
    const isBack = (does: ImportDecision | null) => does === 'update' && record.deleted;
    const decision = decisionOf(change, decisions);
    if (isBack(proposed)) countIn(counts, kind, -1, true);
    if (isBack(decision)) countIn(counts, kind, 1, true);
    else if (decision === 'update') counts.updated[kind] += 1;
    else if (decision === 'keep') countIn(counts, kind, 1, false);
    else counts.leftOut += 1;
    if (decision === null) counts.undecided += 1;
  }
  return counts;
}

function countIn(counts: ImportCounts, kind: RecordKind, by: 1 | -1, isBack: boolean): void {
  counts.added[kind] += by;
  if (isBack) counts.restored += by;
}
