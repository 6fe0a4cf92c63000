import MailComposer from 'nodemailer/lib/mail-composer';

/** What a mail carries; a mail forwarded as a file has its own type. */
export interface Attached {
  filename: string | false;
  content: Uint8Array;
  contentType?: string;
  contentDisposition?: 'attachment' | 'inline';
}

/** A mail as a mail program saves it. */
export async function savedMail(
  attached: readonly Attached[],
  { subject = '采集表', date = '2024-06-05T09:00:00+08:00' } = {},
): Promise<Uint8Array> {
  const message = new MailComposer({
    from: 'village@example.invalid',
    to: 'town@example.invalid',
    subject,
    text: '见附件。',
    date: new Date(date),
    textEncoding: 'B',
    attachments: attached.map(({ content, ...rest }) => ({
      ...rest,
      content: Buffer.from(content),
    })),
  });
  return message.compile().build();
}
