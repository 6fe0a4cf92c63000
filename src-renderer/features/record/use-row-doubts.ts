import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import type { RecordDoubt } from '#shared/rules/record-doubts.ts';
import { useCall } from '../../client/use-call.ts';
import type { RecordWindow } from './use-record-window.ts';

export interface RowDoubts {
  /** Record id -> what is doubted of it; only of rows on screen. */
  byId: ReadonlyMap<string, readonly RecordDoubt[]>;
  /** Tells which rows are on screen. */
  onRange: (from: number, to: number) => void;
}

/** The records that a row may be a second time. */
export function othersOf(doubts: RowDoubts['byId'], id: string | undefined): RecordDoubt['others'] {
  return (id === undefined ? [] : (doubts.get(id) ?? [])).flatMap(({ others }) => others);
}

/** Scrolling asks once it rests. */
const REST_MS = 150;

/** What is doubted of the rows on screen, asked in one question and again after each change. */
export function useRowDoubts<K extends RecordKind>(
  kind: K,
  rows: RecordWindow<RecordByKind[K]>,
): RowDoubts {
  const range = useRef({ from: 0, to: 0 });
  const [shown, setShown] = useState<readonly string[]>([]);
  const look = useCallback(() => {
    const ids: string[] = [];
    for (let at = range.current.from; at <= range.current.to; at += 1) {
      const row = rows.rowAt(at);
      if (row) ids.push(row.id);
    }
    setShown((former) => (former.join() === ids.join() ? former : ids));
  }, [rows]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
    look();
  }, [look]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const { value } = useCall(
    'record.doubts',
    shown.length === 0 ? null : { kind, ids: [...shown] },
    [kind, 'report'],
  );
  const byId = useMemo(() => {
    const found = new Map<string, RecordDoubt[]>();
    for (const doubt of value ?? []) {
      const former = found.get(doubt.id);
      if (former) former.push(doubt);
      else found.set(doubt.id, [doubt]);
    }
    return found;
  }, [value]);
  const { onRange } = rows;
  return {
    byId,
    onRange: useCallback(
      (from: number, to: number) => {
        range.current = { from, to };
        onRange(from, to);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => latest.current(), REST_MS);
      },
      [onRange],
    ),
  };
}
