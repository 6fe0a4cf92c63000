import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/**
 * Runs the command given, on a virtual display of its own where there is none.
 * `node build/with-display.ts playwright test`
 */
const [command, ...args] = process.argv.slice(2);
if (!command) {
  console.error('usage: with-display.ts COMMAND [ARGUMENT...]');
  process.exit(2);
}

const needsDisplay = process.platform === 'linux' && !process.env['DISPLAY'];
const display = needsDisplay ? await startDisplay() : undefined;
const env = display ? { ...process.env, DISPLAY: `:${display.number}` } : process.env;
const child = spawn(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));

process.exitCode = await new Promise<number>((resolve, reject) => {
  child.on('error', reject);
  child.on('exit', (code) => resolve(code ?? 1));
}).finally(() => display?.server.kill());

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
