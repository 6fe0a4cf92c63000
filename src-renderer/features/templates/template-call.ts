import type { z } from 'zod';
import type { Outcome } from '#shared/contract/failure.ts';
import type { templateCalls } from '#shared/contract/template.ts';
import { CallFailed } from '../../app/call.ts';

type Calls = typeof templateCalls;
type Verb = keyof Calls;
type Reply<V extends Verb> = Calls[V] extends { output?: infer O } ? Exclude<O, undefined> : never;

/** Asks the ledger service about templates. Throws `CallFailed` when it refuses. */
export async function callTemplate<V extends Verb>(
  verb: V,
  input: z.input<Calls[V]['input']>,
): Promise<Reply<V>> {
  const outcome = (await window.wujin.call(`template.${verb}`, input)) as Outcome<Reply<V>>;
  if (!outcome.ok) throw new CallFailed(outcome.failure);
  return outcome.value;
}
