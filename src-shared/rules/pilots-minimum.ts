import { addRecord } from './mend.ts';
import { defineRule, refsOf } from './rule.ts';
import { yearMinimum } from './year-minimum.ts';

/** 三（三）: pilots of any kind, added together; those withdrawn no longer count. */
export const pilotsMinimum = defineRule({
  id: 'pilots-minimum',
  clause: 'pilots.minimum',
  level: 'unmet',
  mend: addRecord('pilot'),
  check: (facts, notice) =>
    yearMinimum(
      facts,
      notice,
      {
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
});
