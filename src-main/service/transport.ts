import type { FromService, ToService } from '#shared/contract/bridge.ts';

/** The service's end of the channel to Electron's main process. */
export interface Transport {
  send(message: FromService): void;
  onMessage(listener: (message: ToService) => void): void;
  /** Main is gone: nobody will ever ask again. */
  onDisconnect(listener: () => void): void;
}

/** A utility process of Electron has a parent port; a child process of plain Node has `send`. */
export function parentTransport(): Transport {
  const { parentPort } = process as { parentPort?: ParentPort };
  if (parentPort)
    return {
      send: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data as ToService)),
      // Electron ends its utility processes itself.
      onDisconnect: () => {},
    };

  if (!process.send) throw new Error('the ledger service is started by the app, not by hand');
  return {
    // To a main that is gone, Node would throw the error where nobody catches it, once for each message.
    send: (message) => {
      if (process.connected) process.send?.(message, undefined, undefined, () => {});
    },
    onMessage: (listener) => process.on('message', (message) => listener(message as ToService)),
    onDisconnect: (listener) => process.on('disconnect', listener),
  };
}

/** The part of Electron's `MessagePortMain` used here; the service itself never imports Electron. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}
