import type { z } from 'zod';
import { CONTRACT, type Handlers } from '#shared/contract/contract.ts';
import type { Failure, FailureCode, Outcome } from '#shared/domain/failure.ts';
import { unmetFailure } from '../store/storage/storage-failure.ts';
import { inputFailure } from './desk/input-failure.ts';
import { errorPlaces, type RecentFailures } from './diagnosis/recent-failures.ts';

type AnyHandler = (input: unknown) => unknown;

/**
 * Answers one call by name: parses the input, runs the handler, and turns every refusal into a
 * value. Nothing that a caller sends can reach a handler unparsed.
 */
export function openDoor(
  handlers: Handlers,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
  keptWrites: () => number,
  recent: RecentFailures,
) {
  return async (name: string, input: unknown): Promise<Outcome<unknown>> => {
    const [noun = '', verb = '', ...rest] = name.split('.');
    const calls = own(CONTRACT, noun);
    const call = own(calls, verb) as { access: 'read' | 'write'; input: z.ZodType } | undefined;
    const handler = own(own(handlers, noun), verb) as AnyHandler | undefined;
    if (rest.length > 0 || !call || !handler) {
      return refuse({
        code: 'invalid-input',
        message: `程序不认识“${name.slice(0, 80)}”这个请求，请重新启动程序后再试。`,
      });
    }
    const parsed = call.input.safeParse(input);
    if (!parsed.success) return refuse(inputFailure(parsed.error));
    let keptBefore = 0;
    try {
      const run = async () => {
        keptBefore = keptWrites();
        return handler(parsed.data);
      };
      return { ok: true, value: await (call.access === 'write' ? inTurn(run) : run()) };
    } catch (error) {
      const refusal = unmetFailure(error);
      const isKept =
        call.access === 'write' &&
        keptWrites() > keptBefore &&
        refusal !== null &&
        OF_STORAGE.includes(refusal.failure.code);
      recent.note(name, refusal?.failure.code ?? errorPlaces(error));
      if (refusal) return refuse(isKept ? afterKeeping(refusal.failure) : refusal.failure);
      throw error;
    }
  };
}

/** What a disk can fail with while the answer is put together. */
const OF_STORAGE: readonly FailureCode[] = ['disk-full', 'unreadable', 'corrupt', 'locked', 'busy'];

/** What failed is only what comes after the write: the clerk must not do it again. */
function afterKeeping(failure: Failure): Failure {
  return { ...failure, message: `这一步已经保存，不用再做；只是结果没能显示：${failure.message}` };
}

function refuse(failure: Failure): Outcome<never> {
  return { ok: false, failure: { ...failure, message: readable(failure.message) } };
}

/** A name of a million characters is not repeated: its ends tell which one it is. */
function readable(message: string): string {
  return message.replaceAll(
    /[^\s，。；：“”]{200,}/gu,
    (name) => `${name.slice(0, 60)}…${name.slice(-30)}`,
  );
}

function own(object: unknown, key: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, key)
    ? (object as Record<string, unknown>)[key]
    : undefined;
}
