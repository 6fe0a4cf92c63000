import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/**
 * Runs the command given, on a virtual display of its own where there is none; `--displays=2` gives it
 * two, named in DISPLAYS: two windows on one would take the focus and the clipboard from each other.
 * `node build/with-display.ts [--displays=N] playwright test`
 */
const [first = '', ...rest] = process.argv.slice(2);
const wanted = /^--displays=(\d)$/.exec(first)?.[1];
const [command, ...args] = wanted ? rest : [first, ...rest];
if (!command) {
  console.error('usage: with-display.ts [--displays=N] COMMAND [ARGUMENT...]');
  process.exit(2);
}

const needsDisplay = process.platform === 'linux' && !process.env['DISPLAY'];
const displays = await Promise.all(
  Array.from({ length: needsDisplay ? Number(wanted ?? 1) : 0 }, startDisplay),
);
const names = displays.map(({ number }) => `:${number}`);
const env = { ...process.env, ...(names[0] && { DISPLAY: names[0], DISPLAYS: names.join(' ') }) };
const child = spawn(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));

process.exitCode = await new Promise<number>((resolve, reject) => {
  child.on('error', reject);
  child.on('exit', (code) => resolve(code ?? 1));
}).finally(() => {
  for (const { server } of displays) server.kill();
});

/** The server picks a free number itself and writes it to the extra descriptor when it is ready. */
async function startDisplay(): Promise<{ server: ChildProcess; number: number }> {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const number = await new Promise<number>((resolve, reject) => {
    server.on('error', () =>
      reject(new Error('Xvfb is not here, and there is no display: install xvfb, or set DISPLAY')),
    );
    server.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    (server.stdio[3] as Readable).once('data', (text: Buffer) => resolve(Number(text.toString())));
  });
  return { server, number };
}
