import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readAnyForm } from '#main/documents/blanks/filled/read-any-form.ts';
import { readFilled } from '#main/documents/blanks/filled/read-filled.ts';
import { openForm } from '#main/documents/blanks/open-form.ts';
import { fillForm } from '#main/reading/fill-form.ts';
import { fieldValues } from '#shared/blanks/field-values.ts';
import { isSummed } from '#shared/gather/gathered.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import { typicalFacts } from '../../support/report-facts-sample.ts';

const FOLDER = path.join(import.meta.dirname, '../../samples/strangers');
const facts = typicalFacts();

/** Strangers' blanks, filled with a unit's report, and read as an office reads them. */
const FORMS = readdirSync(FOLDER)
  .filter((name) => /\.(?:docx|xlsx)$/u.test(name))
  .map((name) => {
    const truth = readFileSync(path.join(FOLDER, `${name}.truth.json`), 'utf8');
    return [name, (JSON.parse(truth) as { kind: FormKind | 'other' }).kind] as const;
  });
const OURS = FORMS.flatMap(([name, kind]) => (kind === 'other' ? [] : [[name, kind] as const]));

async function filled(name: string, kind: FormKind) {
  const bytes = new Uint8Array(readFileSync(path.join(FOLDER, name)));
  return fillForm({ name, bytes }, kind, { synonyms: {} }, { facts, recordId: null });
}

test.each(OURS)('%s, once filled, is read to the same numbers and titles', async (name, kind) => {
  const { bytes, check } = await filled(name, kind);
  const values = fieldValues(kind, facts);
  const answers = readFilled(openForm(bytes, name), kind, {});
  const sure = new Map(
    answers.flatMap(({ field, text, doubt }) => (doubt === null ? [[field, text] as const] : [])),
  );
  const wanted = check.filled
    .map(({ field }) => field)
    .filter((field): field is string => field !== null)
    .filter((field) => isSummed(field) || /^(?:work|case)\.title$/u.test(field));
  for (const field of wanted)
    expect([field, sure.get(field)]).toEqual([field, String(values.get(field))]);
});

test('of which kind a filled form is shows by what it answers; others are none', async () => {
  const unlike: string[] = [];
  for (const [name, kind] of FORMS) {
    const bytes =
      kind === 'other'
        ? new Uint8Array(readFileSync(path.join(FOLDER, name)))
        : (await filled(name, kind)).bytes;
    const found = readAnyForm(openForm(bytes, name), {}).kind;
    if (found !== (kind === 'other' ? null : kind)) unlike.push(name);
  }
  // Rows of many units: told as not recognised, never taken for another.
  expect(unlike).toEqual(['X08-乡镇逐行汇总.xlsx']);
});
