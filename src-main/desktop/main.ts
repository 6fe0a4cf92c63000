import { join } from 'node:path';
import { app, type BrowserWindow, dialog, protocol } from 'electron';
import { clearOpened } from '../files/opened-copies.ts';
import { clearPassingFolders } from '../files/passing-place.ts';
import { createAllowedFolders } from './allowed-folders.ts';
import { PRIVILEGED_SCHEME, serveApp } from './app-protocol.ts';
import { folderArgument } from './arguments.ts';
import { desktopCallsOf } from './desktop-calls.ts';
import { createGivenPaths } from './given-paths.ts';
import { drawWithWhatIsThere } from './graphics.ts';
import { answerPage, type OpenLedger, tellPage } from './ipc.ts';
import { lastFolder } from './last-folder.ts';
import { enableMenu, setMenu } from './menu.ts';
import { openedDir, rendererDir } from './paths.ts';
import { portableHome } from './portable.ts';
import { cutNetwork, guardEverything } from './security.ts';
import { type ServiceHost, startServiceHost } from './service-host.ts';
import { startServiceProcess } from './service-process.ts';
import { openWindow } from './window.ts';

const argument = (name: string) => folderArgument(process.argv, name, process.cwd());

const home = portableHome();
const userData = argument('user-data-dir') ?? (home && join(home, '设置'));
if (userData) app.setPath('userData', userData);
app.commandLine.appendSwitch('lang', 'zh-CN');
// The id of the installer's links: Windows shows notifications, and keeps a window with its icon, by it.
if (process.platform === 'win32') app.setAppUserModelId('cn.wujin-ledger.app');
cutNetwork();
drawWithWhatIsThere();
protocol.registerSchemesAsPrivileged([PRIVILEGED_SCHEME]);

// Two programs must never write one ledger: a second start shows the first one's window.
if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(giveUp);
else app.quit();

function start(): void {
  guardEverything();
  clearOpened(openedDir());
  void clearPassingFolders();
  const paths = { allowed: createAllowedFolders(), given: createGivenPaths() };
  const ledger: OpenLedger = { folder: undefined, onChange: enableMenu };
  let window: BrowserWindow;

  const service = startServiceHost({
    start: startServiceProcess,
    onEvent: (message) => tellPage(window, message),
    async afterRestart(call, reason) {
      if (ledger.folder) await call('ledger.open', { folder: ledger.folder });
      tellPage(window, { event: 'restarted', payload: { reason } });
    },
  });
  const asked = argument('data');
  const folder = asked ?? lastFolder();
  if (folder) ledger.ahead = { folder, outcome: service.call('ledger.open', { folder }) };
  serveApp(rendererDir(), (id) => locateEvidence(service, id));

  window = openWindow();
  setMenu(window, (names) => tellPage(window, { event: 'command', payload: { names } }));
  const answerDesktop = desktopCallsOf(window, paths, { asked, open: () => ledger.folder });
  answerPage(window, answerDesktop, service, paths, ledger);
  app.on('second-instance', () => focus(window));
  app.on('window-all-closed', () => app.quit());
  closeBeforeQuit(service);
}

function focus(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** The ledger is closed in order before the app ends. */
function closeBeforeQuit(service: ServiceHost): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void service.close().then(() => {
      closed = true;
      app.quit();
    });
  });
}

async function locateEvidence(service: ServiceHost, id: string) {
  const outcome = await service.call('file.locate', { id });
  return outcome.ok ? (outcome.value as { path: string; mediaType: string }) : null;
}

function giveUp(error: unknown): void {
  console.error(error);
  dialog.showErrorBox('五进台账无法启动', '请重新启动程序；若仍不能启动，请重新安装。');
  app.exit(1);
}
