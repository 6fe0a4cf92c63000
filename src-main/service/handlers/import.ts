import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Handlers, ParsedInput } from '#shared/contract/contract.ts';
import type { ImportPreview, ImportResult } from '#shared/contract/import.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { RECORD_KIND_LABELS, RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import type { ImportOptions, ImportPlan } from '../../exchange/import-plan.ts';
import type { RowFate } from '../../exchange/match-rows.ts';
import type { PlannedRow } from '../../exchange/rows/row-outcome.ts';
import { refuseUnlessWorkbookName, saveWorkbook } from '../../exchange/written/save-workbook.ts';
import { copyBeforeStep } from '../../safekeeping/step-copy.ts';
import { insertRecords, restoreRecords } from '../../store/write-records.ts';
import type { Desk } from '../desk/desk.ts';
import { ownHeadings } from '../desk/own-words.ts';
import { rowFates } from '../imports/row-fates.ts';

const PORTION = 500;

type Words = Record<string, Record<string, string>>;
type Entries<K extends RecordKind> = Parameters<typeof insertRecords<K>>[2];

interface Prepared {
  id: string;
  plan: ImportPlan;
}

export function importHandlers(desk: Desk): Handlers['import'] {
  let prepared: Prepared | null = null;
  let applying: { stopped: boolean } | null = null;
  const take = (planId: string): Prepared => {
    if (prepared?.id !== planId) {
      throw new Refusal('stale', '这次预览已经失效，请重新选择文件预览。');
    }
    return prepared;
  };
  return {
    async preview(input) {
      desk.tell('progress', { task: 'import', label: '识别工作簿', done: 0, of: 0 });
      const plan = await makePlan(desk, input);
      prepared = { id: randomUUID(), plan };
      return toPreview(prepared, await rowFates(desk.ledger(), plan.rows));
    },
    async apply({ planId }) {
      const { plan } = take(planId);
      const run = { stopped: false };
      applying = run;
      try {
        const result = await applyPlan(desk, plan, () => run.stopped);
        prepared = null;
        desk.changed(...RECORD_KINDS);
        return result;
      } finally {
        applying = null;
      }
    },
    async cancel() {
      if (applying) applying.stopped = true;
      else prepared = null;
      return null;
    },
    async saveRefused({ planId, path: target }) {
      const { plan } = take(planId);
      const { refusedRowsWorkbook } = await import('../../exchange/written/refused-workbook.ts');
      await refuseUnlessWorkbookName(target);
      await saveWorkbook(target, refusedRowsWorkbook(plan.refused));
      return { path: target, rows: plan.refused.length };
    },
  };
}

async function makePlan(desk: Desk, input: ParsedInput<'import.preview'>): Promise<ImportPlan> {
  const { due } = await desk.notice();
  const { synonyms } = await desk.settings();
  const { columns = {}, words = {}, cells = {}, kinds = {}, unseen = {} } = input.overrides ?? {};
  const options: ImportOptions = {
    fileName: 'path' in input.source ? path.basename(input.source.path) : '粘贴的内容',
    cutOffs: due,
    ...(input.year === undefined ? {} : { year: input.year }),
    extraHeadings: ownHeadings(synonyms),
    overrides: { columns, cells, kinds, unseen, words: ownWords(synonyms, words) },
  };
  // Loaded when first needed: most days nothing is imported.
  if ('pasted' in input.source) {
    const { planPaste } = await import('../../exchange/plan-paste.ts');
    return planPaste(input.source.pasted, options);
  }
  const { planImport } = await import('../../exchange/plan-import.ts');
  const { readWorkbookFile } = await import('../../exchange/cells/read-workbook-file.ts');
  return planImport(await readWorkbookFile(input.source.path), options);
}

/** What the clerk says in this preview beats what was kept from earlier ones. */
function ownWords(kept: Words, now: Words): Words {
  const groups = new Set([...Object.keys(kept), ...Object.keys(now)]);
  return Object.fromEntries([...groups].map((group) => [group, { ...kept[group], ...now[group] }]));
}

/** All in one transaction; looks between portions whether the clerk wants to stop. */
async function applyPlan(
  desk: Desk,
  plan: ImportPlan,
  isStopped: () => boolean,
): Promise<ImportResult> {
  const fates = await rowFates(desk.ledger(), plan.rows);
  const added = noneOf();
  let done = 0;
  const fresh = plan.rows.filter((row) => fates.get(row)?.does !== 'nothing');
  if (fresh.length > 0) {
    desk.tell('progress', { task: 'import', label: '留一份导入前的副本', done: 0, of: 0 });
    await copyBeforeStep(desk.ledger(), 'import');
  }
  const stepId = await desk.write(`导入“${plan.fileName}”`, async (write) => {
    for (const kind of RECORD_KINDS) {
      const rows = fresh.filter((row) => row.kind === kind);
      const back = rows.flatMap((row) => binnedId(fates.get(row)) ?? []);
      await restoreRecords(write, kind, back);
      const entries = rows
        .filter((row) => fates.get(row)?.does === 'add')
        .map(({ input, contentKey }) => ({ input, importKey: contentKey }));
      for (let at = 0; at < entries.length; at += PORTION) {
        desk.tell('progress', { task: 'import', label: '写入台账', done, of: fresh.length });
        // Lets the word to stop come in.
        await setImmediate();
        if (isStopped()) throw new Refusal('cancelled', '已停止导入，一条也没有写入。');
        const portion = entries.slice(at, at + PORTION);
        await insertRecords(write, kind, portion as Entries<typeof kind>);
        done += portion.length;
      }
      added[kind] = rows.length;
    }
    return write.batch.id;
  });
  return {
    stepId: fresh.length > 0 ? stepId : null,
    added,
    restored: restoredOf(fresh, fates),
    unchanged: plan.rows.length - fresh.length,
    refused: refusedOf(plan),
    guessed: fresh.flatMap(guessesOf),
  };
}

/** Rows whose record is in the bin take it out instead of adding it twice. */
function binnedId(fate: RowFate | undefined): string | null {
  return fate?.does === 'restore' ? fate.id : null;
}

function toPreview({ id, plan }: Prepared, fates: ReadonlyMap<PlannedRow, RowFate>): ImportPreview {
  const added = noneOf();
  const rows = plan.rows.map((row) => {
    const unchanged = fates.get(row)?.does === 'nothing';
    if (!unchanged) added[row.kind] += 1;
    const { sheet, row: number, kind, input } = row;
    return { sheet, row: number, kind, input: { ...input }, guesses: guessesOf(row), unchanged };
  });
  return {
    planId: id,
    fileName: plan.fileName,
    sheets: [
      ...plan.tables.map(({ sheet, kind, headerRow, columns, year }) => ({
        sheet,
        kind,
        headerRow,
        columns: columns.filter((column) => !column.sequence),
        note: `识别为${RECORD_KIND_LABELS[kind]}${year === null ? '' : `，${year}年`}`,
      })),
      ...plan.ignored.map(({ sheet, why }) => ({
        sheet,
        kind: null,
        headerRow: 0,
        columns: [],
        note: why,
      })),
    ],
    rows,
    refused: refusedOf(plan),
    notes: plan.notes,
    added,
    restored: restoredOf(plan.rows, fates),
    unchanged: rows.filter((row) => row.unchanged).length,
  };
}

function restoredOf(rows: readonly PlannedRow[], fates: ReadonlyMap<PlannedRow, RowFate>): number {
  return rows.filter((row) => fates.get(row)?.does === 'restore').length;
}

function guessesOf({ sheet, guesses }: PlannedRow) {
  return guesses.map(({ cell, field, from, to }) => ({ sheet, cell, field, from, to }));
}

function refusedOf(plan: ImportPlan) {
  return plan.refused.map(({ sheet, cell, reason, field, title, texts }) => {
    const letters = cell.replace(/\d+$/u, '');
    const text = hasColumn(plan, sheet, letters, field)
      ? (texts.find(({ column }) => column === letters)?.text ?? '')
      : null;
    return { sheet, cell, reason, field, title, text };
  });
}

/** A fault of a field that no column has names the row's first cell, which says something else. */
function hasColumn(plan: ImportPlan, sheet: string, letters: string, field: string): boolean {
  const columns = plan.tables.flatMap((table) => (table.sheet === sheet ? table.columns : []));
  // Forms filled in beside their labels have cells, but no columns.
  if (columns.length === 0) return true;
  return columns.some(
    ({ column, field: own }) =>
      column === letters &&
      (own === field || own === 'datePlace' || own?.startsWith(`${field}.`) === true),
  );
}

function noneOf(): Record<RecordKind, number> {
  return { activity: 0, pilot: 0, work: 0, case: 0 };
}
