import { z } from 'zod';
import { PUBLICITY_FORMS } from '../domain/publicity-form.ts';
import { SETTINGS } from '../domain/setting.ts';

/**
 * What a district may ask a number of. A place counts once however often it was gone to; `eachBody` asks
 * of every body of the roster, of one kind where a setting is said, that so many activities reached it.
 */
export const QUOTA_COUNTS = [
  'activities',
  'sessions',
  'places',
  'households',
  'audience',
  'eachBody',
] as const;
export type QuotaCount = (typeof QUOTA_COUNTS)[number];

export const QUOTA_COUNT_LABELS: Record<QuotaCount, { label: string; unit: string }> = {
  activities: { label: '活动', unit: '项' },
  sessions: { label: '场次', unit: '场' },
  places: { label: '不同地点', unit: '处' },
  households: { label: '户数', unit: '户' },
  audience: { label: '受众人次', unit: '人次' },
  eachBody: { label: '名册中每个单位', unit: '次' },
};

export const QUOTA_SPANS = ['quarter', 'half', 'year'] as const;
export type QuotaSpan = (typeof QUOTA_SPANS)[number];

export const QUOTA_SPAN_LABELS: Record<QuotaSpan, string> = {
  quarter: '每季度',
  half: '每半年',
  year: '每年',
};

/** At least so many of something, of one setting or form where it is said, in each span of time. */
export const quotaSchema = z.strictObject({
  count: z
    .enum(QUOTA_COUNTS)
    .describe(
      '数什么：activities 活动项数，sessions 场次，places 不同地点，households 户数，audience 受众人次，eachBody 名册中每个单位都要进到的次数',
    ),
  least: z.number().int().min(1).describe('至少多少'),
  every: z.enum(QUOTA_SPANS).describe('多久一次：quarter 每季度，half 每半年，year 每年'),
  setting: z.enum(SETTINGS).optional().describe('只数进哪个场所的；不写就都数'),
  form: z.enum(PUBLICITY_FORMS).optional().describe('只数哪种形式的；不写就都数'),
});
export type Quota = z.infer<typeof quotaSchema>;
