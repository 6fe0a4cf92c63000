import { holdAgainstLog } from '../../store/changes/unlike-log.ts';
import { verifyNextFile } from '../../store/files/check-files.ts';
import { holdAgainstSeals } from '../../store/seals/broken-seals.ts';
import { checkSearch } from '../../store/snapshot.ts';
import type { Desk } from '../desk/desk.ts';
import { archiveFaults } from '../reports/archive.ts';
import { factsFaults } from '../reports/stored-report.ts';
import { CHECKED_PARTS, type CheckState, MOST_KEPT } from './check-state.ts';
import { fileWords, searchFaultWords, unlikeWords } from './fault-words.ts';
import { sealWords } from './seal-words.ts';

/** A small enough piece of work that nobody who asks meanwhile is kept waiting. */
const RECORDS_AT_ONCE = 100;
const ROWS_AT_ONCE = 300;

/**
 * Checks the next portion of a round, begun where the state says; a round that ends becomes the
 * last one. The database's own pages are read with each day's copy and are no part of this.
 */
export async function checkPortion(desk: Desk, state: CheckState): Promise<CheckState> {
  const at = state.at ?? { part: 'records', after: '' };
  const { faults, reached } = await look(desk, at);
  const found = [...state.found, ...faults].slice(0, MOST_KEPT);
  if (reached !== null) return { ...state, at: { ...at, after: reached }, found };
  const next = CHECKED_PARTS[CHECKED_PARTS.indexOf(at.part) + 1];
  if (next) return { ...state, at: { part: next, after: '' }, found };
  return { at: null, found: [], last: { finishedAt: desk.options.now(), faults: found } };
}

interface Looked {
  faults: string[];
  /** Null where this part is done. */
  reached: string | null;
}

async function look(desk: Desk, at: NonNullable<CheckState['at']>): Promise<Looked> {
  const ledger = desk.ledger();
  switch (at.part) {
    case 'records': {
      const { unlike, reached } = await holdAgainstLog(ledger, at.after, RECORDS_AT_ONCE);
      return { faults: unlike.map(unlikeWords), reached };
    }
    case 'seals': {
      const { broken, reached } = await holdAgainstSeals(ledger, at.after, ROWS_AT_ONCE);
      return { faults: broken.map(sealWords), reached };
    }
    case 'search':
      return { faults: (await checkSearch(ledger)).map(searchFaultWords), reached: null };
    case 'files': {
      const file = await verifyNextFile(ledger, at.after);
      const faults = file?.problem ? [fileWords(file.problem)] : [];
      return { faults, reached: file?.reached ?? null };
    }
    case 'reports':
      return { faults: await factsFaults(desk), reached: null };
    case 'archive':
      return { faults: await archiveFaults(desk), reached: null };
  }
}
