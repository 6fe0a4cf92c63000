import type { CallInputOf, CallName, CallOutput } from '#shared/contract/contract.ts';
import type { Failure } from '#shared/domain/failure.ts';
import { bridge } from './bridge.ts';

/** Asks the ledger service. Throws `CallFailed` when the service refuses. */
export async function call<Name extends CallName, Kind extends string = string>(
  name: Name,
  input: CallInputOf<Name, Kind>,
): Promise<CallOutput<Name, Kind>> {
  const outcome = await bridge().call(name, input);
  if (!outcome.ok) throw new CallFailed(outcome.failure);
  return outcome.value;
}

/**
 * The same for a call that does no more when it is sent twice: sent again, once, where the service
 * broke off before it could answer.
 */
export async function callSurely<Name extends CallName, Kind extends string = string>(
  name: Name,
  input: CallInputOf<Name, Kind>,
): Promise<CallOutput<Name, Kind>> {
  try {
    return await call(name, input);
  } catch (thrown) {
    if (toFailure(thrown).code !== 'internal') throw thrown;
    return call(name, input);
  }
}

/** An expected failure, on its way to the screen. */
export class CallFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'CallFailed';
    this.failure = failure;
  }
}

/** Whatever was thrown, as a failure that can be shown. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof CallFailed) return thrown.failure;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: 'internal',
    message: `出了意料之外的问题，台账里已保存的内容不受影响。请重试；再次出现时请重新打开程序。（${detail}）`,
  };
}
