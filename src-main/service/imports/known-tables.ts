import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ImportOverrides } from '#shared/contract/import.ts';
import { ownAt } from '#shared/domain/own-at.ts';
import { RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import { foldText } from '#shared/recognition/fold-text.ts';
import {
  changesSince,
  latestFirst,
  monthWords,
  nearestShape,
} from '#shared/recognition/known-shape.ts';
import type { PlanOverrides, TablePlan } from '../../exchange/import-plan.ts';
import { listSettings } from '../../store/app-settings.ts';
import { putNote } from '../../store/changes/notes.ts';
import type { ReadableLedger, WritableLedger } from '../../store/schema/ledger.ts';

const PREFIX = 'layout:table:';

/** A table that was imported once: its headings in order as labels, and what the clerk corrected of them. */
const knownTableSchema = z.object({
  learntOn: z.string().default(''),
  labels: z.array(z.string()).default([]),
  /** Chosen by the clerk; null where the recognition stood. */
  kind: z.enum(RECORD_KINDS).nullable().default(null),
  /** By place among the headings: what the clerk chose, null for leaving a column out. */
  columns: z.record(z.string(), z.string().nullable()).default({}),
});
type KnownTable = z.infer<typeof knownTableSchema>;

/** A word on a table, by `tableKey`. */
export type TableNotes = ReadonlyMap<string, string>;
export type Corrections = Pick<PlanOverrides, 'columns' | 'kinds'>;

/** What earlier imports tell of these tables: the corrections made then, and a word on each table. */
export async function knownOf(
  ledger: ReadableLedger,
  tables: readonly TablePlan[],
): Promise<{ corrections: Required<Corrections>; notes: TableNotes }> {
  const stored = await listSettings(ledger, PREFIX, knownTableSchema);
  const kept = latestFirst(stored.map(({ value }) => value));
  const columns = new Map<string, Record<string, string | null>>();
  const kinds = new Map<string, RecordKind>();
  const notes = new Map<string, string>();
  for (const table of tables) {
    const labels = headingsOf(table);
    if (labels.length === 0) continue;
    const same = kept.find((one) => digestOf(one.labels) === digestOf(labels));
    const near = same ?? nearestShape(labels, kept);
    if (same) {
      for (const [at, field] of Object.entries(same.columns)) {
        const letters = table.columns[Number(at)]?.column;
        if (letters !== undefined)
          columns.set(table.sheet, { ...columns.get(table.sheet), [letters]: field });
      }
      if (same.kind) kinds.set(table.sheet, same.kind);
      notes.set(
        tableKey(table),
        `与${monthWords(same.learntOn)}导入过的表头相同，按上次的对应导入`,
      );
    } else if (near) notes.set(tableKey(table), changedWords(labels, near));
  }
  const corrections = {
    columns: Object.fromEntries(columns),
    kinds: Object.fromEntries(kinds),
  };
  return { corrections, notes };
}

export function tableKey({ sheet, headerRow }: Pick<TablePlan, 'sheet' | 'headerRow'>): string {
  return `${sheet} ${headerRow}`;
}

/** Keeps how the tables of an import were understood, with what the clerk corrected. */
export async function keepTables(
  write: WritableLedger,
  tables: readonly TablePlan[],
  corrections: Corrections,
  learntOn: string,
): Promise<void> {
  for (const table of tables) {
    const labels = headingsOf(table);
    if (labels.length === 0) continue;
    const chosen = ownAt(corrections.columns, table.sheet) ?? {};
    const columns = Object.fromEntries(
      table.columns.flatMap(({ column }, at) =>
        chosen[column] === undefined ? [] : [[String(at), chosen[column]]],
      ),
    );
    const kind = ownAt(corrections.kinds, table.sheet) ?? null;
    const known: KnownTable = { learntOn, labels, kind, columns };
    await putNote(write, `${PREFIX}${digestOf(labels)}`, known);
  }
}

/** What the clerk says now beats what was said at an earlier import. */
export function withKnown(
  now: ImportOverrides | undefined,
  known: Required<Corrections>,
): Corrections {
  const sheets = new Set([...Object.keys(known.columns), ...Object.keys(now?.columns ?? {})]);
  return {
    columns: Object.fromEntries(
      [...sheets].map((sheet) => [
        sheet,
        { ...ownAt(known.columns, sheet), ...ownAt(now?.columns, sheet) },
      ]),
    ),
    kinds: { ...known.kinds, ...now?.kinds },
  };
}

function headingsOf({ headerRow, columns }: TablePlan): string[] {
  return headerRow === 0
    ? []
    : columns.map(({ heading }) => foldText(heading).replace(/\d+/gu, '#'));
}

function digestOf(labels: readonly string[]): string {
  return createHash('sha256').update(labels.join('\n')).digest('hex').slice(0, 32);
}

function changedWords(labels: readonly string[], known: KnownTable): string {
  const what = changesSince(labels, known, '列的顺序变了');
  return `与${monthWords(known.learntOn)}导入过的表头相近，但${what}，所以重新识别，请核对`;
}
