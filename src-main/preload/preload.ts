import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '#shared/contract/bridge.ts';

/** The only door out of the page: three functions, no Electron object among them. */
const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke('wujin:call', name, input),

  subscribe(event, listener) {
    const hear = (_event: unknown, name: unknown, payload: unknown) => {
      if (name === event) listener(payload);
    };
    ipcRenderer.on('wujin:event', hear);
    return () => {
      ipcRenderer.off('wujin:event', hear);
    };
  },

  pathForFile(file) {
    const path = realPath(file);
    // Main hears of it before any call that passes it on: messages of one page keep their order.
    if (path !== '') ipcRenderer.send('wujin:given', path);
    return path;
  },
};

/** Only a file that the clerk dropped or picked has one. Electron before 32 has no `webUtils`. */
function realPath(file: object): string {
  return webUtils
    ? webUtils.getPathForFile(file as File)
    : ((file as { path?: string }).path ?? '');
}

contextBridge.exposeInMainWorld('wujin', bridge);
