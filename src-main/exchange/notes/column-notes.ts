import { BODY_ROLE_LABELS } from '#shared/domain/said-bodies.ts';
import { bodyRoleOf } from '#shared/recognition/body-heading.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';
import type { FoundTable } from '../layout/find-tables.ts';
import type { PlanNote } from './plan-note.ts';

/** Columns that may as well hold another field: E 列“参与情况”按“受众人次”读，也可能是“行业或人群”。 */
export function columnNotes(sheet: string, { kind, columns }: FoundTable): PlanNote[] {
  return columns.flatMap(({ column, heading, field, confidence, other }) => {
    const name = heading === '' ? '' : `“${heading.replaceAll(/\s/gu, '')}”`;
    if (field === 'date' && heading !== '' && confidence < SURE_OF_DAY) {
      const text = `${column} 列${name}按“日期”读：表上没有别的日期一栏。登记的不是活动当天的，请核对。`;
      return [{ sheet, text, places: [`${column}:${column}`], part: null }];
    }
    if (other === undefined) return [];
    const label = (path: string) => fieldLabel(path.split('.')[0] ?? path, kind);
    const places = [`${column}:${column}`];
    if (field === null) {
      const text = `${column} 列${name}也像“${label(other)}”，那一项已按别的列读，这一列写进备注，没有计入，请核对。`;
      return [{ sheet, text, places, part: null }];
    }
    if (label(field) === label(other)) return [];
    const text = `${column} 列${name}按“${label(field)}”读，也可能是“${label(other)}”，请核对。`;
    return [{ sheet, text, places, part: null }];
  });
}

/** Columns that are held against the roster: C 列“覆盖单位”和名册对应. */
export function bodyColumnNotes(sheet: string, { kind, columns }: FoundTable): PlanNote[] {
  if (kind !== 'activity') return [];
  return columns.flatMap(({ column, heading, field }) => {
    const role = field === null ? bodyRoleOf(heading) : null;
    if (role === null) return [];
    const label = BODY_ROLE_LABELS[role];
    const text = `${column} 列“${heading.replaceAll(/\s/gu, '')}”和名册对应，对上的记为${label}，对不上的写进备注。`;
    return [{ sheet, text, places: [`${column}:${column}`], part: null }];
  });
}

/** A day that is only written down (登记日期), or known by its values alone. */
const SURE_OF_DAY = 0.5;
