import type { CallInput, CallName } from '#shared/contract/contract.ts';
import type { HistoryEntry, Page } from '#shared/contract/records.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import { call } from './call.ts';

export type ListInput = CallInput<'activity.list'>;

/** The calls that every kind of record has, for screens that serve all of them. */
export interface RecordClient<K extends RecordKind> {
  list(input: ListInput): Promise<Page<RecordByKind[K]>>;
  ids(input: CallInput<'activity.ids'>): Promise<string[]>;
  get(id: string): Promise<RecordByKind[K]>;
  add(input: unknown): Promise<RecordByKind[K]>;
  change(id: string, revision: number, input: unknown): Promise<RecordByKind[K]>;
  changeMany(
    ids: string[],
    patch: Record<string, unknown>,
  ): Promise<{ changed: number; names: string[] }>;
  remove(ids: string[]): Promise<{ removed: number; names: string[] }>;
  restore(ids: string[]): Promise<{ restored: number; names: string[] }>;
  history(id: string): Promise<HistoryEntry[]>;
}

export function recordClient<K extends RecordKind>(kind: K): RecordClient<K> {
  // The four nouns share their verbs (contract/records.ts), which the name's type cannot say.
  const ask = <T>(verb: string, input: unknown) =>
    call(`${kind}.${verb}` as CallName, input as never) as unknown as Promise<T>;
  return {
    list: (input) => ask('list', input),
    ids: (input) => ask('ids', input),
    get: (id) => ask('get', { id }),
    add: (input) => ask('add', input),
    change: (id, revision, input) => ask('change', { id, revision, input }),
    changeMany: (ids, patch) => ask('changeMany', { ids, patch }),
    remove: (ids) => ask('remove', { ids }),
    restore: (ids) => ask('restore', { ids }),
    history: (id) => ask('history', { id }),
  };
}
