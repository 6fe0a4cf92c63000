import { z } from 'zod';
import type { Reminder } from '../deadline/reminders.ts';
import type { Activity } from '../domain/activity.ts';
import { civilDateField, yearField } from '../domain/fields.ts';
import type { Measures } from '../domain/measures.ts';
import type { Occasion } from '../domain/occasion.ts';
import type { HalfYear, Period } from '../domain/period.ts';
import { PUBLICITY_FORMS } from '../domain/publicity-form.ts';
import type { ReportState } from '../domain/report-state.ts';
import { SETTINGS } from '../domain/setting.ts';
import type { Finding } from '../rules/rules.ts';
import type { Tally } from '../statistics/tally.ts';
import { read } from './call.ts';

const half = z.union([z.literal(1), z.literal(2)]);

export interface DeadlineOnDay {
  /** The notice's day. */
  dueOn: string;
  /** The last workday on or before it. */
  lastWorkday: string;
  /** Workdays from today to `lastWorkday`; negative when past. */
  workdaysLeft: number;
  /** False when the year's holidays are not published in the app's data: weekends only. */
  certain: boolean;
}

/** How far a half-year's report has come. */
export interface HalfStanding {
  /** Of the newest version; null while none was begun. */
  state: ReportState | null;
  /** The newest version that has gone out. */
  sent: { version: number; on: string; by: string } | null;
}

export interface Overview {
  period: Period;
  deadline: DeadlineOnDay;
  report: HalfStanding;
  findings: Finding[];
  tally: Tally;
  /** One entry a month that the period touches, `YYYY-MM`. */
  months: ({ month: string } & Measures)[];
}

/** How many activities of an occasion were held, and how many are planned or dated after today. */
export interface OccasionCount {
  held: number;
  ahead: number;
}

export interface YearView {
  year: number;
  halves: { period: Period; tally: Tally; deadline: DeadlineOnDay; state: ReportState | null }[];
  total: Tally;
  /** 11 Dec - 10 Mar, and so on: the four quarters of the reporting year. */
  quarters: { label: string; from: string; to: string; tally: Tally }[];
  lastYear: Tally;
  /** Days counted in no report or in two, because a report's own from/to were changed. */
  faults: string[];
}

export const overviewCalls = {
  /** The period that `today` lies in unless year and half are given. */
  get: read<Overview>()(
    z.strictObject({ today: civilDateField, year: yearField.optional(), half: half.optional() }),
  ),
  /** The half-year that the clerk most likely works on. */
  likely: read<HalfYear>()(z.strictObject({ today: civilDateField })),
  check: read<Finding[]>()(
    z.strictObject({ today: civilDateField, year: yearField, half: half.optional() }),
  ),
  statistics: read<{ period: Period; tally: Tally }>()(z.strictObject({ year: yearField, half })),
  /** The records behind a cell of the statistics table; no form or setting means all. */
  behind: read<Activity[]>()(
    z.strictObject({
      year: yearField,
      half,
      form: z.enum(PUBLICITY_FORMS).optional(),
      setting: z.enum(SETTINGS).optional(),
    }),
  ),
  /** A reporting year's activities by occasion. */
  occasions: read<Record<Occasion, OccasionCount>>()(
    z.strictObject({ today: civilDateField, year: yearField }),
  ),
  /** Reports due soon or overdue and not sent. */
  reminders: read<Reminder[]>()(z.strictObject({ today: civilDateField })),
  year: read<YearView>()(z.strictObject({ today: civilDateField, year: yearField })),
};
