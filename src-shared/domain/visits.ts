import { type CountField, count } from './field.ts';
import type { Setting } from './setting.ts';

/** Settings whose places are counted once, however often they were entered. */
export const VISITED = ['enterprise', 'village', 'community'] as const satisfies Setting[];
export type Visited = (typeof VISITED)[number];

/** How many of each were entered in a half-year; null leaves it to the pen. */
export type Visits = Record<Setting, number | null>;

export const VISIT_FIELDS: Record<Setting, CountField> = {
  enterprise: count({ label: '进企业家数', unit: '家', width: 12 }),
  village: count({ label: '进村数', unit: '个', width: 12 }),
  community: count({ label: '进社区数', unit: '个', width: 12 }),
  school: count({ label: '进学校次数', unit: '次', width: 12 }),
  family: count({ label: '进家庭户数', unit: '户', width: 12 }),
};
