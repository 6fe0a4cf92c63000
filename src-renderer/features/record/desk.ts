import type { ComponentType } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import type { BesideInput } from '../../client/record-client.ts';
import type { SheetColumn, SheetSort } from '../../ui/sheet/sheet-column.ts';
import type { BesideCells } from './beside-cells.ts';
import type { FormLayout } from './form-layout.ts';

/** Values of a form while they are typed: fields by id, not yet checked. */
export type FormValues = Record<string, unknown>;

/** Field id -> Chinese sentence. */
export type Doubts = Readonly<Record<string, string>>;

export interface DeskContext {
  today: string;
  /** The reporting year that today belongs to. */
  year: number;
}

export type FilterName = 'period' | 'year' | 'forms' | 'settings' | 'occasion' | 'hasFiles';

/** What makes the records of one kind differ on screen; `DeskPage` does the rest. */
export interface RecordDesk<K extends RecordKind> {
  kind: K;
  title: string;
  /** In sentences: 还没有活动. */
  noun: string;
  /** Its measure word: 条, 个, 件. */
  counter: string;
  columns: readonly SheetColumn<RecordByKind[K]>[];
  sort: SheetSort;
  filters: readonly FilterName[];
  hasTotals: boolean;
  searchHint: string;
  emptyHint: string;
  /** A new record; `last` is the one entered before it. */
  blank: (context: DeskContext, last: RecordByKind[K] | undefined) => FormValues;
  doubtsOf: (values: FormValues, context: DeskContext) => Doubts;
  layout: FormLayout<K>;
  beside?: Beside;
  /** Columns among the desk's that are no fields. */
  cells?: BesideCells;
}

/** What is said of a record besides its own fields, typed on its form and saved in one step with it. */
export interface Beside {
  /** For a new record where the id is null; nothing where there is nothing to say. */
  read: (id: string | null) => Promise<FormValues>;
  /** What goes with the record to be saved; nothing where what is typed is what was read. */
  said: (typed: FormValues, read: FormValues) => BesideInput;
  Fields: ComponentType<{ values: FormValues }>;
}
