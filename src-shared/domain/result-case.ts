import { z } from 'zod';
import { lineField, proseField, yearField } from './fields.ts';
import { PUBLICITY_FORMS } from './publicity-form.ts';
import type { RecordMeta } from './record.ts';
import { SETTINGS } from './setting.ts';

/** A result case (成果案例), clause 三(四), sent on 附件4. Named `ResultCase` because `case` is a keyword. */
export const resultCaseInputSchema = z.strictObject({
  /** The reporting year it counts for. */
  year: yearField,
  title: lineField.min(1),
  setting: z.enum(SETTINGS).nullable().default(null),
  form: z.enum(PUBLICITY_FORMS).nullable().default(null),
  /** As the clerk writes it: 2024年3月至10月. */
  period: lineField.default(''),
  background: proseField.default(''),
  practice: proseField.default(''),
  results: proseField.default(''),
  /** 推广价值 */
  promotion: proseField.default(''),
  activityIds: z.array(z.string()).default([]),
  pilotIds: z.array(z.string()).default([]),
  contact: lineField.default(''),
  phone: lineField.default(''),
  remarks: proseField.default(''),
});

export type ResultCaseInput = z.infer<typeof resultCaseInputSchema>;
export interface ResultCase extends ResultCaseInput, RecordMeta {}
