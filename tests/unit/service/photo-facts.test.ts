import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readPhotoFacts } from '#main/service/evidence/photo-facts.ts';
import { withExif } from '../../support/exif-photo.ts';
import { temporaryFolder } from '../../support/ledger-temp.ts';

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);
const NOTHING = { takenOn: null, takenPlace: '' };

/** The same words of the camera as an iPhone keeps them, among the items of its file. */
function heic(): Buffer {
  const exif = withExif(JPEG, '2024-06-03').subarray(6, -2);
  return Buffer.concat([
    Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    Buffer.alloc(300),
    exif,
  ]);
}

it.each([
  ['a JPEG', '1.jpg', withExif(JPEG), '2024-05-12'],
  ['a HEIC', '2.heic', heic(), '2024-06-03'],
])('reads in %s when and where it was taken', async (_, name, bytes, takenOn) => {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  expect(await readPhotoFacts(file)).toEqual({
    takenOn,
    takenPlace: '北纬40.04520 东经117.40890',
  });
});

it.each([
  ['no words of a camera', JPEG],
  ['a torn block', withExif(JPEG).subarray(0, 60)],
  ['a HEIC without a block', Buffer.from('\0\0\0\x18ftypheic', 'latin1')],
  ['hardly anything', Buffer.from([0xff])],
])('tells nothing of %s', async (_, bytes) => {
  const file = path.join(temporaryFolder(), 'x.jpg');
  writeFileSync(file, bytes);
  expect(await readPhotoFacts(file)).toEqual(NOTHING);
});
