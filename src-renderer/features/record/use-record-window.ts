import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { HeldList } from '#shared/contract/record.ts';
import type { Failure } from '#shared/domain/failure.ts';
import type { Measures } from '#shared/domain/measures.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import { toFailure } from '../../client/call.ts';
import { type RecordClient, recordClient } from '../../client/record-client.ts';
import { onChanged } from '../../client/service-events.ts';
import { readAll } from './read-rows.ts';
import { createRowPages, PAGE_ROWS } from './row-pages.ts';
import type { WindowQuery } from './window-query.ts';

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
  /** From now on the rows stay where they are, until another list is asked for. Never fails. */
  hold: () => Promise<void>;
  /** A new record stands last in a held list, whether or not it fits the list. */
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

/**
 * Reads a list of any length page by page, only where it is looked at: one page at a time, so that
 * what is scrolled past while another page is on its way is never asked for.
 */
export function useRecordWindow<K extends RecordKind>(
  kind: K,
  query: WindowQuery,
): RecordWindow<RecordByKind[K]> {
  type Row = RecordByKind[K];
  const [head, setHead] = useState<Head | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [, redraw] = useState(0);
  const [pages] = useState(() => createRowPages<Row>());
  const generation = useRef(0);
  const range = useRef({ from: 0, to: 0 });
  const isReading = useRef(false);
  const held = useRef<Promise<HeldList | null> | null>(null);
  const quiet = useRef(0);
  /** The sums of the list that a held one began with; the same for all its pages. */
  const asWhole = useRef<{ turn: number; answer: Promise<Omit<Head, 'matching'>> } | null>(null);
  const queryKey = JSON.stringify(query);
  const { client, question } = useMemo(
    () => ({ client: recordClient(kind), question: JSON.parse(queryKey) as WindowQuery }),
    [kind, queryKey],
  );

  const read = useCallback(
    async (page: number) => {
      const turn = generation.current;
      const sumsOfWhole = () => {
        if (asWhole.current?.turn !== turn)
          asWhole.current = { turn, answer: client.list({ ...question, limit: 1 }) };
        return asWhole.current.answer;
      };
      try {
        const list = await held.current;
        const offset = page * PAGE_ROWS;
        const answer = list
          ? await readHeld(client, list, offset, sumsOfWhole)
          : await readAsked(client, question, offset);
        if (turn !== generation.current) return;
        pages.put(page, answer.records);
        setHead(answer.head);
        setFailure(null);
        redraw((count) => count + 1);
      } catch (thrown) {
        if (turn !== generation.current) return;
        // Not held any longer; the list itself tells what is wrong.
        if (held.current && toFailure(thrown).code === 'not-found') {
          held.current = null;
          pages.expire();
        } else setFailure(toFailure(thrown));
      }
    },
    [client, question, pages],
  );
  const latest = useRef(read);

  const readVisible = useCallback(async () => {
    if (isReading.current) return;
    isReading.current = true;
    const next = () => pages.nextToAsk(range.current.from, range.current.to);
    for (let page = next(); page !== null; page = next()) await latest.current(page);
    isReading.current = false;
  }, [pages]);

  const reload = useCallback(() => {
    generation.current += 1;
    pages.expire();
    void readVisible();
  }, [pages, readVisible]);

  /** Holds the list on as it is now, with who is to stand last in it. */
  const holdOn = useCallback(
    (last?: string) => {
      held.current =
        held.current?.then(
          (list) => list && client.hold(question, { order: list.order, ...(last && { last }) }),
        ) ?? null;
      // Who reads it meets the failure.
      held.current?.catch(() => undefined);
    },
    [client, question],
  );

  useEffect(() => {
    // Another list is asked for.
    held.current = null;
    latest.current = read;
    reload();
  }, [read, reload]);
  useEffect(
    () =>
      onChanged((kinds) => {
        if (![kind, 'file', 'roster'].some((each) => kinds.includes(each as typeof kind))) return;
        if (quiet.current === 0) holdOn();
        reload();
      }),
    [kind, holdOn, reload],
  );

  const onRange = useCallback(
    (from: number, to: number) => {
      range.current = { from, to };
      void readVisible();
    },
    [readVisible],
  );

  const ordered = useMemo(() => {
    const ids = async (between?: { from: number; to: number }): Promise<string[]> => {
      const list = await held.current?.catch(() => null);
      const part = between && {
        offset: Math.min(between.from, between.to),
        limit: Math.abs(between.to - between.from) + 1,
      };
      return list ? client.heldIds(list.order, part) : client.ids({ ...question, ...part });
    };
    return {
      ids,
      async hold() {
        held.current ??= client.hold(question).catch(() => null);
        await held.current.catch(() => null);
      },
      append(id: string) {
        holdOn(id);
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
        for (let at = from; at <= to; at += 1) loaded.push(pages.rowAt(at));
        const present = loaded.filter((row) => row !== undefined);
        if (present.length === loaded.length) return present;
        return readAll(kind, { ids: await ids({ from, to }) }, to - from + 1);
      },
      show(records: readonly Row[]) {
        pages.putAhead(records);
        redraw((count) => count + 1);
      },
      rowAt: pages.rowAt,
      indexOf: pages.indexOf,
    };
  }, [kind, client, question, pages, holdOn, reload]);

  return useMemo(
    () => ({
      ...ordered,
      total: head?.total ?? null,
      matching: head?.matching ?? 0,
      sums: head?.sums ?? null,
      failure,
      onRange,
      reload,
    }),
    [ordered, head, failure, onRange, reload],
  );
}

/** A page of a held list; the sums are those of the list that was asked for. */
async function readHeld<K extends RecordKind>(
  client: RecordClient<K>,
  { order, total: rows }: HeldList,
  offset: number,
  sumsOfWhole: () => Promise<Omit<Head, 'matching'>>,
) {
  const records = await client.heldRows(order, offset, PAGE_ROWS);
  const { sums, total } = await sumsOfWhole();
  return { records, head: { total: rows, matching: total, sums } };
}

async function readAsked<K extends RecordKind>(
  client: RecordClient<K>,
  question: WindowQuery,
  offset: number,
) {
  const { records, total, sums } = await client.list({ ...question, offset, limit: PAGE_ROWS });
  return { records, head: { total, matching: total, sums } };
}
