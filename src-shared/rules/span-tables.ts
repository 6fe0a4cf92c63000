import { addDays, toChineseDate } from '../domain/civil-date.ts';
import { halvesInForce } from '../domain/period-in-force.ts';
import { monthDays, spanDays, spanLabel, TABLE_SPANS } from '../domain/table-span.ts';
import { halvesAsked } from './asked.ts';
import { toYear } from './mend.ts';
import { defineRule, type Found, notYet } from './rule.ts';

/**
 * Tables that an office asks for each month or quarter beside the halves': told of from the end of
 * the span to the day it is due. Whether one was sent the ledger does not know, so none is called missing.
 */
export const spanTables = defineRule({
  id: 'span-tables',
  clause: 'report.statistics',
  level: 'warning',
  mend: toYear,
  check: (facts, notice) => {
    const { year, today } = facts;
    const asked: readonly number[] = halvesAsked(facts);
    const [first, second] = halvesInForce(facts.reports, notice.due, year);
    return (notice.tables ?? []).flatMap(({ every, within }) => {
      const own = TABLE_SPANS.filter((span) => span.startsWith(every === 'month' ? 'm' : 'q'))
        .map((span) => ({ year, ...spanDays(span, first, second) }))
        .filter(({ half }) => asked.includes(half));
      // Of the last month the year that is asked about then is already the next.
      const last = { year: year - 1, ...monthDays(year - 1, 12) };
      return [...(every === 'month' && asked.includes(1) ? [last] : []), ...own].flatMap(
        (span): Found[] => {
          const dueOn = addDays(span.to, within);
          if (today <= span.to || today > dueOn) return [];
          const text = `${spanLabel(span.year, span)}的统计表应在${toChineseDate(dueOn)}前报送：请到“年度总览”存为统计表，核对后报送。已经报送的不用理会。`;
          return [{ ...notYet(text), half: span.half }];
        },
      );
    });
  },
});
