import { z } from 'zod';

/**
 * A notice profile: what an office demands, as data (`resources/notices/<id>/notice.json`).
 * Everything that may differ between districts stands here and nowhere in code.
 */
const monthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: 'MM-DD', abort: true })
  .refine(
    (text) =>
      text !== '02-29' &&
      !Number.isNaN(Date.parse(`2023-${text}T00:00:00Z`)) &&
      new Date(`2023-${text}T00:00:00Z`).toISOString().slice(5, 10) === text,
    { message: 'a day that exists in every year, MM-DD' },
  );

export const clauseSchema = z.strictObject({
  /**
   * Names the duty, the same in every district's notice (`report.statistics`), so that the rules
   * find it. A notice without a duty leaves its clause out, and the rules resting on it stay silent.
   */
  id: z.string().regex(/^[0-9a-z.-]+$/),
  /** Where it stands in the paper: 三（四）. */
  place: z.string().min(1),
  /** The sentence as published, quoted to the clerk. */
  text: z.string().min(1),
  /** Why no rule rests on the clause; absent on every clause that is checked. */
  unchecked: z.string().min(1).optional(),
});

export const FORM_KINDS = ['statistics', 'work', 'case'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

export const noticeSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    title: z.string().min(1),
    /** Short name for lists: 蓟州区2024年通知 */
    shortTitle: z.string().min(1),
    issuers: z.array(z.string().min(1)).min(1),
    issuedOn: z.iso.date(),
    clauses: z.array(clauseSchema).min(1),
    /** Last days of the halves; reports are due before their end. */
    due: z.strictObject({ half1: monthDay, half2: monthDay }),
    /** Least numbers per unit and reporting year. */
    minima: z.strictObject({
      pilots: z.number().int().min(0),
      works: z.number().int().min(0),
      cases: z.number().int().min(0),
    }),
    recipient: z.strictObject({
      office: z.string().min(1),
      contact: z.string(),
      phone: z.string(),
      mailbox: z.email(),
      /** Largest mail the office's mailbox takes, in MB of 1,000,000 bytes. */
      mailLimitMb: z.number().positive().max(10_000),
    }),
    /** Titles of the three forms as the notice lists its attachments. */
    attachments: z.strictObject({
      statistics: z.strictObject({ label: z.string().min(1), title: z.string().min(1) }),
      work: z.strictObject({ label: z.string().min(1), title: z.string().min(1) }),
      case: z.strictObject({ label: z.string().min(1), title: z.string().min(1) }),
    }),
  })
  .refine((notice) => notice.due.half1 < notice.due.half2, {
    message: 'half1 must end before half2',
    path: ['due', 'half1'],
  })
  .check((context) => {
    const seen = new Set<string>();
    for (const [index, { id }] of context.value.clauses.entries()) {
      if (seen.has(id)) {
        context.issues.push({
          code: 'custom',
          message: 'clause ids must be unique',
          path: ['clauses', index, 'id'],
          input: id,
        });
      }
      seen.add(id);
    }
  });

export type Notice = z.infer<typeof noticeSchema>;
export type Clause = z.infer<typeof clauseSchema>;
