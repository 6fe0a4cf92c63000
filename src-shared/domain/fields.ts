import { z } from 'zod';
import { type CivilDate, parseCivilDate } from './civil-date.ts';
import { visibleLine, visibleText } from './visible-text.ts';

/** Building blocks of the record schemas. Messages are for the log; the screen words them anew. */
export const civilDateField = z
  .string()
  .refine((text) => parseCivilDate(text) !== null, { message: 'not an existing day YYYY-MM-DD' })
  .transform((text) => text as CivilDate);

/** People, sessions and copies: whole numbers >= 0. */
export const countField = z.number().int().min(0).max(1_000_000_000);

/** One line of text. Whatever door it came in by, characters that nobody sees end here. */
export const lineField = z.string().overwrite(visibleLine).max(500);

/** Running text of several paragraphs. */
export const proseField = z.string().overwrite(visibleText).max(20_000);

export const yearField = z.number().int().min(2000).max(2199);
