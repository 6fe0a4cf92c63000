import type { Half } from '../domain/period.ts';
import type { RecordKind } from '../domain/record.ts';

/** The button that mends a finding: its words and where it leads, for the window to follow. */
export type Mend = { label: string } & (
  | { to: 'records' }
  | { to: 'add'; kind: RecordKind; year: number }
  | { to: 'report'; year: number; half: Half }
  | { to: 'year' }
  | { to: 'unit' }
  | { to: 'evidence' }
  | { to: 'notices' }
);

/** What a rule says of its mending, before the period is known: null leaves it to the records. */
export type MendWay = (asked: { year: number; half: Half }) => Mend | null;

/** The records a finding names are looked at, one by one or as a list. */
export const seeRecords: MendWay = () => null;

export function addRecord(kind: RecordKind): MendWay {
  return ({ year }) => ({ label: ADD_LABELS[kind], to: 'add', kind, year });
}

const ADD_LABELS: Record<RecordKind, string> = {
  activity: '新增活动',
  pilot: '登记试点',
  work: '登记作品',
  case: '登记案例',
};

export const toReport: MendWay = ({ year, half }) => ({
  label: '去报送',
  to: 'report',
  year,
  half,
});

export const toYear: MendWay = () => ({ label: '去年度总览', to: 'year' });

export const toUnit: MendWay = () => ({ label: '填写单位信息', to: 'unit' });

/** The records a finding names are gone through, each with its files. */
export const toEvidence: MendWay = () => ({ label: '逐项补充', to: 'evidence' });

export const TO_NOTICES: Mend = { label: '查看工作通知', to: 'notices' };

/**
 * Records named by one finding at most: a screen shows fewer, and a ledger of 100,000 activities
 * must not send each of them many times. Messages give the full number.
 */
export const MAX_RECORDS_PER_FINDING = 500;

/** Where a finding speaks of more, its sentence gives their number, and the button says that it shows the first. */
export function mendByRecords(count: number): Mend | null {
  if (count === 0) return null;
  if (count === 1) return { label: '打开', to: 'records' };
  const shown = Math.min(count, MAX_RECORDS_PER_FINDING);
  return { label: `查看${count < MAX_RECORDS_PER_FINDING ? '' : '前'} ${shown} 条`, to: 'records' };
}
