import { z } from 'zod';
import { civilDateField, countField, lineField, proseField, yearField } from './fields.ts';
import type { RecordMeta } from './record.ts';
import { SETTINGS } from './setting.ts';

export const WORK_TYPES = [
  'video',
  'graphic',
  'poster',
  'audio',
  'h5',
  'handbook',
  'other',
] as const;
export type WorkType = (typeof WORK_TYPES)[number];
export const WORK_TYPE_LABELS: Record<WorkType, string> = {
  video: '短视频',
  graphic: '图文',
  poster: '海报',
  audio: '音频',
  h5: 'H5',
  handbook: '手册',
  other: '其他',
};

/** A publicity work (安全宣传作品), clause 三(四), sent on 附件3. */
export const workInputSchema = z.strictObject({
  /** The reporting year it counts for. */
  year: yearField,
  title: lineField.min(1),
  type: z.enum(WORK_TYPES).default('other'),
  authors: lineField.default(''),
  createdOn: civilDateField.nullable().default(null),
  /** 发布平台 */
  publishedAt: lineField.default(''),
  publishedOn: civilDateField.nullable().default(null),
  /** 阅读、播放或受众量 */
  reach: countField.default(0),
  settings: z
    .array(z.enum(SETTINGS))
    .default([])
    .transform((settings) => SETTINGS.filter((setting) => settings.includes(setting))),
  introduction: proseField.default(''),
  originality: proseField.default(''),
  contact: lineField.default(''),
  phone: lineField.default(''),
  remarks: proseField.default(''),
});

export type WorkInput = z.infer<typeof workInputSchema>;
export interface Work extends WorkInput, RecordMeta {}
