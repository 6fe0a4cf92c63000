import { fieldLabel } from '#shared/words/field-labels.ts';
import type { FoundTable } from '../layout/find-tables.ts';
import type { PlanNote } from './plan-note.ts';

/** Columns that may as well hold another field: E 列“参与情况”按“受众人次”读，也可能是“行业或人群”。 */
export function columnNotes(sheet: string, { kind, columns }: FoundTable): PlanNote[] {
  return columns.flatMap(({ column, heading, field, other }) => {
    if (field === null || other === undefined) return [];
    const name = heading === '' ? '' : `“${heading.replaceAll(/\s/gu, '')}”`;
    const label = (path: string) => fieldLabel(path.split('.')[0] ?? path, kind);
    if (label(field) === label(other)) return [];
    const text = `${column} 列${name}按“${label(field)}”读，也可能是“${label(other)}”，请核对。`;
    return [{ sheet, text, places: [`${column}:${column}`], part: null }];
  });
}
