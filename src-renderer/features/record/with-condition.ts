import type { ColumnAsked } from '#shared/domain/column-condition.ts';
import type { RecordFilter } from '../../store/navigation-store.ts';

/** The filter with what one column is narrowed to; null narrows by it no longer. */
export function withCondition(
  { where = {}, ...others }: RecordFilter,
  name: string,
  condition: ColumnAsked | null,
): RecordFilter {
  const { [name]: _former, ...rest } = where;
  const next = condition ? { ...rest, [name]: condition } : rest;
  return Object.keys(next).length > 0 ? { ...others, where: next } : others;
}
