import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Handlers, ParsedInput } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/contract/failure.ts';
import type { ImportPreview, ImportResult } from '#shared/contract/import.ts';
import { RECORD_KIND_LABELS, RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import type { ImportOptions, ImportPlan, PlannedRow } from '../../exchange/import-plan.ts';
import { findImportKeys } from '../../store/find-records.ts';
import { storageRefusal } from '../../store/storage-failure.ts';
import { insertRecords, restoreRecords } from '../../store/write-records.ts';
import type { Desk } from '../desk.ts';

interface Prepared {
  id: string;
  plan: ImportPlan;
}

export function importHandlers(desk: Desk): Handlers['import'] {
  let prepared: Prepared | null = null;
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
      return toPreview(prepared, await seenKeys(desk, plan));
    },
    async apply({ planId }) {
      const { plan } = take(planId);
      const result = await applyPlan(desk, plan);
      prepared = null;
      desk.changed(...RECORD_KINDS);
      return result;
    },
    async cancel() {
      prepared = null;
      return null;
    },
    async saveRefused({ planId, path: target }) {
      const { plan } = take(planId);
      const { refusedRowsWorkbook } = await import('../../exchange/write-workbook.ts');
      try {
        await writeFile(target, await refusedRowsWorkbook(plan));
      } catch (error) {
        throw storageRefusal(error, `文件“${path.basename(target)}”`) ?? error;
      }
      return { path: target, rows: plan.refused.length };
    },
  };
}

async function makePlan(desk: Desk, input: ParsedInput<'import.preview'>): Promise<ImportPlan> {
  const { due } = await desk.notice();
  const { synonyms } = await desk.settings();
  const { columns = {}, words = {}, cells = {}, kinds = {} } = input.overrides ?? {};
  const options: ImportOptions = {
    fileName: 'path' in input.source ? path.basename(input.source.path) : '粘贴的内容',
    cutOffs: due,
    ...(input.year === undefined ? {} : { year: input.year }),
    extraHeadings: synonyms['headings'] ?? {},
    overrides: { columns, cells, kinds, words: { ...synonyms, ...words } },
  };
  // Loaded when first needed: most days nothing is imported.
  const { planImport, planPaste } = await import('../../exchange/plan-import.ts');
  if ('pasted' in input.source) return planPaste(input.source.pasted, options);
  const { readWorkbookFile } = await import('../../exchange/read-workbook-file.ts');
  return planImport(await readWorkbookFile(input.source.path), options);
}

interface SeenKeys {
  live: ReadonlySet<string>;
  /** In the bin: importing again takes them out. */
  binned: ReadonlyMap<string, { kind: RecordKind; id: string }>;
}

async function seenKeys(desk: Desk, plan: ImportPlan): Promise<SeenKeys> {
  const live = new Set<string>();
  const binned = new Map<string, { kind: RecordKind; id: string }>();
  for (const kind of RECORD_KINDS) {
    const keys = plan.rows.filter((row) => row.kind === kind).map((row) => row.contentKey);
    for (const [key, { id, deleted }] of await findImportKeys(desk.ledger(), kind, keys)) {
      if (deleted) binned.set(key, { kind, id });
      else live.add(key);
    }
  }
  return { live, binned };
}

async function applyPlan(desk: Desk, plan: ImportPlan): Promise<ImportResult> {
  const { live, binned } = await seenKeys(desk, plan);
  const added = noneOf();
  const fresh = plan.rows.filter((row) => !live.has(row.contentKey));
  await desk.write(`导入“${plan.fileName}”`, async (write) => {
    for (const kind of RECORD_KINDS) {
      const rows = fresh.filter((row) => row.kind === kind);
      const back = rows.flatMap((row) => binned.get(row.contentKey)?.id ?? []);
      await restoreRecords(write, kind, back);
      const entries = rows
        .filter((row) => !binned.has(row.contentKey))
        .map(({ input, contentKey }) => ({ input, importKey: contentKey }));
      await insertRecords(write, kind, entries as Parameters<typeof insertRecords<typeof kind>>[2]);
      added[kind] = rows.length;
    }
  });
  return {
    added,
    unchanged: plan.rows.length - fresh.length,
    refused: refusedOf(plan),
    guessed: fresh.flatMap(guessesOf),
  };
}

function toPreview({ id, plan }: Prepared, { live }: SeenKeys): ImportPreview {
  const added = noneOf();
  const rows = plan.rows.map((row) => {
    const unchanged = live.has(row.contentKey);
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
    added,
    unchanged: rows.filter((row) => row.unchanged).length,
  };
}

function guessesOf({ sheet, guesses }: PlannedRow) {
  return guesses.map(({ cell, field, from, to }) => ({ sheet, cell, field, from, to }));
}

function refusedOf(plan: ImportPlan) {
  return plan.refused.map(({ sheet, cell, reason, field, title }) => {
    return { sheet, cell, reason, field, title };
  });
}

function noneOf(): Record<RecordKind, number> {
  return { activity: 0, pilot: 0, work: 0, case: 0 };
}
