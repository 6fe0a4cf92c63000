/** How wide a column wants to be, in any one unit. */
export interface ColumnNeed {
  /** What it needs for words and numbers that must not be broken. */
  least: number;
  /** What it needs to show its usual content on one line. */
  natural: number;
}

/**
 * Widths for columns side by side: what they want where that fits, else each what it needs and a
 * share of the rest. They go over `room` only where the least alone do.
 */
export function fitColumns(needs: readonly ColumnNeed[], room: number): number[] {
  const least = sum(needs.map((need) => need.least));
  const natural = sum(needs.map((need) => Math.max(need.least, need.natural)));
  if (natural <= room) return needs.map((need) => Math.max(need.least, need.natural));
  const share = Math.max(0, (room - least) / (natural - least || 1));
  return needs.map((need) => need.least + Math.max(0, need.natural - need.least) * share);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
