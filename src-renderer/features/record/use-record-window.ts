import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RecordAsked } from '#shared/contract/record.ts';
import type { Failure } from '#shared/domain/failure.ts';
import type { Measures } from '#shared/domain/measures.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import { toFailure } from '../../client/call.ts';
import { recordClient } from '../../client/record-client.ts';
import { onChanged } from '../../client/service-events.ts';

const PAGE_ROWS = 200;
const PAGES_KEPT = 15;

export type WindowQuery = Omit<RecordAsked, 'offset' | 'limit'>;

export interface RecordWindow<Row> {
  /** Null until the first answer. */
  total: number | null;
  sums: Measures | null;
  failure: Failure | null;
  rowAt: (index: number) => Row | undefined;
  /** Tells which rows are on screen; their pages are read, distant ones dropped. */
  onRange: (from: number, to: number) => void;
  reload: () => void;
}

/** Reads a list of any length page by page, only where it is looked at. */
export function useRecordWindow<K extends RecordKind>(
  kind: K,
  query: WindowQuery,
): RecordWindow<RecordByKind[K]> {
  type Row = RecordByKind[K];
  const [head, setHead] = useState<{ total: number; sums: Measures } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [, redraw] = useState(0);
  const pages = useRef(new Map<number, Row[]>());
  const asked = useRef(new Set<number>());
  const generation = useRef(0);
  const range = useRef({ from: 0, to: 0 });
  const queryKey = JSON.stringify(query);

  const read = useCallback(
    async (page: number, turn: number) => {
      if (asked.current.has(page)) return;
      asked.current.add(page);
      try {
        const answer = await recordClient(kind).list({
          ...(JSON.parse(queryKey) as WindowQuery),
          offset: page * PAGE_ROWS,
          limit: PAGE_ROWS,
        });
        if (turn !== generation.current) return;
        // The first answer of a new question replaces the old rows, so the sheet never blinks.
        if (asked.current.size === 1) pages.current = new Map();
        pages.current.set(page, answer.records);
        dropDistant(pages.current, asked.current, page);
        setHead({ total: answer.total, sums: answer.sums });
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

  useEffect(reload, [reload]);
  useEffect(
    () =>
      onChanged((kinds) => {
        if (kinds.includes(kind) || kinds.includes('file')) reload();
      }),
    [kind, reload],
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
  return useMemo(
    () => ({
      total: head?.total ?? null,
      sums: head?.sums ?? null,
      failure,
      rowAt,
      onRange,
      reload,
    }),
    [head, failure, rowAt, onRange, reload],
  );
}

function dropDistant(pages: Map<number, unknown>, asked: Set<number>, near: number): void {
  if (pages.size <= PAGES_KEPT) return;
  const farthest = [...pages.keys()].sort((a, b) => Math.abs(b - near) - Math.abs(a - near))[0];
  if (farthest === undefined) return;
  pages.delete(farthest);
  asked.delete(farthest);
}
