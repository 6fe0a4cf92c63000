import type { z } from 'zod';

/** One request the ledger service answers: `read` leaves the ledger as it is, `write` may change it. */
export interface Call<Input extends z.ZodType, Output> {
  access: 'read' | 'write';
  input: Input;
  /** Only for the compiler: the reply's type. */
  output?: Output;
}

/** A reply whose type follows from the `kind` in the request; only for the compiler. */
export interface ByKind<Replies> {
  readonly byKind: Replies;
}

/** `read<Reply>()(schema)`: two steps, because the reply is named and the input inferred. */
export function read<Output>() {
  return <Input extends z.ZodType>(input: Input): Call<Input, Output> => ({
    access: 'read',
    input,
  });
}

export function write<Output>() {
  return <Input extends z.ZodType>(input: Input): Call<Input, Output> => ({
    access: 'write',
    input,
  });
}
