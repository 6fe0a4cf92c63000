import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { Refusal } from '#shared/domain/failure.ts';

const MOST_MAIL_BYTES = 200_000_000;

/** A mail as it was saved. */
export interface Mail {
  /** An instant; null for a draft, which was not sent. */
  sentAt: string | null;
  /** `YYYY-MM-DD` of it in China. */
  sentOn: string | null;
  attachments: { name: string; bytes: Uint8Array }[];
}

export async function readMailAt(file: string): Promise<Mail> {
  const name = path.basename(file);
  if ((await stat(file)).size > MOST_MAIL_BYTES) throw tooLarge(name);
  return readMail(name, await readFile(file));
}

/** What is attached to a mail, what came with a mail inside it too; refused where it is none. */
export async function readMail(name: string, bytes: Uint8Array): Promise<Mail> {
  if (bytes.length > MOST_MAIL_BYTES) throw tooLarge(name);
  const mail = await PostalMime.parse(bytes, {
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: 30,
  }).catch(() => {
    throw new Refusal('unsupported-file', `“${name}”不是邮件，或已损坏，读不了。`, { file: name });
  });
  const isDraft = mail.headers.some(({ key, value }) => key === 'x-unsent' && value.trim() === '1');
  const sentMs = isDraft ? Number.NaN : Date.parse(mail.date ?? '');
  const attachments = mail.attachments.flatMap(({ filename, mimeType, content }) => {
    const unnamed = mimeType === 'message/rfc822' ? '转发的邮件.eml' : '未命名';
    return typeof content === 'string'
      ? []
      : [{ name: filename || unnamed, bytes: new Uint8Array(content) }];
  });
  const sentAt = Number.isNaN(sentMs) ? null : new Date(sentMs).toISOString();
  return { sentAt, sentOn: sentAt === null ? null : dayOf(sentMs), attachments };
}

function tooLarge(name: string): Refusal {
  const message = `邮件“${name}”太大，没有读。请把其中的文件存下来再收。`;
  return new Refusal('unsupported-file', message, { file: name });
}

/** The day in China, whatever the mail's own zone. */
function dayOf(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);
}
