import { type ReactNode, useCallback } from 'react';
import { labelOf } from '#shared/domain/field.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { fieldOf } from '#shared/domain/records-by-kind.ts';
import type { RecordFilter } from '../../store/navigation-store.ts';
import { ColumnFilter, canFilter } from './column-filter.tsx';

/** What stands in the heads of a list's columns to narrow it by them. */
export function useColumnFilters(
  kind: RecordKind,
  filter: RecordFilter,
  onChange: (filter: RecordFilter) => void,
): (name: string) => ReactNode {
  return useCallback(
    (name) => {
      const field = fieldOf(kind, name);
      if (!canFilter(field)) return null;
      const { where = {}, ...others } = filter;
      const { [name]: own, ...rest } = where;
      return (
        <ColumnFilter
          label={labelOf(field)}
          field={field}
          condition={own ?? null}
          onChange={(condition) => {
            const next = condition ? { ...rest, [name]: condition } : rest;
            onChange(Object.keys(next).length > 0 ? { ...others, where: next } : others);
          }}
        />
      );
    },
    [kind, filter, onChange],
  );
}
