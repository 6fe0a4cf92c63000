import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { FromService, ToService } from '#shared/contract/bridge.ts';
import { temporaryFolder } from '../support/ledger-temp.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const KINDS = [
  ['throws', `throw new Error('nobody meets this')`],
  ['rejects', `void Promise.reject(new Error('nobody meets this'))`],
] as const;

test.each(KINDS)(
  'an error that nobody meets (%s) is one sentence on the command line, and 3',
  (_, fault) => {
    const folder = temporaryFolder();
    const data = path.join(folder, 'data');
    const preload = path.join(folder, 'fault.mjs');
    writeFileSync(
      preload,
      `import { existsSync } from 'node:fs';
     const timer = setInterval(() => {
       if (!existsSync(${JSON.stringify(path.join(data, 'ledger.sqlite'))})) return;
       clearInterval(timer);
       ${fault};
     }, 1);
     timer.unref();`,
    );
    const cli = path.join(ROOT, 'src-main', 'cli', 'main.ts');
    const words = ['sample', '--data', data, '--json'];
    const run = spawnSync(process.execPath, ['--import', preload, cli, ...words], {
      encoding: 'utf8',
    });
    expect(run.stderr).toMatch(/^程序内部出错.*。\n$/u);
    expect(run.status).toBe(3);
    expect(JSON.parse(run.stdout)).toMatchObject({ error: { code: 'internal' } });
  },
);

test.each(KINDS)(
  'an error that nobody meets (%s) costs the service no call under way, and is told',
  async (_, fault) => {
    const folder = temporaryFolder();
    const preload = path.join(folder, 'fault.mjs');
    writeFileSync(preload, `process.on('message', ({ poke }) => { if (poke) { ${fault}; } });`);
    const entry = path.join(ROOT, 'src-main', 'service', 'entry.ts');
    const child = fork(entry, [path.join(ROOT, 'resources')], {
      execArgv: ['--import', preload],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const heard: FromService[] = [];
    child.on('message', (message) => void heard.push(message as FromService));
    send(child, { id: 1, name: 'ledger.open', input: { folder: path.join(folder, 'data') } });
    send(child, { id: 2, name: 'ledger.sample', input: {} });
    child.send({ poke: true });
    send(child, { id: 3, name: 'settings.save', input: { operator: '新经办人' } });
    send(child, { id: 4, name: 'unit.save', input: { leader: '新负责人' } });
    while (!heard.some((message) => 'id' in message && message.id === 4)) {
      await once(child, 'message');
    }
    const answers = heard.filter((message) => 'id' in message && message.id > 0);
    expect(answers.map((message) => 'id' in message && message.outcome.ok)).not.toContain(false);
    expect(heard).toContainEqual({
      event: 'trouble',
      payload: expect.objectContaining({ message: expect.stringMatching(/。$/u) }),
    });
    child.send({ close: true });
    expect(await once(child, 'exit')).toEqual([0, null]);
  },
);

function send(child: ChildProcess, message: ToService): void {
  child.send(message);
}
