import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Row } from '../running/row.ts';

const ROOT = path.join(import.meta.dirname, '..', '..', '..');
const HALF = ['--year', '2025', '--half', '1'];

export const PROGRAM_ROWS: readonly Row[] = [
  {
    id: 'stats',
    what: 'command line, stats',
    against: 'a script of one SQL',
    before: '12x',
    target: '4x',
    async open(place) {
      const folder = await place.copy('dense');
      // What another program reads is read whole at the next opening: that one has its own.
      const plain = await place.copy('dense');
      const script = path.join(place.scratch, 'stats.mjs');
      const sqlite = import.meta.resolve('better-sqlite3');
      await writeFile(
        script,
        `import Database from '${sqlite}';
const raw = new Database(process.argv[2], { readonly: true });
console.log(raw.prepare(\`SELECT form, settings, count(*), sum(sessions), sum(audience)
  FROM activity WHERE deletedAt IS NULL AND date BETWEEN '2024-12-11' AND '2025-06-20'
  GROUP BY form, settings\`).all());`,
      );
      const cli = path.join(ROOT, 'src-main', 'cli', 'main.ts');
      return {
        ours: () => run(cli, 'stats', '--data', folder, ...HALF),
        floor: () => run(script, path.join(plain, 'ledger.sqlite')),
        close: () => {},
      };
    },
  },
];

function run(script: string, ...words: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [script, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${pathToFileURL(script).href}: ${stderr}`);
}
