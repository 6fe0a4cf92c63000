import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { build } from 'electron-vite';
import { electronRuntime } from './electron-runtime.ts';
import { NO_SANDBOX_FOR_ROOT } from './no-sandbox-for-root.ts';

/**
 * Builds and starts the app on the Electron this machine can have. `--dev` reloads the page as its
 * sources change; other arguments, like `--data DIR`, go to the app.
 */
const root = resolve(import.meta.dirname, '..');
const dev = process.argv.includes('--dev');
const appArgs = process.argv.slice(2).filter((arg) => arg !== '--dev');
const { executablePath } = await electronRuntime();

let command: [string, string[]];
if (dev) {
  const cli = resolve(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const args = ['dev', '--watch', '--', ...NO_SANDBOX_FOR_ROOT, ...appArgs];
  command = [process.execPath, [cli, ...args]];
} else {
  await build({ root, logLevel: 'warn' });
  command = [executablePath, [...NO_SANDBOX_FOR_ROOT, root, ...appArgs]];
}

const child = spawn(...command, {
  stdio: 'inherit',
  env: { ...process.env, ELECTRON_EXEC_PATH: executablePath },
});
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
