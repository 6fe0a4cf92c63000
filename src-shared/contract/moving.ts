import { z } from 'zod';
import type { CopyContents } from '../words/copy-words.ts';
import { read, write } from './call.ts';
import { pathField } from './path-field.ts';

/** A copy that was made to go on with on another computer. */
export interface MovedCopy {
  path: string;
  bytes: number;
  records: number;
  contents: CopyContents;
  /** ISO 8601 in UTC. */
  at: string;
}

/** What a copy says of itself before it is taken over. */
export interface CopyFacts {
  bytes: number;
  /** Empty where the unit had no name yet; null where the copy does not say, being of an older version. */
  unit: string | null;
  records: number | null;
  contents: CopyContents;
  /** ISO 8601 in UTC. */
  madeAt: string;
}

export interface TakenOver {
  folder: string;
  records: number;
  contents: CopyContents;
  /** What of it belongs to the other computer and is chosen anew here; Chinese sentences. */
  told: string[];
}

/** From one computer to another: a backup that is read back, a note here, an empty folder there. */
export const movingCalls = {
  /**
   * Makes the copy and notes in this ledger that it goes on elsewhere, told at each opening until
   * `stay`. `isNoted` is false where the ledger's own disk did not take the note; the copy is good.
   */
  make: write<MovedCopy & { isNoted: boolean }>()(z.strictObject({ path: pathField })),
  /** Takes the note away: the ledger goes on here after all. */
  stay: write<null>()(z.strictObject({})),
  /** Reads what a copy says of itself, and nothing of the rest. */
  look: read<CopyFacts>()(z.strictObject({ path: pathField })),
  /**
   * Lays a copy into a folder that is missing or empty and opens it there. All of the copy is checked
   * before; a refusal leaves the folder as it was, and the ledger open before stays open.
   */
  takeOver: write<TakenOver>()(z.strictObject({ path: pathField, folder: pathField })),
};
