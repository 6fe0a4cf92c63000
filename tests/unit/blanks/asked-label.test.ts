import { expect, test } from 'vitest';
import { isAnswerMark, labelOfQuestion } from '#shared/blanks/asked-label.ts';
import { labelMatcher } from '#shared/blanks/match-label.ts';

const field = (kind: 'statistics' | 'work' | 'case', label: string) => {
  const meaning = labelMatcher(kind)(label);
  return meaning.type === 'field' ? meaning.field : meaning.type;
};

test.each([
  ['作品叫什么名字', '作品名称'],
  ['由哪家单位报送', '报送单位'],
  ['什么时候创作完成的', '创作完成时间'],
  ['在哪里发布的', '发布平台'],
  ['在哪个平台、什么时间发的', '发布平台及时间'],
  ['到申报时阅读量或播放量有多少', '阅读量/播放量'],
  ['属于五进中的哪一类场所', '所属领域'],
  ['去年报过什么案例', null],
  ['谁审核的', null],
  ['作品名称', null],
])('%s asks as %s does', (question, label) => expect(labelOfQuestion(question)).toBe(label));

test.each([
  ['work', '谁做的（作者）', 'work.authors'],
  ['work', '谁指导的（指导老师）', 'unknown'],
  ['work', '是否原创？请作原创说明。', 'work.originality'],
  ['work', '同名作品（作品名称）', 'unknown'],
  ['case', '（一）工作背景。为什么要做', 'case.background'],
  ['case', '联系人，职务', 'unknown'],
  ['case', '获奖情况，案例名称', 'unknown'],
  ['case', '背景，做法', 'unknown'],
  ['statistics', '试点有哪些单位', 'unknown'],
] as const)('in a %s form, %s means %s', (kind, label, expected) => {
  expect(field(kind, label)).toBe(expected);
});

test('the mark of an answer is no label', () => {
  expect(['答:', 'a答', 'a', 'a1', '回答', '答案:'].every(isAnswerMark)).toBe(true);
  expect(['', '答题人', 'b', '抢答'].some(isAnswerMark)).toBe(false);
});
