import { jsonPath } from '../notice/json-places.ts';
import { nearestId } from '../notice/nearest-id.ts';
import type { Clause, Notice } from '../notice/notice.ts';
import type { RuledClause } from './clause-words.ts';
import { RULES } from './rules.ts';

/** A duty that the notice names and no check would rest on: a slip, or something left out. */
export interface LostDuty {
  /** Where it stands in the notice's JSON: `['clauses', 3, 'id']`. */
  path: PropertyKey[];
  /** The same as it is written: `clauses[3].id`. */
  field: string;
  /** What is wrong and the way out, in Chinese, without a full stop. */
  reason: string;
  /** The clause that is not understood; absent when one is missing. */
  clause?: Clause;
  /** The clause that would have to be there. */
  missing?: RuledClause;
}

/** Clauses that rules rest on: the ids a notice may use for what is to be checked. */
export const RULED_CLAUSES: ReadonlySet<string> = new Set(RULES.flatMap(({ clauses }) => clauses));

/** Numbers and days elsewhere in the notice, and the clause that makes a duty of them. */
const DUTIES: { path: string[]; clause: RuledClause; least: (notice: Notice) => number }[] = [
  { path: ['minima', 'pilots'], clause: 'pilots.minimum', least: ({ minima }) => minima.pilots },
  { path: ['minima', 'works'], clause: 'report.works', least: ({ minima }) => minima.works },
  { path: ['minima', 'cases'], clause: 'report.cases', least: ({ minima }) => minima.cases },
  { path: ['due'], clause: 'report.statistics', least: () => 1 },
];

/** What would drop out of the checks without a word: none in a notice that may be added. */
export function lostDuties({ clauses, ...notice }: Notice): LostDuty[] {
  const written = new Set(clauses.map(({ id }) => id));
  const free = [...RULED_CLAUSES].filter((id) => !written.has(id));
  const meant = new Set<string>();
  const lost = clauses.flatMap((clause, index): LostDuty[] => {
    const { id, unchecked, atLeast } = clause;
    if (RULED_CLAUSES.has(id) && atLeast !== undefined) {
      const reason = `“${id}”这一条另有核对办法，数量要求请另写一条，编号自己取`;
      return [lostAt(['clauses', index, 'atLeast'], reason)];
    }
    if (RULED_CLAUSES.has(id) || atLeast !== undefined) {
      return unchecked === undefined
        ? []
        : [
            lostAt(
              ['clauses', index, 'unchecked'],
              atLeast === undefined
                ? `程序会核对“${id}”，请删去这一项`
                : '程序会核对这一条的数量，请删去这一项',
            ),
          ];
    }
    if (unchecked !== undefined) return [];
    const near = nearestId(id, free);
    if (near !== null) meant.add(near);
    const reason = `条款编号“${id}”程序不认识，这条要求不会核对${near === null ? '' : `；是不是“${near}”？`}；确实不用程序核对的，请加上“unchecked”写明原因`;
    return [{ ...lostAt(['clauses', index, 'id'], reason.replace('？；', '？')), clause }];
  });
  for (const { path, clause, least } of DUTIES) {
    if (least({ clauses, ...notice }) > 0 && !written.has(clause) && !meant.has(clause)) {
      const reason = `写了要求，条款中却没有“${clause}”，不会核对；请补上这一条款`;
      lost.push({ ...lostAt(path, reason), missing: clause });
    }
  }
  return lost;
}

function lostAt(path: PropertyKey[], reason: string): LostDuty {
  return { path, field: jsonPath(path), reason };
}

/** A duty quoted from the notice that the program does not check. */
export interface UnruledDuty {
  id: string;
  place: string;
  text: string;
  /** Why not, as the notice says. */
  reason: string;
}

/** For the clerk to know and agree to before a notice is added. */
export function unruledDuties({ clauses, minima }: Notice): UnruledDuty[] {
  const written = new Set(clauses.map(({ id }) => id));
  const free = [...RULED_CLAUSES].filter((id) => !written.has(id));
  const zero = new Map(
    Object.entries({
      'pilots.minimum': minima.pilots,
      'report.works': minima.works,
      'report.cases': minima.cases,
    })
      .filter(([, least]) => least === 0)
      .map(([id]) => [id, '通知文件中的最少数量是 0，不核对数量。']),
  );
  return clauses.flatMap(({ id, place, text, unchecked }) => {
    const reason = unchecked ?? zero.get(id);
    if (reason === undefined) return [];
    const near = unchecked === undefined ? null : nearestId(id, free);
    const doubt = near === null ? '' : `（编号“${id}”与“${near}”相近，请确认没有写错。）`;
    return [{ id, place, text, reason: `${reason}${doubt}` }];
  });
}
