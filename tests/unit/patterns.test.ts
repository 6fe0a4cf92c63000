import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { parseSync } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { slowestAttack } from '../support/patterns/attacks.ts';

/** A search that grows with the square of a text takes 16 times as long over a cell of 32,767 characters. */
const MOST_MS = 40;
const NEVER_MS = 4000;

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

async function slownessOf({ pattern, flags }: Pattern): Promise<number> {
  worker ??= new Worker(
    path.join(import.meta.dirname, '..', 'support', 'patterns', 'try-pattern.ts'),
  );
  const trying = worker;
  return new Promise((done) => {
    const timer = setTimeout(() => {
      worker = null;
      trying.removeAllListeners();
      void trying.terminate();
      done(NEVER_MS);
    }, NEVER_MS);
    trying.once('message', ({ ms }: { ms: number }) => {
      clearTimeout(timer);
      done(ms);
    });
    trying.postMessage({ pattern, flags });
  });
}

test('no regular expression takes longer than a text is long', async () => {
  const patterns = patternsOf();
  expect(patterns.length).toBeGreaterThan(700);
  const slow: string[] = [];
  for (const pattern of patterns) {
    const ms = await slownessOf(pattern);
    if (ms > MOST_MS)
      slow.push(`${Math.round(ms)} ms ${pattern.where} /${pattern.pattern}/${pattern.flags}`);
  }
  expect(slow).toEqual([]);
}, 600_000);

test('the attacks find what grows with the square of a text, and worse', () => {
  expect(slowestAttack(/[。.]+$/).ms).toBeGreaterThan(MOST_MS);
  expect(slowestAttack(/\((.*)\)$/).ms).toBeGreaterThan(MOST_MS);
  expect(slowestAttack(/(?<![。.])[。.]+$/).ms).toBeLessThan(MOST_MS);
});
