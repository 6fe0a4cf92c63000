/** 第 3—5、9 行 */
export function rowWords(rows: Iterable<number>): string {
  return `第 ${runsOf(rows)
    .map(([from, to]) => (from === to ? String(from) : `${from}—${to}`))
    .join('、')} 行`;
}

/** 3:5, 9:9 */
export function rowPlaces(rows: Iterable<number>): string[] {
  return runsOf(rows).map(([from, to]) => `${from}:${to}`);
}

/** Numbers as runs: 3, 4, 5, 9 are 3-5 and 9. */
function runsOf(numbers: Iterable<number>): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
