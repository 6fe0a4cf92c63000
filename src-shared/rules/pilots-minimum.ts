import { type Rule, refsOf } from './rule.ts';
import { yearMinimum } from './year-minimum.ts';

/** 三（三）: pilots of any kind, added together; those withdrawn no longer count. */
export const pilotsMinimum: Rule = {
  id: 'pilots-minimum',
  clauses: ['pilots.minimum'],
  check: (facts, notice) =>
    yearMinimum(
      facts,
      notice,
      {
        clause: 'pilots.minimum',
        minimum: notice.minima.pilots,
        noun: '安全宣传试点',
        counter: '个',
        way: '请选树企业、农村、学校、社区或家庭试点，并登记到台账。',
      },
      refsOf(
        'pilot',
        facts.pilots.filter(({ year, status }) => year === facts.year && status !== 'withdrawn'),
      ),
    ),
};
