import type { Random } from '../../support/seeded.ts';
import type { Tally } from './tally.ts';

/** One kind of fault: how it is made, and what came of each trial. */
export interface FaultKind {
  id: string;
  /** In English, as the page's heading: what is done to the program. */
  what: string;
  /** What has to hold after each trial. */
  holds: string;
  run(trial: Trial): Promise<void>;
}

export interface Trial {
  random: Random;
  isLong: boolean;
  /** A scratch folder of the kind's own. */
  folder: string;
  /** The line with this name; begun at its first mention. */
  tally(what: string): Tally;
  /** Whether the time for this kind is up: what was tried is then counted, and no more is begun. */
  isOver(): boolean;
}
