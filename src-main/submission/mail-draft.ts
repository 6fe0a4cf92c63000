import path from 'node:path';
import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import { type FileFact, readChunks, writeDurably } from '../files/durable-file.ts';
import type { MailText } from './mail-text.ts';

/**
 * Writes a mail that opens as an unsent draft (`X-Unsent: 1`). The same mail gives the same bytes:
 * date, id and boundaries come from the arguments.
 */
export async function writeMailDraft(
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
  const contents = mail.attached.map((name) =>
    Readable.from(readChunks(path.join(mail.folder, name))),
  );
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
    attachments: mail.attached.map((filename, place) => ({ filename, content: contents[place] })),
  }).compile();
  try {
    return await writeDurably(
      target,
      streamed(() => message.createReadStream()),
    );
  } finally {
    for (const content of contents) content.destroy();
  }
}

/** Starts only once somebody listens: a failure before would be heard by nobody. */
async function* streamed(start: () => Readable): AsyncGenerator<Uint8Array> {
  yield* start();
}
