import { describe, expect, test } from 'vitest';
import { choiceFits } from '#shared/blanks/choice.ts';
import { formLabels } from '#shared/blanks/form-labels.ts';
import { readLabel } from '#shared/blanks/label-text.ts';
import { listColumns } from '#shared/blanks/list-columns.ts';
import { labelMatcher } from '#shared/blanks/match-label.ts';
import { HEADING_TOKENS, parseDimensions } from '#shared/blanks/parse-dimensions.ts';
import { FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import { PILOT_STATUS_LABELS } from '#shared/domain/pilot.ts';
import { PUBLICITY_FORM_LABELS, type PublicityForm } from '#shared/domain/publicity-form.ts';
import { RECORD_KINDS } from '#shared/domain/record.ts';
import { SETTING_LABELS } from '#shared/domain/setting.ts';
import { WORK_TYPE_LABELS } from '#shared/domain/work.ts';
import { readChoice } from '#shared/recognition/read-choice.ts';
import { readForm } from '#shared/recognition/read-form.ts';
import { readSettings } from '#shared/recognition/read-settings.ts';
import type { Reading } from '#shared/recognition/reading.ts';
import { recogniseHeading } from '#shared/recognition/recognise-heading.ts';
import { MODE_WORDS } from '#shared/words/activity-modes.ts';
import type { ChoiceWords } from '#shared/words/choice-words.ts';
import { COLUMN_WORDS } from '#shared/words/column-words.ts';
import { type FieldWords, wordsInColumns, wordsOnForms } from '#shared/words/field-words.ts';
import { OCCASION_WORDS } from '#shared/words/occasions.ts';
import { PILOT_STATUS_WORDS } from '#shared/words/pilot-statuses.ts';
import { PRINCIPLE_WORDS } from '#shared/words/principles.ts';
import { FORM_WORDS } from '#shared/words/publicity-forms.ts';
import { SETTING_WORDS } from '#shared/words/settings.ts';
import { WORK_TYPE_WORDS } from '#shared/words/work-types.ts';

describe('a word of a closed list means the same in a cell and on a form', () => {
  test.each([
    ['forms of publicity', FORM_WORDS, (word: string) => one(readForm(word)), formOnForm],
    ['settings', SETTING_WORDS, (word: string) => only(readSettings(word)), settingOnForm],
    [
      'types of works',
      WORK_TYPE_WORDS,
      (word: string) => one(readChoice(word, WORK_TYPE_WORDS)),
      boxOf(WORK_TYPE_LABELS),
    ],
    [
      'statuses of pilots',
      PILOT_STATUS_WORDS,
      (word: string) => one(readChoice(word, PILOT_STATUS_WORDS)),
      boxOf(PILOT_STATUS_LABELS),
    ],
  ] as [string, Table, (word: string) => string | null, (word: string) => string | null][])(
    '%s',
    (_name, table, inCell, onForm) => {
      const wrong: string[] = [];
      for (const { value, own, alike, alone, sorts, kin } of table) {
        for (const word of [...own, ...kin])
          if (inCell(word) !== value) wrong.push(`${word} in a cell: ${inCell(word)}`);
        for (const word of [...own, ...alike, ...alone, ...sorts])
          if (onForm(word) !== value) wrong.push(`${word} on a form: ${onForm(word)}`);
        for (const word of kin.filter((each) => ![...alike, ...alone, ...sorts].includes(each)))
          if (onForm(word) === value) wrong.push(`${word} holds on a form, too`);
      }
      expect(wrong).toEqual([]);
    },
  );

  test('forms and settings are ticked by the same words', () => {
    const boxes = [
      ...unticked(PUBLICITY_FORM_LABELS, FORM_WORDS),
      ...unticked(SETTING_LABELS, SETTING_WORDS),
    ];
    expect(boxes).toEqual([]);
  });

  test.each([
    ['桌面推演', { form: 'drill', part: true }],
    ['讲座（场次）', { form: 'lecture', measure: 'sessions', part: true }],
    ['进幼儿园', { setting: 'school', part: true }],
  ])('a form that asks for one sort, as %s, asks for less than the whole', (heading, dims) => {
    expect(parseDimensions(heading)).toEqual(dims);
  });
});

describe('a heading of a ledger means the same beside a place of a form', () => {
  test.each(RECORD_KINDS)('%s', (kind) => {
    const wrong: string[] = [];
    const list = { activity: 'activities', pilot: 'pilots', work: 'works', case: 'cases' } as const;
    const labels = kind === 'work' || kind === 'case' ? formLabels(kind) : null;
    for (const [field, words] of fieldsOf(kind)) {
      const isColumn = !['published', 'body', 'contactPhone'].includes(field);
      for (const word of isColumn ? wordsInColumns(words) : []) {
        const found = recogniseHeading(word, kind)[0]?.field;
        if (found !== field) wrong.push(`${word} over a column: ${found}, not ${field}`);
      }
      for (const word of wordsOnForms(words)) {
        const column = listColumns(list[kind], [...BETTER, word]).at(-1);
        if (column && column !== field) wrong.push(`${word} in a list: ${column}, not ${field}`);
        const label = labels?.get(readLabel(word).core)?.field;
        if (labels && field !== 'year' && label !== `${kind}.${field}`)
          wrong.push(`${word} on a form: ${label}, not ${field}`);
        if (kind === 'activity' && MEASURES.has(field) && parseDimensions(word)?.measure !== field)
          wrong.push(`${word} over numbers: ${parseDimensions(word)?.measure}, not ${field}`);
      }
      for (const word of words.faint ?? []) {
        const label = kind === 'work' || kind === 'case' ? labelMatcher(kind)(word) : null;
        if (label?.type !== 'field' || label.field !== `${kind}.${field}`)
          wrong.push(`${word} is not shown on a form for ${field}`);
        else if (label.confidence >= FILL_CONFIDENCE) wrong.push(`${word} is filled on a form`);
      }
      for (const word of words.inColumns ?? []) {
        if (labels?.get(readLabel(word).core)?.field === `${kind}.${field}`)
          wrong.push(`${word} holds on a form, too`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('no word stands twice', () => {
  test.each([
    ['forms of publicity', FORM_WORDS],
    ['settings', SETTING_WORDS],
    ['types of works', WORK_TYPE_WORDS],
    ['statuses of pilots', PILOT_STATUS_WORDS],
    ['occasions', OCCASION_WORDS],
    ['principles', PRINCIPLE_WORDS],
    ['modes', MODE_WORDS],
  ] as [string, Table][])('among the %s', (_name, table) => {
    expect(doubles(table.flatMap(({ own, kin }) => [...own, ...kin]))).toEqual([]);
    for (const { own, kin, inTitles } of table)
      expect([...own, ...kin]).toEqual(
        expect.arrayContaining(inTitles.map((word) => word.toLowerCase())),
      );
  });

  test.each(RECORD_KINDS)('over the columns of a %s', (kind) => {
    const all = fieldsOf(kind).flatMap(([, words]) => wordsInColumns(words));
    expect(doubles(all).filter((word) => word !== '案例内容')).toEqual([]);
  });

  test.each(RECORD_KINDS)('on forms that ask for a %s', (kind) => {
    expect(doubles(fieldsOf(kind).flatMap(([, words]) => wordsOnForms(words)))).toEqual([]);
  });

  test('among the words that headings of numbers are put together from', () => {
    expect(doubles(HEADING_TOKENS.map(({ word }) => word))).toEqual([]);
  });
});

describe('words that ledgers and forms used to read differently', () => {
  const onForm = (kind: 'work' | 'case', label: string) => {
    const meaning = labelMatcher(kind)(label);
    return meaning.type === 'field' ? meaning.field : meaning.type;
  };
  const inColumn = (kind: 'activity' | 'work' | 'case', heading: string) =>
    recogniseHeading(heading, kind)[0]?.field;

  test.each(['报送单位', '选送单位', '单位', '制作单位', '创作单位', '出品单位'])(
    '%s: whose work a row is; on a form the unit that fills it in',
    (word) => {
      expect(inColumn('work', word)).toBe('authors');
      expect(onForm('work', word)).toBe('unit.name');
    },
  );

  test('日期: the day of a row; on a form the day of filling it in', () => {
    expect([inColumn('work', '日期'), inColumn('case', '日期')]).toEqual(['createdOn', 'period']);
    expect([onForm('work', '日期'), onForm('case', '日期')]).toEqual(['filledOn', 'filledOn']);
  });

  test('负责人: whom to ask about a row; on a form the leader who signs', () => {
    expect([inColumn('work', '负责人'), onForm('work', '负责人')]).toEqual([
      'contact',
      'unit.leader',
    ]);
  });

  test('案例内容: what was done; on a form the one room for all of the case', () => {
    expect([inColumn('case', '案例内容'), onForm('case', '案例内容')]).toEqual([
      'practice',
      'case.body',
    ]);
  });

  test('类别 over activities: the form by its values; a list to be filled has none, so it stays open', () => {
    expect(inColumn('activity', '类别')).toBe('form');
    expect(listColumns('activities', ['活动名称', '类别'])).toEqual(['title', null]);
  });

  test('活动内容 names the activity only where no other heading does', () => {
    expect(listColumns('activities', ['时间', '活动内容'])).toEqual(['date', 'title']);
    expect(listColumns('activities', ['活动名称', '活动内容'])).toEqual(['title', 'summary']);
    expect(listColumns('activities', ['活动名称', '宣传对象'])).toEqual(['title', 'settings']);
  });

  test('报道 and 发放: a form of publicity in a cell, numbers over a column of a form', () => {
    expect([one(readForm('报道')), one(readForm('发放'))]).toEqual(['media', 'other']);
    expect(parseDimensions('报道')).toEqual({ measure: 'mediaItems' });
    expect(parseDimensions('发放资料')).toEqual({ measure: 'materials' });
  });

  test.each(['入户', '课堂'])(
    '%s is a form or a setting by its column; on a form neither',
    (word) => {
      expect(one(readForm(word))).not.toBeNull();
      expect(only(readSettings(word))).not.toBeNull();
      expect(parseDimensions(word)).toBeNull();
    },
  );
});

describe('tick boxes', () => {
  test('the nearest word is ticked, not every one that comes near', () => {
    const options = ['短视频', '微视频', '动漫', '其他'];
    expect(options.filter((option) => choiceFits('短视频', option, options))).toEqual(['短视频']);
  });

  test('one sort is ticked where it is the only one, and never several', () => {
    const one = ['图文', '微电影'];
    const two = ['动漫', '微电影', '其他'];
    expect(one.filter((option) => choiceFits('短视频', option, one))).toEqual(['微电影']);
    expect(two.filter((option) => choiceFits('短视频', option, two))).toEqual([]);
  });

  test('nor where the form has a box for the rest, or words that are not understood', () => {
    const rest = ['宣传画', '微电影', '其他'];
    const unknown = ['公益广告', '情景剧', '科普动画'];
    expect(rest.filter((option) => choiceFits('短视频', option, rest))).toEqual([]);
    expect(unknown.filter((option) => choiceFits('短视频', option, unknown))).toEqual([]);
  });

  test('村（社区） over numbers is neither, 村 alone is 农村', () => {
    expect(parseDimensions('村（社区）')).toBeNull();
    expect(parseDimensions('村')).toEqual({ setting: 'village' });
    expect(parseDimensions('进行政村')).toEqual({ setting: 'village' });
  });
});

type Table = readonly ChoiceWords<string>[];

/** Columns that leave nothing in need. */
const BETTER = ['活动名称', '进入领域'];

const MEASURES = new Set(['sessions', 'audience', 'materials', 'mediaItems']);

function fieldsOf(kind: keyof typeof COLUMN_WORDS): [string, FieldWords][] {
  return Object.entries(COLUMN_WORDS[kind]);
}

function one<T>(reading: Reading<T>): T | null {
  return reading.state === 'read' || reading.state === 'guessed' ? reading.value : null;
}

function only<T>(reading: Reading<T[]>): T | null {
  const values = one(reading);
  return values?.length === 1 ? (values[0] ?? null) : null;
}

function formOnForm(word: string): PublicityForm | null {
  return parseDimensions(word)?.form ?? null;
}

function settingOnForm(word: string): string | null {
  return parseDimensions(word)?.setting ?? null;
}

/** The id whose box the word is. */
function boxOf(labels: Readonly<Record<string, string>>): (word: string) => string | null {
  return (word) => {
    // The box for all else fits whatever has no box of its own.
    const ids = /^其[他它]/u.test(word) ? ['other'] : Object.keys(labels);
    return ids.find((id) => choiceFits(labels[id] ?? '', word, [word])) ?? null;
  };
}

function unticked(labels: Readonly<Record<string, string>>, table: Table): string[] {
  return table.flatMap(({ value, own, alike, alone, sorts }) =>
    [...own, ...alike, ...alone, ...sorts].filter((word) => boxOf(labels)(word) !== value),
  );
}

function doubles(words: readonly string[]): string[] {
  return words.filter((word, index) => words.indexOf(word) !== index);
}
