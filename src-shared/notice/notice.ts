import { z } from 'zod';
import { quotaSchema } from './quota.ts';

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

const words = z.string().min(1);

/** The descriptions are shown by an editor that knows the schema, to whoever writes a notice. */
export const clauseSchema = z.strictObject({
  /**
   * Names the duty, the same in every district's notice (`report.statistics`), so that the rules
   * find it. A notice without a duty leaves its clause out, and the rules resting on it stay silent.
   */
  id: z
    .string()
    .regex(/^[0-9a-z.-]+$/)
    .describe(
      '要求的编号，各地相同，程序靠它找到核对办法；程序不核对的可以自己取，并写明 unchecked',
    ),
  place: words.describe('在通知里的位置，例如 三（四）'),
  text: words.describe('通知里的原文，给经办人看'),
  atLeast: z
    .array(quotaSchema)
    .min(1)
    .optional()
    .describe('这一条要求的数量，程序按台账核对；没有数量的不写'),
  /** Absent on every clause that is checked. */
  unchecked: words.optional().describe('程序不核对这一条的原因；核对的不写'),
});

const attachment = z.strictObject({
  label: words.describe('附件几，例如 附件2'),
  title: words.describe('表名'),
});
const least = z.number().int().min(0);

export const FORM_KINDS = ['statistics', 'work', 'case'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

export const noticeSchema = z
  .strictObject({
    $schema: z.string().optional().describe('给编辑器用，指向 notice.schema.json，可以不写'),
    id: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .describe('这份通知的编号，不能与别的通知相同，例如 jizhou-2024'),
    title: words.describe('通知的标题'),
    shortTitle: words.describe('简称，用在列表里，例如 蓟州区2024年通知'),
    issuers: z.array(words).min(1).describe('发文单位'),
    issuedOn: z.iso.date().describe('发文日期，年-月-日'),
    clauses: z.array(clauseSchema).min(1).describe('通知里的各条要求'),
    due: z
      .strictObject({
        half1: monthDay.describe('上半年的截止日，月-日，例如 06-20'),
        half2: monthDay.describe('下半年的截止日，月-日，例如 12-10'),
      })
      .describe('报送期限，也是上、下半年的分界'),
    tables: z
      .array(
        z.strictObject({
          every: z.enum(['month', 'quarter']).describe('month 每月，quarter 每季度'),
          within: z.number().int().min(0).describe('期满以后几天内报送'),
        }),
      )
      .optional()
      .describe('半年统计表以外，还要按月、按季报送的统计表；没有的不写'),
    minima: z
      .strictObject({
        pilots: least.describe('试点，个'),
        works: least.describe('作品，件'),
        cases: least.describe('成果案例，个'),
      })
      .describe('每个单位每年至少多少，没有要求的写 0'),
    recipient: z
      .strictObject({
        office: words.describe('报送给哪个部门'),
        contact: z.string().describe('联系人'),
        phone: z.string().describe('联系电话'),
        mailbox: z.email().describe('邮箱'),
        mailLimitMb: z.number().positive().max(10_000).describe('单封邮件上限，MB'),
      })
      .describe('报送到哪里'),
    attachments: z
      .strictObject({ statistics: attachment, work: attachment, case: attachment })
      .describe('统计表、作品表、案例表在通知里是附件几、叫什么'),
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
