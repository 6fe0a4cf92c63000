import { z } from 'zod';
import { lineField, proseField } from './fields.ts';
import { SETTING_LABELS, SETTINGS } from './setting.ts';

/** One of the five places, or a body that is none of them. */
export const BODY_KINDS = [...SETTINGS, 'department', 'other'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

export const BODY_KIND_LABELS: Record<BodyKind, string> = {
  ...SETTING_LABELS,
  department: '部门',
  other: '其他',
};

/** A body that reports to this unit (名册中的单位), as a clerk enters it. */
export const bodyInputSchema = z.strictObject({
  name: lineField.min(1),
  kind: z.enum(BODY_KINDS),
  /** Short and former names, 、 between them. */
  otherNames: lineField.default(''),
  contact: lineField.default(''),
  phone: lineField.default(''),
  remarks: proseField.default(''),
});
export type BodyInput = z.infer<typeof bodyInputSchema>;

export interface RosterBody extends BodyInput {
  /** `b-` and a time-ordered random part. */
  id: string;
  createdAt: string;
  updatedAt: string;
}

export const BODY_LABELS: Record<keyof BodyInput, string> = {
  name: '单位名称',
  kind: '类别',
  otherNames: '简称',
  contact: '联系人',
  phone: '联系电话',
  remarks: '备注',
};
