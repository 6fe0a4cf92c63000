import type { BenchPlace } from './bench-place.ts';

/** One line of the table: something the program does, and the barest way to the same end. */
export interface Row {
  id: string;
  what: string;
  against: string;
  /** As it was measured when the targets were set, at 100,000 activities. */
  before: string;
  target: string;
  /** Alternated runs at 100,000 activities; fewer where one takes seconds. */
  laps?: number;
  /** How often one run does it, so that what takes a moment is measurable. */
  times?: number;
  /** Also the peak memory of either side, each in a process of its own. */
  memory?: boolean;
  /** Not with more activities than this. */
  most?: number;
  /** Only with the most activities of a run: what takes a window takes long to begin. */
  greatestOnly?: boolean;
  /** Alternated runs of `--quick`; without it three. */
  quickLaps?: number;
  /** What the sides answer is measured, in this unit, instead of how long they take. */
  answers?: 'ms' | 'MB';
  open(place: BenchPlace): Promise<Sides>;
}

export interface Sides {
  ours(): unknown;
  floor(): unknown;
  /** Puts back what a run of ours, or of the floor, has changed; not timed. */
  putBack?: { ours?: () => unknown; floor?: () => unknown };
  close(): unknown;
}
