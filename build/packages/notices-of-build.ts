import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticesText, type ThirdParty, thirdParties } from './third-parties.ts';

/** What every package carries beside the program; electron-builder.yml names it. */
export const NOTICES = join('out', 'THIRD-PARTY-NOTICES.txt');

/** Writes the notices of what the last build bundled. */
export function writeNotices(root: string): ThirdParty[] {
  const parties = thirdParties(root);
  writeFileSync(join(root, NOTICES), noticesText(parties));
  return parties;
}
