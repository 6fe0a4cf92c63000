import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Arch, Platform, build as pack } from 'electron-builder';

const ROOT = path.join(import.meta.dirname, '..', '..');
/** What a build leaves, as far as the configuration tells its files apart. */
const BUILT = [
  'out/main/main.cjs',
  'out/main/service.cjs',
  'out/main/reader.cjs',
  'out/main/copier.cjs',
  'out/main/chunks/service-exceljs-ab12.cjs',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/bundled/main.json',
  'out/cli/cli.cjs',
  'out/cli/made-of.json',
  'out/THIRD-PARTY-NOTICES.txt',
];
/** Of Electron's, those that the app shows itself in are kept. */
const LOCALES = ['locales/en-US.pak', 'locales/fr.pak', 'locales/zh-CN.pak'];

/**
 * electron-builder's own folder of the product, made in a new folder `work` with a stub where Electron
 * would be, or with `program` as Electron's own file; gives where it lies.
 */
export async function packWithStub(
  work: string,
  platform: 'linux' | 'win32',
  arch: 'x64' | 'arm64',
  program?: string,
): Promise<string> {
  for (const file of ['package.json', 'package-lock.json', 'electron-builder.yml', 'resources'])
    cpSync(path.join(ROOT, file), path.join(work, file), { recursive: true });
  for (const file of [
    'docs/one-page.docx',
    'docs/one-page.pdf',
    'build/icon.png',
    'build/icon.ico',
  ])
    cpSync(path.join(ROOT, file), path.join(work, file));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(work, 'node_modules'), 'junction');
  for (const file of BUILT) put(path.join(work, file));
  const stub = path.join(work, 'stub');
  for (const file of ['electron', 'electron.exe', 'LICENSE', 'version', ...LOCALES])
    put(path.join(stub, file));
  if (program) cpSync(program, path.join(stub, platform === 'linux' ? 'electron' : 'electron.exe'));
  const system = platform === 'linux' ? Platform.LINUX : Platform.WINDOWS;
  await pack({
    projectDir: work,
    targets: system.createTarget('dir', Arch[arch]),
    config: {
      extends: 'electron-builder.yml',
      electronDist: stub,
      electronVersion: '45.4.1',
      // Both work on Electron's own file, which the stub is not.
      electronFuses: null,
      disableAsarIntegrity: true,
      win: { signAndEditExecutable: false },
    },
  });
  const name = platform === 'linux' ? 'linux' : 'win';
  return path.join(work, 'dist', `${name}${arch === 'x64' ? '' : `-${arch}`}-unpacked`);
}

function put(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, path.basename(file));
}
