import { z } from 'zod';

/** NUL ends a path for every system. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is kept out.
export const WITHOUT_NUL = /^[^\0]*$/;

/** A path as systems take it: no longer than any of them allows. */
export const pathField = z.string().min(1).max(4_000).regex(WITHOUT_NUL);
