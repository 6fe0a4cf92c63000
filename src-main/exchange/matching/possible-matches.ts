import { grouped } from '#shared/domain/grouped.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { InputByKind } from '#shared/domain/records-by-kind.ts';
import type { Edge } from '#shared/recognition/assign-best.ts';
import type { NumberedRow } from './equal-rows.ts';
import type { LedgerRecord } from './ledger-record.ts';
import {
  dayIn,
  dayNumberIn,
  type Likeness,
  likeness,
  MONTH_DAYS,
  NEAR_DAYS,
  nameIn,
} from './likeness.ts';

export type PossibleMatch = Edge & Likeness;

interface Held {
  /** Rows that are not known again, by their place in the list of all rows. */
  rows: readonly NumberedRow[];
  /** Records that no row claims yet. */
  records: readonly LedgerRecord[];
  /** Row -> record, where a row stands in the place of the record's own. */
  places: ReadonlyMap<number, string>;
  /** Letters of names that come on several days. */
  recurring: ReadonlySet<string>;
}

/** Every pair of a row and a record that may be one; records are found by name, day and place. */
export function possibleMatches({ rows, records, places, recurring }: Held): PossibleMatch[] {
  const byName = grouped(records, ({ input }) => `${nameIn(input)} ${dayIn(input)}`);
  const byDay = grouped(records, ({ input }) => dayIn(input));
  const byId = new Map(records.map((record) => [record.id, record]));
  const dayNames = dayNamesOf(records);
  return rows.flatMap(([at, row]) => {
    const name = nameIn(row.input);
    const sameDay = byDay.get(dayIn(row.input)) ?? [];
    const standing = byId.get(places.get(at) ?? '');
    const candidates = new Set([
      ...(byName.get(`${name} ${dayIn(row.input)}`) ?? []),
      ...(sameDay.length <= CROWDED ? sameDay : []),
      ...(standing ? [standing] : []),
    ]);
    const reach = recurring.has(name) ? NEAR_DAYS : MONTH_DAYS;
    for (let apart = 1; apart <= reach; apart += 1) {
      for (const day of [dayNumberIn(row.input) - apart, dayNumberIn(row.input) + apart]) {
        const near = byName.get(`${name} ${dayNames.get(day)}`) ?? [];
        if (near.length <= CROWDED) for (const record of near) candidates.add(record);
      }
    }
    return [...candidates].flatMap((record): PossibleMatch[] => {
      const like = likeness(row, record, {
        samePlace: record === standing,
        recurs: recurring.has(name),
      });
      return like ? [{ row: at, record: record.id, ...like }] : [];
    });
  });
}

/** A day with more records than this is a list filled in afterwards; only names count there. */
const CROWDED = 200;

/** Days as numbers -> as written. */
function dayNamesOf(records: readonly LedgerRecord[]): Map<number, string> {
  return new Map(records.map(({ input }) => [dayNumberIn(input), dayIn(input)]));
}

/** Names that come on several days in one of the lists: in the ledger, or among the rows. */
export function recurringNames(
  ...lists: readonly (readonly { input: InputByKind[RecordKind] }[])[]
): Set<string> {
  const recurring = new Set<string>();
  for (const list of lists) {
    const days = new Map<string, string>();
    for (const { input } of list) {
      const name = nameIn(input);
      const day = days.get(name);
      if (day === undefined) days.set(name, dayIn(input));
      else if (day !== dayIn(input)) recurring.add(name);
    }
  }
  return recurring;
}
