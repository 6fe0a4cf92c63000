import { clausesOf, splitEntry } from './read-chronicle.ts';

/**
 * The words of the one day on which an account says that it was held: 4月3日，在林场设点宣传; 已于5月8日到车间宣讲. Null where it
 * names none, several, or one by which something is to be done.
 */
export function dayOfAccount(account: string): string | null {
  const days = clausesOf(account).flatMap((clause) => {
    const { day, story } = splitEntry(clause);
    return day === '' || OTHER_DAY.test(story) ? [] : day;
  });
  const [only, ...more] = days;
  return only !== undefined && more.length === 0 ? only : null;
}

/** What stands before or behind a day of something else: 截至4月6日, 原定4月19日, 4月10日前. */
const OTHER_DAY =
  /^(?:截[至止]|自|从|原|按|根据|贯彻|落实|转发|计划|拟|预计|预定|将|力争|争取|定|确?保|要求|前(?![往去来赴])|底|之前|以前|起|为止)/u;
