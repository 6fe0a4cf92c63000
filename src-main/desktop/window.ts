import { BrowserWindow, screen } from 'electron';
import { preloadFile } from './paths.ts';
import { readPreferences, savePreferences } from './preferences.ts';
import { isOwnPage, LOCKED_DOWN, pageAddress } from './security.ts';
import { placeOn } from './window-place.ts';

/** Opens the app's one window where it was left, or in a good place when that is gone. */
export function openWindow(): BrowserWindow {
  const last = readPreferences().window;
  const left = last && isOnSomeScreen(last) ? last : null;
  const display = left ? screen.getDisplayMatching(left) : screen.getPrimaryDisplay();
  const { zoom, ...place } = placeOn(display.workArea, left);
  const window = new BrowserWindow({
    ...place,
    title: '五进台账',
    backgroundColor: '#f5f5f5',
    show: false,
    webPreferences: { ...LOCKED_DOWN, preload: preloadFile(), zoomFactor: zoom },
  });
  if (last?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    savePreferences({
      window: { ...window.getNormalBounds(), maximized: window.isMaximized() },
    }),
  );
  // A page that crashed loses nothing: what was saved is in the ledger, drafts included.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    console.error(`page gone: ${reason}`);
    if (reason !== 'clean-exit') window.webContents.reload();
  });
  // A blank page asks nobody before it comes, and a window that shows it is dead.
  window.webContents.on('did-navigate', (_event, url) => {
    if (!isOwnPage(url)) void window.loadURL(pageAddress());
  });
  void window.loadURL(pageAddress());
  return window;
}

function isOnSomeScreen(place: Electron.Rectangle): boolean {
  const { x, y, width, height } = screen.getDisplayMatching(place).workArea;
  const seenWidth = Math.min(place.x + place.width, x + width) - Math.max(place.x, x);
  const seenHeight = Math.min(place.y + place.height, y + height) - Math.max(place.y, y);
  return seenWidth > 200 && seenHeight > 100;
}
