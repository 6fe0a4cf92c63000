import { type HalfYear, periodLabel } from '#shared/domain/period.ts';
import type { Finding } from '#shared/rules/rules.ts';
import type { Confirmation } from '../../ui/use-confirm.tsx';

/**
 * What is asked before figures are fixed that can hardly be meant: none at all, with the duties that
 * are unmet. That the table is not made yet is not among them, for freezing makes it.
 */
export function freezeQuestion(
  which: HalfYear,
  activities: number,
  findings: readonly Finding[],
): Confirmation | null {
  const unmet = findings.filter(({ level, mend }) => level === 'unmet' && mend?.to !== 'report');
  if (activities > 0) return null;
  const label = periodLabel(which);
  return {
    title: `${label}这样定稿吗？`,
    lines: [
      `${label}还没有登记宣传活动，定稿的统计表会全是 0。`,
      ...(unmet.length > 0 ? [`还有 ${unmet.length} 项要求没有达标：`] : []),
      ...unmet.map(({ message }, index) => `${index + 1}. ${message}`),
      '建议先到“核对”补齐。已经定稿的，写明理由可以撤回。',
    ],
    okText: '仍然定稿',
  };
}
