import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import { createService } from '#main/service/service.ts';
import type { CallInputOf, CallName, CallOutput } from '#shared/contract/contract.ts';
import { type LedgerShape, makeLedger } from './made-ledger.ts';

/** Where the rows find ledgers of one size; what they write themselves goes below `scratch`. */
export interface BenchPlace {
  count: number;
  scratch: string;
  /** A ledger that is only read. */
  ledger(shape: LedgerShape): Promise<string>;
  /** One of the row's own, to be changed. */
  copy(shape: LedgerShape): Promise<string>;
}

export async function benchPlace(root: string, count: number): Promise<BenchPlace> {
  const scratch = path.join(root, `scratch-${count}-${process.pid}`);
  await mkdir(scratch, { recursive: true });
  let copies = 0;
  const ledger = async (shape: LedgerShape) => {
    const folder = path.join(root, `${shape}-${count}`);
    if (!existsSync(path.join(folder, 'made'))) {
      await rm(folder, { recursive: true, force: true });
      await makeLedger(folder, shape, count);
    }
    return path.join(folder, 'ledger');
  };
  return {
    count,
    scratch,
    ledger,
    async copy(shape) {
      copies += 1;
      const folder = path.join(scratch, `${shape}-${copies}`);
      await cp(await ledger(shape), folder, { recursive: true });
      return folder;
    },
  };
}

/** The service on a ledger, and a bare connection to the same file. */
export interface OpenedBench {
  call<Name extends CallName, Kind extends string = string>(
    name: Name,
    input: CallInputOf<Name, Kind>,
  ): Promise<CallOutput<Name, Kind>>;
  raw: Database.Database;
  close(): Promise<void>;
}

const ROOT = path.join(import.meta.dirname, '..', '..', '..');
const BUILT = path.join(ROOT, 'out', 'main');
/** As in the app, files are read and copies made by the built threads. */
const SERVICE = {
  resourcesDir: path.join(ROOT, 'resources'),
  reading: { entry: path.join(BUILT, 'reader.cjs') },
  copyThread: path.join(BUILT, 'copier.cjs'),
  emit: () => {},
};

export async function openBench(folder: string): Promise<OpenedBench> {
  const service = createService(SERVICE);
  const call: OpenedBench['call'] = async (name, input) => {
    const outcome = await service.call(name, input);
    if (!outcome.ok) throw new Error(`${name}: ${outcome.failure.message}`);
    return outcome.value as Awaited<ReturnType<OpenedBench['call']>> as never;
  };
  await call('ledger.open', { folder });
  const raw = new Database(path.join(folder, 'ledger.sqlite'));
  raw.pragma('cache_size = -64000');
  raw.pragma('synchronous = FULL');
  return {
    call,
    raw,
    close: async () => {
      raw.close();
      await service.close();
    },
  };
}
