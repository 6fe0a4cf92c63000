import { Refusal } from '#shared/contract/failure.ts';
import type { ResultCaseInput } from '#shared/domain/result-case.ts';
import type { WorkInput } from '#shared/domain/work.ts';
import type { ReportFacts } from '#shared/forms/report-facts.ts';
import type { FormKind } from '#shared/notice/notice.ts';

/** The one work or case a form is about; without an id all of the report's, undefined for the table. */
export function recordsFor(
  facts: ReportFacts,
  kind: FormKind,
  recordId: string | null,
): readonly (WorkInput | ResultCaseInput)[] | undefined {
  if (kind === 'statistics') return undefined;
  const records = kind === 'work' ? facts.works : facts.cases;
  if (recordId === null) return records.slice(0, 1);
  const found = records.filter((record) => record.id === recordId);
  if (found.length === 0) {
    throw new Refusal(
      'not-found',
      `这份报送里没有编号为“${recordId}”的${kind === 'work' ? '作品' : '案例'}。`,
    );
  }
  return found;
}
