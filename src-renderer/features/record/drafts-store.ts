import { create } from 'zustand';
import type { CallInput } from '#shared/contract/contract.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { call, callSurely } from '../../client/call.ts';
import type { FormValues } from './desk.ts';

export interface RecordDraft {
  kind: RecordKind;
  /** Null for a record that is not stored yet. */
  id: string | null;
  /** The revision the typing started from. */
  revision: number | null;
  values: FormValues;
  at: string;
}

interface DraftsStore {
  drafts: Record<string, RecordDraft>;
  /** Key of the draft that is on screen now. */
  openKey: string | null;
  /** Key of the draft that a sheet shows as its last row. */
  rowKey: string | null;
  load: () => Promise<void>;
  keep: (draft: Omit<RecordDraft, 'at'>) => Promise<void>;
  discard: (key: string) => Promise<void>;
  /** Off the screen at once; on disk it stays until `settle`, when it has become a record. */
  take: (key: string) => void;
  settle: (key: string) => Promise<void>;
  setOpenKey: (key: string | null) => void;
  setRowKey: (key: string | null) => void;
}

/** What was typed and not saved; in the ledger's folder at once, so that a crash loses nothing. */
export const useDrafts = create<DraftsStore>((set, get) => ({
  drafts: {},
  openKey: null,
  rowKey: null,
  async load() {
    const drafts: Record<string, RecordDraft> = {};
    for (const { key, value, at } of await call('draft.list', {})) {
      const draft = parseDraft(value);
      if (draft) drafts[key] = { ...draft, at };
    }
    set({ drafts });
  },
  async keep(draft) {
    const key = draftKey(draft.kind, draft.id);
    set({ drafts: { ...get().drafts, [key]: { ...draft, at: new Date().toISOString() } } });
    // Undefined has no JSON; the round trip drops it.
    const value = JSON.parse(JSON.stringify(draft)) as CallInput<'draft.save'>['value'];
    await callSurely('draft.save', { key, value });
  },
  async discard(key) {
    const { [key]: gone, ...others } = get().drafts;
    set({ drafts: others });
    if (gone) await callSurely('draft.discard', { key });
  },
  take(key) {
    const { [key]: _taken, ...others } = get().drafts;
    set({ drafts: others });
  },
  async settle(key) {
    // The next one may have been begun meanwhile, and is what lies on disk now.
    if (!get().drafts[key]) await call('draft.discard', { key });
  },
  setOpenKey: (openKey) => set({ openKey }),
  setRowKey: (rowKey) => set({ rowKey }),
}));

export function draftKey(kind: RecordKind, id: string | null): string {
  return `${kind}:${id ?? 'new'}`;
}

function parseDraft(value: unknown): Omit<RecordDraft, 'at'> | null {
  if (typeof value !== 'object' || value === null) return null;
  const draft = value as Partial<RecordDraft>;
  if (!draft.kind || typeof draft.values !== 'object' || draft.values === null) return null;
  return {
    kind: draft.kind,
    id: draft.id ?? null,
    revision: draft.revision ?? null,
    values: draft.values,
  };
}
