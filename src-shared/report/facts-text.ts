import { withToldExtras } from '../domain/extra-fields.ts';
import type { CountedField } from '../domain/measures.ts';
import type { ReportFacts } from '../forms/report-facts.ts';
import { canonicalJson } from './canonical-json.ts';

/**
 * The text whose SHA-256 is the report's digest. Record ids are replaced by positions, since two
 * ledgers with the same content must give the same 校验码.
 */
export function factsText({ account, ...facts }: ReportFacts): string {
  const positions = new Map<string, string>();
  for (const [letter, list] of [
    ['a', facts.activities],
    ['p', facts.pilots],
  ] as const) {
    list.forEach((snapshot, index) => positions.set(snapshot.id, `${letter}${index + 1}`));
  }
  const positionsOf = (ids: readonly string[]): string[] =>
    ids.flatMap((id) => positions.get(id) ?? []).sort();
  return canonicalJson({
    ...facts,
    unit: withoutShortName(facts.unit),
    // A report that goes without it has the code that it always had.
    ...(account?.goesAlong && { account: withoutLater(account) }),
    tally: withoutLater(facts.tally),
    yearTally: withoutLater(facts.yearTally),
    activities: facts.activities.map((activity) =>
      withoutLater(withToldExtras('activity', withoutId(activity))),
    ),
    pilots: facts.pilots.map((pilot) => withToldExtras('pilot', withoutId(pilot))),
    works: facts.works.map((work) => withToldExtras('work', withoutId(work))),
    cases: facts.cases.map(({ activityIds, pilotIds, ...rest }) => ({
      ...withToldExtras('case', withoutId(rest)),
      activityIds: positionsOf(activityIds),
      pilotIds: positionsOf(pilotIds),
    })),
  });
}

/** Files are named after it, nothing on paper is. */
function withoutShortName({ shortName: _, ...unit }: ReportFacts['unit']) {
  return unit;
}

/** Measures that came after codes had been printed: not told where they are 0, so that those stay true. */
const LATER: ReadonlySet<string> = new Set<CountedField>(['households']);

function withoutLater(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => part !== 0 || !LATER.has(key))
      .map(([key, part]) => [key, withoutLater(part)]),
  );
}

function withoutId<T extends { id: string }>({ id, ...rest }: T): Omit<T, 'id'> {
  return rest;
}
