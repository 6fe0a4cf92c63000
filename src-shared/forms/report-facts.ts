import type { ActivityInput } from '../domain/activity.ts';
import { COUNTED_FIELDS, type Measures } from '../domain/measures.ts';
import type { Occasion } from '../domain/occasion.ts';
import type { Period } from '../domain/period.ts';
import type { PilotInput } from '../domain/pilot.ts';
import type { ResultCaseInput } from '../domain/result-case.ts';
import type { Unit } from '../domain/unit.ts';
import type { Visited } from '../domain/visits.ts';
import type { WorkInput } from '../domain/work.ts';
import type { FormKind } from '../notice/notice.ts';
import type { Tally } from '../statistics/tally.ts';

/** A frozen copy of a record; `id` leads back to the ledger and never reaches paper. */
export type RecordSnapshot<T> = T & { id: string };

/** What of an activity reaches the statistics table; editing anything else leaves a frozen report as it is. */
export const COUNTED_FACTS = [
  'date',
  'title',
  'place',
  'form',
  'settings',
  ...COUNTED_FIELDS,
  'banners',
  'onlineReach',
] as const satisfies (keyof ActivityInput)[];
export type CountedFacts = Pick<ActivityInput, (typeof COUNTED_FACTS)[number]>;

/**
 * Everything the three forms say, frozen together: the forms are a function of this alone, so the
 * same facts give the same bytes and the same 校验码. In the order in which they are printed, never by id.
 */
export interface ReportFacts {
  noticeId: string;
  /** e.g. 附件2 / 蓟州区安全宣传“五进”工作末端落实情况统计表, from the notice. */
  attachments: Record<'statistics' | 'work' | 'case', { label: string; title: string }>;
  unit: Unit;
  period: Period;
  tally: Tally;
  /** The reporting year up to the end of this period; equals `tally` in half 1. */
  yearTally: Tally;
  activities: RecordSnapshot<CountedFacts>[];
  pilots: RecordSnapshot<PilotInput>[];
  works: RecordSnapshot<WorkInput>[];
  cases: RecordSnapshot<ResultCaseInput>[];
  /** Forms that print what only some offices ask for; absent where none does. */
  extras?: FormKind[];
  /** The name of 主要负责人 is printed beside the place for the signature; absent where it is not. */
  leaderNamed?: true;
  /** Places entered as the clerk counts them, where the ledger does not tell or tells otherwise. */
  visits?: Partial<Record<Visited, number>>;
  /** 特色做法 */
  practice: string;
  /** 下步打算 */
  plan: string;
  /** 填报日期 `YYYY-MM-DD`; null leaves the line for the pen. */
  filledOn: string | null;
  /** Null in what was frozen before 工作情况报告 was drafted. */
  account: AccountFacts | null;
}

/** What 工作情况报告 tells besides the forms. */
export interface AccountFacts {
  /** It goes with the report; only then is it part of the 校验码. */
  goesAlong: boolean;
  /** Activities of the period by the occasion that the clerk gave them. */
  byOccasion: Record<Occasion, Measures>;
  /** The same half of the year before, as the ledger counts it now; null where nothing was held then. */
  before: { period: Period; total: Measures } | null;
}

/** Printed small on every form so that paper, mail and ledger can be held against each other. */
export interface CheckCode {
  /** `2024-1`: year and half. */
  reportNumber: string;
  version: number;
  /** First 8 hex digits of the SHA-256 of the frozen facts; null while a draft. */
  digest: string | null;
}

/** `2024-1 第1版 3f9a01bc`; a draft says so in place of the digest. */
export function checkCodeText(code: CheckCode): string {
  return `${code.reportNumber} 第${code.version}版 ${code.digest ?? '草稿'}`;
}
