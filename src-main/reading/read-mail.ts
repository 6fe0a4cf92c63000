import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { Refusal } from '#shared/domain/failure.ts';

const MOST_MAIL_BYTES = 200_000_000;

/** A mail as it was saved. */
export interface Mail {
  /** `YYYY-MM-DD` where it was sent; null for a draft, which was not. */
  sentOn: string | null;
  attachments: { name: string; bytes: Uint8Array }[];
}

export async function readMail(file: string): Promise<Mail> {
  const name = path.basename(file);
  if ((await stat(file)).size > MOST_MAIL_BYTES) {
    throw new Refusal('unsupported-file', `邮件“${name}”太大，没有读。请把其中的文件存下来再收。`, {
      file: name,
    });
  }
  const mail = await PostalMime.parse(await readFile(file), {
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: 30,
  }).catch(() => {
    throw new Refusal('unsupported-file', `“${name}”不是邮件，或已损坏，读不了。`, { file: name });
  });
  const isDraft = mail.headers.some(({ key, value }) => key === 'x-unsent' && value.trim() === '1');
  const sentOn = isDraft ? null : dayOf(mail.date);
  const attachments = mail.attachments.flatMap(({ filename, content }) =>
    typeof content === 'string'
      ? []
      : [{ name: filename ?? '未命名', bytes: new Uint8Array(content) }],
  );
  return { sentOn, attachments };
}

/** The day in China, whatever the mail's own zone. */
function dayOf(date: string | undefined): string | null {
  const ms = Date.parse(date ?? '');
  return Number.isNaN(ms) ? null : new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);
}
