import type { z } from 'zod';
import { defineRecord } from './define-record.ts';
import { choice, choices, count, day, flag, group, line, prose } from './field.ts';
import { OCCASION_LABELS, OCCASIONS } from './occasion.ts';
import { PRINCIPLE_LABELS, PRINCIPLES } from './principle.ts';
import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from './publicity-form.ts';
import type { RecordMeta } from './record.ts';
import { SETTING_LABELS, SETTINGS } from './setting.ts';

export const ACTIVITY_MODES = ['offline', 'online', 'both'] as const;
export type ActivityMode = (typeof ACTIVITY_MODES)[number];
export const ACTIVITY_MODE_LABELS: Record<ActivityMode, string> = {
  offline: '线下',
  online: '线上',
  both: '线上线下结合',
};

export const ACTIVITY_STATUSES = ['held', 'planned'] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];
export const ACTIVITY_STATUS_LABELS: Record<ActivityStatus, string> = {
  held: '已开展',
  planned: '计划中',
};

/** An activity of safety publicity (宣传活动), notice part 二. */
export const ACTIVITY = defineRecord('activity', {
  /** The day that decides the reporting period. */
  date: day({ label: '日期', width: 13, required: true, shown: true, bulk: true }),
  endDate: day({ label: '结束日期', width: 13 }),
  title: line({ label: '活动名称', width: 36, required: true, shown: true }),
  form: choice({
    label: '宣传形式',
    width: 18,
    of: PUBLICITY_FORMS,
    words: PUBLICITY_FORM_LABELS,
    required: true,
    shown: true,
    bulk: true,
  }),
  settings: choices({
    label: '五进场所',
    width: 18,
    of: SETTINGS,
    words: SETTING_LABELS,
    required: true,
    shown: true,
    bulk: true,
  }),
  sessions: count({ label: '场次', unit: '场', width: 8, initial: 1, shown: true, bulk: true }),
  audience: count({
    label: '受众人次',
    short: '人次',
    unit: '人次',
    width: 10,
    shown: true,
    bulk: true,
  }),
  /** Homes called at; people are at least one of each. */
  households: count({ label: '户数', unit: '户', width: 8, bulk: true }),
  place: line({ label: '地点', heading: '活动地点', width: 20, shown: true, bulk: true }),
  organiser: line({ label: '主办单位', width: 16, shown: true, bulk: true }),
  partners: line({ label: '协办单位', width: 16, bulk: true }),
  occasion: choice({
    label: '重要节点',
    width: 16,
    of: OCCASIONS,
    words: OCCASION_LABELS,
    bulk: true,
  }),
  principles: choices({
    label: '工作原则',
    width: 20,
    of: PRINCIPLES,
    words: PRINCIPLE_LABELS,
    bulk: true,
  }),
  targetGroup: line({ label: '行业或人群', width: 16, bulk: true }),
  materials: count({
    label: '发放资料',
    short: '资料',
    unit: '份',
    width: 10,
    shown: true,
    bulk: true,
  }),
  mediaItems: count({ label: '报道', unit: '条', width: 8, bulk: true }),
  mode: choice({
    label: '开展方式',
    heading: '线上线下',
    width: 14,
    of: ACTIVITY_MODES,
    words: ACTIVITY_MODE_LABELS,
    initial: 'offline',
    bulk: true,
  }),
  /** What is planned counts nowhere until it has been held. */
  status: choice({
    label: '状态',
    heading: '开展状态',
    width: 10,
    of: ACTIVITY_STATUSES,
    words: ACTIVITY_STATUS_LABELS,
    initial: 'held',
    bulk: true,
  }),
  summary: prose({ label: '内容摘要', heading: '活动概述', width: 40 }),
  details: group(
    { label: '形式专项内容' },
    {
      drillScript: prose({ label: '演练脚本', width: 20, onlyFor: 'drill' }),
      evacuationSeconds: count({ label: '疏散用时', unit: '秒', width: 12, onlyFor: 'drill' }),
      exposedTo: line({ label: '曝光对象', width: 16, onlyFor: 'warning' }),
      rectified: flag({
        label: '整改情况',
        heading: '是否整改',
        width: 10,
        yes: '已整改',
        no: '未整改',
        onlyFor: 'warning',
      }),
      outlets: line({ label: '刊播媒体', heading: '媒体名称', width: 16, onlyFor: 'media' }),
      links: prose({ label: '链接', width: 20, onlyFor: 'media' }),
      reach: count({ label: '阅读播放量', heading: '阅读量', width: 10, onlyFor: 'media' }),
      base: line({ label: '体验基地', width: 16, onlyFor: 'immersive' }),
    },
  ),
  banners: count({ label: '横幅展板', unit: '条/块', width: 10, extra: true }),
  /** Reached by a live stream, a group or an account, whatever the form. */
  onlineReach: count({ label: '线上覆盖人次', unit: '人次', width: 12, extra: true }),
  remarks: prose({ label: '备注', width: 24, bulk: true }),
});

export const activityInputSchema = ACTIVITY.input;
export type ActivityInput = z.infer<typeof activityInputSchema>;
export interface Activity extends ActivityInput, RecordMeta {}

/** What was frozen before there were plans tells none. */
export function isHeld({ status }: { status?: ActivityStatus }): boolean {
  return status !== 'planned';
}
