import { startTransition, useEffect, useState } from 'react';

/**
 * How many of `count` things to draw now: `portion` at first and that many more each time the window
 * has drawn and heard, until all stand. Those that stand stay.
 */
export function usePortions(count: number, portion: number): number {
  const [drawn, setDrawn] = useState(portion);
  useEffect(() => {
    if (drawn < count) startTransition(() => setDrawn(drawn + portion));
  }, [drawn, count, portion]);
  return Math.min(drawn, count);
}
