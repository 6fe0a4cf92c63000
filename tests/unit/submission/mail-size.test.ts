import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailSizeBytes, splitMails } from '#main/submission/mail-size.ts';

test('base64 adds some 37 per cent', () => {
  expect(mailSizeBytes([10_000_000]) / 10_000_000).toBeCloseTo(1.368, 2);
});

test('a file that only just fits is mailed, one byte more of room needed is told', () => {
  const bytes = 725_000;
  const limitMb = mailSizeBytes([bytes]) / 1_000_000;
  expect(splitMails([{ bytes }], limitMb)).toEqual({ mails: [[{ bytes }]], leftOut: [] });
  expect(splitMails([{ bytes }], limitMb - 0.000_001)).toEqual({
    mails: [[]],
    leftOut: [{ bytes }],
  });
});

test('no file is lost or sent twice, no mail is over the limit, order is kept', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 3_000_000 }), { maxLength: 30 }),
      fc.double({ min: 0.1, max: 5, noNaN: true }),
      (sizes, limitMb) => {
        const files = sizes.map((bytes, index) => ({ bytes, index }));
        const { mails, leftOut } = splitMails(files, limitMb);
        const all = [...mails.flat(), ...leftOut].map(({ index }) => index);
        expect(all.sort((a, b) => a - b)).toEqual(files.map(({ index }) => index));
        for (const mail of mails) {
          const order = mail.map(({ index }) => index);
          expect(order).toEqual([...order].sort((a, b) => a - b));
          if (mail.length === 0) continue;
          expect(mailSizeBytes(mail.map(({ bytes }) => bytes))).toBeLessThanOrEqual(
            limitMb * 1_000_000,
          );
        }
        for (const { bytes } of leftOut) {
          expect(mailSizeBytes([bytes])).toBeGreaterThan(limitMb * 1_000_000);
        }
      },
    ),
  ));
