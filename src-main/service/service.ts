import type { Outcome } from '#shared/contract/failure.ts';

/** Stands in until the handlers exist. */
export function createService(options: {
  resourcesDir: string;
  emit(event: string, payload: unknown): void;
}) {
  return {
    call: async (name: string, _input: unknown): Promise<Outcome<unknown>> =>
      name === 'app.ping'
        ? { ok: true, value: options.resourcesDir }
        : { ok: false, failure: { code: 'invalid-input', message: '没有这个功能。' } },
    close: async () => {},
  };
}
