import { type ReactNode, useCallback } from 'react';
import { labelOf } from '#shared/domain/field.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { fieldOf } from '#shared/domain/records-by-kind.ts';
import type { RecordFilter } from '../../store/navigation-store.ts';
import { ColumnFilter, canFilter } from './column-filter.tsx';
import { withCondition } from './with-condition.ts';

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
      return (
        <ColumnFilter
          label={labelOf(field)}
          field={field}
          condition={filter.where?.[name] ?? null}
          onChange={(condition) => onChange(withCondition(filter, name, condition))}
        />
      );
    },
    [kind, filter, onChange],
  );
}
