import { useEffect, useState } from 'react';
import type { Failure } from '#shared/domain/failure.ts';
import type { Paper } from '#shared/papers/paper-html.ts';
import type { PaperSetup } from '#shared/papers/paper-setup.ts';
import { toFailure } from '../../client/call.ts';
import { layOutPaper } from './lay-out-paper.ts';
import type { PreparedTable } from './print-job.ts';

interface Laying {
  /** Null while the pages are sought. */
  paper: Paper | null;
  /** Of the rows, in percent. */
  percent: number;
  failure: Failure | null;
}

const NOT_YET: Laying = { paper: null, percent: 0, failure: null };
/** How often the progress is drawn, in ms: each drawing is time that the pages wait. */
const PROGRESS_MS = 100;

/** The table's pages; sought anew, and the old search left, whenever the table or its paper changes. */
export function usePaper(
  { tableOf }: PreparedTable,
  shown: readonly string[],
  title: string,
  setup: PaperSetup,
): Laying {
  const [laying, setLaying] = useState(NOT_YET);
  useEffect(() => {
    setLaying(NOT_YET);
    let isWanted = true;
    let drawn = 0;
    const findPages = async () => {
      const table = await tableOf(shown);
      if (!isWanted) return null;
      return layOutPaper({ ...table, title }, setup, (done) => {
        if (isWanted && performance.now() - drawn > PROGRESS_MS) {
          drawn = performance.now();
          setLaying({ ...NOT_YET, percent: Math.round((done / table.rows.length) * 100) });
        }
        return isWanted;
      });
    };
    findPages().then(
      (paper) => {
        if (isWanted && paper) setLaying({ paper, percent: 100, failure: null });
      },
      (thrown: unknown) => {
        if (isWanted) setLaying({ ...NOT_YET, failure: toFailure(thrown) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [tableOf, shown, title, setup]);
  return laying;
}
