import { homedir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '#main/cli/terminal/cache-folder.ts';

test.each([
  ['linux', {}, path.join(homedir(), '.cache', 'wujin-ledger')],
  ['linux', { XDG_CACHE_HOME: '/own/cache' }, path.join('/own/cache', 'wujin-ledger')],
  ['win32', { LOCALAPPDATA: '/own/local' }, path.join('/own/local', 'wujin-ledger')],
  ['win32', {}, path.join(homedir(), 'AppData', 'Local', 'wujin-ledger')],
] as const)(
  'what was compiled is kept below the user’s own folder: %s %j',
  (platform, env, folder) => {
    expect(cacheFolder({ platform, env })).toBe(folder);
  },
);
