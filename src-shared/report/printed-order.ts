import { SETTINGS } from '../domain/setting.ts';
import type { ReportFacts } from '../forms/report-facts.ts';
import { canonicalJson } from './canonical-json.ts';

/**
 * Records as a reader looks for them: pilots by setting, then all by name, numbers as numbers and
 * Chinese by pinyin. What is said decides between equals, never an id.
 */
export function inPrintedOrder(facts: ReportFacts): ReportFacts {
  return {
    ...facts,
    activities: sorted(facts.activities, ({ date, title }) => [date, title]),
    pilots: sorted(facts.pilots, ({ kind, name }) => [String(SETTINGS.indexOf(kind)), name]),
    works: sorted(facts.works, ({ title }) => [title]),
    cases: sorted(facts.cases, ({ title }) => [title]),
  };
}

function sorted<T extends { id: string }>(records: readonly T[], keysOf: (one: T) => string[]) {
  const keyed = records.map((record) => {
    const { id, ...content } = record;
    return { record, keys: keysOf(record), content: canonicalJson(content) };
  });
  return keyed
    .toSorted((a, b) => {
      for (const [index, key] of a.keys.entries()) {
        const order = NAMES.compare(key, b.keys[index] ?? '');
        if (order !== 0) return order;
      }
      return a.content < b.content ? -1 : a.content > b.content ? 1 : 0;
    })
    .map(({ record }) => record);
}

/** The same on every machine: its rules are named, not taken from the system. */
const NAMES = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true, ignorePunctuation: true });
