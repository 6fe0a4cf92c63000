import { z } from 'zod';
import { lineField } from './fields.ts';

/** The reporting unit (填报单位) and the people its forms name. */
export const unitSchema = z.strictObject({
  name: lineField.default(''),
  /** 简称, as files are named; the name where there is none. */
  shortName: lineField.default(''),
  /** 主要负责人 */
  leader: lineField.default(''),
  /** 审核人 */
  reviewer: lineField.default(''),
  /** 填表人 */
  contact: lineField.default(''),
  phone: lineField.default(''),
  email: lineField.default(''),
  address: lineField.default(''),
});

export type Unit = z.infer<typeof unitSchema>;

export const UNIT_LABELS: Record<keyof Unit, string> = {
  name: '填报单位名称',
  shortName: '单位简称',
  leader: '主要负责人',
  reviewer: '审核人',
  contact: '填表人（联系人）',
  phone: '联系电话',
  email: '电子邮箱',
  address: '单位地址',
};

/** The unit as files are named after it. */
export function unitInFileNames({ name, shortName }: Pick<Unit, 'name' | 'shortName'>): string {
  return shortName || name;
}
