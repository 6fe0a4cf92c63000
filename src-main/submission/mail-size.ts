/** Headers of the mail and of each part, generously. */
const MAIL_OVERHEAD_BYTES = 4_000;
const PART_OVERHEAD_BYTES = 1_500;
export const BYTES_PER_MB = 1_000_000;

/** Size of a mail with these attachments, as the mailbox counts it: base64 in lines of 76 adds 37 %. */
export function mailSizeBytes(attachmentBytes: readonly number[]): number {
  return attachmentBytes.reduce((sum, bytes) => sum + partSizeBytes(bytes), MAIL_OVERHEAD_BYTES);
}

function partSizeBytes(bytes: number): number {
  const encoded = Math.ceil(bytes / 3) * 4;
  return encoded + Math.ceil(encoded / 76) * 2 + PART_OVERHEAD_BYTES;
}

export interface MailSplit<T> {
  /** At least one mail, even when nothing fits. */
  mails: T[][];
  /** Too large for any mail. */
  leftOut: T[];
}

/** Each file goes, in order, into the first mail with room for it. */
export function splitMails<T extends { bytes: number }>(
  files: readonly T[],
  limitMb: number,
): MailSplit<T> {
  const limit = limitMb * BYTES_PER_MB;
  const mails: T[][] = [];
  const leftOut: T[] = [];
  for (const file of files) {
    if (mailSizeBytes([file.bytes]) > limit) {
      leftOut.push(file);
      continue;
    }
    const roomy = mails.find(
      (mail) => mailSizeBytes([...mail, file].map(({ bytes }) => bytes)) <= limit,
    );
    if (roomy) roomy.push(file);
    else mails.push([file]);
  }
  return { mails: mails.length > 0 ? mails : [[]], leftOut };
}
