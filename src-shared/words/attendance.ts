import { words } from './word-list.ts';

/** Those who were called, those who came and those who did not, in headings and beside numbers. */
export const ATTENDANCE_WORDS = {
  listed: words`应到 应训 应参加 应参训 应参会 应参演 应出席 应出勤 应参与 应签到`,
  present: words`实到 实训 实参加 实参训 实参会 实参演 实出席 实出勤 出席 出勤 到会 到课 到训 签到`,
  absent: words`缺席 缺勤 缺课 缺训 缺演 缺考 未到 未参加 未参训 未参会 请假 病假 事假 公假 旷课`,
} as const;

export type Attendance = keyof typeof ATTENDANCE_WORDS;
