import { expect, test } from 'vitest';
import type { Step } from '#shared/contract/history.ts';
import {
  doneText,
  questionLines,
  questionTitle,
} from '../../../src-renderer/features/history/step-words.ts';

const NONE = { activity: 0, pilot: 0, work: 0, case: 0 };
const IMPORT: Step = {
  id: 'b-1',
  label: '导入“台账.xlsx”',
  direction: 'undo',
  at: '2024-06-03T01:00:00.000Z',
  operator: '宣传组',
  effect: { binned: { ...NONE, activity: 1200, pilot: 1 }, restored: NONE, changed: NONE },
  names: ['消防宣讲', '入户宣传', '一个很长很长很长很长很长很长的活动名称'],
  files: { removed: 0, restored: 0 },
  bodies: { binned: 0, restored: 0, changed: 0 },
  links: 0,
  reports: [],
  asks: ['before-start', 'many'],
};

test('what was undone is said with its kinds, numbers and place', () => {
  expect(doneText(IMPORT)).toBe(
    '已撤销：导入“台账.xlsx”（宣传活动 1,200 条、安全宣传试点 1 条移到回收站）',
  );
});

test('bodies of the roster and what records say of them are counted', () => {
  const roster: Step = {
    ...IMPORT,
    label: '名册加入 40 个单位',
    effect: { binned: NONE, restored: NONE, changed: NONE },
    bodies: { binned: 40, restored: 0, changed: 1 },
    links: 2,
  };
  expect(doneText(roster)).toBe(
    '已撤销：名册加入 40 个单位（名册中的单位 40 个移出名册；名册中的单位 1 个改动；来源单位和覆盖单位 2 处改动）',
  );
});

test('a redo with files and the unit names each', () => {
  const redone: Step = {
    ...IMPORT,
    direction: 'redo',
    effect: { binned: NONE, restored: { ...NONE, work: 2 }, changed: { ...NONE, case: 1 } },
    files: { removed: 0, restored: 3 },
    asks: ['unit'],
  };
  expect(doneText(redone)).toBe(
    '已重做：导入“台账.xlsx”（安全宣传作品 2 条放回台账；成果案例 1 条改动；佐证材料 3 份放回；填报单位信息改动）',
  );
});

test('the question tells which records, when, by whom, and what hangs on them', () => {
  const reports = [{ year: 2024, half: 1, state: 'sent' }] as const;
  const step: Step = { ...IMPORT, reports: [...reports], asks: ['before-start', 'many', 'unit'] };
  expect(questionTitle(step)).toBe('撤销“导入“台账.xlsx””？');
  const text = questionLines(step).join('');
  for (const part of [
    '有“消防宣讲”、“入户宣传”、“一个很长很长很长很长很长很长的…”等。',
    '由宣传组做的，在这次打开台账之前。',
    '2024年上半年的报送（已报送）',
    '填报单位信息也会跟着撤销',
    'backups',
  ]) {
    expect(text).toContain(part);
  }
});
