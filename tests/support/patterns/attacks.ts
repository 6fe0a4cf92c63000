const ATTACK_LENGTH = 8192;

/** How long the pattern takes over the worst of the texts made for it, in milliseconds. */
export function slowestAttack(pattern: RegExp): { ms: number; on: string } {
  let slowest = { ms: 0, on: '' };
  for (const text of attacksOn(pattern.source)) {
    let ms = tried(pattern, text);
    // Whatever else the machine does then does not count twice.
    if (ms > 15) ms = Math.min(ms, tried(pattern, text));
    if (ms > slowest.ms) slowest = { ms, on: text.slice(0, 4) };
    if (slowest.ms > 200) break;
  }
  return slowest;
}

function tried(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  const start = performance.now();
  if (pattern.global) text.replace(pattern, '');
  else pattern.test(text);
  return performance.now() - start;
}

/** Its own letters over and over, one and two at a time, with something behind them that it does not take. */
function attacksOn(source: string): string[] {
  const letters = [...lettersOf(source)];
  const single = [...new Set([...letters, ...'1 中a.x(<-\n'])].slice(0, 80);
  const pairs = letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
  return [
    ...single.flatMap((letter) => [
      letter.repeat(ATTACK_LENGTH),
      `${letter.repeat(ATTACK_LENGTH)}\u0001`,
    ]),
    ...pairs.slice(0, 120).map((pair) => `${pair.repeat(ATTACK_LENGTH / 2)}\u0001`),
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
