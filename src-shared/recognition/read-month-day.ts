import { readDate } from './read-date.ts';
import { guessed, type Reading, refused, understood } from './reading.ts';

/** A year that has every day there is. */
const LEAP_YEAR = 2024;
/** How a day that does not exist is refused, with the year that nobody wrote. */
const UNWRITTEN_YEAR = `没有${LEAP_YEAR}年`;

/** A day of every year as `MM-DD`: 6月20日, 6.20, 06-20. */
export function readMonthDay(text: string): Reading<string> {
  const reading = readDate(text, { yearFor: () => LEAP_YEAR, month: null, told: '' });
  if (reading.state === 'blank') return reading;
  if (reading.state === 'refused') return refused(reading.why.replace(UNWRITTEN_YEAR, '没有'));
  const { date, endDate } = reading.value;
  if (endDate !== null) return refused('这里只能填一天');
  const monthDay = date.slice(5);
  if (monthDay === '02-29') return refused('不是每年都有这一天');
  if (reading.state === 'read') return guessed(monthDay, '每年都按这一天，年份没有计入');
  const whys = reading.why.split('；').filter((why) => why !== '没有写年份');
  return whys.length === 0 ? understood(monthDay) : guessed(monthDay, whys.join('；'));
}

/** `06-20` -> `6月20日` */
export function monthDayWords(monthDay: string): string {
  const [month, day] = monthDay.split('-');
  return `${Number(month)}月${Number(day)}日`;
}
