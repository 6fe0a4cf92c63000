import path from 'node:path';
import { createService, type Service } from '#main/service/service.ts';
import type { CallInputOf, CallName, CallOutput } from '#shared/contract/contract.ts';
import type { Failure } from '#shared/domain/failure.ts';

const ROOT = path.join(import.meta.dirname, '..', '..', '..');

/** A ledger with the sample year, opened in a folder of the scenario's choice. */
export interface Ground {
  data: string;
  call<Name extends CallName, Kind extends string = string>(
    name: Name,
    input: CallInputOf<Name, Kind>,
  ): Promise<CallOutput<Name, Kind>>;
  /** The refusal; an error where the call was done, or was refused without a sentence. */
  refused(name: CallName, input: unknown): Promise<Failure>;
  close(): Promise<void>;
}

/** Opens the folder, new or not; `sample` puts the sample year in. */
export async function openGround(data: string, { sample = true } = {}): Promise<Ground> {
  const service = createService({
    resourcesDir: path.join(ROOT, 'resources'),
    emit: () => undefined,
    now: () => '2024-06-03T01:00:00.000Z',
    selfCheckAfterMs: null,
  });
  const ground = groundOf(service, data);
  try {
    await ground.call('ledger.open', { folder: data });
    if (sample) await ground.call('ledger.sample', {});
  } catch (error) {
    await service.close();
    throw error;
  }
  return ground;
}

/** A file of the sources. */
export function sourceFile(...parts: string[]): string {
  return path.join(ROOT, ...parts);
}

function groundOf(service: Service, data: string): Ground {
  return {
    data,
    async call<Name extends CallName, Kind extends string = string>(
      name: Name,
      input: CallInputOf<Name, Kind>,
    ) {
      const outcome = await service.call(name, input);
      if (!outcome.ok) throw new RefusedCall(name, outcome.failure);
      return outcome.value as CallOutput<Name, Kind>;
    },
    async refused(name, input) {
      const outcome = await service.call(name, input);
      if (outcome.ok) throw new Error(`${name} was not refused`);
      if (
        outcome.failure.code === 'internal' ||
        !/[\u4e00-\u9fff].*。$/su.test(outcome.failure.message)
      ) {
        throw new RefusedCall(name, outcome.failure);
      }
      return outcome.failure;
    },
    close: () => service.close(),
  };
}

/** A refusal that a scenario did not look for. */
export class RefusedCall extends Error {
  readonly failure: Failure;

  constructor(name: string, failure: Failure) {
    super(`${name}: ${failure.code}: ${failure.message}`);
    this.name = 'RefusedCall';
    this.failure = failure;
  }
}
