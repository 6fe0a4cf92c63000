import { type Rule, refsOf } from './rule.ts';
import { yearMinimum } from './year-minimum.ts';

/** 三（四） */
export const casesMinimum: Rule = {
  id: 'cases-minimum',
  clauses: ['report.cases'],
  check: (facts, notice) =>
    yearMinimum(
      facts,
      notice,
      {
        clause: 'report.cases',
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
};
