import { describe, expect, test } from 'vitest';
import { type FieldValues, fieldValues } from '#shared/blanks/field-values.ts';
import { FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import { PUBLICITY_FORM_LABELS } from '#shared/domain/publicity-form.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import { richFacts } from '../../documents/blanks/rich-facts.ts';
import { fillFile, recogniseFile, tagFile, wordsOfWord } from '../../support/blank-files.ts';
import { wordTable } from '../../support/word-table.ts';

const FORMS = Object.values(PUBLICITY_FORM_LABELS);
const SETTINGS = ['企业', '农村', '社区', '学校', '家庭'];

function fill(blank: Uint8Array, kind: FormKind, values: FieldValues) {
  const found = recogniseFile(blank, '表.docx', kind);
  const filled = fillFile(tagFile(blank, found), values);
  return { found, ...filled, words: wordsOfWord(filled.bytes) };
}

/** Lectures and drills were held, in enterprises and schools; there is a pilot in a school. */
function held(): FieldValues {
  const values = fieldValues('statistics', richFacts());
  for (const [field, value] of values) {
    if (/^(?:m|pilots\.count)\./u.test(field) && typeof value === 'number') values.set(field, 0);
  }
  const numbers = {
    'm.lecture.total': 3,
    'm.lecture.enterprise': 2,
    'm.lecture.school': 1,
    'm.drill.total': 4,
    'm.drill.school': 4,
  };
  for (const [key, number] of Object.entries(numbers)) values.set(`${key}.activities`, number);
  values.set('pilots.count.school', 1);
  values.set('held.forms', '安全宣讲、应急疏散演练');
  values.set('held.settings', '企业、学校');
  values.set('held.pilots', '学校');
  return values;
}

describe('a row of words over a row of boxes', () => {
  test.each([
    [
      'beside its label',
      [
        ['适用领域', ...SETTINGS],
        ['', '□', '□', '□', '□', '□'],
      ],
      [],
    ],
    ['under its heading', [SETTINGS, ['○', '○', '○', '○', '○']], ['二、适用领域']],
  ] as const)('%s: the box is ticked and no word is written', (_, rows, before) => {
    const blank = wordTable(rows, before);
    const { found, filled, words } = fill(blank, 'case', new Map([['case.setting', '农村']]));
    expect(found.unmatched).toEqual([]);
    expect(filled).toMatchObject([{ field: 'case.setting', text: '农村' }]);
    if (words.includes('○')) expect(words).toContain('●');
    const boxes = words.match(/[□○☑●]/gu)?.map((box) => /[☑●]/u.test(box));
    expect(boxes).toEqual([false, true, false, false, false]);
    expect(words.split('农村')).toHaveLength(2);
  });

  test('of words that are not understood is listed', () => {
    const blank = wordTable([
      ['报送渠道', '邮箱', '光盘', '其它'],
      ['', '□', '□', '□'],
    ]);
    const { found, words } = fill(blank, 'case', new Map([['case.setting', '农村']]));
    expect(found.unmatched).toMatchObject([{ label: '报送渠道' }]);
    expect(words).not.toMatch(/[☑√农]/u);
  });
});

test('a row for each form with boxes under 是 and 否: its own is ticked, 否 is told', () => {
  const rows = FORMS.map((form) => [form, '□', '□']);
  const blank = wordTable([['宣传形式', '是', '否'], ...rows]);
  const { found, words } = fill(blank, 'case', new Map([['case.form', '警示曝光']]));
  expect(words).toContain('警示曝光☑□');
  expect(words.split('☑')).toHaveLength(2);
  expect(found.unmatched).toEqual([]);
  expect(found.warnings.map(({ message }) => message).join('')).toContain('“否”一栏没有勾');
});

describe('a statistics form', () => {
  const rows = (box: string) => FORMS.map((form, at) => [`${at + 1}`, form, box, '', '']);
  const head = ['序号', '宣传形式', '是否开展', '场次', '受众人次'];

  test.each(['□是 □否', '☐有 ☐无', ''])(
    'has its numbers behind a column of 是否开展 (%s)',
    (box) => {
      const blank = wordTable([head, ...rows(box), ['', '合计', '——', '', '']]);
      const { found } = fill(blank, 'statistics', held());
      const sure = found.fields.filter(({ confidence }) => confidence >= FILL_CONFIDENCE);
      const numbers = sure.filter(({ field }) => /sessions|audience/u.test(field ?? ''));
      expect(numbers).toHaveLength(18);
      expect(found.unmatched).toEqual([]);
    },
  );

  test('whether there was any is ticked by the ledger, each row of it, and told once', () => {
    const blank = wordTable([head, ...rows('□是 □否')]);
    const { words, filled, reworded } = fill(blank, 'statistics', held());
    expect(words).toContain('安全宣讲☑是 □否');
    expect(words).toContain('媒体宣传□是 ☑否');
    expect(words.split('☑')).toHaveLength(9);
    expect(filled.filter(({ text }) => /^[是否]$/u.test(text))).toHaveLength(8);
    expect(reworded).toMatchObject([{ where: '表1 第2行第3列 等 16 处' }]);
  });

  test('有无试点 is ticked by the pilots of the setting', () => {
    const blank = wordTable([
      ['场所', '场次', '有无试点'],
      ...SETTINGS.map((setting) => [setting, '', '□有 □无']),
    ]);
    const { words } = fill(blank, 'statistics', held());
    expect(words).toContain('企业0□有 ☑无');
    expect(words).toContain('学校0☑有 □无');
  });

  test('有无宣传栏 is nothing that an activity tells', () => {
    const blank = wordTable([
      ['场所', '场次', '有无宣传栏'],
      ...SETTINGS.map((setting) => [setting, '', '□有 □无']),
    ]);
    const { words, found } = fill(blank, 'statistics', held());
    expect(words).not.toContain('☑');
    expect(found.unmatched).toHaveLength(5);
  });

  test('boxes where forms and settings cross are ticked where there was any, which is told', () => {
    const blank = wordTable([
      ['宣传形式', ...SETTINGS, '场次'],
      ...FORMS.map((form) => [form, '□', '□', '□', '□', '□', '']),
    ]);
    const { words, reworded } = fill(blank, 'statistics', held());
    expect(words).toContain('安全宣讲☑□□☑□');
    expect(words).toContain('应急疏散演练□□□☑□');
    expect(words.split('☑')).toHaveLength(4);
    expect(reworded).toHaveLength(1);
  });

  test('boxes under headings that are not understood are listed, a row at a time', () => {
    const blank = wordTable([
      ['场所', '宣传栏', '大喇叭'],
      ...SETTINGS.map((setting) => [setting, '□', '□']),
    ]);
    const { words, found } = fill(blank, 'statistics', held());
    expect(words).not.toContain('☑');
    expect(found.unmatched.map(({ label }) => label)).toEqual(SETTINGS);
  });

  test.each([
    ['宣传形式（可多选）', FORMS, ['安全宣讲', '应急疏散演练']],
    ['进入场所', SETTINGS, ['企业', '学校']],
    ['培育试点类型', SETTINGS, ['学校']],
  ])('%s: all that there were are ticked', (label, options, ticked) => {
    const room = options.map((option) => `□${option}`).join(' ');
    const { words } = fill(wordTable([[label, room]]), 'statistics', held());
    const found = [...words.matchAll(/☑([^\s□☑]+)/gu)].map((match) => match[1]);
    expect(found).toEqual(ticked);
  });
});
