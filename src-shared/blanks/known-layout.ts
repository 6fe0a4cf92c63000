import { z } from 'zod';
import { FORM_KINDS } from '../notice/notice.ts';

/** What a clerk confirmed on a form once, kept by the form's shape; read key by key, as it ages. */
export const knownLayoutSchema = z.object({
  kind: z.enum(FORM_KINDS).default('statistics'),
  /** Of the labels and their arrangement. */
  digest: z.string().default(''),
  /** `YYYY-MM-DD`. */
  learntOn: z.string().default(''),
  fileName: z.string().default(''),
  labels: z.array(z.string()).default([]),
  /** What goes where; a field of null is left empty. `text` is the line as it then stood. */
  places: z
    .array(z.object({ place: z.string(), field: z.string().nullable(), text: z.string() }))
    .default([]),
});
export type KnownLayout = z.infer<typeof knownLayoutSchema>;

/** That a form is one that was confirmed before, or nearly. */
export interface MetBefore {
  isSame: boolean;
  /** In Chinese, for the clerk. */
  message: string;
}
