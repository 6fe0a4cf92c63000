import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportPlan } from '#main/exchange/import-plan.ts';
import { planImport } from '#main/exchange/plan-import.ts';
import { Refusal } from '#shared/domain/failure.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { Setting } from '#shared/domain/setting.ts';

/** What a test workbook holds, as its maker knows it: records in order, rows to be refused. */
export interface WorkbookTruth {
  /** Given to the import as the clerk's own choice, as `--year` is. */
  yearOption?: number;
  activity?: Record<string, unknown>[];
  pilot?: Record<string, unknown>[];
  work?: Record<string, unknown>[];
  case?: Record<string, unknown>[];
  /** In words, of a workbook whose other rows may be refused or left out, but never counted. */
  expect?: string;
  /** What the clerk answers for all rows of which nothing tells it. */
  answers?: { settings: Setting[] };
  refused?: { title?: string; about: string; cell?: string }[];
}

export interface Accuracy {
  workbook: string;
  fields: number;
  right: number;
  /** Records of the truth, and those of them whose every field is right. */
  records: number;
  wholeRecords: number;
  /** Rows counted of which the truth does not speak, or that it names otherwise. */
  tooMany: number;
  faults: string[];
}

export const WORKBOOKS = join(import.meta.dirname, '../documents/workbooks');
const CUT_OFFS = { half1: '06-20', half2: '12-10' };

/** Ledgers of kinds that the import once took for something else. */
export const WILD_WORKBOOKS = join(import.meta.dirname, '../samples/wild');

/** Made by somebody who knew only what the program is for. */
export const STRANGERS_WORKBOOKS = join(import.meta.dirname, '../samples/strangers-workbooks');

export function workbookNames(folder = WORKBOOKS): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .sort();
}

export function planOf(
  name: string,
  folder = WORKBOOKS,
): { plan: ImportPlan; truth: WorkbookTruth } {
  const truth = truthOf(name, folder);
  const plan = planImport(readFileSync(join(folder, name)), {
    fileName: name,
    cutOffs: CUT_OFFS,
    ...(truth.yearOption ? { year: truth.yearOption } : {}),
    overrides: { settings: { all: answerOf(truth) } },
  });
  return { plan, truth };
}

/**
 * What the clerk answers for rows that name no setting. A stranger's truth that leaves a setting open is not about it:
 * any answer does, and the row is to be read then.
 */
function answerOf({ answers, expect, activity = [] }: WorkbookTruth): Setting[] {
  const isOpen = expect !== undefined && activity.some((record) => !('settings' in record));
  return answers?.settings ?? (isOpen ? ['community'] : []);
}

function truthOf(name: string, folder: string): WorkbookTruth {
  const path = join(folder, name.replace(/\.xlsx$/, '.truth.json'));
  return JSON.parse(readFileSync(path, 'utf8')) as WorkbookTruth;
}

/**
 * Counts each field of the truth; a record too many or too few counts as one wrong field. Of a workbook refused
 * whole no field is right, and nothing is wrong where nothing was to be read.
 */
export function accuracyOf(name: string, folder = WORKBOOKS): Accuracy {
  try {
    return accuracyOfPlan(name, planOf(name, folder));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { activity = [], pilot = [], work = [], case: cases = [] } = truthOf(name, folder);
    const records = [...activity, ...pilot, ...work, ...cases];
    const fields = records.reduce((sum, record) => sum + Object.keys(record).length, 0);
    const faults = fields === 0 ? [] : [error.message];
    return { ...NOTHING, workbook: name, fields, records: records.length, faults };
  }
}

const NOTHING = { fields: 0, right: 0, records: 0, wholeRecords: 0, tooMany: 0 };

export function accuracyOfPlan(
  name: string,
  { plan, truth }: { plan: ImportPlan; truth: WorkbookTruth },
): Accuracy {
  const result: Accuracy = { ...NOTHING, workbook: name, faults: [] };
  const check = (right: boolean, fault: string) => {
    result.fields += 1;
    if (right) result.right += 1;
    else result.faults.push(fault);
  };
  for (const kind of ['activity', 'pilot', 'work', 'case'] as const satisfies RecordKind[]) {
    const expected = truth[kind] ?? [];
    // What is planned is offered, and counted nowhere: only a truth that names it asks for it.
    const actual = plan.rows.filter(
      (row) => row.kind === kind && (truth.expect === undefined || countsAsHeld(row.input)),
    );
    const left = new Set(actual);
    for (const record of expected) {
      const name = kind === 'pilot' ? 'name' : 'title';
      const found =
        [...left].find(
          (row) => sameText(row.input, record, name) && sameText(row.input, record, 'date'),
        ) ?? [...left].find((row) => sameText(row.input, record, name));
      if (found) left.delete(found);
      const faultsBefore = result.faults.length;
      for (const [field, value] of Object.entries(record)) {
        const read = found ? (found.input as Record<string, unknown>)[field] : undefined;
        check(
          same(read, value),
          `${kind} ${String(record[name])}.${field}: ${JSON.stringify(read)} instead of ${JSON.stringify(value)}`,
        );
      }
      result.records += 1;
      if (result.faults.length === faultsBefore) result.wholeRecords += 1;
    }
    result.tooMany += left.size;
    for (const row of left)
      check(
        false,
        `${kind} too many: ${row.sheet} row ${row.row} ${JSON.stringify(row.input).slice(0, 120)}`,
      );
  }
  const left = new Set(plan.refused);
  for (const { title, about, cell } of truth.refused ?? []) {
    const found = [...left].find(
      (row) =>
        row.title === (title ?? '') &&
        row.reason.includes(about) &&
        (cell === undefined || row.cell === cell),
    );
    if (found) left.delete(found);
    check(found !== undefined, `not refused: ${title ?? ''} (${about})`);
  }
  // What a made-up truth does not speak of may be refused, never counted.
  for (const row of truth.expect === undefined ? left : [])
    check(false, `refused: ${row.sheet}!${row.cell} ${row.title} ${row.reason}`);
  return result;
}

/** Settings are a set: their order on paper means nothing. */
function same(read: unknown, value: unknown): boolean {
  const plain = (each: unknown) =>
    JSON.stringify(Array.isArray(each) ? each.map(String).sort() : each);
  return plain(read) === plain(value);
}

function sameText(input: unknown, record: Record<string, unknown>, field: string): boolean {
  return (
    JSON.stringify((input as Record<string, unknown>)[field]) === JSON.stringify(record[field])
  );
}

function countsAsHeld(input: object): boolean {
  return !('status' in input) || input.status !== 'planned';
}
