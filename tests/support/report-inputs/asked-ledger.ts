import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createService } from '#main/service/service.ts';
import type { CallInputOf, CallName, CallOutput } from '#shared/contract/contract.ts';
import type { Outcome } from '#shared/domain/failure.ts';

/** An empty ledger behind the service that window and command line ask. */
export interface AskedLedger {
  /** A scratch folder that goes with the ledger. */
  folder: string;
  ask<Name extends CallName, Kind extends string = string>(
    name: Name,
    input: CallInputOf<Name, Kind>,
  ): Promise<CallOutput<Name, Kind>>;
  /** The words of the refusal, or null. */
  refusal<Name extends CallName>(
    name: Name,
    input: CallInputOf<Name, string>,
  ): Promise<string | null>;
}

export async function withLedger<T>(work: (ledger: AskedLedger) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'wujin-input-'));
  const service = createService({
    resourcesDir: join(import.meta.dirname, '../../../resources'),
    emit: () => undefined,
  });
  async function ask<Name extends CallName, Kind extends string = string>(
    name: Name,
    input: CallInputOf<Name, Kind>,
  ): Promise<CallOutput<Name, Kind>> {
    const outcome = await service.call(name, input);
    if (!outcome.ok) throw new Error(`${name}: ${outcome.failure.message}`);
    return outcome.value as CallOutput<Name, Kind>;
  }
  const refusal: AskedLedger['refusal'] = async (name, input) => {
    const outcome: Outcome<unknown> = await service.call(name, input);
    return outcome.ok ? null : outcome.failure.message;
  };
  try {
    await ask('ledger.open', { folder: join(folder, 'data') });
    return await work({ folder, ask, refusal });
  } finally {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
