import type { z } from 'zod';
import { defineRecord } from './define-record.ts';
import { choice, choices, count, day, line, prose, year } from './field.ts';
import type { RecordMeta } from './record.ts';
import { SETTING_LABELS, SETTINGS } from './setting.ts';

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
export const WORK = defineRecord('work', {
  /** The reporting year it counts for. */
  year: year({ label: '报送年度', heading: '年度', width: 8, shown: true, bulk: true }),
  title: line({ label: '作品名称', width: 30, required: true, shown: true }),
  type: choice({
    label: '作品类型',
    width: 10,
    of: WORK_TYPES,
    words: WORK_TYPE_LABELS,
    initial: 'other',
    shown: true,
    bulk: true,
  }),
  authors: line({ label: '作者', width: 20, shown: true, bulk: true }),
  createdOn: day({ label: '创作日期', heading: '完成时间', width: 13, shown: true }),
  publishedAt: line({ label: '发布平台', width: 20, shown: true, bulk: true }),
  publishedOn: day({ label: '发布日期', heading: '发布时间', width: 13 }),
  /** How often read, played or heard. */
  reach: count({ label: '阅读播放量', width: 12, shown: true }),
  settings: choices({
    label: '五进场所',
    width: 18,
    of: SETTINGS,
    words: SETTING_LABELS,
    shown: true,
    bulk: true,
  }),
  introduction: prose({ label: '作品简介', width: 40 }),
  originality: prose({ label: '原创声明', width: 24 }),
  /** As the clerk writes it: 3分20秒. */
  duration: line({ label: '时长', width: 10, search: 'none', extra: true }),
  format: line({ label: '格式', width: 10, search: 'words', extra: true }),
  link: prose({ label: '作品链接', width: 24, extra: true }),
  /** The bodies that its authors are of. */
  makers: line({ label: '主创单位', width: 20, extra: true }),
  authorisation: prose({ label: '授权说明', width: 24, extra: true }),
  /** Whose pictures, music and words it uses, and what of it was made by machine. */
  sources: prose({ label: '素材与人工智能说明', width: 24, extra: true }),
  contact: line({ label: '联系人', width: 12, bulk: true }),
  phone: line({ label: '联系电话', width: 16, search: 'none', bulk: true }),
  remarks: prose({ label: '备注', width: 24 }),
});

export const workInputSchema = WORK.input;
export type WorkInput = z.infer<typeof workInputSchema>;
export interface Work extends WorkInput, RecordMeta {}
