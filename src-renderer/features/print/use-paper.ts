import { useEffect, useState } from 'react';
import type { Failure } from '#shared/domain/failure.ts';
import type { Paper } from '#shared/papers/paper-html.ts';
import type { PaperSetup } from '#shared/papers/paper-setup.ts';
import type { PaperTable } from '#shared/papers/paper-table.ts';
import { toFailure } from '../../client/call.ts';
import { layOutPaper } from './lay-out-paper.ts';

interface Laying {
  /** Null while the pages are sought. */
  paper: Paper | null;
  /** Rows done, of the table's. */
  done: number;
  failure: Failure | null;
}

const NOT_YET: Laying = { paper: null, done: 0, failure: null };

/** The table's pages; sought anew, and the old search left, whenever the table or its paper changes. */
export function usePaper(table: PaperTable | null, setup: PaperSetup): Laying {
  const [laying, setLaying] = useState(NOT_YET);
  useEffect(() => {
    setLaying(NOT_YET);
    if (!table) return;
    let isWanted = true;
    const told = (done: number) => {
      if (isWanted) setLaying({ ...NOT_YET, done });
      return isWanted;
    };
    layOutPaper(table, setup, told).then(
      (paper) => {
        if (isWanted && paper) setLaying({ paper, done: table.rows.length, failure: null });
      },
      (thrown: unknown) => {
        if (isWanted) setLaying({ ...NOT_YET, failure: toFailure(thrown) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [table, setup]);
  return laying;
}
