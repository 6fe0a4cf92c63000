import { linuxAppFolder } from './packages/app-folder.ts';

/** Makes the unpacked Linux app in dist/, without the network. */
const { path, notARelease } = await linuxAppFolder();
console.log(path);
if (notARelease) console.error(`NOT A RELEASE, for trials only: ${notARelease}`);
