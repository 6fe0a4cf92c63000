import path from 'node:path';
import { buildPackage } from '#main/submission/build-package.ts';
import { buildInput } from './build-input.ts';

/** Run by itself, to be killed: packs a large attachment into the folder given. */
const [, , folder = '', source = ''] = process.argv;
process.stdout.write('start\n');
await buildPackage(
  buildInput(path.join(folder, 'out'), {
    attachments: [{ name: '短视频.mp4', path: source, role: 'work-file' }],
    mailLimitMb: 100,
  }),
);
process.stdout.write('done\n');
