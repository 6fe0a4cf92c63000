import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { countMatching } from '#main/store/count-matching.ts';
import { listPage, listRecords, pageQuery, type RowQuery } from '#main/store/find-records.ts';
import type { Ledger } from '#main/store/schema/ledger.ts';
import { toIndexText, toMatchQuery } from '#main/store/search/search-text.ts';
import { checkSearch, rebuildSearch } from '#main/store/snapshot.ts';
import { insertRecords, patchRecords, removeRecords } from '#main/store/write-records.ts';
import { addDays, civilDate } from '#shared/domain/civil-date.ts';
import { aCase, anActivity, aPilot, aWork } from '../support/ledger-records.ts';
import { openTestLedger, WRITER } from '../support/ledger-temp.ts';

const TITLES = [
  '应急疏散消防演练',
  '重庆银行网点宣讲',
  '119消防宣传月Safety开放日',
  '𰻝𰻝面馆燃气安全',
  '“安全生产月”启动（二期）',
];

async function titledLedger(): Promise<Ledger> {
  const ledger = await openTestLedger();
  await ledger.write(WRITER, (write) =>
    insertRecords(
      write,
      'activity',
      TITLES.map((title) => ({ input: anActivity({ title }) })),
    ),
  );
  return ledger;
}

async function found(ledger: Ledger, text: string): Promise<string[]> {
  const { records, total } = await listRecords(ledger, 'activity', {
    text,
    sort: { field: 'createdAt', descending: false },
  });
  expect(total).toBe(records.length);
  return records.map(({ title }) => title);
}

it.each([
  ['one character', '𰻝', [3]],
  ['two characters', '消防', [0, 2]],
  ['four characters', '消防演练', [0]],
  ['the last character of a text', '练', [0]],
  ['pinyin initials', 'xfyl', [0]],
  ['some pinyin initials', 'yl', [0]],
  ['initials of a character with several readings', 'cqyh', [1]],
  ['digits', '119', [2]],
  ['a part of a number', '19', [2]],
  ['letters in another case', 'sAfEtY', [2]],
  ['full-width letters and digits', '１１９', [2]],
  ['two words in any order', '宣传 消防', [2]],
  ['words with quotation marks', '“安全生产月”', [4]],
  ['nothing that is there', '森林', []],
  ['characters in another order', '练演', []],
  ['words of two different records', '消防 银行', []],
  ['punctuation alone', '、。', []],
])('finds by %s', async (_, text, expected) => {
  const ledger = await titledLedger();
  expect(await found(ledger, text)).toEqual(expected.map((place) => TITLES[place]));
});

it.each([
  ['quotation marks', '“119”消防宣传月启动', '119消防'],
  ['a line break', '敲门行动：入户\n宣传燃气安全', '入户宣传'],
  ['a zero-width space', '安全\u200B宣讲进社区', '安全宣讲'],
  ['a soft hyphen', '安全\u00AD宣讲', '安全宣讲'],
  ['a byte order mark', '\uFEFF安全\uFEFF宣讲', '安全宣讲'],
  ['a mark of direction', '安全\u2067宣讲\u2069', '安全宣讲'],
  ['a variation selector', '安\uFE0F全\u{E0100}宣讲', '安全宣讲'],
  ['a non-breaking space', '安全\u00A0宣讲', '安全宣讲'],
  ['an ideographic space', '安全　宣讲', '安全宣讲'],
  ['a middle dot', '5·12防灾减灾', '512防灾'],
  ['what is unseen in the search itself', '安全宣讲进社区', '安\u200B全宣\uFEFF讲'],
])('looks through %s, in older records too', async (_, title, text) => {
  const ledger = await openTestLedger();
  await ledger.write(WRITER, (write) =>
    // As a program that did not clean its texts stored them.
    insertRecords(write, 'activity', [
      { input: { ...anActivity(), title } },
      { input: anActivity({ title: '防汛演练' }) },
    ]),
  );
  expect(await found(ledger, text)).toEqual([title]);
});

it('does not look through the end of a sentence', async () => {
  const ledger = await openTestLedger();
  await ledger.write(WRITER, (write) =>
    insertRecords(write, 'pilot', [{ input: aPilot({ basis: '每月讲安全。全镇都听' }) }]),
  );
  expect((await listRecords(ledger, 'pilot', { text: '安全全镇' })).total).toBe(0);
  expect((await listRecords(ledger, 'pilot', { text: '安全 全镇' })).total).toBe(1);
});

it('takes blanks alone as no search', async () => {
  const ledger = await titledLedger();
  for (const blank of ['  ', '\u3000', '\u200B']) {
    expect(await found(ledger, blank)).toHaveLength(TITLES.length);
  }
});

it('looks into every field that holds words', async () => {
  const ledger = await openTestLedger();
  await ledger.write(WRITER, async (write) => {
    await insertRecords(write, 'activity', [
      {
        input: anActivity({
          place: '地点词',
          organiser: '主办词',
          partners: '协办词',
          targetGroup: '对象词',
          summary: '概述词',
          remarks: '备注词',
          details: { drillScript: '脚本词' },
        }),
      },
    ]);
    await insertRecords(write, 'pilot', [{ input: aPilot({ practice: '做法词' }) }]);
    await insertRecords(write, 'work', [{ input: aWork({ introduction: '简介词' }) }]);
    await insertRecords(write, 'case', [{ input: aCase({ promotion: '价值词' }) }]);
  });
  for (const word of ['地点', '主办', '协办', '对象', '概述', '备注', '脚本']) {
    expect([word, (await listRecords(ledger, 'activity', { text: word })).total]).toEqual([
      word,
      1,
    ]);
  }
  expect((await listRecords(ledger, 'activity', { text: 'drillScript' })).total).toBe(0);
  expect((await listRecords(ledger, 'pilot', { text: '做法' })).total).toBe(1);
  expect((await listRecords(ledger, 'work', { text: '简介' })).total).toBe(1);
  expect((await listRecords(ledger, 'case', { text: '价值' })).total).toBe(1);
});

it('finds exactly what contains each run typed, spaces looked through', async () => {
  const word = fc.string({
    unit: fc.constantFrom('消', '防', '安', '全', '𰻝', 'é', '1', ' '),
    maxLength: 8,
  });
  const ledger = await openTestLedger();
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 6 }), word, async (texts, typed) => {
      const ids = await ledger.write(WRITER, (write) =>
        insertRecords(
          write,
          'pilot',
          texts.map((basis) => ({ input: aPilot({ name: 'x', basis }) })),
        ),
      );
      const runs = typed.split(' ').filter((run) => run !== '');
      const looked = texts.map((text) => text.replaceAll(' ', ''));
      const expected = ids.filter((_, place) => runs.every((run) => looked[place]?.includes(run)));
      const { records } = await listRecords(ledger, 'pilot', { ids, text: typed });
      expect(records.map(({ id }) => id).sort()).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});

it('is not broken by anything that can be typed', async () => {
  const ledger = await titledLedger();
  const hostile = [
    '"',
    '*',
    'NEAR(',
    'a OR b',
    'title:x',
    '-x',
    '(',
    '^消',
    '{a b}:c',
    '\u0000',
    "';--",
    '\ud800',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }), fc.string()),
      async (text) => {
        await listRecords(ledger, 'activity', { text });
      },
    ),
    { numRuns: 300 },
  );
});

it('finds the same page walking the days as sorting all that is found', async () => {
  const ledger = await openTestLedger();
  const inputs = Array.from({ length: 300 }, (_, n) => ({
    input: anActivity({
      title: n % 3 === 0 ? `消防演练${n}` : `安全宣讲${n}`,
      date: addDays(civilDate('2024-01-01'), (n * 37) % 90),
    }),
  }));
  await ledger.write(WRITER, (write) => insertRecords(write, 'activity', inputs));
  const idsOf = async (query: RowQuery, walksDays: boolean) =>
    (await pageQuery(ledger, 'activity', query, walksDays).execute()).map(({ id }) => id);
  for (const descending of [true, false]) {
    for (const offset of [0, 35, 90, 120]) {
      const query = { text: '消防', sort: { field: 'date', descending }, limit: 40, offset };
      const sorted = await idsOf(query, false);
      expect(sorted).toHaveLength(Math.max(0, Math.min(40, 100 - offset)));
      expect(await idsOf(query, true)).toEqual(sorted);
      const records = await listPage(ledger, 'activity', query);
      expect(records.map(({ id }) => id)).toEqual(sorted);
    }
  }
  expect((await countMatching(ledger, { text: '消防' })).total).toBe(100);
});

describe('the index', () => {
  it('follows edits, and loses nothing when a record goes to the bin', async () => {
    const ledger = await openTestLedger();
    const ids = await ledger.write(WRITER, (write) =>
      insertRecords(write, 'activity', [{ input: anActivity({ title: '旧名称' }) }]),
    );
    await ledger.write(WRITER, (write) =>
      patchRecords(write, 'activity', ids, { title: '新题目' }),
    );
    expect(await found(ledger, '旧名')).toEqual([]);
    expect(await found(ledger, '新题')).toEqual(['新题目']);
    await ledger.write(WRITER, (write) => removeRecords(write, 'activity', ids));
    expect(await found(ledger, '新题')).toEqual([]);
    expect((await listRecords(ledger, 'activity', { text: '新题', deleted: true })).total).toBe(1);
  });

  it('is found wanting when an entry is missing, and is made anew', async () => {
    const ledger = await titledLedger();
    expect(await checkSearch(ledger)).toEqual([]);
    await sql`DELETE FROM activity_search WHERE rowid = 2`.execute(ledger.db);
    expect(await checkSearch(ledger)).toEqual(['activity']);
    await rebuildSearch(ledger, 'activity');
    expect(await checkSearch(ledger)).toEqual([]);
    expect(await found(ledger, '银行')).toEqual([TITLES[1]]);
  });
});

it('indexes each pair of characters and the last one alone', () => {
  expect(toIndexText(['消防演练', 'a'])).toBe('消防 防演 演练 练 a');
  expect(toMatchQuery('消防演练 a')).toBe('"消防 防演 演练" AND "a" *');
  expect(toMatchQuery('……')).toBeNull();
});
