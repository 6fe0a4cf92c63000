import type { WorkbookSheet } from '../cells/workbook-model.ts';
import type { PlanNote } from './plan-note.ts';

/** Conditions are not evaluated: what they may strike out is told, for the clerk to look at. */
export function conditionNotes({ name, struckByCondition = [] }: WorkbookSheet): PlanNote[] {
  const places = [...new Set(struckByCondition)];
  if (places.length === 0) return [];
  const text = `${places.join('、')} 设了按条件划掉的格式，程序不判断条件，都照常读取；请核对其中划掉的行。`;
  return [{ sheet: name, text, places, part: null }];
}
