import { addRecord } from './mend.ts';
import { defineRule, refsOf } from './rule.ts';
import { yearMinimum } from './year-minimum.ts';

/** 三（四） */
export const worksMinimum = defineRule({
  id: 'works-minimum',
  clause: 'report.works',
  level: 'unmet',
  mend: addRecord('work'),
  check: (facts, notice) =>
    yearMinimum(
      facts,
      notice,
      {
        minimum: notice.minima.works,
        noun: '安全宣传作品',
        counter: '件',
        way: `请登记作品，随${notice.attachments.work.label}报送。`,
      },
      refsOf(
        'work',
        facts.works.filter(({ year }) => year === facts.year),
      ),
    ),
});
