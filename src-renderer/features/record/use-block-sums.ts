import { useEffect, useState } from 'react';
import type { RecordKind } from '#shared/domain/record.ts';
import { fieldOf, type RecordByKind } from '#shared/domain/records-by-kind.ts';
import { type CellBlock, columnsOf, isOneCell, rowsOf } from '../../ui/sheet/block.ts';
import type { SheetColumn } from '../../ui/sheet/sheet-column.ts';
import type { RecordWindow } from './use-record-window.ts';

export interface BlockSums {
  cells: number;
  /** Those with something in them. */
  filled: number;
  /** Null without a column of numbers. */
  sum: number | null;
}

/** Further rows are not worth the waiting. */
const MOST_ROWS = 20_000;

/** What the cells of a block add up to; null for one cell, and until its rows are read. */
export function useBlockSums<K extends RecordKind>(
  kind: K,
  rows: RecordWindow<RecordByKind[K]>,
  columns: readonly SheetColumn<RecordByKind[K]>[],
  block: CellBlock,
): BlockSums | null {
  const [sums, setSums] = useState<{ of: CellBlock; sums: BlockSums } | null>(null);
  useEffect(() => {
    if (isOneCell(block) || rowsOf(block) > MOST_ROWS) return;
    let wanted = true;
    rows.read(block.top, block.bottom).then(
      (read) => {
        const shown = columns.slice(block.left, block.right + 1);
        if (wanted) setSums({ of: block, sums: sumUp(kind, shown, read, columnsOf(block)) });
      },
      // A list that cannot be read says so itself.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [kind, rows, columns, block]);
  return sums?.of === block ? sums.sums : null;
}

function sumUp<Row>(
  kind: RecordKind,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
  width: number,
): BlockSums {
  const counted = columns.filter(({ field }) => fieldOf(kind, field)?.type === 'count');
  const sum = rows.reduce(
    (total, row) => counted.reduce((part, column) => part + Number(column.text(row)), total),
    0,
  );
  const filled = rows.flatMap((row) => columns.filter((column) => column.text(row) !== '')).length;
  return { cells: rows.length * width, filled, sum: counted.length > 0 ? sum : null };
}
