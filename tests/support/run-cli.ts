import { spawnSync } from 'node:child_process';
import path from 'node:path';

export interface CliRun {
  status: number | null;
  stdout: string;
  stderr: string;
  /** The one JSON value that `--json` promises; throws when stdout holds anything else. */
  json<T>(): T;
}

/** Runs the command line as a user does, in a process of its own. */
export function wujin(...words: string[]): CliRun {
  const cli = path.join(import.meta.dirname, '..', '..', 'src-main', 'cli', 'main.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr, json: <T>() => JSON.parse(stdout) as T };
}
