import { expect, test } from 'vitest';
import { mapColumns } from '#main/exchange/layout/map-columns.ts';

function fieldsOf(columns: Record<string, string[]>): Record<string, string | null> {
  const found = Object.entries(columns).map(([heading, samples], at) => ({
    col: at + 1,
    path: [heading],
    samples,
  }));
  return Object.fromEntries(
    mapColumns(found, 'activity').map(({ heading, field }) => [heading, field]),
  );
}

test('takes numbers of people in words for the audience, and words alone for the group', () => {
  expect(fieldsOf({ 参与情况: ['210名师生', '126人', '村民约80人参加'] })).toEqual({
    参与情况: 'audience',
  });
  expect(fieldsOf({ 参加人员: ['全体职工', '村民代表', '企业负责人'] })).toEqual({
    参加人员: 'targetGroup',
  });
});

test('gives a total its column and leaves the words of who came to the group', () => {
  expect(
    fieldsOf({ 参加人员: ['村民', '学生', '职工'], 参加人员数量: ['80', '210', '42'] }),
  ).toEqual({ 参加人员: 'targetGroup', 参加人员数量: 'audience' });
});

test('names an activity by what tells the rows apart, not by a word that all of them share', () => {
  expect(
    fieldsOf({
      项目: ['安全宣传五进', '安全宣传五进'],
      任务描述: ['到青石村宣讲', '到机械厂演练'],
    }),
  ).toEqual({ 项目: null, 任务描述: 'title' });
});

test('counts no column whose heading is known to be another thing', () => {
  expect(
    fieldsOf({
      填报日期: ['2024-05-06', '2024-05-07', '2024-05-08'],
      工作人员数: ['3人', '4人', '5人'],
    }),
  ).toEqual({ 填报日期: null, 工作人员数: null });
});

test('prefers the day on which it was done to the day planned', () => {
  expect(fieldsOf({ 计划开展时间: ['2024-06-10'], 实际开展时间: ['2024-06-13'] })).toEqual({
    计划开展时间: 'date.planned',
    实际开展时间: 'date',
  });
});

test('tells which field a doubtful column may hold as well', () => {
  const [column] = mapColumns(
    [{ col: 1, path: ['活动内容'], samples: ['用电安全宣讲', '消防演练'] }],
    'activity',
  );
  expect(column).toMatchObject({ field: 'title', other: 'summary' });
});

test('takes those online and those on the spot for parts, unless a total stands beside them', () => {
  expect(fieldsOf({ 线下参与人数: ['30', '20'], 线上参与人数: ['3000', '500'] })).toEqual({
    线下参与人数: 'audience.group.线下',
    线上参与人数: 'audience.group.线上',
  });
  expect(
    fieldsOf({
      线下参与人数: ['30', '20'],
      线上参与人数: ['3000', '500'],
      总人数: ['3030', '520'],
    }),
  ).toEqual({ 线下参与人数: null, 线上参与人数: null, 总人数: 'audience' });
  expect(fieldsOf({ 参加学生数: ['860'], 参加教师数: ['45'] })).toEqual({
    参加学生数: 'audience.group.学生',
    参加教师数: 'audience.group.教师',
  });
});

test('tells of a second column of numbers that counts the same', () => {
  const columns = [
    { col: 1, path: ['参演人数'], samples: ['120'] },
    { col: 2, path: ['观摩人数'], samples: ['30'] },
  ];
  expect(mapColumns(columns, 'activity')).toMatchObject([
    { field: 'audience' },
    { field: null, other: 'audience' },
  ]);
  expect(fieldsOf({ 老人数: ['20'], 儿童数: ['16'] })).toEqual({
    老人数: 'audience.group.老人',
    儿童数: 'audience.group.儿童',
  });
});

test('takes the total of a group of columns, and none of its parts', () => {
  const under = (leaf: string, col: number, samples: string[]) => ({
    col,
    path: ['发放宣传品（份）', leaf],
    samples,
  });
  const columns = [
    under('手册', 1, ['40', '42']),
    under('海报', 2, ['5', '0']),
    under('合计', 3, ['45', '42']),
  ];
  expect(mapColumns(columns, 'activity').map(({ field }) => field)).toEqual([
    null,
    null,
    'materials',
  ]);
  // Without a total the part of that name is the number, as before.
  expect(mapColumns(columns.slice(0, 1), 'activity').map(({ field }) => field)).toEqual([
    'materials',
  ]);
});
