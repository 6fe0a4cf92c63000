import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Handlers, ParsedInput } from '#shared/contract/contract.ts';
import type { ImportPreview, ImportRow } from '#shared/contract/import.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { ownAt } from '#shared/domain/own-at.ts';
import { byKind, RECORD_KIND_LABELS, RECORD_KINDS } from '#shared/domain/record.ts';
import { ENTRY_FIELDS } from '#shared/words/chronicle-words.ts';
import type { ImportOptions, ImportPlan } from '../../exchange/import-plan.ts';
import type { RowFate } from '../../exchange/matching/row-fate.ts';
import type { PlannedRow } from '../../exchange/rows/row-outcome.ts';
import { refuseUnlessWorkbookName, saveWorkbook } from '../../exchange/written/save-workbook.ts';
import { listBodies } from '../../store/roster/bodies.ts';
import type { Desk } from '../desk/desk.ts';
import { localDay } from '../desk/local-day.ts';
import { ownHeadings } from '../desk/own-words.ts';
import { applyPlan } from '../imports/apply-plan.ts';
import {
  type Corrections,
  keepTables,
  knownOf,
  type TableNotes,
  tableKey,
  withKnown,
} from '../imports/known-tables.ts';
import { rowFates } from '../imports/row-fates.ts';
import { sayBodies } from '../imports/say-bodies.ts';
import { shownChanges } from '../imports/shown-changes.ts';

type Fates = ReadonlyMap<PlannedRow, RowFate>;
type Words = Record<string, Record<string, string>>;

interface Prepared {
  id: string;
  plan: ImportPlan;
  /** What was corrected in this preview or at an earlier import. */
  corrections: Corrections;
  /** A word on a table known from an earlier import. */
  known: TableNotes;
  fates: Fates;
  /** The records that rows were shown beside, as they were then. */
  shown: ReadonlyMap<string, string>;
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
      const planned = await makePlan(desk, input);
      const fates = await rowFates(desk.ledger(), planned.plan.rows);
      prepared = { id: randomUUID(), ...planned, fates, shown: matchesOf(fates) };
      return toPreview(prepared, input.mostRows);
    },
    async rows({ planId, from, count }) {
      return shownRows(take(planId), from, from + count);
    },
    async apply({ planId, decisions = { rows: {} } }) {
      const { plan, corrections, shown } = take(planId);
      const today = localDay(desk.options.now());
      const run = { stopped: false };
      applying = run;
      try {
        const fates = await rowFates(desk.ledger(), plan.rows);
        refuseUnlessSeen(shown, matchesOf(fates));
        const { written, ...done } = await applyPlan(
          desk,
          plan,
          fates,
          decisions,
          () => run.stopped,
          async (write) => {
            await keepTables(write, plan.tables, corrections, today);
            await sayBodies(write, fates);
          },
          { label: `导入“${plan.fileName}”` },
        );
        prepared = null;
        desk.changed(...RECORD_KINDS);
        return {
          ...done,
          unchanged: unchangedOf(fates),
          refused: refusedOf(plan),
          guessed: written.flatMap(guessesOf),
        };
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
      await saveWorkbook(target, await refusedRowsWorkbook(plan.refused));
      return { path: target, rows: plan.refused.length };
    },
  };
}

async function makePlan(
  desk: Desk,
  input: ParsedInput<'import.preview'>,
): Promise<Pick<Prepared, 'plan' | 'corrections' | 'known'>> {
  const { due } = await desk.notice();
  const { synonyms } = await desk.settings();
  const { words = {}, ...chosen } = input.overrides ?? {};
  const roster = await listBodies(desk.ledger());
  const options: ImportOptions = {
    fileName: 'path' in input.source ? path.basename(input.source.path) : '粘贴的内容',
    cutOffs: due,
    today: localDay(desk.options.now()),
    ...(input.year === undefined ? {} : { year: input.year }),
    extraHeadings: ownHeadings(synonyms),
    overrides: { ...chosen, words: ownWords(synonyms, words) },
    ...(roster.length > 0 ? { roster } : {}),
  };
  const planWith = planner(desk, input.source);
  const first = await planWith(options);
  const { corrections: known, notes } = await knownOf(desk.ledger(), first.tables);
  const corrections = withKnown(input.overrides, known);
  const isLearnt = Object.keys(known.columns).length + Object.keys(known.kinds).length > 0;
  const plan = isLearnt
    ? await planWith({ ...options, overrides: { ...options.overrides, ...corrections } })
    : first;
  return { plan, corrections, known: notes };
}

function planner(
  desk: Desk,
  source: ParsedInput<'import.preview'>['source'],
): (options: ImportOptions) => Promise<ImportPlan> {
  const { reader } = desk;
  if ('pasted' in source) {
    const { pasted } = source;
    return (options) => reader.ask('planPaste', options.fileName, { pasted, options });
  }
  const { path: file } = source;
  return (options) => reader.ask('plan', options.fileName, { path: file, options });
}

/** What the clerk says in this preview beats what was kept from earlier ones. */
function ownWords(kept: Words, now: Words): Words {
  const groups = new Set([...Object.keys(kept), ...Object.keys(now)]);
  return Object.fromEntries(
    [...groups].map((group) => [group, { ...ownAt(kept, group), ...ownAt(now, group) }]),
  );
}

function toPreview(prepared: Prepared, mostRows: number | undefined): ImportPreview {
  const { id, plan, known, fates } = prepared;
  const isBack = (row: PlannedRow) => {
    const fate = fates.get(row);
    if (fate?.does !== 'ask') return fate?.does === 'restore';
    return fate.match.record.deleted && fate.match.proposed === 'update';
  };
  const isAdded = (row: PlannedRow) => fates.get(row)?.does === 'add' || isBack(row);
  return {
    planId: id,
    fileName: plan.fileName,
    sheets: [
      ...plan.tables.map(({ sheet, kind, headerRow, columns, year }) => ({
        sheet,
        kind,
        headerRow,
        columns: columns.filter((column) => !column.sequence),
        note: [
          `识别为${RECORD_KIND_LABELS[kind]}${year === null ? '' : `，${year}年`}`,
          known.get(tableKey({ sheet, headerRow })) ?? '',
        ]
          .filter(Boolean)
          .join('；'),
      })),
      ...plan.ignored.map(({ sheet, why }) => ({
        sheet,
        kind: null,
        headerRow: 0,
        columns: [],
        note: why,
      })),
    ],
    rows: shownRows(prepared, 0, mostRows),
    rowCount: plan.rows.length,
    refused: refusedOf(plan),
    notes: plan.notes,
    changed: shownChanges(plan.rows, fates),
    added: byKind((kind) => plan.rows.filter((row) => row.kind === kind && isAdded(row)).length),
    restored: plan.rows.filter(isBack).length,
    unchanged: unchangedOf(fates),
  };
}

function shownRows({ plan, fates }: Prepared, from: number, to?: number): ImportRow[] {
  return plan.rows.slice(from, to).map((row) => {
    const { sheet, row: number, kind, input } = row;
    const does = fates.get(row)?.does;
    return {
      sheet,
      row: number,
      kind,
      input: { ...input },
      guesses: guessesOf(row),
      unchanged: does === 'nothing',
      changed: does === 'ask',
    };
  });
}

/** The record that each row was held to be and how often it had been changed. */
function matchesOf(fates: Fates): Map<string, string> {
  return new Map(
    [...fates].flatMap(([{ contentKey }, fate]) =>
      fate.does === 'ask'
        ? [[contentKey, `${fate.match.record.id} ${fate.match.record.revision}`] as const]
        : [],
    ),
  );
}

/** The clerk decided on what the preview showed; another window or command may have changed it since. */
function refuseUnlessSeen(
  shown: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): void {
  if (now.size === shown.size && [...now].every(([id, match]) => shown.get(id) === match)) return;
  throw new Refusal(
    'stale',
    '预览以后，台账里和这些行对应的记录又有改动，什么也没有写入。请重新预览。',
  );
}

function unchangedOf(fates: Fates): number {
  return [...fates.values()].filter(({ does }) => does === 'nothing').length;
}

function guessesOf({ sheet, guesses }: PlannedRow) {
  return guesses.map((guess) => ({ sheet, ...guess }));
}

function refusedOf(plan: ImportPlan) {
  return plan.refused.map(({ sheet, cell, reason, field, title, texts, asks, group, isPart }) => {
    const letters = cell.replace(/(?<!\d)\d+$/u, '');
    const isOwn = !isPart && hasColumn(plan, sheet, letters, field);
    const text = isOwn ? (texts.find(({ column }) => column === letters)?.text ?? '') : null;
    const question = asks === undefined || group === undefined ? {} : { asks, group };
    return { sheet, cell, reason, field, title, text, ...question };
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
      (own === field ||
        own === 'datePlace' ||
        own === 'published' ||
        (own === 'entry' && ENTRY_FIELDS.some((each) => each === field)) ||
        own?.startsWith(`${field}.`) === true),
  );
}
