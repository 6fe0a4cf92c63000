import { readLabel } from '#shared/blanks/label-text.ts';
import { type BlankRecognition, FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import { doubted } from './what.ts';

/**
 * 复核人 on a table of numbers is the unit's 审核人, unless that is asked for as well; on the form of one work or case
 * it may be whoever judges it, and 核稿人 an editor.
 */
export function doubtReviewers({ kind, fields }: BlankRecognition): void {
  const reviewers = fields.filter(
    ({ field, confidence }) => field === 'unit.reviewer' && confidence >= FILL_CONFIDENCE,
  );
  const named = reviewers.find(({ label }) => REVIEWER.test(readLabel(label).core));
  for (const found of reviewers) {
    const { core } = readLabel(found.label);
    if (REVIEWER.test(core)) continue;
    if (named) Object.assign(found, doubted(found, `另问了“${named.label}”，不一定是同一个人`));
    else if (kind !== 'statistics' && CHECKS.test(core))
      Object.assign(found, doubted(found, '可能是评审的人，不一定是本单位的审核人'));
  }
}

const REVIEWER = /^(?:本?单位|部门)?审核(?:人员?|者)?(?:姓名)?$/u;
const CHECKS = /复核|核稿/u;
