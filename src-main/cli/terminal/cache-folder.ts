import { homedir } from 'node:os';
import path from 'node:path';

type System = Pick<NodeJS.Process, 'env' | 'platform'>;

/** In a folder of the user alone: who could write there could have their code run. */
export function cacheFolder({ env, platform }: System = process): string {
  const own =
    platform === 'win32'
      ? (env['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData', 'Local'))
      : (env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'));
  return path.join(own, 'wujin-ledger');
}
