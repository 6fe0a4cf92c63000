import { z } from 'zod';
import { civilDateField, countField, lineField, proseField } from './fields.ts';
import { OCCASIONS } from './occasion.ts';
import { PRINCIPLES } from './principle.ts';
import { PUBLICITY_FORMS } from './publicity-form.ts';
import type { RecordMeta } from './record.ts';
import { SETTINGS } from './setting.ts';

/** What only some forms have: 演练, 警示曝光, 媒体, 体验. Absent keys mean "not told". */
export const activityDetailsSchema = z.strictObject({
  drillScript: proseField.optional(),
  evacuationSeconds: countField.optional(),
  exposedTo: lineField.optional(),
  rectified: z.boolean().optional(),
  outlets: lineField.optional(),
  links: proseField.optional(),
  reach: countField.optional(),
  base: lineField.optional(),
});

export const ACTIVITY_MODES = ['offline', 'online', 'both'] as const;
export type ActivityMode = (typeof ACTIVITY_MODES)[number];
export const ACTIVITY_MODE_LABELS: Record<ActivityMode, string> = {
  offline: '线下',
  online: '线上',
  both: '线上线下结合',
};

export const activityInputSchema = z.strictObject({
  /** The day that decides the reporting period. */
  date: civilDateField,
  endDate: civilDateField.nullable().default(null),
  title: lineField.min(1),
  form: z.enum(PUBLICITY_FORMS),
  settings: z
    .array(z.enum(SETTINGS))
    .min(1)
    .transform((settings) => SETTINGS.filter((setting) => settings.includes(setting))),
  /** 场次 */
  sessions: countField.default(1),
  /** 受众人次 */
  audience: countField.default(0),
  place: lineField.default(''),
  organiser: lineField.default(''),
  partners: lineField.default(''),
  occasion: z.enum(OCCASIONS).nullable().default(null),
  principles: z
    .array(z.enum(PRINCIPLES))
    .default([])
    .transform((chosen) => PRINCIPLES.filter((principle) => chosen.includes(principle))),
  /** Industry or group of people addressed. */
  targetGroup: lineField.default(''),
  /** 发放资料（份） */
  materials: countField.default(0),
  /** 报道（条） */
  mediaItems: countField.default(0),
  summary: proseField.default(''),
  mode: z.enum(ACTIVITY_MODES).default('offline'),
  remarks: proseField.default(''),
  details: activityDetailsSchema.default({}),
});

export type ActivityInput = z.infer<typeof activityInputSchema>;
export interface Activity extends ActivityInput, RecordMeta {}
