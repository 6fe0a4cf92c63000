import type { Outcome } from '#shared/domain/failure.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { takeTurns } from '../reading/turns.ts';
import { startSelfCheck } from './checking/self-check.ts';
import { createDesk, type ServiceOptions } from './desk/desk.ts';
import { toldProgress } from './desk/told-progress.ts';
import { keepRecentFailures } from './diagnosis/recent-failures.ts';
import { openDoor } from './door.ts';
import { createHandlers } from './handlers/handlers.ts';
import { startDayCopy } from './opening/day-copy.ts';

export interface Service {
  call(name: string, input: unknown): Promise<Outcome<unknown>>;
  /** Finishes the writes under way, then lets go of the ledger. */
  close(): Promise<void>;
}

export type CreateServiceOptions = Pick<ServiceOptions, 'resourcesDir' | 'emit'> &
  Partial<ServiceOptions> & {
    /** How long after opening a ledger begins to check itself; null for never, as on the command line. */
    selfCheckAfterMs?: number | null;
  };

/** The same service for the window and the command line. */
export function createService({
  selfCheckAfterMs = null,
  ...options
}: CreateServiceOptions): Service {
  const progress = toldProgress(options.emit);
  const desk = createDesk({
    appVersion: packageJson.version,
    now: () => new Date().toISOString(),
    ...options,
    emit: progress.emit,
  });
  if (selfCheckAfterMs !== null) desk.alongside(() => startSelfCheck(desk, selfCheckAfterMs));
  desk.alongside(() => startDayCopy(desk));
  const inTurn = takeTurns();
  const recent = keepRecentFailures(desk.options.now);
  const answer = openDoor(createHandlers(desk, recent), inTurn, desk.keptWrites, recent);
  return {
    call: (name, input) => progress.within(() => answer(name, input)),
    close: async () => {
      await desk.reader.close();
      await inTurn(() => desk.close());
    },
  };
}
