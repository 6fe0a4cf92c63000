import type { z } from 'zod';
import { defineRecord } from './define-record.ts';
import { choice, line, links, prose, year } from './field.ts';
import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from './publicity-form.ts';
import type { RecordMeta } from './record.ts';
import { SETTING_LABELS, SETTINGS } from './setting.ts';

/** A result case (成果案例), clause 三(四), sent on 附件4. */
export const RESULT_CASE = defineRecord('case', {
  /** The reporting year it counts for. */
  year: year({ label: '报送年度', heading: '年度', width: 8, shown: true, bulk: true }),
  title: line({ label: '案例名称', width: 30, required: true, shown: true }),
  setting: choice({
    label: '五进场所',
    width: 10,
    of: SETTINGS,
    words: SETTING_LABELS,
    shown: true,
    bulk: true,
  }),
  form: choice({
    label: '宣传形式',
    width: 18,
    of: PUBLICITY_FORMS,
    words: PUBLICITY_FORM_LABELS,
    shown: true,
    bulk: true,
  }),
  /** As the clerk writes it: 2024年3月至10月. */
  period: line({ label: '实施时间', width: 20, search: 'words', shown: true }),
  background: prose({ label: '背景', width: 40 }),
  practice: prose({ label: '经验做法', width: 40 }),
  results: prose({ label: '取得成效', width: 40 }),
  promotion: prose({ label: '推广价值', width: 40 }),
  summary: prose({ label: '内容摘要', width: 40, extra: true }),
  innovation: prose({ label: '创新点', width: 40, extra: true }),
  evidenceList: prose({ label: '佐证材料清单', width: 30, extra: true }),
  activityIds: links({ label: '关联活动', width: 10, to: 'activity', shown: true }),
  pilotIds: links({ label: '关联试点', width: 10, to: 'pilot' }),
  contact: line({ label: '联系人', width: 12, shown: true, bulk: true }),
  phone: line({ label: '联系电话', width: 16, search: 'none', shown: true, bulk: true }),
  email: line({ label: '邮箱', width: 20, search: 'none', extra: true }),
  remarks: prose({ label: '备注', width: 24 }),
});

export const resultCaseInputSchema = RESULT_CASE.input;
export type ResultCaseInput = z.infer<typeof resultCaseInputSchema>;
export interface ResultCase extends ResultCaseInput, RecordMeta {}
