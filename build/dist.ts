import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { linuxAppFolder } from './packages/app-folder.ts';
import { debianPackage, uosPackage } from './packages/debian-package.ts';
import { portableArchive } from './packages/portable-archive.ts';

/** Makes the packages for Linux on this processor, with their SHA-256. */
const dist = resolve(import.meta.dirname, '..', 'dist');
if (process.platform !== 'linux') {
  console.error('Packages are made for Linux only so far, and on Linux.');
  process.exit(2);
}

const app = await linuxAppFolder();
const made = [debianPackage(app, dist), uosPackage(app, dist), portableArchive(app, dist)];
const sums = made.map((file) => {
  const sum = createHash('sha256').update(readFileSync(file)).digest('hex');
  console.log(`${sum}  ${statSync(file).size} bytes  ${basename(file)}`);
  return `${sum}  ${basename(file)}\n`;
});
writeFileSync(join(dist, 'SHA256SUMS'), sums.join(''));
if (app.notARelease) console.log(`\nNOT A RELEASE, for trials only: ${app.notARelease}`);
