import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Failure } from '#shared/domain/failure.ts';
import type { Measures } from '#shared/domain/measures.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import { toFailure } from '../../client/call.ts';
import { type RecordClient, recordClient } from '../../client/record-client.ts';
import { onChanged } from '../../client/service-events.ts';
import { followOrder, type HeldOrder } from './held-order.ts';
import { readAll, readBetween, unchangedAsBefore } from './read-rows.ts';
import type { WindowQuery } from './window-query.ts';

const PAGE_ROWS = 200;
const PAGES_KEPT = 15;

export interface RecordWindow<Row> {
  /** Null until the first answer. */
  total: number | null;
  /** How many the question finds now; rows that were edited out of it stay on screen. */
  matching: number;
  sums: Measures | null;
  failure: Failure | null;
  rowAt: (index: number) => Row | undefined;
  /** Tells which rows are on screen; their pages are read, distant ones dropped. */
  onRange: (from: number, to: number) => void;
  reload: () => void;
  /** From now on the rows stay where they are, until another list is asked for. */
  hold: () => void;
  /** A new record stands last, whether or not it fits the list. */
  append: (id: string) => void;
  /** Does work that changes no more than the rows given to `show`, which need not be sought anew. */
  quietly: <T>(work: () => Promise<T>) => Promise<T>;
  /** Draws rows as they will be, before the ledger has answered. */
  show: (records: readonly Row[]) => void;
  /** Ids of all rows, or of those between two indexes, both included, in the order on screen. */
  ids: (between?: { from: number; to: number }) => Promise<string[]>;
  /** The rows between two indexes, also those that are not on screen. */
  read: (from: number, to: number) => Promise<Row[]>;
  /** Null for a row that was not looked at lately. */
  indexOf: (id: string) => number | null;
}

interface Head {
  total: number;
  matching: number;
  sums: Measures;
}

/** Reads a list of any length page by page, only where it is looked at. */
export function useRecordWindow<K extends RecordKind>(
  kind: K,
  query: WindowQuery,
): RecordWindow<RecordByKind[K]> {
  type Row = RecordByKind[K];
  const [head, setHead] = useState<Head | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [, redraw] = useState(0);
  const pages = useRef(new Map<number, Row[]>());
  const asked = useRef(new Set<number>());
  const generation = useRef(0);
  const range = useRef({ from: 0, to: 0 });
  const held = useRef<Promise<HeldOrder | null> | null>(null);
  const quiet = useRef(0);
  /** Rows drawn as they will be: what the ledger says of them counts, whatever it is. */
  const ahead = useRef(new Set<string>());
  /** The sums of the list that a held order began with; the same for all its pages. */
  const asWhole = useRef<{ turn: number; answer: Promise<Omit<Head, 'matching'>> } | null>(null);
  const queryKey = JSON.stringify(query);

  const read = useCallback(
    async (page: number, turn: number) => {
      if (asked.current.has(page)) return;
      asked.current.add(page);
      const client = recordClient(kind);
      const question = JSON.parse(queryKey) as WindowQuery;
      const sumsOfWhole = () => {
        if (asWhole.current?.turn !== turn)
          asWhole.current = { turn, answer: client.list({ ...question, limit: 1 }) };
        return asWhole.current.answer;
      };
      try {
        const order = await held.current;
        const offset = page * PAGE_ROWS;
        const answer = order
          ? await readHeld(client, order.ids, offset, sumsOfWhole)
          : await readAsked(client, question, offset);
        if (turn !== generation.current) return;
        // The first answer of a new question replaces the old rows, so the sheet never blinks.
        const former = pages.current.get(page) ?? [];
        if (asked.current.size === 1) pages.current = new Map();
        pages.current.set(page, unchangedAsBefore(former, answer.records, ahead.current));
        dropDistant(pages.current, asked.current, page);
        setHead(answer.head);
        setFailure(null);
        redraw((count) => count + 1);
      } catch (thrown) {
        if (turn === generation.current) setFailure(toFailure(thrown));
      }
    },
    [kind, queryKey],
  );

  const readVisible = useCallback(async () => {
    const turn = generation.current;
    const first = Math.floor(range.current.from / PAGE_ROWS);
    const last = Math.floor(range.current.to / PAGE_ROWS);
    for (let page = first; page <= last; page += 1) await read(page, turn);
  }, [read]);

  const reload = useCallback(() => {
    generation.current += 1;
    asked.current = new Set();
    void readVisible();
  }, [readVisible]);

  useEffect(() => {
    held.current = null;
    reload();
  }, [reload]);
  useEffect(
    () =>
      onChanged((kinds) => {
        if (!kinds.includes(kind) && !kinds.includes('file')) return;
        const question = JSON.parse(queryKey) as WindowQuery;
        if (held.current && quiet.current === 0) {
          const former = held.current;
          held.current = former
            .then((order) => order && followOrder(recordClient(kind), question, order))
            // Not held any longer; the list itself tells what is wrong.
            .catch(() => null);
        }
        reload();
      }),
    [kind, queryKey, reload],
  );

  const onRange = useCallback(
    (from: number, to: number) => {
      range.current = { from, to };
      void readVisible();
    },
    [readVisible],
  );
  const rowAt = useCallback(
    (index: number) => pages.current.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS],
    [],
  );

  const ordered = useMemo(() => {
    const client = recordClient(kind);
    const question = JSON.parse(queryKey) as WindowQuery;
    const ids = async (between?: { from: number; to: number }): Promise<string[]> => {
      const order = await held.current;
      if (!order)
        return between
          ? readBetween(kind, question, between.from, between.to)
          : client.ids(question);
      if (!between) return [...order.ids];
      const { from, to } = between;
      return order.ids.slice(Math.min(from, to), Math.max(from, to) + 1);
    };
    return {
      ids,
      hold() {
        held.current ??= client.ids(question).then(
          (all) => ({ ids: all }),
          () => null,
        );
      },
      append(id: string) {
        const former = held.current;
        held.current =
          former?.then(
            (order) => order && (order.ids.includes(id) ? order : { ids: [...order.ids, id] }),
          ) ?? null;
        reload();
      },
      async quietly<T>(work: () => Promise<T>): Promise<T> {
        quiet.current += 1;
        try {
          return await work();
        } finally {
          quiet.current -= 1;
        }
      },
      async read(from: number, to: number): Promise<Row[]> {
        const loaded = [];
        for (let at = from; at <= to; at += 1) loaded.push(rowAt(at));
        const present = loaded.filter((row) => row !== undefined);
        if (present.length === loaded.length) return present;
        return readAll(kind, { ids: await ids({ from, to }) }, to - from + 1);
      },
      show(records: readonly Row[]) {
        const byId = new Map(records.map((record) => [record.id, record]));
        for (const id of byId.keys()) ahead.current.add(id);
        for (const [page, rows] of pages.current) {
          if (rows.some(({ id }) => byId.has(id)))
            pages.current.set(
              page,
              rows.map((row) => byId.get(row.id) ?? row),
            );
        }
        redraw((count) => count + 1);
      },
      indexOf(id: string): number | null {
        for (const [page, rows] of pages.current) {
          const at = rows.findIndex((row) => row.id === id);
          if (at >= 0) return page * PAGE_ROWS + at;
        }
        return null;
      },
    };
  }, [kind, queryKey, rowAt, reload]);

  return useMemo(
    () => ({
      ...ordered,
      total: head?.total ?? null,
      matching: head?.matching ?? 0,
      sums: head?.sums ?? null,
      failure,
      rowAt,
      onRange,
      reload,
    }),
    [ordered, head, failure, rowAt, onRange, reload],
  );
}

/** A page of a held order; the sums are those of the list that was asked for. */
async function readHeld<K extends RecordKind>(
  client: RecordClient<K>,
  ids: readonly string[],
  offset: number,
  sumsOfWhole: () => Promise<Omit<Head, 'matching'>>,
) {
  const wanted = ids.slice(offset, offset + PAGE_ROWS);
  const { records } =
    wanted.length === 0 ? { records: [] } : await client.list({ ids: wanted, limit: PAGE_ROWS });
  const { sums, total } = await sumsOfWhole();
  return { records, head: { total: ids.length, matching: total, sums } };
}

async function readAsked<K extends RecordKind>(
  client: RecordClient<K>,
  question: WindowQuery,
  offset: number,
) {
  const { records, total, sums } = await client.list({ ...question, offset, limit: PAGE_ROWS });
  return { records, head: { total, matching: total, sums } };
}

function dropDistant(pages: Map<number, unknown>, asked: Set<number>, near: number): void {
  if (pages.size <= PAGES_KEPT) return;
  const farthest = [...pages.keys()].sort((a, b) => Math.abs(b - near) - Math.abs(a - near))[0];
  if (farthest === undefined) return;
  pages.delete(farthest);
  asked.delete(farthest);
}
