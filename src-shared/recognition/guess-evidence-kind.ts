import type { EvidenceKind } from '../domain/evidence.ts';

/** What the clerk said the file is, or else what its name and type suggest. */
export function evidenceKindOf(file: {
  kind: EvidenceKind | null;
  name: string;
  mediaType: string;
}): EvidenceKind {
  return file.kind ?? guessEvidenceKind(file.name, file.mediaType);
}

export function guessEvidenceKind(name: string, mediaType: string): EvidenceKind {
  if (mediaType.startsWith('video/')) return 'video';
  const named = NAMED.find(([words]) => words.test(name));
  if (named) return named[1];
  return mediaType.startsWith('image/') ? 'photo' : 'other';
}

/** The first that fits: 签到表通知.docx is about signing in. */
const NAMED: readonly [RegExp, EvidenceKind][] = [
  [/签到|签名表|到会|参会人员|花名册/u, 'signIn'],
  [/报道|新闻|公众号|推文|简报|信息稿|媒体|报纸|宣传稿/u, 'report'],
  [/通知|方案|预案|文件|函(?:$|[^数授])|通告|公告|安排/u, 'notice'],
];
