import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

/** Where the app's own parts lie, in the checkout and when packed. */
export const preloadFile = () => join(app.getAppPath(), 'out', 'preload', 'preload.cjs');
export const rendererDir = () => join(app.getAppPath(), 'out', 'renderer');

/** Notices and samples; beside the archive when packed, so that plain file access reaches them. */
export const resourcesDir = () =>
  join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'resources');

/** The service is unpacked from the archive: it may run on a plain Node, which reads no archives. */
export const serviceFile = () =>
  join(app.getAppPath(), 'out', 'main', 'service.cjs').replace('app.asar', 'app.asar.unpacked');

/** Copies of evidence that were opened, of this program's settings and no other's. */
export const openedDir = () => {
  const whose = createHash('sha256').update(app.getPath('userData')).digest('hex');
  return join(tmpdir(), `wujin-opened-${whose.slice(0, 12)}`);
};
