import { expect, test } from 'vitest';
import { fieldOfWhom, subjectOf } from '#shared/blanks/whose.ts';
import { recogniseFile } from '../../support/blank-files.ts';
import { readCorpus } from './corpus.ts';
import { readPublishedForms, scorePublished } from './published-forms.ts';
import { scoreWild, wildBlanks } from './wild-blanks.ts';

test.each(readPublishedForms().map((form) => ({ name: form.name, form })))(
  '$name: each place of a published layout is filled for whom it is, or left',
  ({ form }) => {
    const { missed, wrong } = scorePublished(form);
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  },
);

test.each(wildBlanks())('%s: all that must be found, and nothing that must stay', (name) => {
  const { missed, wrong } = scoreWild(name);
  expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
});

test('a form filled last time is told as such and left', () => {
  const name = wildBlanks().find((one) => one.startsWith('W13')) ?? '';
  const { warnings } = scoreWild(name).found;
  expect(warnings.map(({ message }) => message).join('')).toContain('像是填过的');
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
