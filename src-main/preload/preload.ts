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

  // Electron before 32 has no `webUtils` and gives its files a path of their own.
  pathForFile: (file) =>
    webUtils ? webUtils.getPathForFile(file as File) : ((file as { path?: string }).path ?? ''),
};

contextBridge.exposeInMainWorld('wujin', bridge);
