import { dirname } from 'node:path';
import { linuxAppFolder } from './packages/app-folder.ts';
import { debianPackage } from './packages/debian-package.ts';

/** Makes the unpacked Linux app in dist/, without the network; with `--deb` its Debian package too. */
const app = await linuxAppFolder();
console.log(app.path);
if (process.argv.includes('--deb')) console.log(debianPackage(app, dirname(app.path)));
if (app.notARelease) console.error(`NOT A RELEASE, for trials only: ${app.notARelease}`);
