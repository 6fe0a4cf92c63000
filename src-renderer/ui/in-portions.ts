/** How long the window may be kept busy at once, in ms: half of what counts as a long task. */
const BUSY_MS = 25;

/**
 * Works through `count` things some at a time, at most `most`, so that the window draws and answers
 * between. `told` hears how many are done and ends the work by answering false; then so does this.
 */
export async function inPortions(
  count: number,
  most: number,
  work: (from: number, to: number) => void,
  told: (done: number) => boolean = () => true,
): Promise<boolean> {
  let portion = 10;
  for (let from = 0; from < count; ) {
    const started = performance.now();
    const to = Math.min(from + portion, count);
    work(from, to);
    portion = portionAfter(portion, most, performance.now() - started);
    from = to;
    await rest();
    if (!told(to)) return false;
  }
  return true;
}

/** Things are of any size and machines of any speed: the next portion follows what the last one took. */
function portionAfter(portion: number, most: number, tookMs: number): number {
  const fitting = Math.round((portion * BUSY_MS) / Math.max(1, tookMs));
  return Math.min(most, 2 * portion, Math.max(1, fitting));
}

/** Lets the window draw and hear. */
export function rest(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
