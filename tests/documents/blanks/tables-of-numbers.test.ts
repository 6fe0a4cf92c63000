import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPublishedForms, scorePublished } from './published-forms.ts';
import { scoreOnSheet } from './published-sheets.ts';

const formsIn = (name: string) =>
  readPublishedForms(readFileSync(join(import.meta.dirname, name), 'utf8'));
const WRITTEN = [
  'tables-of-numbers.txt',
  'indicators-and-signatures.txt',
  'cards-of-one.txt',
  'numbered-labels.txt',
  'letters-and-templates.txt',
  'letters-of-one.txt',
  'sections-and-families.txt',
  'asked-in-words.txt',
  'further-pieces.txt',
  'counts-of-named.txt',
  'notes-behind.txt',
  'headed-sentences.txt',
  'crossed-by-settings.txt',
  'others-beside-ours.txt',
  'makers-and-totals.txt',
  'filled-by-others.txt',
].flatMap(formsIn);

test.each(WRITTEN.map((form) => ({ name: form.name, form })))(
  '$name: in a document and on a sheet what is asked is filled, and the rest left',
  async ({ form }) => {
    const { missed, wrong } = scorePublished(form);
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
    expect(await scoreOnSheet(form)).toEqual({ missed: [], wrong: [] });
  },
);

test.each(formsIn('cards-of-one.txt').map((form) => ({ name: form.name, form })))(
  '$name: the same on a sheet that begins at its second row and column',
  async ({ form }) => {
    expect(await scoreOnSheet(form, 1)).toEqual({ missed: [], wrong: [] });
  },
);
