import type { Activity } from '#shared/domain/activity.ts';
import { civilDate, parseCivilDate } from '#shared/domain/civil-date.ts';
import { fieldOf } from '#shared/domain/records-by-kind.ts';
import { DATE_DOUBTS, NUMBER_DOUBTS } from '#shared/rules/activity-doubts.ts';
import type { DeskContext, Doubts, FormValues } from '../record/desk.ts';

/** What is probably a slip of the pen, as the check of the ledger asks it. None of it keeps from saving. */
export function doubtsOfActivity(values: FormValues, { today, year }: DeskContext): Doubts {
  const doubts: Record<string, string> = {};
  // What is half typed is neither a day nor a number, and raises none of them.
  const activity = understood(values) as Partial<Activity>;
  const { date, form } = activity;
  for (const { field, words, holds } of [...DATE_DOUBTS, ...NUMBER_DOUBTS]) {
    if (holds(activity, civilDate(today))) doubts[field] ??= words;
  }
  if (typeof date === 'string' && Number(date.slice(0, 4)) < year - 2) {
    doubts['date'] ??= '日期在两年以前，请核对年份。';
  }
  if (form === 'drill' && !detail(values, 'evacuationSeconds')) {
    doubts['details.evacuationSeconds'] = '演练一般要写明疏散用时，便于上级抽查。';
  }
  if (form === 'media' && !detail(values, 'outlets')) {
    doubts['details.outlets'] = '媒体宣传一般要写明刊播的媒体。';
  }
  return doubts;
}

/** Without the numbers and days that are still text, because they were not understood. */
function understood(values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).filter(([field, value]) => {
      if (typeof value !== 'string') return true;
      if (field === 'date' || field === 'endDate') return parseCivilDate(value) !== null;
      return fieldOf('activity', field)?.type !== 'count';
    }),
  );
}

function detail(values: FormValues, field: string): unknown {
  return (values['details'] as FormValues | undefined)?.[field];
}
