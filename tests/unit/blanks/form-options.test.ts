import { describe, expect, test } from 'vitest';
import type { FieldId } from '#shared/blanks/field-names.ts';
import { listedWord } from '#shared/blanks/listed-word.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import { fillFile, recogniseFile, tagFile, wordsOfWord } from '../../support/blank-files.ts';
import { wordTable } from '../../support/word-table.ts';

/** A form with a row for each label and its room, filled with one value. */
function fill(
  kind: FormKind,
  rows: readonly (readonly [label: string, room: string])[],
  field: FieldId,
  value: string,
) {
  const blank = wordTable(rows);
  const found = recogniseFile(blank, '表.docx', kind);
  const filled = fillFile(tagFile(blank, found), new Map([[field, value]]));
  return { found, ...filled, words: wordsOfWord(filled.bytes) };
}

describe('其他 is never ticked for want of a word', () => {
  test.each([
    ['安全宣讲', '□集中授课 □媒体宣传 □应急演练 □其他'],
    ['经验推广', '□讲座 □展板 □演练 □其他'],
  ])('%s finds no option among %s, which is told', (value, room) => {
    const { words, filled, refused } = fill('case', [['宣传形式', room]], 'case.form', value);
    expect(words).not.toContain('☑');
    expect(filled).toEqual([]);
    expect(refused).toMatchObject([
      { field: 'case.form', reason: expect.stringContaining(`“${value}”不在表上的选项里`) },
    ]);
  });

  test('what is 其他 in the ledger has its box', () => {
    const { words } = fill('case', [['宣传形式', '□宣讲 □其他']], 'case.form', '其他形式');
    expect(words).toContain('☑其他');
  });
});

describe('the form’s own words for the same are ticked, which is told', () => {
  test.each([
    ['case', '宣传形式', 'case.form', '安全宣讲', '□宣讲培训 □媒体宣传 □其他', '宣讲培训'],
    ['work', '作品类型', 'work.type', '图文', '□音视频类 □图文海报类 □其他类', '图文海报类'],
    ['case', '适用场所', 'case.setting', '农村', '□企业 □村（社区） □学校', '村（社区）'],
    ['case', '适用场所', 'case.setting', '农村', '□厂矿 □村组 □小区 □校园', '村组'],
    ['case', '适用场所', 'case.setting', '社区', '□厂矿 □村组 □小区 □校园', '小区'],
    ['work', '受众群体', 'work.settings', '家庭', '□农村居民 □社区居民 □家庭成员', '家庭成员'],
  ] as const)('%s %s %s: %s', (kind, label, field, value, room, option) => {
    const { words, reworded, refused } = fill(kind, [[label, room]], field, value);
    expect(words).toContain(`☑${option}`);
    expect(words.split('☑')).toHaveLength(2);
    expect(refused).toEqual([]);
    expect(reworded).toMatchObject([{ field, text: `“${value}”勾在“${option}”上` }]);
  });
});

test('a form that asks twice is answered twice, each place told by itself', () => {
  const rows = [
    ['适用领域', '□企业 □农村 □社区'],
    ['适用场所', '□企业 □行政村 □社区'],
    ['适用对象', '□企业 □社区'],
  ] as const;
  const { words, filled, reworded, refused } = fill('work', rows, 'work.settings', '农村');
  expect(words).toContain('☑农村');
  expect(words).toContain('☑行政村');
  expect(filled.map(({ where }) => where)).toEqual(['表1 第1行第2列', '表1 第2行第2列']);
  expect(reworded.map(({ where }) => where)).toEqual(['表1 第2行第2列']);
  expect(refused.map(({ where }) => where)).toEqual(['表1 第3行第2列']);
});

describe('boxes for the period', () => {
  test.each([
    ['work', '报送时段', '□上半年 □下半年', '☑下半年'],
    ['case', '上报时段', '（　）1.上半年\n（　）2.下半年', '（√）2.下半年'],
    ['work', '报送年度', '【 】2023年 【 】2024年', '【√】2024年'],
  ] as const)('%s %s: %s', (kind, label, room, ticked) => {
    const blank = wordTable([[label, room]]);
    const tagged = tagFile(blank, recogniseFile(blank, '表.docx', kind));
    const values = new Map<string, string | number>([
      ['period.text', '2024年下半年'],
      ['period.half', '下半年'],
      ['period.year', 2024],
    ]);
    expect(wordsOfWord(fillFile(tagged, values).bytes)).toContain(ticked);
  });

  test('a list of halves takes the half of the period', () => {
    expect(listedWord('2024年下半年', ['上半年', '下半年'])).toBe('下半年');
    expect(listedWord('2024年下半年', ['1—6月', '7—12月'])).toBeNull();
  });
});

test('options one under the other that are not understood are listed, and no box is ticked', () => {
  const room = '❏全国防灾减灾日\n❏安全生产月\n❏消防宣传月';
  const { found, words } = fill('work', [['重要节点', room]], 'work.type', '短视频');
  expect(found.unmatched).toMatchObject([{ label: '重要节点', where: '表1 第1行第2列' }]);
  expect(words).not.toMatch(/[☑√]/u);
});
