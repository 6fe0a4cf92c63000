import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { parseSync } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { slowOn } from '../support/patterns/attacks.ts';

/** One that takes longer than this never ends. */
const NEVER_MS = 20_000;

interface Pattern {
  pattern: string;
  flags: string;
  where: string;
}

const ROOT = path.join(import.meta.dirname, '..', '..');

/** Every regular expression written in the source. */
function patternsOf(): Pattern[] {
  return ['src-shared', 'src-main', 'src-renderer'].flatMap((top) =>
    readdirSync(path.join(ROOT, top), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) => literalsIn(path.join(top, name))),
  );
}

function literalsIn(file: string): Pattern[] {
  const found: Pattern[] = [];
  const source = readFileSync(path.join(ROOT, file), 'utf8');
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, regex, start } = node as {
      type?: string;
      regex?: Omit<Pattern, 'where'>;
      start?: number;
    };
    if (type === 'Literal' && regex) {
      const line = source.slice(0, start).split('\n').length;
      found.push({ pattern: regex.pattern, flags: regex.flags, where: `${file}:${line}` });
    }
    for (const inner of Object.values(node)) look(inner);
  };
  look(parseSync(file, source).program);
  return found;
}

let worker: Worker | null = null;
afterAll(() => worker?.terminate());

/** What the pattern is slow on; null for one that keeps within the length of its text. */
async function slownessOf({ pattern, flags }: Pattern): Promise<string | null> {
  worker ??= new Worker(
    path.join(import.meta.dirname, '..', 'support', 'patterns', 'try-pattern.ts'),
  );
  const trying = worker;
  return new Promise((done) => {
    const timer = setTimeout(() => {
      worker = null;
      trying.removeAllListeners();
      void trying.terminate();
      done('never ends');
    }, NEVER_MS);
    trying.once('message', (slow: ReturnType<typeof slowOn>) => {
      clearTimeout(timer);
      done(slow && `${slow.ms} ms on ${slow.text}`);
    });
    trying.postMessage({ pattern, flags });
  });
}

test('no regular expression takes longer than a text is long', async () => {
  const patterns = patternsOf();
  expect(patterns.length).toBeGreaterThan(700);
  const slow: string[] = [];
  for (const pattern of patterns) {
    const why = await slownessOf(pattern);
    if (why !== null) slow.push(`${pattern.where} /${pattern.pattern}/${pattern.flags}: ${why}`);
  }
  expect(slow).toEqual([]);
}, 600_000);

test.each([/[。.]+$/, /\((.*)\)$/, /\s*\n\s*/g, /(\d+) 0 R/g])(
  'the attacks find what grows with the square of a text: %s',
  (pattern) => {
    expect(slowOn(pattern)).not.toBeNull();
  },
);

test.each([/(?<![。.])[。.]+$/, /^\d+$/, /(?<!\s)\s*\n\s*/g])('and nothing else: %s', (pattern) => {
  expect(slowOn(pattern)).toBeNull();
});
