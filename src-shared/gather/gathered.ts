import type { FieldId } from '../blanks/field-names.ts';
import { type FieldValues, fieldValues } from '../blanks/field-values.ts';
import type { Half } from '../domain/period.ts';
import type { ReportFacts } from '../forms/report-facts.ts';
import type { PackageFile } from '../report/package-data.ts';

/** Where the numbers of a unit come from: its package's data, or its forms as somebody filled them. */
export type GatherSource = 'data' | 'paper';

/**
 * What became of a package: `aside` is kept and not counted, as another one stands before it;
 * `completed` brought what one that came before lacked.
 */
export type Fate = 'new' | 'amended' | 'aside' | 'same' | 'completed';

export type Punctuality = 'in-time' | 'late' | 'missing';

/** What does not match in what a unit sent. A grave one keeps its numbers out of the sums. */
export interface GatherFault {
  /** A Chinese sentence. */
  text: string;
  grave: boolean;
  /** The file that did not come; it may be in another mail. */
  missing?: PackageFile | undefined;
}

/** A work or a case that a unit sent, by the fields of 附件3 and 附件4. */
export interface GatheredMaterial {
  kind: 'work' | 'case';
  /** What its files are marked with. */
  about: string;
  values: Record<FieldId, string>;
}

/** What one unit reports of one half-year. */
export interface GatheredReport {
  unit: string;
  year: number;
  half: Half;
  version: number;
  /** Text of the 校验码; empty where no paper bears one. */
  code: string;
  source: GatherSource;
  /** By field, as `m.lecture.enterprise.sessions`; what is not told is absent. */
  numbers: Record<FieldId, number>;
  material: GatheredMaterial[];
  faults: GatherFault[];
  /** What was understood otherwise than written, or left out. */
  notes: string[];
}

/** Whether its numbers are added up. */
export function isCounted({ faults }: Pick<GatheredReport, 'faults'>): boolean {
  return faults.every(({ grave }) => !grave);
}

/** Of the year so far, for the minima: pilots, works and cases with their last half. */
export const YEAR_NUMBERS = {
  pilots: 'year.pilots',
  works: 'year.works',
  cases: 'year.cases',
} as const;

const SUMMED = /^(?:m\..+|(?:pilots|works|cases)\.count(?:\..+)?|visits\..+|banners|onlineReach)$/u;

/** Whether the field is a number that units are added up by. */
export function isSummed(field: FieldId): boolean {
  return SUMMED.test(field);
}

/** Every number that the facts tell, by the fields of the forms. */
export function numbersOf(facts: ReportFacts): Record<FieldId, number> {
  const numbers: Record<FieldId, number> = {};
  for (const [field, value] of fieldValues('statistics', facts)) {
    if (typeof value === 'number' && isSummed(field)) numbers[field] = value;
  }
  const { pilots, works, cases } = facts.yearTally;
  numbers[YEAR_NUMBERS.pilots] = pilots.total;
  numbers[YEAR_NUMBERS.works] = works;
  numbers[YEAR_NUMBERS.cases] = cases;
  return numbers;
}

/** The works and cases of the facts, in their order. */
export function materialOf(facts: ReportFacts): GatheredMaterial[] {
  return [
    ...facts.works.map((work) => ({
      kind: 'work' as const,
      about: work.id,
      values: ownTexts('work', fieldValues('work', facts, [work])),
    })),
    ...facts.cases.map((one) => ({
      kind: 'case' as const,
      about: one.id,
      values: ownTexts('case', fieldValues('case', facts, [one])),
    })),
  ];
}

function ownTexts(kind: 'work' | 'case', values: FieldValues): Record<FieldId, string> {
  const own = [...values].filter(([field]) => field.startsWith(`${kind}.`));
  return Object.fromEntries(own.map(([field, value]) => [field, String(value)]));
}
