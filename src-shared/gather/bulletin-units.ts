import type { GatherSource, Punctuality } from './gathered.ts';
import type { MinimumMet } from './unit-minima.ts';

/** Where a unit stands, as far as 通报 tells it. */
export interface BulletinUnit {
  unit: string;
  punctuality: Punctuality;
  report: { source: GatherSource; counted: boolean } | null;
  minima: Record<'pilots' | 'works' | 'cases', MinimumMet>;
}

const isCounted = ({ report }: BulletinUnit) => report?.counted === true;
const stands = (punctuality: Punctuality) => (unit: BulletinUnit) =>
  unit.punctuality === punctuality;
const isShort = (what: keyof BulletinUnit['minima']) => (unit: BulletinUnit) =>
  isCounted(unit) && ['open', 'unmet'].includes(unit.minima[what].state);

/** The numbers of 通报 that count units, and which each of them counts. */
const COUNTS = {
  units: () => true,
  'units.reported': ({ punctuality }) => punctuality !== 'missing',
  'units.in-time': stands('in-time'),
  'units.late': stands('late'),
  'units.missing': stands('missing'),
  'units.uncounted': (unit) => unit.report !== null && !isCounted(unit),
  'units.paper': (unit) => isCounted(unit) && unit.report?.source === 'paper',
  'units.counted': isCounted,
  'minima.pilots': isShort('pilots'),
  'minima.works': isShort('works'),
  'minima.cases': isShort('cases'),
} as const satisfies Record<string, (unit: BulletinUnit) => boolean>;
export type UnitCount = keyof typeof COUNTS;

export const UNIT_COUNT_LABELS: Record<UnitCount, string> = {
  units: '应报单位',
  'units.reported': '报来的单位',
  'units.in-time': '按时报送的单位',
  'units.late': '逾期报送的单位',
  'units.missing': '尚未报送的单位',
  'units.uncounted': '没有计入汇总的单位',
  'units.paper': '由填好的表读出的单位',
  'units.counted': '计入汇总的单位',
  'minima.pilots': '试点没有达到要求的单位',
  'minima.works': '作品没有达到要求的单位',
  'minima.cases': '成果案例没有达到要求的单位',
};

export function isUnitCount(fact: string): fact is UnitCount {
  return Object.hasOwn(COUNTS, fact);
}

/** The units that a number of 通报 counts: the number is how many they are. */
export function unitsCounted<Unit extends BulletinUnit>(
  units: readonly Unit[],
  fact: UnitCount,
): Unit[] {
  return units.filter(COUNTS[fact]);
}
