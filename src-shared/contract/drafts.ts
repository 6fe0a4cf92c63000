import { z } from 'zod';
import { read, write } from './call.ts';

/** What was typed but not saved, kept across a crash. Keys like `activity:new` or `activity:<id>`. */
export interface Draft {
  key: string;
  value: unknown;
  at: string;
}

const key = z.string().min(1).max(100);

export const draftCalls = {
  list: read<Draft[]>()(z.strictObject({})),
  save: write<null>()(z.strictObject({ key, value: z.json() })),
  discard: write<null>()(z.strictObject({ key })),
};
