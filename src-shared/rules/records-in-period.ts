import { isWithin, periodOf } from '../domain/period.ts';
import { seeRecords } from './mend.ts';
import { defineRule, type FoundUnder, namesOf, notMet, refsOf, under } from './rule.ts';
import { DATED_BY, isStray, leftOut, wholeYear } from './stray-day.ts';

/**
 * 三（四）: every record falls into a report, and into that of its own year. By the notice's cut-offs
 * each day has its report; periods changed by hand may leave days out.
 */
export const recordsInPeriod = defineRule({
  id: 'records-in-period',
  clauses: ['report.statistics', 'report.works', 'pilots.minimum'],
  level: 'warning',
  mend: seeRecords,
  check: (facts, notice) => {
    const { year, reports } = facts;
    const whole = wholeYear(year, notice.due);
    const asked = facts.half === null ? whole : periodOf(year, facts.half, notice.due);
    const isLeft = leftOut(reports, notice.due, year);
    const findings: FoundUnder<'report.statistics' | 'report.works' | 'pilots.minimum'>[] = [];

    const left = facts.activities.filter(
      ({ date, status }) => status === 'held' && isWithin(date, asked) && isLeft(date),
    );
    if (left.length > 0) {
      const names = namesOf(
        left.map(({ title }) => title),
        '项活动',
      );
      const text = `${names}的日期不在任何一次报送的起止日期内，不会计入统计表，请调整起止日期。`;
      findings.push(under('report.statistics', notMet(text, refsOf('activity', left))));
    }

    const strayWorks = facts.works.filter(
      (work) => work.year === year && isStray(DATED_BY.work(work), whole),
    );
    if (strayWorks.length > 0) {
      const names = namesOf(
        strayWorks.map(({ title }) => title),
        '件作品',
      );
      const text = `作品${names}的日期不在${year}年度（${whole.from}至${whole.to}）内，请核对所属年度。`;
      findings.push(under('report.works', notMet(text, refsOf('work', strayWorks))));
    }

    const strayPilots = facts.pilots.filter(
      (pilot) => pilot.year === year && isStray(DATED_BY.pilot(pilot), whole),
    );
    if (strayPilots.length > 0) {
      const names = namesOf(
        strayPilots.map(({ name }) => name),
        '个试点',
      );
      const text = `试点${names}的确定日期不在${year}年度（${whole.from}至${whole.to}）内，请核对所属年度。`;
      findings.push(under('pilots.minimum', notMet(text, refsOf('pilot', strayPilots))));
    }
    return findings;
  },
});
