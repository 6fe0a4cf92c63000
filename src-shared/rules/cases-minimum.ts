import { addRecord } from './mend.ts';
import { defineRule, refsOf } from './rule.ts';
import { yearMinimum } from './year-minimum.ts';

/** 三（四） */
export const casesMinimum = defineRule({
  id: 'cases-minimum',
  clause: 'report.cases',
  level: 'unmet',
  mend: addRecord('case'),
  check: (facts, notice) =>
    yearMinimum(
      facts,
      notice,
      {
        minimum: notice.minima.cases,
        noun: '成果案例',
        counter: '个',
        way: `请登记案例，随${notice.attachments.case.label}报送。`,
      },
      refsOf(
        'case',
        facts.cases.filter(({ year }) => year === facts.year),
      ),
    ),
});
