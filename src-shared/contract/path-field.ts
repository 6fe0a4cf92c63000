import { z } from 'zod';

/** A path as systems take it: no longer than any of them allows, and without the NUL that ends it for them. */
export const pathField = z
  .string()
  .min(1)
  .max(4_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is kept out.
  .regex(/^[^\0]*$/);
