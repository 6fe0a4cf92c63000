/** Over half a year: whoever looks back at such a half-year is not late with it. */
const LONG_PAST_WORKDAYS = 135;

/** Whether a deadline lies so far back that it is no more counted in days. */
export function isLongPast({ workdaysLeft }: { workdaysLeft: number }): boolean {
  return workdaysLeft < -LONG_PAST_WORKDAYS;
}
