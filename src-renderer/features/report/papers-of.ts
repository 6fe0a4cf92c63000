import type { ReportForm } from '#shared/contract/report.ts';
import type { Half } from '#shared/domain/period.ts';
import type { FlowingPaper } from '#shared/forms/flowing-paper.ts';
import { formLabel } from '#shared/forms/form-label.ts';
import { call } from '../../client/call.ts';
import { formPaper } from '../paper/form-paper.ts';

interface PapersOfForms {
  papers: FlowingPaper[];
  /** Forms of the office's that its own program must print, by their labels. */
  left: string[];
}

/** The forms as papers in their order: built in, or filled on the office's own. */
export async function papersOf(
  which: { year: number; half: Half },
  forms: readonly ReportForm[],
): Promise<PapersOfForms> {
  const found: PapersOfForms = { papers: [], left: [] };
  for (const { name, model, office, recordId } of forms) {
    if (office === null) {
      found.papers.push(formPaper(model));
      continue;
    }
    const { papers, missing } = await call('template.preview', { ...office, ...which, recordId });
    if (missing.length > 0) found.left.push(formLabel(name));
    else found.papers.push(...papers);
  }
  return found;
}
