import { reportChoicesSchema } from '#shared/domain/report-choices.ts';
import type { ReportFacts } from '#shared/forms/report-facts.ts';
import { FORM_KINDS } from '#shared/notice/notice.ts';
import type { Desk } from '../desk/desk.ts';
import { liveFacts } from './live-facts.ts';
import { newestVersion } from './report-steps.ts';
import { factsOf, type Which } from './stored-report.ts';

/**
 * The facts a form shows now: the frozen ones, or the ledger's while the report is a draft. An office's form
 * may ask for anything that the records tell. */
export async function factsShown(desk: Desk, which: Which): Promise<ReportFacts> {
  const newest = await newestVersion(desk, which);
  return (
    (newest && factsOf(newest)) ??
    liveFacts(desk, which, newest?.choices ?? reportChoicesSchema.parse({}), {
      kept: FORM_KINDS,
    })
  );
}
