import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Arch, Platform, build as pack } from 'electron-builder';
import { NotMade, needBuilderTools } from './not-made.ts';
import { makensis, type WindowsArch, windowsInstaller } from './windows-installer.ts';

/** The folder that makes a copied program keep settings and ledger beside itself; the app looks for it. */
const PORTABLE = '便携数据';

/**
 * Installer per user and portable zip, of one folder: what is installed and what is copied is the same
 * program. On Windows only, where electron-builder sets icon and version of the program's file.
 */
export async function windowsPackages(
  root: string,
  version: string,
  arch: WindowsArch,
): Promise<string[]> {
  if (process.platform !== 'win32') throw new NotMade('made on Windows, by the same command');
  const compiler = makensis();
  await needBuilderTools();
  const config = { extends: 'electron-builder.yml' };
  const make = (target: string, prepackaged?: string) =>
    pack({
      projectDir: root,
      config,
      targets: Platform.WINDOWS.createTarget(target, Arch[arch]),
      ...(prepackaged && { prepackaged }),
    });
  const named = (ending: string) =>
    join(root, 'dist', `wujin-ledger-${version}-windows-${arch}${ending}`);
  await make('dir');
  const folder = join(root, 'dist', arch === 'x64' ? 'win-unpacked' : `win-${arch}-unpacked`);
  windowsInstaller(compiler, { folder, version, arch, file: named('-setup.exe') });
  mkdirSync(join(folder, PORTABLE), { recursive: true });
  writeFileSync(join(folder, PORTABLE, '说明.txt'), WORDS.replaceAll('\n', '\r\n'));
  await make('zip', folder);
  return [named('-setup.exe'), named('.zip')];
}

const WORDS = `\ufeff五进台账的便携版：设置和台账都放在这个文件夹里，跟着程序走。
拷走或升级时，请把整个程序文件夹连同它一起拷。删掉这个文件夹，程序就改用“文档”里的台账。
`;
