import { z } from 'zod';
import { civilDateField, proseField } from './fields.ts';

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
  /** 报送函 goes with the package. */
  letter: z.boolean().default(false),
});
export type ReportChoices = z.infer<typeof reportChoicesSchema>;
