import path from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import { type FileFact, writeDurably } from '../files/durable-file.ts';
import type { MailText } from './mail-text.ts';

/**
 * Writes a mail that opens as an unsent draft (`X-Unsent: 1`). The same mail gives the same bytes:
 * date, id and boundaries come from the arguments.
 */
export function writeMailDraft(
  target: string,
  mail: MailText & {
    folder: string;
    attached: readonly string[];
    /** `YYYY-MM-DD`; the mail program puts its own when it sends. */
    date: string;
    /** Hexadecimal, different for different mails. */
    digest: string;
  },
): Promise<FileFact> {
  const message = new MailComposer({
    to: mail.to,
    subject: mail.subject,
    text: mail.body.replaceAll('\n', '\r\n'),
    date: new Date(`${mail.date}T09:00:00+08:00`),
    messageId: `<${mail.digest.slice(0, 32)}@wujin-ledger.invalid>`,
    baseBoundary: mail.digest.slice(0, 16),
    headers: { 'X-Unsent': '1' },
    encoding: 'base64',
    textEncoding: 'B',
    newline: 'windows',
    disableUrlAccess: true,
    attachments: mail.attached.map((name) => ({
      filename: name,
      path: path.join(mail.folder, name),
    })),
  }).compile();
  return writeDurably(target, message.createReadStream());
}
