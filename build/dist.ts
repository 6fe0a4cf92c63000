import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build } from 'electron-vite';
import { type AppFolder, linuxAppFolder } from './packages/app-folder.ts';
import { appImage } from './packages/app-image.ts';
import { billOfMaterials } from './packages/bill-of-materials.ts';
import { debianPackage, uosPackage } from './packages/debian-package.ts';
import { NotMade } from './packages/not-made.ts';
import { NOTICES, writeNotices } from './packages/notices-of-build.ts';
import { portableArchive } from './packages/portable-archive.ts';
import { windowsPackages } from './packages/windows-packages.ts';

/**
 * Makes every package that this machine can make, with its SHA-256, and says of each other one why it
 * was not made. Ends with 1 only where one failed that should have been made.
 */
const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const made: string[] = [];
const notMade: string[] = [];

let app: AppFolder | null = null;
if (process.platform === 'linux') app = await linuxAppFolder();
else await build({ root, logLevel: 'warn' });
const parties = writeNotices(root);

for (const arch of ['x64', 'arm64'] as const) {
  const own = app?.arch === arch ? app : null;
  await wanted(`.deb, .deb for 统信UOS, .tar.gz, Linux ${arch}`, () => {
    const folder = needApp(own, arch);
    return [debianPackage(folder, dist), uosPackage(folder, dist), portableArchive(folder, dist)];
  });
  await wanted(`.AppImage, Linux ${arch}`, async () => [await appImage(needApp(own, arch), root)]);
  await wanted(`installer and portable .zip, Windows ${arch}`, () =>
    windowsPackages(root, version, arch),
  );
}
await wanted('any package, LoongArch', () => {
  throw new NotMade('Electron has no release for it');
});
await wanted('bill of materials (CycloneDX)', () => {
  const file = join(dist, `wujin-ledger-${version}.cdx.json`);
  writeFileSync(file, billOfMaterials(root, parties));
  return [file];
});

const sums = made.map((file) => {
  const sum = createHash('sha256').update(readFileSync(file)).digest('hex');
  console.log(`${sum}  ${statSync(file).size} bytes  ${basename(file)}`);
  return `${sum}  ${basename(file)}\n`;
});
const sumsFile = `SHA256SUMS${process.platform === 'linux' ? '' : `-${process.platform}`}`;
writeFileSync(join(dist, sumsFile), sums.join(''));
console.log(
  'The same sources give the same bytes, but for .AppImage, .exe and .zip, whose tools write the hour in.',
);
for (const line of notMade) console.log(`NOT MADE  ${line}`);
const silent = parties.filter(({ license }) => license === null).map(({ name }) => name);
if (silent.length > 0)
  console.log(
    `Of ${parties.length} libraries in ${basename(NOTICES)} these name no licence: ${silent.join(', ')}`,
  );
if (app?.notARelease) console.log(`\nNOT A RELEASE, for trials only: ${app.notARelease}`);

async function wanted(what: string, make: () => string[] | Promise<string[]>): Promise<void> {
  try {
    made.push(...(await make()));
  } catch (error) {
    if (!(error instanceof NotMade)) process.exitCode = 1;
    notMade.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function needApp(own: AppFolder | null, arch: string): AppFolder {
  if (own === null)
    throw new NotMade(`made on Linux with a processor of ${arch}, by the same command`);
  return own;
}
