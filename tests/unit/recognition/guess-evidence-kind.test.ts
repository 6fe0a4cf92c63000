import { expect, it } from 'vitest';
import { evidenceKindOf, guessEvidenceKind } from '#shared/recognition/guess-evidence-kind.ts';

it.each([
  ['IMG_0001.jpg', 'image/jpeg', 'photo'],
  ['演练签到表.jpg', 'image/jpeg', 'signIn'],
  ['关于开展演练的通知.pdf', 'application/pdf', 'notice'],
  ['演练方案.docx', 'application/x', 'notice'],
  ['公众号推文截图.png', 'image/png', 'report'],
  ['报道.pdf', 'application/pdf', 'report'],
  ['签到表通知.docx', 'application/x', 'signIn'],
  ['现场.mp4', 'video/mp4', 'video'],
  ['总结.docx', 'application/x', 'other'],
] as const)('takes %s (%s) for %s', (name, mediaType, kind) => {
  expect(guessEvidenceKind(name, mediaType)).toBe(kind);
});

it('holds to what the clerk said', () => {
  const file = { name: 'IMG_0001.jpg', mediaType: 'image/jpeg', kind: 'report' } as const;
  expect(evidenceKindOf(file)).toBe('report');
});
