import { describe, expect, test } from 'vitest';
import { splitPeriod } from '#shared/blanks/split-period.ts';
import { unplacedValues } from '#shared/blanks/unplaced.ts';
import { fillFile, recogniseFile, tagFile, wordsOfWord } from '../../support/blank-files.ts';
import { wordTable } from '../../support/word-table.ts';

test.each([
  ['2024年3月至5月', '2024年3月', '2024年5月'],
  ['2024年3月1日—2024年6月30日', '2024年3月1日', '2024年6月30日'],
  ['2024.3-2024.6', '2024年3月', '2024年6月'],
  ['2024-03-01至2024-05-31', '2024年3月1日', '2024年5月31日'],
  ['自2023年11月到2024年1月', '2023年11月', '2024年1月'],
  ['２０２４年３月～６月', '2024年3月', '2024年6月'],
])('%s runs from %s to %s', (text, from, to) => {
  expect(splitPeriod(text)).toEqual({ from, to });
});

test.each(['2024年全年', '2024年3月', '2024-03-01', '3月至5月', '上半年至下半年', ''])(
  '%s has no two ends that could be told',
  (text) => expect(splitPeriod(text)).toBeNull(),
);

const values = new Map<string, string>([
  ['case.title', '案例甲'],
  ['case.period', '2024年3月1日至5月31日'],
  ['case.from', '2024年3月1日'],
  ['case.to', '2024年5月31日'],
]);

function fill(rows: string[][], before: string[] = []) {
  const blank = wordTable(rows, before);
  const found = recogniseFile(blank, '表.docx', 'case');
  const done = fillFile(tagFile(blank, found), values);
  return { words: wordsOfWord(done.bytes), filled: done.filled };
}

describe('a time asked for in two rooms', () => {
  test.each([
    [[['实施时间', '起', '', '止', '']], '实施时间起2024年3月1日止2024年5月31日'],
    [[['起止时间', '', '至', '']], '起止时间2024年3月1日至2024年5月31日'],
    [
      [['实施时间', '自', '    年  月  日', '至', '    年  月  日']],
      '实施时间自2024年3月1日至2024年5月31日',
    ],
    [
      [
        ['开始时间', ''],
        ['结束时间', ''],
      ],
      '开始时间2024年3月1日结束时间2024年5月31日',
    ],
  ])('%j', (rows, words) => {
    expect(fill([['案例名称', ''], ...rows]).words).toContain(words);
  });

  test('of a line around 至', () => {
    const { filled } = fill([['案例名称', '']], ['实施时间：__________至__________']);
    expect(filled.map(({ field, text }) => [field, text]).slice(0, 2)).toEqual([
      ['case.from', '2024年3月1日'],
      ['case.to', '2024年5月31日'],
    ]);
  });

  test('is no longer missed as a whole, unless it has no two ends', () => {
    const names = (all: typeof values) =>
      unplacedValues(all, new Set(['case.title', 'case.from', 'case.to'])).map(
        ({ field }) => field,
      );
    expect(names(values)).toEqual([]);
    expect(names(new Map([['case.period', '2024年全年']]))).toEqual(['case.period']);
  });
});
