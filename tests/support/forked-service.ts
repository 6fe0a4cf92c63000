import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { ServiceProcess } from '#main/desktop/service-process.ts';
import type { FromService } from '#shared/contract/bridge.ts';

/**
 * Answers `echo` with its input, `slow` after half a second, `slower` after three; `die` ends it at once.
 * While it closes it says so, unless it was told to be `silent`.
 */
const SOURCE = `
let underWay = 0, closing = false, silent = false;
const end = () => closing && underWay === 0 && process.exit(0);
process.on('message', (m) => {
  if (m.close) {
    closing = true;
    if (!silent) setInterval(() => process.send({ closing: true }), 50);
    return end();
  }
  if (m.name === 'silent') silent = true;
  if (m.name === 'die') process.exit(7);
  underWay += 1;
  const answer = () => process.send({ id: m.id, outcome: { ok: true, value: m.input } }, () => { underWay -= 1; end(); });
  const after = { slow: 500, slower: 3000 }[m.name];
  after ? setTimeout(answer, after) : answer();
});
process.send({ event: 'changed', payload: { pid: process.pid } });
`;

/** A real process that speaks the service's wire format, for tests of whoever hosts it. */
export function startForkedService(file: string): ServiceProcess {
  writeFileSync(file, SOURCE);
  const child = fork(file, [], { serialization: 'advanced', execArgv: [] });
  return {
    send: (message) => {
      if (child.connected) child.send(message);
    },
    onMessage: (listener) => child.on('message', (message) => listener(message as FromService)),
    onExit: (listener) =>
      child.on('exit', (code, signal) => listener(signal ?? `exit code ${code}`)),
    kill: () => child.kill('SIGKILL'),
  };
}
