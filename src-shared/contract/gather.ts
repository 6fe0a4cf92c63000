import { z } from 'zod';
import { civilDateField, yearField } from '../domain/fields.ts';
import { HALVES, type Half, type HalfYear } from '../domain/period.ts';
import type { Fate, GatherFault, GatherSource, Punctuality } from '../gather/gathered.ts';
import type { MinimumMet } from '../gather/unit-minima.ts';
import { read, write } from './call.ts';
import { pathField } from './path-field.ts';

/** A package or the forms of one unit, as they were taken in. */
export interface Taken {
  /** Of what was kept new, to take it back; null where nothing was. */
  id: string | null;
  from: string;
  unit: string;
  year: number;
  half: Half;
  version: number;
  code: string;
  source: GatherSource;
  fate: Fate;
  /** Its numbers are in the sums. */
  counted: boolean;
  faults: GatherFault[];
  notes: string[];
}

export interface TakeResult {
  taken: Taken[];
  refused: { from: string; reason: string }[];
}

/** A report that was taken in and is no longer there. */
export interface TakenBack {
  unit: string;
  version: number;
  /** The version that stands in its place again; null where there is none. */
  restored: number | null;
}

/** Where a unit stands with a half-year. */
export interface UnitStatus {
  unit: string;
  punctuality: Punctuality;
  /** Null where nothing came. */
  report: {
    id: string;
    version: number;
    code: string;
    source: GatherSource;
    arrivedOn: string;
    counted: boolean;
    faults: GatherFault[];
    notes: string[];
    /** Former versions that are kept. */
    former: number;
  } | null;
  minima: Record<'pilots' | 'works' | 'cases', MinimumMet>;
}

export interface GatherStatus extends HalfYear {
  dueOn: string;
  units: UnitStatus[];
  /** Whether the roster tells who is to report; else those alone are listed that did. */
  expected: boolean;
  sums: { reports: number; numbers: Record<string, number> };
}

export interface GatherReport {
  folder: string;
  files: string[];
  counted: number;
  left: string[];
}

/** What one unit adds to a sum, and what it came in. */
export interface UnitShare {
  unit: string;
  /** Null where its forms do not tell the number. */
  value: number | null;
  source: GatherSource;
  version: number;
  code: string;
  arrivedOn: string;
  origin: string;
}

const which = { year: yearField, half: z.literal(HALVES) };

export const gatherCalls = {
  /** Takes in packages of units: folders, zips, mails saved as .eml, and filled forms. */
  take: write<TakeResult>()(
    z.strictObject({
      /** Of forms that do not tell their own. */
      ...which,
      paths: z.array(pathField).min(1).max(3_000),
      /** The day they came, where no mail tells it; absent is today. */
      arrivedOn: civilDateField.optional(),
    }),
  ),
  /** What was taken in by mistake goes again, and what it had replaced stands as before. */
  takeBack: write<TakenBack[]>()(
    z.strictObject({ ids: z.array(z.string().min(1).max(100)).min(1).max(3_000) }),
  ),
  status: read<GatherStatus>()(z.strictObject(which)),
  /** The units behind a sum, those that are counted. */
  behind: read<UnitShare[]>()(z.strictObject({ ...which, field: z.string().max(100) })),
  /** 汇总表, lists, collected files and a drafted 通报, into a folder of their own below `outDir`. */
  report: read<GatherReport>()(z.strictObject({ ...which, outDir: pathField })),
  /** Ends the taking under way; what was taken by then stays. */
  stop: read<null>()(z.strictObject({})),
};
