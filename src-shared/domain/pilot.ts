import type { z } from 'zod';
import { defineRecord } from './define-record.ts';
import { choice, day, line, prose, year } from './field.ts';
import type { RecordMeta } from './record.ts';
import { SETTING_LABELS, SETTINGS } from './setting.ts';

export const PILOT_STATUSES = ['cultivating', 'established', 'withdrawn'] as const;
export type PilotStatus = (typeof PILOT_STATUSES)[number];
export const PILOT_STATUS_LABELS: Record<PilotStatus, string> = {
  cultivating: '培育中',
  established: '已建成',
  withdrawn: '已退出',
};

const PLAQUES = ['given', 'none'] as const;
type Plaque = (typeof PLAQUES)[number];
export const PLAQUE_LABELS: Record<Plaque, string> = { given: '已授牌', none: '未授牌' };

/** A pilot site (安全宣传试点), clause 三(三). */
export const PILOT = defineRecord('pilot', {
  /** The reporting year it counts for. */
  year: year({ label: '报送年度', heading: '年度', width: 8, shown: true, bulk: true }),
  kind: choice({
    label: '试点类别',
    width: 10,
    of: SETTINGS,
    words: SETTING_LABELS,
    required: true,
    shown: true,
    bulk: true,
  }),
  name: line({ label: '试点名称', width: 24, required: true, shown: true }),
  address: line({ label: '地址', width: 24, shown: true }),
  contact: line({ label: '联系人', width: 12, shown: true, bulk: true }),
  phone: line({ label: '联系电话', width: 16, search: 'none', shown: true, bulk: true }),
  chosenOn: day({ label: '选定日期', heading: '确定时间', width: 13, shown: true, bulk: true }),
  basis: prose({ label: '选树依据', width: 30 }),
  practice: prose({ label: '经验做法', width: 40 }),
  results: prose({ label: '工作成效', heading: '成效', width: 40 }),
  status: choice({
    label: '状态',
    width: 10,
    of: PILOT_STATUSES,
    words: PILOT_STATUS_LABELS,
    initial: 'cultivating',
    shown: true,
    bulk: true,
  }),
  /** As the office names it: 市级, 区级示范点. */
  level: line({ label: '级别', width: 10, search: 'words', extra: true }),
  plaque: choice({
    label: '是否授牌',
    width: 10,
    of: PLAQUES,
    words: PLAQUE_LABELS,
    extra: true,
  }),
  plaqueOn: day({ label: '授牌日期', width: 13, extra: true }),
  remarks: prose({ label: '备注', width: 24 }),
});

export const pilotInputSchema = PILOT.input;
export type PilotInput = z.infer<typeof pilotInputSchema>;
export interface Pilot extends PilotInput, RecordMeta {}
