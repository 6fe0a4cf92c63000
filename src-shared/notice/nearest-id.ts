/** The id that was probably meant by a misspelt one: at most two letters away, or a quarter of it. */
export function nearestId(written: string, ids: Iterable<string>): string | null {
  let nearest: string | null = null;
  let least = Math.max(2, Math.floor(written.length / 4)) + 1;
  for (const id of ids) {
    const steps = editSteps(written.toLowerCase(), id.toLowerCase());
    if (steps < least) {
      least = steps;
      nearest = id;
    }
  }
  return nearest;
}

/** Letters to add, drop, change, or swap with their neighbour, until one word is the other. */
function editSteps(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      const steps = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + same);
      const isSwap = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      next.push(isSwap ? Math.min(steps, at(before, j - 2) + 1) : steps);
    }
    before = row;
    row = next;
  }
  return at(row, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
