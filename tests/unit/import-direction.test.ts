import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');
const oxlint = join(root, 'node_modules', '.bin', 'oxlint');

/** Each plants one violation in an otherwise empty project under the real rules. */
const VIOLATIONS: [file: string, source: string, says: string][] = [
  ['src-shared/a.ts', "import '#main/store/opening/open-ledger.ts';", 'imports none of them'],
  ['src-shared/b.ts', "import '../src-renderer/app/app.tsx';", 'imports none of them'],
  ['src-shared/c.ts', "import 'node:fs';", 'src-shared is pure'],
  ['src-shared/d.ts', "import 'react';", 'src-shared is pure'],
  ['src-shared/e.ts', "import 'electron';", 'src-shared is pure'],
  ['src-shared/f.ts', 'export const f = Date.now();', 'no clock'],
  ['src-shared/g.ts', 'export const g = Math.random();', 'no randomness'],
  ['src-shared/h.ts', 'export const h = process.env;', "Unexpected use of 'process'"],
  ['src-shared/i.ts', "import 'fs';", 'prefer-node-protocol'],
  ['src-shared/j.ts', "export * from './k.ts';", 'cycle'],
  ['src-shared/k.ts', "export * from './j.ts';", 'cycle'],
  ['src-renderer/a.ts', "import '#main/service/service.ts';", 'through window.wujin only'],
  ['src-renderer/b.ts', "import '../src-main/store/ledger.ts';", 'through window.wujin only'],
  ['src-renderer/c.ts', "import 'electron';", 'The page is sandboxed'],
  ['src-renderer/d.ts', "import 'node:path';", 'The page is sandboxed'],
  ['src-renderer/client/a.ts', "import '../ui/loading.tsx';", 'ground floor'],
  ['src-renderer/client/b.ts', "import 'electron';", 'The page is sandboxed'],
  ['src-renderer/ui/a.ts', "import '../store/ledger-store.ts';", 'comes in as props'],
  [
    'src-renderer/ui/sheet/b.ts',
    "import '../../features/home/home-page.tsx';",
    'comes in as props',
  ],
  ['src-renderer/store/a.ts', "import '../features/home/home-page.tsx';", 'knows no page'],
  ['src-renderer/features/home/a.ts', "import '../../app/shell.tsx';", 'never reaches back'],
  ['src-renderer/features/home/b.ts', "import '#main/service/service.ts';", 'through window.wujin'],
  ['src-main/service/a.ts', "import 'electron';", 'Only desktop/ and preload/'],
  ['src-main/service/b.ts', "import 'kysely';", 'Only store/ knows SQL'],
  ['src-main/cli/c.ts', "import 'better-sqlite3';", 'Only store/ knows SQL'],
  ['src-main/cli/d.ts', "import '../desktop/menu.ts';", 'nothing of the desktop shell'],
  ['src-main/documents/e.ts', "import 'react';", 'never imports the page'],
  ['src-main/store/a.ts', "import 'electron';", 'plain Node'],
  ['src-main/store/b.ts', "import '../service/service.ts';", 'asks nobody'],
  ['src-main/desktop/a.ts', "import 'better-sqlite3';", 'owns no data'],
  ['src-main/desktop/b.ts', "import '../store/ledger.ts';", 'owns no data'],
  ['src-main/desktop/c.ts', "import '#main/service/service.ts';", 'owns no data'],
  ['src-main/preload/d.ts', "import '../../src-renderer/app/app.tsx';", 'never imports the page'],
];

const ALLOWED: [file: string, source: string][] = [
  ['src-main/store/ok.ts', "import 'kysely';\nimport 'better-sqlite3';\nimport 'node:fs';"],
  ['src-main/desktop/ok.ts', "import 'electron';\nimport '#shared/contract/bridge.ts';"],
  ['src-main/service/ok.ts', "import '../store/ledger.ts';\nimport '#shared/domain/unit.ts';"],
  ['src-renderer/features/home/ok.ts', "import '../../ui/loading.tsx';\nimport '../record/d.ts';"],
  ['src-renderer/ui/ok.ts', "import '../client/call.ts';"],
  ['src-renderer/ok.ts', "import 'react';\nimport '#shared/domain/unit.ts';"],
];

let messages: Map<string, string>;
let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'wujin-import-direction-'));
  symlinkSync(join(root, '.oxlintrc.json'), join(project, '.oxlintrc.json'));
  for (const [file, source] of [...VIOLATIONS, ...ALLOWED]) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), `${source}\n`);
  }
  messages = lint(project);
});
afterAll(() => rmSync(project, { recursive: true }));

test.each(VIOLATIONS)('%s is caught: %s', (file, _source, says) => {
  expect(messages.get(file)).toContain(says);
});

test.each(ALLOWED)('%s is let through', (file) => {
  expect(messages.get(file)).toBeUndefined();
});

test('src-shared never asks what time it is', () => {
  const folder = join(root, 'src-shared');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const asking = files
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /new Date\(\)/.test(readFileSync(join(folder, file), 'utf8')));
  expect(files.length).toBeGreaterThan(20);
  expect(asking).toEqual([]);
});

/** What oxlint says about each file. */
function lint(dir: string): Map<string, string> {
  const said = new Map<string, string>();
  for (const { filename, code, message, help } of diagnosticsOf(dir))
    said.set(filename, `${said.get(filename) ?? ''}${code} ${message} ${help ?? ''}\n`);
  return said;
}

interface Diagnostic {
  filename: string;
  code: string;
  message: string;
  help?: string;
}

function diagnosticsOf(cwd: string): Diagnostic[] {
  try {
    execFileSync(oxlint, ['--format', 'json'], { cwd, encoding: 'utf8' });
    return [];
  } catch (error) {
    const { stdout } = error as { stdout: string };
    return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
  }
}
