const LENGTH = 8192;
/** Below this nothing is to be told from chance. */
const LEAST_MS = 6;
/** Of a text four times as long: 4 where the time grows with the text, 16 where it grows with its square. */
const MOST_GROWTH = 8;

/** So long no other work of the machine makes a text wait three times in a row. */
const SURELY_MS = 300;

/** A text made for the pattern over which its time grows faster than the text; null when there is none. */
export function slowOn(pattern: RegExp): { text: string; ms: number } | null {
  for (const [head, tail] of attacksOn(pattern.source)) {
    const made = (length: number) => head.repeat(length / head.length) + tail;
    let ms = slowness(pattern, made, 3);
    if (ms !== null && ms < SURELY_MS) ms = slowness(pattern, made, 12);
    if (ms !== null) return { text: `${head}…${tail}`, ms };
  }
  return null;
}

/** Time over the longer text where it grew faster than the text in the best of so many tries; null where it did not. */
function slowness(pattern: RegExp, made: (length: number) => string, tries: number): number | null {
  const ms = quickest(pattern, made(LENGTH), { enoughMs: LEAST_MS, tries });
  if (ms < LEAST_MS) return null;
  const long = quickest(pattern, made(4 * LENGTH), { enoughMs: ms * MOST_GROWTH, tries });
  return long > ms * MOST_GROWTH ? Math.round(long) : null;
}

/** What else the machine does meanwhile does not count: the best of a few, or the first that is quick enough. */
function quickest(
  pattern: RegExp,
  text: string,
  { enoughMs, tries }: { enoughMs: number; tries: number },
): number {
  let best = Infinity;
  for (let time = 0; time < tries && best > enoughMs; time += 1)
    best = Math.min(best, tried(pattern, text));
  return best;
}

/** Without the time in which others had the processor, which a long text seldom gets for itself. */
function tried(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  const [start, spent] = [performance.now(), processorMs()];
  if (pattern.global) text.replace(pattern, '');
  else pattern.test(text);
  return Math.min(performance.now() - start, processorMs() - spent + STEP_MS);
}

/** The system counts it in steps of so long at the most. */
const STEP_MS = 4;

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Its own letters over and over, one and two at a time, with something behind them that it does not take. */
function attacksOn(source: string): (readonly [head: string, tail: string])[] {
  const letters = [...lettersOf(source)];
  const single = [...new Set([...letters, ...'1 中a.x(<-\n'])].slice(0, 80);
  const pairs = letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
  return [
    ...single.flatMap((letter) => [[letter, ''] as const, [letter, '\u0001'] as const]),
    ...pairs.slice(0, 120).map((pair) => [pair, '\u0001'] as const),
  ];
}

function lettersOf(source: string): string {
  return source
    .replace(/\\p\{Script=Han\}/g, '中')
    .replace(/\\p\{[^}]*\}/g, 'a')
    .replace(/\\u\{?([0-9A-Fa-f]{4})\}?/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(
      /\\([dswSntr])/g,
      (_, sort: string) =>
        ({ d: '1', s: ' ', w: 'a', S: '中', n: '\n', t: '\t', r: '\r' })[sort] ?? '',
    )
    .replace(/\(\?(?:<?[!=:]|<\w+>)/g, '(')
    .replaceAll('\\', '');
}
