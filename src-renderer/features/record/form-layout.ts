import type { RecordKind } from '#shared/domain/record.ts';
import type { ColumnPath, FieldName } from '#shared/domain/records-by-kind.ts';

/** How a field stands on its form, where that is not what its type usually takes. */
export interface Placed {
  /** Sixths of the form's width. */
  span?: 1 | 2 | 3 | 4 | 6;
  rows?: number;
  label?: string;
  hint?: string;
  placeholder?: string;
  /** One of few: all on the screen, none behind a click. */
  asButtons?: boolean;
  autoFocus?: boolean;
  /** The field that takes the households told here among people, or the people counted by households. */
  householdsIn?: string;
  peopleIn?: string;
  /** The field that takes the end of a span of days typed here, and the one that holds its start. */
  spanEnd?: string;
  endOf?: string;
}

/** The order of a form; a field it does not name stands after the one before it in the definition. */
export type FormLayout<K extends RecordKind> = Layout<FieldName<K> | ColumnPath<K>>;
export type Layout<Path extends string = string> = readonly (readonly [
  path: Path,
  placed?: Placed,
])[];

/** All of the names, in the order of the layout. */
export function inLayout(names: readonly string[], layout: Layout): string[] {
  const order: string[] = layout.map(([path]) => path).filter((path) => names.includes(path));
  names.forEach((name, index) => {
    if (order.includes(name)) return;
    order.splice(order.indexOf(names[index - 1] ?? '') + 1, 0, name);
  });
  return order;
}

export function placedOf(path: string, layout: Layout): Placed {
  return layout.find(([other]) => other === path)?.[1] ?? {};
}
