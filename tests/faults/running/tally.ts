/** What can come of a trial that did not end well. */
export const FAILINGS = ['lost', 'half', 'crashed', 'hung', 'told'] as const;
export type Failing = (typeof FAILINGS)[number];

/** One line of the table: how many were tried, and what came of them. */
export interface Tally {
  /** `kind: what`. */
  what: string;
  tried: number;
  failed: Record<Failing, number>;
  /** Of each failing the first few, to look into. */
  notes: string[];
}

const MOST_NOTES = 12;

export function newTally(what: string): Tally {
  return { what, tried: 0, failed: { lost: 0, half: 0, crashed: 0, hung: 0, told: 0 }, notes: [] };
}

/** One trial more; it survived where nothing failed. */
export function count(tally: Tally, failing: Failing | null, note = ''): void {
  tally.tried += 1;
  if (!failing) return;
  tally.failed[failing] += 1;
  const text = `${failing}: ${note}`.slice(0, 600);
  if (tally.notes.length < MOST_NOTES && !tally.notes.includes(text)) tally.notes.push(text);
}

export function failures({ failed }: Tally): number {
  return FAILINGS.reduce((sum, failing) => sum + failed[failing], 0);
}
