import { create } from 'zustand';
import type { CallInput } from '#shared/contract/contract.ts';
import type { ImportOverrides, ImportPreview, ImportResult } from '#shared/contract/import.ts';
import { type ImportDecisions } from '#shared/contract/import-changes.ts';
import type { ActivityStatus } from '#shared/domain/activity.ts';
import type { Failure } from '#shared/domain/failure.ts';
import { periodContaining } from '#shared/domain/period.ts';
import type { PublicityForm } from '#shared/domain/publicity-form.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { Setting } from '#shared/domain/setting.ts';
import type { HouseholdPeople } from '#shared/words/household-people.ts';
import type { UnseenChoice, UnseenPart } from '#shared/words/unseen-parts.ts';
import { call, toFailure } from '../../client/call.ts';
import { today } from '../../client/today.ts';
import { choosePeriod } from '../../store/period-store.ts';
import { importedPeriod } from './imported-period.ts';

type Source = CallInput<'import.preview'>['source'];

interface ImportStore {
  source: Source | null;
  sourceName: string;
  year: number | null;
  overrides: ImportOverrides;
  /** On rows that tell records of the ledger otherwise; they outlast a new reading. */
  decisions: ImportDecisions;
  preview: ImportPreview | null;
  result: ImportResult | null;
  failure: Failure | null;
  busy: 'reading' | 'writing' | null;
  /** The last attempt to write was stopped. */
  stopped: boolean;
  begin: (source: Source, name: string) => Promise<void>;
  setYear: (year: number | null) => Promise<void>;
  override: (change: (overrides: ImportOverrides) => ImportOverrides) => Promise<void>;
  decide: (change: (decisions: ImportDecisions) => ImportDecisions) => void;
  /** Recognises anew, after own words were kept. */
  reread: () => Promise<void>;
  apply: () => Promise<void>;
  cancel: () => Promise<void>;
  reset: () => void;
}

const UNTOUCHED: Pick<
  ImportStore,
  'year' | 'overrides' | 'decisions' | 'preview' | 'result' | 'failure' | 'busy' | 'stopped'
> = {
  year: null,
  overrides: {
    columns: {},
    words: {},
    cells: {},
    kinds: {},
    unseen: {},
    householdPeople: 'one',
    settings: {},
    forms: {},
    statuses: {},
  },
  decisions: { rows: {} },
  preview: null,
  result: null,
  failure: null,
  busy: null,
  stopped: false,
};

/** Rows of a preview taken over at once: more of them would keep the window from drawing. */
const PORTION = 500;

/** The import under way; it outlives the page, so that looking something up does not lose it. */
export const useImport = create<ImportStore>((set, get) => {
  let turn = 0;
  const read = async () => {
    const { source, year, overrides } = get();
    if (!source) return;
    turn += 1;
    const mine = turn;
    set({ busy: 'reading', failure: null, stopped: false });
    try {
      const preview = await call('import.preview', {
        source,
        overrides,
        mostRows: PORTION,
        ...(year === null ? {} : { year }),
      });
      await fetchRows(preview, () => mine === turn);
      if (mine === turn) set({ preview, busy: null });
    } catch (thrown) {
      const failure = toFailure(thrown);
      if (mine === turn)
        set({ busy: null, failure: failure.code === 'cancelled' ? null : failure });
    }
  };
  return {
    ...UNTOUCHED,
    source: null,
    sourceName: '',
    begin: (source, sourceName) => {
      set({ ...UNTOUCHED, source, sourceName });
      return read();
    },
    setYear: (year) => {
      set({ year });
      return read();
    },
    override: (change) => {
      set({ overrides: change(get().overrides) });
      return read();
    },
    decide: (change) => set({ decisions: change(get().decisions) }),
    reread: read,
    async apply() {
      const { preview, decisions } = get();
      if (!preview) return;
      set({ busy: 'writing', failure: null, stopped: false });
      try {
        const { planId } = preview;
        const result = await call('import.apply', { planId, decisions });
        // Before the outcome offers the next page, which speaks of this half-year.
        await showImported(preview).catch(() => undefined);
        set({ result, busy: null });
      } catch (thrown) {
        const failure = toFailure(thrown);
        const stopped = failure.code === 'cancelled';
        set({ busy: null, stopped, failure: stopped ? null : failure });
      }
    },
    async cancel() {
      turn += 1;
      const wasWriting = get().busy === 'writing';
      await call('import.cancel', {});
      if (!wasWriting) set({ busy: null });
    },
    reset: () => {
      turn += 1;
      set({ ...UNTOUCHED, source: null, sourceName: '' });
    },
  };
});

/** Adds the rows that the preview came without, as long as they are wanted. */
async function fetchRows(preview: ImportPreview, isWanted: () => boolean): Promise<void> {
  const { planId, rows, rowCount } = preview;
  while (isWanted() && rows.length < rowCount)
    rows.push(...(await call('import.rows', { planId, from: rows.length, count: PORTION })));
}

/** Home, report and year go on to speak of what has come in. */
async function showImported({ rows }: ImportPreview): Promise<void> {
  const { due } = await call('notice.current', {});
  const running = periodContaining(today(), due);
  const imported = importedPeriod(rows, running, due);
  if (imported) choosePeriod(imported, running);
}

/** Changes of the overrides, one for each thing the clerk can correct. */
export function withColumn(sheet: string, column: string, field: string | null) {
  return (overrides: ImportOverrides): ImportOverrides => ({
    ...overrides,
    columns: {
      ...overrides.columns,
      [sheet]: { ...overrides.columns[sheet], [column]: field },
    },
  });
}

/** Null leaves the sheet out. Columns chosen for another kind no longer fit. */
export function withKind(sheet: string, kind: RecordKind | null) {
  return (overrides: ImportOverrides): ImportOverrides => {
    const { [sheet]: _old, ...columns } = overrides.columns;
    return { ...overrides, columns, kinds: { ...overrides.kinds, [sheet]: kind } };
  };
}

export function withWord(field: string, word: string, id: string) {
  return (overrides: ImportOverrides): ImportOverrides => ({
    ...overrides,
    words: { ...overrides.words, [field]: { ...overrides.words[field], [word]: id } },
  });
}

export function withCell(sheet: string, cell: string, text: string) {
  return (overrides: ImportOverrides): ImportOverrides => ({
    ...overrides,
    cells: { ...overrides.cells, [`${sheet}!${cell}`]: text },
  });
}

export function withUnseen(part: UnseenPart, choice: UnseenChoice) {
  return (overrides: ImportOverrides): ImportOverrides => ({
    ...overrides,
    unseen: { ...overrides.unseen, [part]: choice },
  });
}

export function withHouseholdPeople(householdPeople: HouseholdPeople) {
  return (overrides: ImportOverrides): ImportOverrides => ({ ...overrides, householdPeople });
}

/** The settings of all rows of a group, or with null of all rows of which nothing tells. */
export function withSettings(group: string | null, settings: Setting[]) {
  return (overrides: ImportOverrides): ImportOverrides => {
    const { groups } = overrides.settings;
    const next = group === null ? { all: settings } : { groups: { ...groups, [group]: settings } };
    return { ...overrides, settings: { ...overrides.settings, ...next } };
  };
}

/** The form of all rows of a group, or with null of all rows of which nothing tells. */
export function withForm(group: string | null, form: PublicityForm) {
  return (overrides: ImportOverrides): ImportOverrides => {
    const { groups } = overrides.forms;
    const next = group === null ? { all: form } : { groups: { ...groups, [group]: form } };
    return { ...overrides, forms: { ...overrides.forms, ...next } };
  };
}

/** Whether all rows of a group that look planned were held. */
export function withStatus(group: string, status: ActivityStatus) {
  return (overrides: ImportOverrides): ImportOverrides => ({
    ...overrides,
    statuses: { ...overrides.statuses, [group]: status },
  });
}
