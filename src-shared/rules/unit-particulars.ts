import type { Unit } from '../domain/unit.ts';
import { toUnit } from './mend.ts';
import { defineRule, met, notMet } from './rule.ts';

/** What the forms' heads and sign-off blocks print; the pen fills the signatures, not these. */
const NEEDED: readonly [keyof Unit, string][] = [
  ['name', '填报单位'],
  ['leader', '主要负责人'],
  ['contact', '填表人'],
  ['phone', '联系电话'],
];

export const unitParticulars = defineRule({
  id: 'unit-particulars',
  clause: 'report.statistics',
  level: 'warning',
  mend: toUnit,
  check: ({ unit }) => {
    const missing = NEEDED.filter(([field]) => unit[field].trim() === '').map(([, label]) => label);
    return missing.length === 0
      ? [met('单位信息齐全。')]
      : [notMet(`单位信息缺少${missing.join('、')}，表格上会空着，请在单位信息中补填。`)];
  },
});
