import { z } from 'zod';
import { civilDateField, countField, proseField } from './fields.ts';
import type { Visited } from './visits.ts';

/** What the clerk decides about a report. A null list: all pilots of the year, works and cases as usual. */
export const reportChoicesSchema = z.strictObject({
  from: civilDateField.nullable().default(null),
  to: civilDateField.nullable().default(null),
  pilotIds: z.array(z.string()).nullable().default(null),
  workIds: z.array(z.string()).nullable().default(null),
  caseIds: z.array(z.string()).nullable().default(null),
  practice: proseField.default(''),
  plan: proseField.default(''),
  filledOn: civilDateField.nullable().default(null),
  /** As the clerk counts them; null: as the ledger tells. */
  visits: z
    .strictObject({
      enterprise: countField.nullable().default(null),
      village: countField.nullable().default(null),
      community: countField.nullable().default(null),
    } satisfies Record<Visited, z.ZodType>)
    .default({ enterprise: null, village: null, community: null }),
  /** 报送函 goes with the package. */
  letter: z.boolean().default(false),
  /** 工作情况报告 goes with the package. */
  account: z.boolean().default(false),
});
export type ReportChoices = z.infer<typeof reportChoicesSchema>;
