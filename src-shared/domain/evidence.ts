/** What a file on a record shows of it. */
export const EVIDENCE_KINDS = ['photo', 'signIn', 'notice', 'report', 'video', 'other'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const EVIDENCE_KIND_LABELS: Record<EvidenceKind, string> = {
  photo: '照片',
  signIn: '签到表',
  notice: '通知',
  report: '报道',
  video: '视频',
  other: '其他',
};

/** Degrees clockwise that a picture is shown turned by; the file itself is not touched. */
export const TURNS = [0, 90, 180, 270] as const;

export type PictureTurn = (typeof TURNS)[number];

export function turned(turn: number, by: 90 | -90): PictureTurn {
  return TURNS.find((each) => each === (turn + by + 360) % 360) ?? 0;
}
