import { type FieldId, fieldName, LIST_LABELS, parseListField } from './field-names.ts';
import type { FieldValues } from './field-values.ts';

export interface UnplacedValue {
  field: FieldId;
  name: string;
  text: string;
}

/**
 * Data that the blank has no place for and that its reader would miss. Not told: what stands there
 * in another shape, numbers of zero, and the unit's particulars a form does not ask for.
 */
export function unplacedValues(values: FieldValues, placed: ReadonlySet<FieldId>): UnplacedValue[] {
  const out: UnplacedValue[] = [];
  for (const [field, value] of values) {
    if (placed.has(field) || value === 0 || value === '') continue;
    if (field === 'case.period' && placed.has('case.from') && values.has('case.from')) continue;
    if (isMissed(field, placed)) out.push({ field, name: fieldName(field), text: String(value) });
  }
  return [...out, ...rowsWithoutRoom(values, placed)];
}

const ALWAYS =
  /^(?:unit\.name|practice|work\.(?:title|type|authors|createdOn|settings|reach|introduction|originality)|case\.(?:title|setting|form|period|background|practice|results|promotion))$/u;

function isMissed(field: FieldId, placed: ReadonlySet<FieldId>): boolean {
  const has = (pattern: RegExp) => [...placed].some((other) => pattern.test(other));
  const [head = '', second = '', third = '', measure = ''] = field.split('.');
  if (field === 'work.title') return !has(/^works\.1\.title$/u);
  if (field === 'case.title') return !has(/^cases\.1\.title$/u);
  if (head === 'work' && has(/^works\.1\./u)) return false;
  if (head === 'case' && has(/^cases\.1\./u)) return false;
  if (/^case\.(?:background|practice|results|promotion)$/u.test(field) && placed.has('case.body')) {
    return false;
  }
  if (ALWAYS.test(field)) return true;
  if (field === 'work.publishedAt' || field === 'work.publishedOn')
    return !placed.has('work.published');
  if (/^(?:pilots|works|cases)\.text$/u.test(field)) return !has(new RegExp(`^${head}\\.`, 'u'));
  if (field === 'plan') return true;
  if (head !== 'm') return false;
  if (measure === 'activities') return false;
  const isMatrix = has(/^m\.(?!total)\w+\.(?!total)\w+\./u);
  if (second === 'total' && third === 'total')
    return !has(new RegExp(`^m\\..*\\.${measure}$`, 'u'));
  if (measure === 'materials' || measure === 'mediaItems') return false;
  if (second === 'total' || third === 'total') return false;
  return isMatrix && has(new RegExp(`^m\\.\\w+\\.(?!total)\\w+\\.${measure}$`, 'u'));
}

/** Records beyond the rows that a list of the blank has. */
function rowsWithoutRoom(values: FieldValues, placed: ReadonlySet<FieldId>): UnplacedValue[] {
  const rows = new Map<string, number>();
  for (const id of placed) {
    const field = parseListField(id);
    if (field) rows.set(field.list, Math.max(rows.get(field.list) ?? 0, field.row));
  }
  return [...values].flatMap(([id, value]): UnplacedValue[] => {
    const field = parseListField(id);
    const room = field && rows.get(field.list);
    if (!field || room === null || room === undefined || field.row <= room) return [];
    if (field.column !== 'title' && field.column !== 'name') return [];
    return [{ field: id, name: `${LIST_LABELS[field.list]}${field.row}`, text: String(value) }];
  });
}
