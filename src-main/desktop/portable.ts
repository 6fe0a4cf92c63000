import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';

/** Beside the program's file; the portable package brings it. */
const MARK = '便携数据';

/**
 * The folder in which a copied program keeps settings and ledger, so that they travel with it;
 * undefined for a program that was installed.
 */
export function portableHome(): string | undefined {
  const home = join(dirname(app.getPath('exe')), MARK);
  return app.isPackaged && existsSync(home) ? home : undefined;
}
