import type { DeskContext, Doubts, FormValues } from '../record/desk.ts';

const MANY_PEOPLE_A_SESSION = 5000;
const MANY_SESSIONS = 100;

/** What is probably a slip of the pen. None of it keeps from saving. */
export function doubtsOfActivity(values: FormValues, { today, year }: DeskContext): Doubts {
  const doubts: Record<string, string> = {};
  const date = values['date'];
  const endDate = values['endDate'];
  const audience = numberOf(values['audience']);
  const sessions = numberOf(values['sessions']);

  if (typeof date === 'string') {
    if (date > today) doubts['date'] = '日期在今天之后：如果是计划中的活动可以照常保存。';
    else if (Number(date.slice(0, 4)) < year - 2) doubts['date'] = '日期在两年以前，请核对年份。';
    if (typeof endDate === 'string' && endDate < date) {
      doubts['endDate'] = '结束日期早于开始日期。';
    }
  }
  if (sessions === 0) doubts['sessions'] = '场次为 0，这条活动不会计入场次。';
  else if (sessions > MANY_SESSIONS) doubts['sessions'] = '场次很多，请核对。';
  if (values['audience'] === 0 && values['form'] !== 'media') {
    doubts['audience'] = '受众人次为 0，确实没有人参加时可以照常保存。';
  } else if (sessions > 0 && audience / sessions > MANY_PEOPLE_A_SESSION) {
    doubts['audience'] = '平均每场超过 5,000 人次，请核对。';
  }
  if (values['form'] === 'drill' && !detail(values, 'evacuationSeconds')) {
    doubts['details.evacuationSeconds'] = '演练一般要写明疏散用时，便于上级抽查。';
  }
  if (values['form'] === 'media' && !detail(values, 'outlets')) {
    doubts['details.outlets'] = '媒体宣传一般要写明刊播的媒体。';
  }
  return doubts;
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function detail(values: FormValues, field: string): unknown {
  return (values['details'] as FormValues | undefined)?.[field];
}
