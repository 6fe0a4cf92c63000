import path from 'node:path';
import type { FromService, ServiceRequest } from '#shared/contract/bridge.ts';
import type { EventName } from '#shared/contract/events.ts';
import { createService } from './service.ts';
import { parentTransport } from './transport.ts';

/** Entry of the ledger service's process; its one argument is the folder of the app's resources. */
const resourcesDir = process.argv[2];
if (!resourcesDir) throw new Error('the folder of resources is missing');

const transport = parentTransport();
const beside = (name: string) => path.join(import.meta.dirname, name);
const isBuilt = import.meta.filename.endsWith('.cjs');
const service = createService({
  resourcesDir,
  ...(isBuilt && { reading: { entry: beside('reader.cjs') }, copyThread: beside('copier.cjs') }),
  selfCheckAfterMs: 20_000,
  emit: (event, payload) => tell({ event: event as EventName, payload }),
});
const CLOSING_SAID_MS = 1_000;
const underWay = new Set<Promise<void>>();
let closing = false;

transport.onMessage((message) => {
  if ('close' in message) return void close();
  if (closing) return;
  const answered = answer(message).finally(() => underWay.delete(answered));
  underWay.add(answered);
});
transport.onDisconnect(() => void close());

// Where main is gone its pipe is too; an error of writing there would be reported there again, for ever.
process.stderr.on('error', () => {});

/**
 * The last net: an error that nobody met ends nothing, so that the calls under way are answered. What
 * it belongs to may stay without an answer, and so it is told.
 */
for (const kind of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(kind, (error: unknown) => {
    console.error(`${kind}:`, error);
    const message =
      '程序内部出了意外，已保存的内容不受影响，正在进行的其他操作会继续。若有一步迟迟没有结果，请重新启动程序后再做一次。';
    tell({ event: 'trouble', payload: { key: 'unexpected', message, severe: true } });
  });
}

async function answer({ id, name, input }: ServiceRequest): Promise<void> {
  try {
    transport.send({ id, outcome: await service.call(name, input) });
  } catch (error) {
    console.error(`${name}:`, error);
    const message =
      '程序内部出错，这一步没有完成。请再试一次；若仍出错，请重新启动程序，并在“关于”里生成诊断报告，交给技术人员。';
    tell({ id, outcome: { ok: false, failure: { code: 'internal', message } } });
  }
}

/** Finishes the calls under way before the ledger is closed, so that nothing is left half done. */
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  // The copy of closing may take longer than anybody would wait for a sign.
  setInterval(() => tell({ closing: true }), CLOSING_SAID_MS);
  await Promise.allSettled(underWay);
  await service.close();
  process.exit(0);
}

function tell(message: FromService): void {
  try {
    transport.send(message);
  } catch {
    // Main is gone; `onDisconnect` closes the service.
  }
}
