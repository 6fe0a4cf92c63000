import { expect, test } from 'vitest';
import { fieldOfWhom, subjectOf } from '#shared/blanks/whose.ts';
import { recogniseFile } from '../../support/blank-files.ts';
import { readCorpus } from './corpus.ts';
import { readPublishedForms, scorePublished } from './published-forms.ts';
import { scoreOnSheet } from './published-sheets.ts';
import {
  STRANGERS,
  STRANGERS_EIGHTEENTH,
  STRANGERS_EIGHTH,
  STRANGERS_ELEVENTH,
  STRANGERS_FIFTEENTH,
  STRANGERS_FIFTH,
  STRANGERS_FOURTEENTH,
  STRANGERS_FOURTH,
  STRANGERS_NINETEENTH,
  STRANGERS_NINTH,
  STRANGERS_SECOND,
  STRANGERS_SEVENTEENTH,
  STRANGERS_SEVENTH,
  STRANGERS_SIXTEENTH,
  STRANGERS_SIXTH,
  STRANGERS_TENTH,
  STRANGERS_THIRD,
  STRANGERS_THIRTEENTH,
  STRANGERS_TWELFTH,
  STRANGERS_TWENTIETH,
  STRANGERS_TWENTY_FIFTH,
  STRANGERS_TWENTY_FIRST,
  STRANGERS_TWENTY_FOURTH,
  STRANGERS_TWENTY_SECOND,
  STRANGERS_TWENTY_THIRD,
  scoreWild,
  WILD,
  wildBlanks,
} from './wild-blanks.ts';

test.each(readPublishedForms().map((form) => ({ name: form.name, form })))(
  '$name: each place of a published layout is filled for whom it is, or left',
  ({ form }) => {
    const { missed, wrong } = scorePublished(form);
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  },
);

test.each(readPublishedForms().map((form) => ({ name: form.name, form })))(
  '$name on a sheet: the same places',
  async ({ form }) => {
    expect(await scoreOnSheet(form)).toEqual({ missed: [], wrong: [] });
  },
);

test.each(wildBlanks(WILD))('%s: all that must be found, and nothing that must stay', (name) => {
  const { missed, wrong } = scoreWild(name, WILD);
  expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
});

test.each(
  [
    STRANGERS,
    STRANGERS_SECOND,
    STRANGERS_THIRD,
    STRANGERS_FOURTH,
    STRANGERS_FIFTH,
    STRANGERS_SEVENTH,
    STRANGERS_NINTH,
  ].flatMap((folder) => wildBlanks(folder).map((name) => ({ name, folder }))),
)(
  '$name of a stranger: nothing filled that must stay, nothing missed without a word',
  ({ name, folder }) => {
    const { wrong, silent } = scoreWild(name, folder);
    expect({ wrong, silent }).toEqual({ wrong: [], silent: [] });
  },
);

test.each([
  ['the first', STRANGERS, 370],
  ['the second', STRANGERS_SECOND, 200],
  ['the third', STRANGERS_THIRD, 600],
  ['the fourth', STRANGERS_FOURTH, 600],
  ['the fifth', STRANGERS_FIFTH, 800],
  ['the eighth', STRANGERS_EIGHTH, 780],
  ['the ninth', STRANGERS_NINTH, 770],
  ['the tenth', STRANGERS_TENTH, 570],
  ['the eleventh', STRANGERS_ELEVENTH, 460],
  ['the twelfth', STRANGERS_TWELFTH, 840],
  ['the thirteenth', STRANGERS_THIRTEENTH, 960],
  ['the fourteenth', STRANGERS_FOURTEENTH, 940],
  ['the fifteenth', STRANGERS_FIFTEENTH, 760],
  ['the sixteenth', STRANGERS_SIXTEENTH, 840],
  ['the seventeenth', STRANGERS_SEVENTEENTH, 1200],
  ['the eighteenth', STRANGERS_EIGHTEENTH, 750],
  ['the nineteenth', STRANGERS_NINETEENTH, 680],
  ['the twentieth', STRANGERS_TWENTIETH, 610],
  ['the twenty-first', STRANGERS_TWENTY_FIRST, 920],
  ['the twenty-second', STRANGERS_TWENTY_SECOND, 1390],
  ['the twenty-third', STRANGERS_TWENTY_THIRD, 530],
])('of what %s strangers’ blanks ask for, 19 places in 20 are found', (_, folder, least) => {
  const scores = wildBlanks(folder).map((name) => scoreWild(name, folder));
  const right = scores.reduce((all, score) => all + score.right, 0);
  const missed = scores.reduce((all, score) => all + score.missed.length, 0);
  expect(right + missed).toBeGreaterThan(least);
  expect(right / (right + missed)).toBeGreaterThan(0.95);
});

test.each([
  ['the sixth', STRANGERS_SIXTH, [['V12', 2]]],
  ['the eighth', STRANGERS_EIGHTH, [['S05', 1]]],
  ['the tenth', STRANGERS_TENTH, []],
  ['the eleventh', STRANGERS_ELEVENTH, []],
  ['the twelfth', STRANGERS_TWELFTH, []],
  ['the thirteenth', STRANGERS_THIRTEENTH, []],
  ['the fourteenth', STRANGERS_FOURTEENTH, [['AF0', 1]]],
  ['the fifteenth', STRANGERS_FIFTEENTH, []],
  ['the sixteenth', STRANGERS_SIXTEENTH, []],
  ['the seventeenth', STRANGERS_SEVENTEENTH, [['AS1', 1]]],
  ['the eighteenth', STRANGERS_EIGHTEENTH, []],
  ['the nineteenth', STRANGERS_NINETEENTH, []],
  ['the twentieth', STRANGERS_TWENTIETH, []],
  ['the twenty-first', STRANGERS_TWENTY_FIRST, []],
  ['the twenty-second', STRANGERS_TWENTY_SECOND, []],
  ['the twenty-third', STRANGERS_TWENTY_THIRD, []],
  [
    'the twenty-fourth',
    STRANGERS_TWENTY_FOURTH,
    [
      ['CB0', 1],
      ['CF1', 1],
    ],
  ],
  ['the twenty-fifth', STRANGERS_TWENTY_FIFTH, []],
])(
  'of %s strangers’ blanks nothing is filled that must stay, and no more missed without a word than is known',
  (_, folder, known) => {
    const scores = wildBlanks(folder).map((name) => ({
      name: name.slice(0, 3),
      ...scoreWild(name, folder),
    }));
    expect(scores.flatMap(({ wrong }) => wrong)).toEqual([]);
    const silent = scores.filter((score) => score.silent.length > 0);
    expect(silent.map((score) => [score.name, score.silent.length])).toEqual(known);
  },
);

test.each([
  ['the sixth', 7, STRANGERS_SIXTH],
  ['the nineteenth', 7, STRANGERS_NINETEENTH],
  ['the twenty-fourth', 16, STRANGERS_TWENTY_FOURTH],
  ['the twenty-fifth', 9, STRANGERS_TWENTY_FIFTH],
])(
  'of what %s strangers’ blanks ask for, all places but one in %d are found',
  (_, many, folder) => {
    const scores = wildBlanks(folder).map((name) => scoreWild(name, folder));
    const right = scores.reduce((all, score) => all + score.right, 0);
    const missed = scores.reduce((all, score) => all + score.missed.length, 0);
    expect(right / (right + missed)).toBeGreaterThan(1 - 1 / many);
  },
);

test('of what the seventh strangers’ blanks ask for all is found, and remarks and who recommends are asked about', () => {
  const blanks = wildBlanks(STRANGERS_SEVENTH);
  const missed = blanks.flatMap((name) => scoreWild(name, STRANGERS_SEVENTH).missed);
  expect(blanks.length).toBeGreaterThan(25);
  // 推荐单位 over one sheet beside 申报单位 on another may be whoever sends it on.
  expect(missed.filter((place) => !/^\w+(?:\.1)?\.remarks /u.test(place))).toEqual([
    'unit.name 附表1汇总!A2',
  ]);
});

test('a form filled last time is told as such and left', () => {
  const name = wildBlanks(WILD).find((one) => one.startsWith('W13')) ?? '';
  expect(scoreWild(name, WILD).warnings.join('')).toContain('像是填过的');
});

test('no empty form is taken for one filled last time', () => {
  for (const { name, bytes, truth } of readCorpus()) {
    const { warnings } = recogniseFile(bytes, name, truth.kind);
    expect(
      warnings.filter(({ message }) => message.includes('像是填过的')),
      name,
    ).toEqual([]);
  }
});

test.each([
  ['指导教师', 'other'],
  ['推荐单位联系人', 'other'],
  ['选送单位联系人', 'contact'],
  ['申报单位信息', 'unit'],
  ['推荐人信息', 'other'],
  ['参加人次', null],
  ['基本情况', null],
] as const)('%s speaks of %s', (printed, subject) => {
  expect(subjectOf(printed)).toBe(subject);
});

test('the ledger keeps the phone of a contact and of no adviser', () => {
  expect(fieldOfWhom('contact', 'phone', 'work')).toBe('work.phone');
  expect(fieldOfWhom('other', 'phone', 'work')).toBeNull();
});
