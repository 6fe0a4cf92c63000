import { describe, expect, test } from 'vitest';
import { labelMatcher } from '#shared/blanks/match-label.ts';

const field = (kind: 'statistics' | 'work' | 'case', label: string) => {
  const meaning = labelMatcher(kind)(label);
  return meaning.type === 'field' ? meaning.field : meaning.type;
};

describe('labels', () => {
  test.each([
    ['work', '作 品 名 称：', 'work.title'],
    ['work', '作\n品\n简\n介', 'work.introduction'],
    ['work', '一、作品简介（300字以内）', 'work.introduction'],
    ['work', '*联系电话', 'work.phone'],
    ['work', '联系人（电话）', 'work.contactPhone'],
    ['case', '（二）具体做法', 'case.practice'],
    ['case', '案例推广价值', 'case.promotion'],
    ['statistics', '填报单位（盖章）', 'unit.name'],
    ['statistics', '３．下步打算', 'plan'],
  ] as const)('in a %s form, %s means %s', (kind, label, expected) => {
    expect(field(kind, label)).toBe(expected);
  });

  test.each([
    '主要负责人（签字）',
    '审核人签名',
    '单位意见',
    '推荐单位审核意见',
    '单位盖章',
    '单位（公章）',
  ])('%s stays for the pen', (label) => expect(field('work', label)).toBe('pen'));

  test.each(['获奖情况', '意见建议', '案例负责人', '受众人数（万人）', '作品时长', ''])(
    '%s is not taken for a field',
    (label) => expect(field('case', label)).toBe('unknown'),
  );

  test("the clerk's own words come first", () => {
    const match = labelMatcher('work', { 'work.reach': ['热度'] });
    expect(match('热 度：')).toMatchObject({ type: 'field', field: 'work.reach', confidence: 1 });
  });
});
