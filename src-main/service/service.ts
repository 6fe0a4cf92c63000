import type { Outcome } from '#shared/domain/failure.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { createDesk, type ServiceOptions } from './desk/desk.ts';
import { openDoor } from './door.ts';
import { createHandlers } from './handlers/handlers.ts';
import { takeTurns } from './turns.ts';

export interface Service {
  call(name: string, input: unknown): Promise<Outcome<unknown>>;
  /** Finishes the writes under way, then lets go of the ledger. */
  close(): Promise<void>;
}

export type CreateServiceOptions = Pick<ServiceOptions, 'resourcesDir' | 'emit'> &
  Partial<ServiceOptions>;

/** The same service for the window and the command line. */
export function createService(options: CreateServiceOptions): Service {
  const desk = createDesk({
    appVersion: packageJson.version,
    now: () => new Date().toISOString(),
    ...options,
  });
  const inTurn = takeTurns();
  return {
    call: openDoor(createHandlers(desk), inTurn),
    close: () => inTurn(() => desk.close()),
  };
}
