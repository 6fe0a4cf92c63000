import type { PilotInput } from '../domain/pilot.ts';
import { SETTINGS } from '../domain/setting.ts';
import type { ReportFacts } from '../forms/report-facts.ts';
import { canonicalJson } from './canonical-json.ts';

/**
 * Records as a reader looks for them: pilots by setting unless the clerk put them otherwise, then all by name, numbers as numbers and
 * Chinese by pinyin. What is said decides between equals, never an id.
 */
export function inPrintedOrder(
  facts: ReportFacts,
  pilotOrder: readonly string[] = [],
): ReportFacts {
  return {
    ...facts,
    activities: sorted(facts.activities, ({ date, title }) => [date, title]),
    pilots: pilotsInOrder(facts.pilots, pilotOrder),
    works: sorted(facts.works, ({ title }) => [title]),
    cases: sorted(facts.cases, ({ title }) => [title]),
  };
}

/** Those of the clerk's own order first, in it; the others by setting, then by name. */
export function pilotsInOrder<T extends PilotInput & { id: string }>(
  pilots: readonly T[],
  own: readonly string[],
): T[] {
  const places = new Map(own.map((id, place) => [id, place]));
  const placeOf = ({ id }: T) => places.get(id) ?? own.length;
  return sorted(pilots, ({ kind, name }) => [String(SETTINGS.indexOf(kind)), name]).toSorted(
    (a, b) => placeOf(a) - placeOf(b),
  );
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
