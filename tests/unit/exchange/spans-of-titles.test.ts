import { expect, test } from 'vitest';
import { planPaste } from '#main/exchange/plan-paste.ts';

const HEAD = ['日期', '活动名称', '宣传形式', '五进场所', '人数'];

function daysOf(title: string, days: string[], fileName = '台账.xlsx', head = HEAD) {
  const rows = days.map((day) => [day, '防火讲座', '安全宣讲', '学校', '80']);
  const options = { fileName, cutOffs: { half1: '06-20', half2: '12-10' } };
  return planPaste([[title], head, ...rows], options).rows.map(({ input }) =>
    'date' in input ? [input.date, input.endDate].filter((day) => day !== null).join('/') : '',
  );
}

test.each([
  ['2024—2025学年度第一学期安全教育活动登记', '9月2日', '2024-09-02'],
  ['2024—2025学年度第一学期安全教育活动登记', '12月20日', '2024-12-20'],
  ['2024—2025学年度第一学期安全教育活动登记', '1月9日', '2025-01-09'],
  ['2024-2025学年第二学期安全教育活动登记', '2月17日', '2025-02-17'],
  ['24-25学年下学期安全教育活动登记', '6月2日', '2025-06-02'],
  ['2024至2025学年安全教育活动登记', '10月8日', '2024-10-08'],
  ['2024至2025学年安全教育活动登记', '3月8日', '2025-03-08'],
  ['2024年秋季学期安全教育活动登记', '1月6日', '2025-01-06'],
  ['2025年春季学期安全教育活动登记', '3月6日', '2025-03-06'],
  ['安全教育活动登记（2024年9月—2025年1月）', '11月9日', '2024-11-09'],
  ['2024年1月—12月安全教育活动登记', '11月9日', '2024-11-09'],
  ['2025年安全教育活动登记', '9月2日', '2025-09-02'],
])('puts into the span of “%s” the day %s', (title, day, date) => {
  expect(daysOf(title, [day])).toEqual([date]);
});

test('knows the school year from the name of the file where no title tells a year', () => {
  const days = daysOf('安全教育活动登记', ['9月2日', '3月2日'], '2024-2025学年安全台账.xlsx');
  expect(days).toEqual(['2024-09-02', '2025-03-02']);
});

test('takes two days without a month for a span, under 日 whichever they are', () => {
  expect(daysOf('2025年5月安全教育活动登记', ['20-22'])).toEqual(['2025-05-20/2025-05-22']);
  const head = ['日', ...HEAD.slice(1)];
  expect(daysOf('2025年5月安全教育活动登记', ['5-8'], '台账.xlsx', head)).toEqual([
    '2025-05-05/2025-05-08',
  ]);
  expect(daysOf('2025年5月安全教育活动登记', ['5-8'])).toEqual(['2025-05-08']);
});
