import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '#shared/domain/failure.ts';
import { type Half, periodLabel } from '#shared/domain/period.ts';
import { type ReportChoices, reportChoicesSchema } from '#shared/domain/report-choices.ts';
import { readStored } from '#shared/domain/stored-json.ts';
import type { CheckCode, ReportFacts } from '#shared/forms/report-facts.ts';
import { type FrozenFacts, frozenText, readFrozenFacts } from '#shared/report/frozen-facts.ts';
import {
  getReport,
  listReportEvents,
  listReports,
  type ReportEventRow,
  type StoredReport,
} from '../../store/reports.ts';
import type { Desk } from '../desk/desk.ts';

export interface Which {
  year: number;
  half: Half;
}

/** A stored version with its choices parsed; events oldest first. */
export interface Version extends Omit<StoredReport, 'choices' | 'facts'> {
  choices: ReportChoices;
  /** The choices as they lie, with what this program does not know of. */
  storedChoices: unknown;
  /** Read once, when first asked for; null while a draft. */
  frozen(): FrozenFacts | null;
  storedFacts: unknown;
  events: ReportEventRow[];
}

/** What the steps leave in the report's events. */
const signDetail = z.object({ signedOn: z.string(), signedBy: z.string() });
const packDetail = z.object({ folder: z.string(), manifestSha256: z.string() });
export const sendDetail = z.object({
  sentOn: z.string(),
  sentBy: z.string(),
  archivedAs: z.string(),
  listSha256: z.string(),
  /** Text of the 校验码 it went out with; the version may be taken back and frozen anew. */
  code: z.string(),
});

/** All versions of a half-year's report, newest first; none while nothing was saved. */
export async function versionsOf(desk: Desk, { year, half }: Which): Promise<Version[]> {
  const ledger = desk.ledger();
  const listed = await listReports(ledger, { year, half });
  return Promise.all(
    listed.map(async ({ id }) => {
      const report = await getReport(ledger, id);
      if (!report) throw new Error(`listed report is gone: ${id}`);
      return {
        ...report,
        choices: readStored(reportChoicesSchema, report.choices).value,
        storedChoices: report.choices,
        frozen: onceRead(report.facts),
        storedFacts: report.facts,
        events: await listReportEvents(ledger, id),
      };
    }),
  );
}

/** The newest event of an action since the facts were last frozen; older ones are about other facts. */
export function lastDetail<T>(version: Version, action: string, schema: z.ZodType<T>): T | null {
  return lastDetailSince(version, ['freeze'], action, schema);
}

/** How a version was signed; null where it is not, or was taken back since. */
export function signOf(version: Version) {
  const isSigned = version.state === 'signed' || version.state === 'sent';
  return isSigned ? lastDetail(version, 'sign', signDetail) : null;
}

/** The package as it stands for this version: one written before a signed page came lacks it. */
export function lastPackage(version: Version) {
  return lastDetailSince(version, ['freeze', 'sign', 'addScans'], 'pack', packDetail);
}

function lastDetailSince<T>(
  version: Version,
  starts: readonly string[],
  action: string,
  schema: z.ZodType<T>,
): T | null {
  const start = version.events.findLastIndex((event) => starts.includes(event.action));
  const event = version.events
    .slice(Math.max(start, 0))
    .findLast((candidate) => candidate.action === action);
  const parsed = schema.safeParse(event?.detail);
  return parsed.success ? parsed.data : null;
}

/** Every version whose frozen facts are not what they were, one Chinese sentence each. */
export async function factsFaults(desk: Desk): Promise<string[]> {
  const reports = await listReports(desk.ledger());
  const first = reports.filter(({ version }) => version === 1);
  const versions = await Promise.all(first.map((which) => versionsOf(desk, which)));
  return versions.flat().flatMap((version) => factsFault(version) ?? []);
}

/** The facts of a version, null while a draft; what cannot be read is refused, never guessed. */
export function factsOf(version: Version): ReportFacts | null {
  const frozen = version.frozen();
  if (!frozen || 'facts' in frozen) return frozen && frozen.facts;
  const code = frozen.unreadable === 'newer' ? 'schema-newer' : 'corrupt';
  throw new Refusal(code, unreadableFault(version) ?? '');
}

/** Why the frozen facts of a version cannot be shown; null when they can. */
export function unreadableFault(version: Version): string | null {
  const frozen = version.frozen();
  if (!frozen || 'facts' in frozen) return null;
  return UNREADABLE[frozen.unreadable](nameOf(version));
}

/** What the database holds is no longer what was frozen and signed; null when it is. */
export function factsFault(version: Version): string | null {
  const fault = unreadableFault(version);
  if (fault !== null || version.storedFacts === null) return fault;
  if (digestOfFacts(version.storedFacts) === version.digest) return null;
  return `${nameOf(version)}定稿的内容与校验码不符，数据可能被改动过。请从备份恢复，或撤回后重新定稿。`;
}

/** Of facts as they are stored, whatever their version. */
export function digestOfFacts(stored: unknown): string {
  return createHash('sha256').update(frozenText(stored), 'utf8').digest('hex');
}

function onceRead(stored: unknown): () => FrozenFacts | null {
  let read: FrozenFacts | null = null;
  return () => {
    if (stored !== null) read ??= readFrozenFacts(stored);
    return read;
  };
}

const UNREADABLE = {
  newer: (name: string) =>
    `${name}由更新版本的五进台账定稿，当前版本读不了。请安装新版本后再打开。`,
  damaged: (name: string) => `${name}定稿的内容已损坏，读不出来。请从备份恢复，或撤回后重新定稿。`,
};

function nameOf({ year, half, version }: Pick<StoredReport, 'year' | 'half' | 'version'>): string {
  return `${periodLabel({ year, half })}第${version}版`;
}

export function checkCodeOf(
  { year, half }: Which,
  version: number,
  digest: string | null,
): CheckCode {
  return { reportNumber: `${year}-${half}`, version, digest: digest?.slice(0, 8) ?? null };
}
