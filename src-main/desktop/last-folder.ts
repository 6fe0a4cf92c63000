import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { portableHome } from './portable.ts';
import { readPreferences } from './preferences.ts';

/** Of the ledger open last; on a stick that has another letter here, it still lies beside the program. */
export function lastFolder(): string | null {
  const last = readPreferences().lastFolder;
  const isHere = last !== null && existsSync(last);
  return portableHome() && !isHere && existsSync(suggestedFolder()) ? suggestedFolder() : last;
}

/** Where a new ledger would go. */
export function suggestedFolder(): string {
  const home = portableHome();
  return home ? join(home, '台账') : join(app.getPath('documents'), '五进台账');
}
