import { z } from 'zod';
import { civilDateField, lineField, proseField, yearField } from './fields.ts';
import type { RecordMeta } from './record.ts';
import { SETTINGS } from './setting.ts';

export const PILOT_STATUSES = ['cultivating', 'established', 'withdrawn'] as const;
export type PilotStatus = (typeof PILOT_STATUSES)[number];
export const PILOT_STATUS_LABELS: Record<PilotStatus, string> = {
  cultivating: '培育中',
  established: '已建成',
  withdrawn: '已退出',
};

/** A pilot site (安全宣传试点), clause 三(三). */
export const pilotInputSchema = z.strictObject({
  /** The reporting year it counts for. */
  year: yearField,
  kind: z.enum(SETTINGS),
  name: lineField.min(1),
  address: lineField.default(''),
  contact: lineField.default(''),
  phone: lineField.default(''),
  chosenOn: civilDateField.nullable().default(null),
  basis: proseField.default(''),
  practice: proseField.default(''),
  results: proseField.default(''),
  status: z.enum(PILOT_STATUSES).default('cultivating'),
  remarks: proseField.default(''),
});

export type PilotInput = z.infer<typeof pilotInputSchema>;
export interface Pilot extends PilotInput, RecordMeta {}
