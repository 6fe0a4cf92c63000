/** 编制中 -> 待签批 -> 已签批 -> 已报送 */
export const REPORT_STATES = ['draft', 'frozen', 'signed', 'sent'] as const;
export type ReportState = (typeof REPORT_STATES)[number];
export const REPORT_STATE_LABELS: Record<ReportState, string> = {
  draft: '编制中',
  frozen: '待签批',
  signed: '已签批',
  sent: '已报送',
};

/** Null stands for a half-year whose report nobody has begun. */
export function reportStateLabel(state: ReportState | null): string {
  return state === null ? '未开始' : REPORT_STATE_LABELS[state];
}
