import path from 'node:path';
import { createService, type Service } from '#main/service/service.ts';
import type { CallInput, CallName, CallOutput } from '#shared/contract/contract.ts';

const RESOURCES = path.join(import.meta.dirname, '..', '..', '..', 'resources');

/** The ledger service in this process, on a data folder that need not be open yet. */
export interface Place {
  service: Service;
  /** The answer; a refusal is thrown with its words. */
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
}

/** Time stands still, so that the same step leaves the same bytes. */
export function openPlace(now = '2024-06-20T01:00:00.000Z'): Place {
  const service = createService({ resourcesDir: RESOURCES, emit: () => {}, now: () => now });
  return {
    service,
    async call<Name extends CallName>(name: Name, input: CallInput<Name>) {
      const outcome = await service.call(name, input);
      if (!outcome.ok) throw new Refused(name, outcome.failure);
      return outcome.value as CallOutput<Name>;
    },
  };
}

export class Refused extends Error {
  readonly failure: { code: string; message: string };

  constructor(name: string, failure: { code: string; message: string }) {
    super(`${name}: ${failure.message}`);
    this.failure = failure;
  }
}
