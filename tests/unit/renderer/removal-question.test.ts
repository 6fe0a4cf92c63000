import { expect, test } from 'vitest';
import { removalQuestion } from '../../../src-renderer/features/record/removal-question.ts';

const DESK = { title: '宣传活动', noun: '活动', counter: '条' };

test('a handful goes to the bin without a question', () => {
  expect(removalQuestion({ ...DESK, count: 20, all: 'whole' })).toBeNull();
});

test('many are told with their number, their page and the ways back', () => {
  const asked = removalQuestion({ ...DESK, count: 10_000, all: 'narrowed' });
  expect(asked?.title).toBe('删除筛选出的全部 10,000 条活动？');
  expect(asked?.lines.join('')).toMatch(/“宣传活动”里筛选出的全部 10,000 条活动.*撤销.*回收站/u);
  expect(removalQuestion({ ...DESK, count: 21, all: null })?.lines[0]).toContain(
    '勾选的 21 条活动',
  );
});
