import { app, type Session, session, type WebContents, type WebFrameMain } from 'electron';
import { APP_ADDRESS } from './app-protocol.ts';

/** Electron-vite's page server while developing; never set in a packed app. */
const devAddress = () => (app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']);

/** What the window shows: the built page, or the page server's while developing. */
export const pageAddress = () => devAddress() ?? `${APP_ADDRESS}index.html`;

/** For every window: no Node, no shared world, no way to load another page's tools. */
export const LOCKED_DOWN = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false, // it would fetch dictionaries
} as const satisfies Electron.WebPreferences;

/** Before `ready`: the network does not exist for this app, whatever Chromium would like to ask. */
export function cutNetwork(): void {
  const { commandLine } = app;
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  if (devAddress()) return;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // WebRTC asks no webRequest and needs no names: what it may still try over TCP ends at a proxy that is none.
  commandLine.appendSwitch('proxy-server', 'http://127.0.0.1:9');
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
}

export function guardEverything(): void {
  guardSession(session.defaultSession);
  app.on('session-created', guardSession);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardSession(guarded: Session): void {
  guarded.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  guarded.setPermissionCheckHandler(() => false);
  guarded.setDevicePermissionHandler(() => false);
  guarded.setSpellCheckerEnabled(false);
  guarded.on('will-download', (event) => event.preventDefault());
  guarded.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url) }));
}

function guardContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function isOwn(url: string): boolean {
  const { protocol } = new URL(url);
  if (['app:', 'devtools:', 'blob:', 'data:'].includes(protocol)) return true;
  const dev = devAddress();
  return dev !== undefined && new URL(url).host === new URL(dev).host;
}

/** Only the window's top frame, showing the app's own page, may ask for anything. */
export function isTrustedFrame(frame: WebFrameMain | null, own: WebContents): boolean {
  if (!frame || frame !== own.mainFrame) return false;
  return isOwnPage(frame.url);
}

export function isOwnPage(url: string): boolean {
  return url.startsWith(devAddress() ?? APP_ADDRESS);
}
