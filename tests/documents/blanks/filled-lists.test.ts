import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readAnyForm } from '#main/documents/blanks/filled/read-any-form.ts';
import { openForm } from '#main/documents/blanks/open-form.ts';
import { fillForm } from '#main/reading/fill-form.ts';
import { parseListField } from '#shared/blanks/field-names.ts';
import { typicalFacts } from '../../support/report-facts-sample.ts';

const facts = typicalFacts();
const [work, ...others] = facts.works;
if (!work) throw new Error('no work in the sample');
const several = {
  ...facts,
  works: [work, ...others, { ...work, id: 'w-more', title: '防汛短片' }],
};

test.each([
  ['work-list.docx', 'work'],
  ['case-list.docx', 'case'],
  ['../../samples/strangers/D14-只有表头.docx', 'work'],
] as const)('rows of %s, once filled, are read to the same titles', async (name, kind) => {
  const file = path.join(import.meta.dirname, name);
  const blank = { name, bytes: new Uint8Array(readFileSync(file)) };
  const content = { facts: several, recordId: '*' };
  const { bytes } = await fillForm(blank, kind, { synonyms: {} }, content);
  const read = readAnyForm(openForm(bytes, name), {});
  expect(read.kind).toBe(kind);
  const titles = read.answers.flatMap(({ field, text, doubt }) =>
    parseListField(field)?.column === 'title' && doubt === null ? [text] : [],
  );
  const asked = kind === 'work' ? several.works : several.cases;
  expect(titles).toEqual(asked.map(({ title }) => title));
});
