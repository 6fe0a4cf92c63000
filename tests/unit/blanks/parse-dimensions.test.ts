import { describe, expect, test } from 'vitest';
import { parseDimensions } from '#shared/blanks/parse-dimensions.ts';

describe('headings of numbers', () => {
  test.each([
    ['进企业', { setting: 'enterprise' }],
    ['①安全宣讲', { form: 'lecture' }],
    ['体验式安全宣传教育场次', { form: 'immersive', measure: 'sessions' }],
    ['受众（人次）', { measure: 'audience' }],
    ['活动总场次', { measure: 'sessions' }],
    ['其他（请注明）', { form: 'other' }],
    ['试点数量（个）', { subject: 'pilots' }],
    ['进居民区', { setting: 'community' }],
    ['生产经营单位受众人次', { setting: 'enterprise', measure: 'audience' }],
    ['农村类', { setting: 'village' }],
    ['培训宣讲', { form: 'lecture' }],
    ['典型经验推广', { form: 'experience' }],
    ['新闻媒体宣传', { form: 'media' }],
  ])('%s', (heading, dims) => expect(parseDimensions(heading)).toEqual(dims));

  test.each([
    '受众（万人次）',
    '线上宣讲',
    '活动照片',
    '企业数（家）',
    '进企业进农村',
    '发放人',
    '资料汇总人',
    '宣讲人',
    '职工总人数',
    '家庭户数（辖区总户数）',
  ])('%s is not understood, so nothing is filled by it', (heading) =>
    expect(parseDimensions(heading)).toBeNull(),
  );
});
