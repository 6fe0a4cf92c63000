import { periodOf } from '../domain/period.ts';
import type { RecordRef } from '../domain/record.ts';
import type { Notice } from '../notice/notice.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { type Found, met, notMet, notYet } from './rule.ts';

/**
 * A least number for the reporting year: the year can still meet it in half 1 (a warning), no more
 * in half 2 (unmet). Asked about the whole year, today decides which half it is.
 */
export function yearMinimum(
  facts: LedgerFacts,
  notice: Notice,
  demand: { minimum: number; noun: string; counter: string; way: string },
  records: RecordRef[],
): Found[] {
  const { minimum, noun, counter, way } = demand;
  if (minimum === 0) return [];
  const count = records.length;
  if (count >= minimum) {
    const text = `${facts.year}年已有${noun}${count}${counter}，不少于${minimum}${counter}。`;
    return [met(text, records)];
  }
  const inFirstHalf =
    facts.half === 1 ||
    (facts.half === null && facts.today <= periodOf(facts.year, 1, notice.due).to);
  const have = count === 0 ? '还没有' : `只有${count}${counter}`;
  const text = `${facts.year}年${have}${noun}，全年至少${minimum}${counter}，还差${minimum - count}${counter}：${way}`;
  return inFirstHalf
    ? [notYet(`${text}（下半年报送前补齐即可。）`, records)]
    : [notMet(text, records)];
}
