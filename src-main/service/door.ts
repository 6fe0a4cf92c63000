import type { z } from 'zod';
import { CONTRACT, type Handlers } from '#shared/contract/contract.ts';
import type { Failure, Outcome } from '#shared/domain/failure.ts';
import { unmetFailure } from '../store/storage/storage-failure.ts';
import { inputFailure } from './desk/input-failure.ts';

type AnyHandler = (input: unknown) => unknown;

/**
 * Answers one call by name: parses the input, runs the handler, and turns every refusal into a
 * value. Nothing that a caller sends can reach a handler unparsed.
 */
export function openDoor(handlers: Handlers, inTurn: <T>(work: () => Promise<T>) => Promise<T>) {
  return async (name: string, input: unknown): Promise<Outcome<unknown>> => {
    const [noun = '', verb = '', ...rest] = name.split('.');
    const calls = own(CONTRACT, noun);
    const call = own(calls, verb) as { access: 'read' | 'write'; input: z.ZodType } | undefined;
    const handler = own(own(handlers, noun), verb) as AnyHandler | undefined;
    if (rest.length > 0 || !call || !handler) {
      return refuse({ code: 'invalid-input', message: `程序不认识这个请求：${name.slice(0, 80)}` });
    }
    const parsed = call.input.safeParse(input);
    if (!parsed.success) return refuse(inputFailure(parsed.error));
    try {
      const run = async () => handler(parsed.data);
      return { ok: true, value: await (call.access === 'write' ? inTurn(run) : run()) };
    } catch (error) {
      const refusal = unmetFailure(error);
      if (refusal) return refuse(refusal.failure);
      throw error;
    }
  };
}

function refuse(failure: Failure): Outcome<never> {
  return { ok: false, failure };
}

function own(object: unknown, key: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, key)
    ? (object as Record<string, unknown>)[key]
    : undefined;
}
