import type { AnyField } from '#shared/domain/field.ts';
import { labelOf } from '#shared/domain/field.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { RECORDS, type RecordByKind } from '#shared/domain/records-by-kind.ts';
import { fieldText } from '#shared/words/field-text.ts';
import { formatCount } from '../../ui/numbers.ts';
import type { SheetColumn } from '../../ui/sheet/sheet-column.ts';

/** A column for each field of a kind but its groups, in the order of the definition. */
export function fieldColumns<K extends RecordKind>(kind: K): SheetColumn<RecordByKind[K]>[] {
  return fieldsOf(kind).flatMap(([name, field]) =>
    field.type === 'group' ? [] : columnOf<RecordByKind[K]>(name, field),
  );
}

/** Those shown until the clerk chooses. */
export function shownFields(kind: RecordKind): string[] {
  return fieldsOf(kind).flatMap(([name, { shown }]) => (shown ? name : []));
}

function fieldsOf(kind: RecordKind): [string, AnyField][] {
  return Object.entries(RECORDS[kind].fields);
}

function columnOf<Row extends object>(
  name: string,
  field: Exclude<AnyField, { type: 'group' }>,
): SheetColumn<Row> {
  const label = labelOf(field);
  const usualPx = widthPx(field.width, label);
  const column = { field: name, label, widthPx: usualPx };
  const headPx = 14 * label.length + 38;
  const leastPx = Math.max(headPx, Math.round(0.5 * usualPx));
  const valueOf = (row: Row): unknown => (row as Record<string, unknown>)[name];
  switch (field.type) {
    case 'count':
      return {
        ...column,
        leastPx: headPx,
        numeric: true,
        // Copied out as a bare number, so that a spreadsheet can add it up.
        text: (row) => fieldText(field, valueOf(row)),
        render: (row) => formatCount(Number(valueOf(row))),
      };
    case 'links':
      return {
        ...column,
        numeric: true,
        sortable: false,
        text: (row) => String((valueOf(row) as unknown[]).length),
      };
    case 'prose':
      return {
        ...column,
        leastPx,
        sortable: false,
        text: (row) => fieldText(field, valueOf(row)),
      };
    case 'line':
      return {
        ...column,
        // What names the record takes the room that is left, and is the last to give room.
        leastPx: field.required ? Math.round(0.75 * usualPx) : leastPx,
        grows: field.required === true,
        names: field.required === true,
        text: (row) => fieldText(field, valueOf(row)),
      };
    case 'choice':
    case 'choices':
      return { ...column, leastPx, text: (row) => fieldText(field, valueOf(row)) };
    case 'day':
    case 'year':
    case 'flag':
      return { ...column, text: (row) => fieldText(field, valueOf(row)) };
  }
}

/** Room for the characters, within bounds, and for the label with its marks. */
function widthPx(width: number, label: string): number {
  return Math.max(8 * Math.min(width, 28), 14 * label.length + 52);
}
