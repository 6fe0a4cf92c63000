import { sql } from 'kysely';
import type { CivilDate } from '#shared/domain/civil-date.ts';
import { Refusal } from '#shared/domain/failure.ts';
import type { Half } from '#shared/domain/period.ts';
import type { ReportState } from '#shared/domain/report-state.ts';
import type { ReadableLedger, WritableLedger } from './schema/ledger.ts';
import { newId } from './schema/new-id.ts';
import type { ReportTable } from './schema/tables.ts';

/** One version of a half-year's report. `choices` and `facts` are the caller's to check. */
export interface StoredReport {
  id: string;
  year: number;
  half: Half;
  version: number;
  revision: number;
  from: CivilDate;
  to: CivilDate;
  state: ReportState;
  choices: unknown;
  /** Null while a draft. */
  facts: unknown;
  /** SHA-256 of the frozen facts; null while a draft. */
  digest: string | null;
  createdAt: string;
  updatedAt: string;
}

/** What happened to a report; kept for ever. */
export interface ReportEventRow {
  at: string;
  operator: string;
  action: string;
  fromState: ReportState | null;
  toState: ReportState;
  reason: string;
  detail: unknown;
}

export type ReportChange = Partial<
  Pick<StoredReport, 'from' | 'to' | 'state' | 'choices' | 'facts' | 'digest'>
>;

/** Starts the next version of a half-year's report, as a draft. */
export async function addReport(
  write: WritableLedger,
  report: Pick<StoredReport, 'year' | 'half' | 'from' | 'to' | 'choices'>,
  note: { action: string; reason?: string },
): Promise<StoredReport> {
  const { last } = await write.db
    .selectFrom('report')
    .select((select) => select.fn.max('version').as('last'))
    .where('year', '=', report.year)
    .where('half', '=', report.half)
    .executeTakeFirstOrThrow();
  const id = newId('r', Date.parse(write.batch.at));
  await write.db
    .insertInto('report')
    .values({
      id,
      year: report.year,
      half: report.half,
      version: (last ?? 0) + 1,
      revision: 1,
      fromOn: report.from,
      toOn: report.to,
      state: 'draft',
      choices: JSON.stringify(report.choices),
      facts: null,
      digest: null,
      createdAt: write.batch.at,
      updatedAt: write.batch.at,
    })
    .execute();
  await addEvent(write, id, null, 'draft', note);
  return mustGet(write, id);
}

/** Changes a report and notes it; refused as `stale` when it has changed since `revision`. */
export async function changeReport(
  write: WritableLedger,
  id: string,
  revision: number,
  change: ReportChange,
  note: { action: string; reason?: string; detail?: unknown },
): Promise<StoredReport> {
  const before = await mustGet(write, id);
  if (before.revision !== revision) {
    throw new Refusal('stale', '这份报送在此之后又有改动，没有保存。请刷新后再试。');
  }
  const after = { ...before, ...change };
  const { choices, facts } = change;
  await write.db
    .updateTable('report')
    .set({
      fromOn: after.from,
      toOn: after.to,
      state: after.state,
      // What is not changed stays byte for byte.
      ...(choices !== undefined && { choices: JSON.stringify(choices) }),
      ...(facts !== undefined && { facts: facts === null ? null : JSON.stringify(facts) }),
      digest: after.digest,
      revision: revision + 1,
      updatedAt: write.batch.at,
    })
    .where('id', '=', id)
    .execute();
  await addEvent(write, id, before.state, after.state, note);
  return mustGet(write, id);
}

export async function getReport(ledger: ReadableLedger, id: string): Promise<StoredReport | null> {
  const row = await ledger.db
    .selectFrom('report')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toReport(row) : null;
}

/** Latest period and version first; frozen facts are left out, as they may be long. */
export async function listReports(
  ledger: ReadableLedger,
  filter: { year?: number | undefined; half?: Half | undefined } = {},
): Promise<Omit<StoredReport, 'facts'>[]> {
  let query = ledger.db
    .selectFrom('report')
    .select(['id', 'year', 'half', 'version', 'revision', 'fromOn', 'toOn', 'state', 'choices'])
    .select(['digest', 'createdAt', 'updatedAt'])
    .orderBy('year', 'desc')
    .orderBy('half', 'desc')
    .orderBy('version', 'desc');
  if (filter.year !== undefined) query = query.where('year', '=', filter.year);
  if (filter.half !== undefined) query = query.where('half', '=', filter.half);
  const rows = await query.execute();
  return rows.map((row) => {
    const { facts: _, ...report } = toReport({ ...row, facts: null });
    return report;
  });
}

/** The newest version of each half-year past its draft whose frozen facts name one of the records. */
export async function listReportsNaming(
  ledger: ReadableLedger,
  recordIds: readonly string[],
): Promise<Pick<StoredReport, 'year' | 'half' | 'state'>[]> {
  const ids = JSON.stringify(recordIds);
  const rows = await ledger.db
    .selectFrom('report')
    .select(['year', 'half', 'state'])
    .where('state', '!=', 'draft')
    .where(
      sql<boolean>`EXISTS (SELECT 1 FROM json_tree(report.facts) part
        WHERE part.key = 'id' AND part.atom IN (SELECT value FROM json_each(${ids})))`,
    )
    .orderBy('year')
    .orderBy('half')
    .orderBy('version', 'desc')
    .execute();
  return rows
    .filter(({ year, half }, at) => year !== rows[at - 1]?.year || half !== rows[at - 1]?.half)
    .map((row) => ({ ...row, half: row.half as Half }));
}

/** Half-years of which some version stands frozen under the notice, in order. */
export async function listHalvesUnder(
  ledger: ReadableLedger,
  noticeId: string,
): Promise<Pick<StoredReport, 'year' | 'half'>[]> {
  const rows = await ledger.db
    .selectFrom('report')
    .select(['year', 'half'])
    .distinct()
    .where(sql<boolean>`facts ->> '$.noticeId' = ${noticeId}`)
    .orderBy('year')
    .orderBy('half')
    .execute();
  return rows.map((row) => ({ ...row, half: row.half as Half }));
}

/** Ids of the works and cases that each of these versions holds frozen; drafts are absent. */
export async function frozenMaterial(
  ledger: ReadableLedger,
  reportIds: readonly string[],
): Promise<Map<string, Record<'work' | 'case', string[]>>> {
  const idsOf = (list: 'works' | 'cases') =>
    sql<string>`(SELECT json_group_array(value ->> 'id') FROM json_each(facts, ${`$.${list}`}))`;
  const rows = await ledger.db
    .selectFrom('report')
    .select(['id', idsOf('works').as('works'), idsOf('cases').as('cases')])
    .where('id', 'in', reportIds)
    .where('facts', 'is not', null)
    .execute();
  return new Map(
    rows.map(({ id, works, cases }) => [id, { work: parse(works), case: parse(cases) }]),
  );
}

function parse(ids: string): string[] {
  return JSON.parse(ids) as string[];
}

/** Oldest first. */
export async function listReportEvents(
  ledger: ReadableLedger,
  reportId: string,
): Promise<ReportEventRow[]> {
  const rows = await ledger.db
    .selectFrom('report_event')
    .selectAll()
    .where('reportId', '=', reportId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    at: row.at,
    operator: row.operator,
    action: row.action,
    fromState: row.fromState as ReportState | null,
    toState: row.toState as ReportState,
    reason: row.reason,
    detail: JSON.parse(row.detail) as unknown,
  }));
}

async function addEvent(
  write: WritableLedger,
  reportId: string,
  fromState: ReportState | null,
  toState: ReportState,
  note: { action: string; reason?: string; detail?: unknown },
): Promise<void> {
  await write.db
    .insertInto('report_event')
    .values({
      reportId,
      at: write.batch.at,
      operator: write.batch.operator,
      action: note.action,
      fromState,
      toState,
      reason: note.reason ?? '',
      detail: JSON.stringify(note.detail ?? null),
    })
    .execute();
}

async function mustGet(ledger: ReadableLedger, id: string): Promise<StoredReport> {
  const report = await getReport(ledger, id);
  if (!report) throw new Refusal('not-found', '找不到这份报送。请刷新后再试。');
  return report;
}

function toReport({ fromOn, toOn, half, choices, facts, ...row }: ReportTable): StoredReport {
  return {
    ...row,
    half: half as Half,
    from: fromOn as CivilDate,
    to: toOn as CivilDate,
    choices: JSON.parse(choices) as unknown,
    facts: facts === null ? null : (JSON.parse(facts) as unknown),
  };
}
