import type { GatherStatus, UnitShare, UnitStatus } from '#shared/contract/gather.ts';
import { deadlineOf } from '#shared/deadline/deadline.ts';
import { grouped } from '#shared/domain/grouped.ts';
import { ownAt } from '#shared/domain/own-at.ts';
import type { HalfYear } from '#shared/domain/period.ts';
import { isCounted } from '#shared/gather/gathered.ts';
import { sumNumbers } from '#shared/gather/sum-numbers.ts';
import { unitKey } from '#shared/gather/unit-key.ts';
import { unitMinima } from '#shared/gather/unit-minima.ts';
import { foldText } from '#shared/recognition/fold-text.ts';
import { listGathered, type StoredGathered } from '../../store/gathered.ts';
import { listBodies } from '../../store/roster/bodies.ts';
import type { Desk } from '../desk/desk.ts';

/** Every unit that is to report, or did: in time, late or not, what does not match, which minima it meets. */
export async function gatherStatus(desk: Desk, { year, half }: HalfYear): Promise<GatherStatus> {
  const notice = await desk.notice();
  const roster = await listBodies(desk.ledger());
  const { dueOn } = deadlineOf(year, half, notice.due);
  const all = await listGathered(desk.ledger(), { year });
  const byUnit = grouped(all, ({ unit }) => unitKey(unit, roster));
  const names = new Map(roster.map(({ name }) => [foldText(name), name]));
  for (const [key, [first]] of byUnit) if (!names.has(key)) names.set(key, first?.unit ?? '');
  const units = [...names].map(([key, unit]): UnitStatus => {
    const own = byUnit.get(key) ?? [];
    const standing = own.filter(({ replacedBy }) => replacedBy === null);
    const report = standing.find((each) => each.half === half);
    const former = own.filter((each) => each.half === half && each.replacedBy !== null).length;
    return {
      unit,
      punctuality: !report ? 'missing' : firstArrival(own, half) <= dueOn ? 'in-time' : 'late',
      report: report ? shown(report, former) : null,
      minima: unitMinima(standing.filter(isCounted), half, notice),
    };
  });
  const counted = countedReports(all, half);
  return {
    year,
    half,
    dueOn,
    units,
    expected: roster.length > 0,
    sums: { reports: counted.length, numbers: sumNumbers(counted.map(({ numbers }) => numbers)) },
  };
}

/** Which unit adds how much to one sum, and where its number is from. */
export async function sharesOf(
  desk: Desk,
  { field, ...which }: HalfYear & { field: string },
): Promise<UnitShare[]> {
  const counted = countedReports(await listGathered(desk.ledger(), which), which.half);
  return counted.map(({ unit, numbers, source, version, code, arrivedOn, origin }) => {
    const value = ownAt(numbers, field) ?? null;
    return { unit, value, source, version, code, arrivedOn, origin };
  });
}

/** Those of the half-year whose numbers are added up. */
export function countedReports(
  reports: readonly StoredGathered[],
  half: HalfYear['half'],
): StoredGathered[] {
  return reports.filter(
    (report) => report.half === half && report.replacedBy === null && isCounted(report),
  );
}

/** Who amended later had reported in time all the same. */
function firstArrival(own: readonly StoredGathered[], half: HalfYear['half']): string {
  const days = own.filter((each) => each.half === half).map(({ arrivedOn }) => arrivedOn);
  return days.sort()[0] ?? '';
}

function shown(
  { id, version, code, source, arrivedOn, faults, notes, ...report }: StoredGathered,
  former: number,
): UnitStatus['report'] {
  const counted = isCounted({ ...report, faults });
  return { id, version, code, source, arrivedOn, counted, faults, notes, former };
}
