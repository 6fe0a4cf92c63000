import { describe, expect, test } from 'vitest';
import { isFiller, isPlaceholderText, readLabel } from '#shared/blanks/label-text.ts';

describe('guidance gives way', () => {
  test.each([
    '（300字以内）',
    '（请填写单位全称）',
    '单击或点击此处输入文字。',
    '请在此填写案例名称',
    '例：安全回家路',
    '××镇人民政府',
    '202X年X月X日',
    '限500字以内',
  ])('%s', (text) => expect(isPlaceholderText(text)).toBe(true));
});

describe('words that were written stay', () => {
  test.each([
    '示例镇人民政府',
    '2024年上半年',
    '短视频',
    '（盖章）',
    '联系人',
    '60819609',
    '第一章',
    '（4）经验推广（现场会）',
    '【案例摘要】（100字以内）',
  ])('%s', (text) => expect(isPlaceholderText(text)).toBe(false));
});

test('underlines and every kind of space are room', () => {
  expect(isFiller(' \u3000\u00A0__＿ \t')).toBe(true);
  expect(isFiller(' 。')).toBe(false);
});

test('a label comes apart into its words and its hints', () => {
  expect(readLabel('二、主 要 做 法（８００字以内）：')).toEqual({
    core: '主要做法',
    hints: ['800字以内'],
  });
  expect(readLabel('（三）取得成效')).toEqual({ core: '取得成效', hints: [] });
  expect(readLabel('【案例摘要】（100字以内）：')).toEqual({
    core: '案例摘要',
    hints: ['100字以内'],
  });
});

test.each([
  ['A1 案例题目', '案例题目'],
  ['B.2 作者', '作者'],
  ['2-1 实施背景', '实施背景'],
  ['3.1 主要做法：', '主要做法'],
  ['1-6 月 宣讲', '1-6月宣讲'],
  ['H5 作品链接', 'h5作品链接'],
  ['作品名称 Title', '作品名称'],
  ['Author(s) / 作者', '作者'],
  ['Logo 设计说明', 'logo设计说明'],
  ['E-mail', 'e-mail'],
])('%s is the label %s', (printed, core) => expect(readLabel(printed).core).toBe(core));
