import { Refusal } from '#shared/domain/failure.ts';
import { reportChoicesSchema } from '#shared/domain/report-choices.ts';
import type { CheckCode, ReportFacts } from '#shared/forms/report-facts.ts';
import type { LedgerYear } from '#shared/report/assemble-facts.ts';
import type { Desk } from '../desk/desk.ts';
import { liveFacts } from './live-facts.ts';
import { checkCodeOf, factsOf, versionsOf, type Which } from './stored-report.ts';

/** What a version says, or the newest one: its frozen facts, or the ledger's while it is a draft. */
export async function shownVersion(
  desk: Desk,
  { year, half }: Which,
  version: number | undefined,
  extras: Partial<LedgerYear['extras']> = {},
): Promise<{ facts: ReportFacts; code: CheckCode }> {
  const which = { year, half };
  const versions = await versionsOf(desk, which);
  const shown =
    version === undefined ? versions[0] : versions.find((one) => one.version === version);
  if (version !== undefined && !shown) throw new Refusal('not-found', `没有第${version}版。`);
  const facts =
    (shown && factsOf(shown)) ??
    (await liveFacts(desk, which, shown?.choices ?? reportChoicesSchema.parse({}), extras));
  return { facts, code: checkCodeOf(which, shown?.version ?? 1, shown?.digest ?? null) };
}
