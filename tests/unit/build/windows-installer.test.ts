import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { installedFiles } from '../../../build/packages/windows-installer.ts';

const ROOT = path.join(import.meta.dirname, '..', '..', '..');

/** The rest is held by `npm run test:windows`. */
describe('the installer for Windows', () => {
  it('lays folders before what is in them, and takes away those files alone, what is inside first', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'wujin-files-'));
    mkdirSync(path.join(folder, 'a b', '五'), { recursive: true });
    writeFileSync(path.join(folder, 'a b', '五', 'x$y.txt'), '');
    writeFileSync(path.join(folder, 'a b.exe'), '');
    const lines = installedFiles(folder)
      .split('\n')
      .map((line) =>
        line.trim().replace(/ "[^"]*" *$/u, (source) => (line.includes('File ') ? '' : source)),
      );
    expect(lines).toEqual([
      '!macro installFiles',
      'CreateDirectory "$INSTDIR\\a b"',
      'File "/oname=$INSTDIR\\a b.exe"',
      'CreateDirectory "$INSTDIR\\a b\\五"',
      'File "/oname=$INSTDIR\\a b\\五\\x$$y.txt"',
      '!macroend',
      '!macro removeFiles',
      'Delete "$INSTDIR\\a b\\五\\x$$y.txt"',
      'RMDir "$INSTDIR\\a b\\五"',
      'Delete "$INSTDIR\\a b.exe"',
      'RMDir "$INSTDIR\\a b"',
      '!macroend',
      '',
    ]);
    rmSync(folder, { recursive: true });
  });

  it('removes no folder with what it does not know', () => {
    const script = readFileSync(path.join(ROOT, 'build', 'installer.nsi'), 'utf8');
    expect(script).not.toMatch(/RMDir\s+\/r/iu);
  });

  it('gives its links the id that the program names to Windows, and the program the name that is packed', () => {
    const told = (file: string, pattern: RegExp) =>
      pattern.exec(readFileSync(path.join(ROOT, file), 'utf8'))?.[1];
    const id = told('electron-builder.yml', /^appId: (.+)$/mu);
    expect(id).toBeTruthy();
    expect(told('build/installer.nsi', /!define APP_ID "(.+)"/u)).toBe(id);
    expect(told('src-main/desktop/main.ts', /setAppUserModelId\('(.+)'\)/u)).toBe(id);
    const name = told('electron-builder.yml', /^executableName: (.+)$/mu);
    expect(told('build/installer.nsi', /!define PROGRAM "(.+)\.exe"/u)).toBe(name);
  });
});
