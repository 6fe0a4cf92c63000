import type { CallInput } from '#shared/contract/contract.ts';
import type { HeldList, HistoryEntry, RecordAsked, RecordPage } from '#shared/contract/record.ts';
import type { Listed, RecordKind } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import type { SaidBodies } from '#shared/domain/said-bodies.ts';
import type { RecordDoubt } from '#shared/rules/record-doubts.ts';
import { call, callSurely } from './call.ts';

export interface CellEdit {
  id: string;
  patch: Record<string, unknown>;
  bodies?: Partial<SaidBodies>;
}

/** What is said of a record besides its fields. */
export interface BesideInput {
  bodies?: SaidBodies;
}

type HeldAsked = Omit<RecordAsked, 'offset' | 'limit'>;

/** The calls that every kind of record has, for screens that serve all of them. */
export interface RecordClient<K extends RecordKind> {
  list(query: RecordAsked): Promise<RecordPage<RecordByKind[K]>>;
  ids(query: RecordAsked): Promise<string[]>;
  /** Has the rows keep their places; `former` is the list held so far, with who is to stand last in it. */
  hold(query: HeldAsked, former?: { order: number; last?: string }): Promise<HeldList>;
  heldRows(order: number, offset: number, limit: number): Promise<Listed<RecordByKind[K]>[]>;
  /** Of all rows without a part of them. */
  heldIds(order: number, part?: { offset: number; limit: number }): Promise<string[]>;
  get(id: string): Promise<RecordByKind[K]>;
  doubts(ids: string[]): Promise<RecordDoubt[]>;
  typedBefore(field: string): Promise<string[]>;
  add(input: unknown, beside?: BesideInput): Promise<RecordByKind[K]>;
  change(
    id: string,
    revision: number,
    input: unknown,
    beside?: BesideInput,
  ): Promise<RecordByKind[K]>;
  changeMany(
    ids: string[],
    patch: Record<string, unknown>,
  ): Promise<{ changed: number; names: string[] }>;
  /** Some fields of each, in one step. */
  editCells(edits: CellEdit[]): Promise<{ changed: number; names: string[] }>;
  remove(ids: string[]): Promise<{ removed: number; names: string[] }>;
  restore(ids: string[]): Promise<{ restored: number; names: string[] }>;
  history(id: string): Promise<HistoryEntry[]>;
}

export function recordClient<K extends RecordKind>(kind: K): RecordClient<K> {
  // What a form holds is checked at the service's door; the reply is of the kind asked for.
  const asked = (input: unknown) => ({ kind, input }) as CallInput<'record.add'>;
  const answered = (reply: Promise<unknown>) => reply as Promise<RecordByKind[K]>;
  return {
    list: (query) =>
      call('record.list', { kind, ...query }) as Promise<RecordPage<RecordByKind[K]>>,
    ids: (query) => call('record.ids', { kind, ...query }),
    hold: (query, former) => call('record.hold', { kind, ...query, ...former }),
    heldRows: (order, offset, limit) =>
      call('record.heldRows', { kind, order, offset, limit }) as Promise<Listed<RecordByKind[K]>[]>,
    heldIds: (order, part) => call('record.heldIds', { kind, order, ...part }),
    get: (id) => answered(call('record.get', { kind, id })),
    doubts: (ids) => call('record.doubts', { kind, ids }),
    typedBefore: (field) => call('record.typedBefore', { kind, field }),
    add: (input, beside) =>
      answered(callSurely('record.add', { ...asked(input), ...beside, id: newId(kind) })),
    change: (id, revision, input, beside) =>
      answered(callSurely('record.change', { ...asked(input), ...beside, id, revision })),
    changeMany: (ids, patch) => call('record.changeMany', { kind, ids, patch }),
    editCells: (edits) => call('record.editCells', { kind, edits }),
    remove: (ids) => call('record.remove', { kind, ids }),
    restore: (ids) => call('record.restore', { kind, ids }),
    history: (id) => call('record.history', { kind, id }),
  };
}

/** Chosen here, so that a save whose answer was lost can be sent again and is still one record. */
function newId(kind: RecordKind): string {
  return `${kind.charAt(0)}-${crypto.randomUUID()}`;
}
