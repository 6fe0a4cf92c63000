import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fieldName, fixedFieldIds } from '#shared/blanks/field-names.ts';
import type { BlankRecognition, PlaceOverrides } from '#shared/blanks/recognition.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/contract/failure.ts';
import { fileBase } from '#shared/forms/file-name.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import type { RecogniseOptions } from '../../documents/blanks/recognise-blank.ts';
import { replaceDurably } from '../../files/durable-file.ts';
import { readingRefusal, storageRefusal } from '../../store/storage-failure.ts';
import type { Desk } from '../desk.ts';
import { ownLabels } from '../own-words.ts';
import { factsShown } from '../reports/facts-shown.ts';
import { fillForm } from '../templates/fill-form.ts';
import {
  listTemplates,
  locateTemplate,
  readTemplateFile,
  removeTemplate,
  serve,
  shelveTemplate,
} from '../templates/template-shelf.ts';

const MAX_BLANK_BYTES = 20_000_000;

export function templateHandlers(desk: Desk): Handlers['template'] {
  const options = async (overrides: PlaceOverrides): Promise<RecogniseOptions> => {
    const { synonyms } = await desk.settings();
    return { overrides, synonyms: ownLabels(synonyms) };
  };
  return {
    async recognise({ path: source, kind, overrides }) {
      const fileName = path.basename(source);
      const bytes = await readBlank(source);
      const { recogniseBlank } = await import('../../documents/blanks/recognise-blank.ts');
      const { blankPreview } = await import('../../documents/blanks/blank-preview.ts');
      const recognition = recogniseBlank(bytes, fileName, kind, await options(overrides));
      return { ...recognition, fileName, html: blankPreview(bytes, recognition, fileName) };
    },
    fields: ({ kind }) =>
      fixedFieldIds()
        .filter((field) => isFieldOf(field, kind))
        .map((field) => ({ field, label: fieldName(field) })),
    async save({ path: source, kind, overrides, name }) {
      const fileName = path.basename(source);
      const bytes = await readBlank(source);
      const { recogniseBlank } = await import('../../documents/blanks/recognise-blank.ts');
      const { makeTemplate } = await import('../../documents/blanks/make-template.ts');
      const recognition = recogniseBlank(bytes, fileName, kind, await options(overrides));
      const kept = `${fileBase([name.replace(/\.(docx|xlsx)$/iu, '')])}.${recognition.format}`;
      await shelveTemplate(desk, kind, kept, makeTemplate(bytes, recognition, fileName));
      await learnLabels(desk, recognition, overrides);
      desk.changed('settings', 'report');
      const saved = (await listTemplates(desk)).find((template) => template.name === kept);
      if (!saved) throw new Error(`the template just saved is gone: ${kept}`);
      return saved;
    },
    list: () => listTemplates(desk),
    async use({ kind, name }) {
      await serve(desk, kind, name);
      desk.changed('settings', 'report');
      return listTemplates(desk);
    },
    async remove({ name }) {
      await removeTemplate(desk, name);
      desk.changed('settings', 'report');
      return listTemplates(desk);
    },
    locate: async ({ name }) => ({ path: await locateTemplate(desk, name) }),
    async preview({ name, kind, recordId, ...which }) {
      const template = { name, bytes: await readTemplateFile(desk, name) };
      const facts = await factsShown(desk, which);
      const { bytes, check } = await fillForm(template, { kind, facts, recordId });
      return { html: await filledPreview(bytes, kind, name), check };
    },
    async fill({ path: source, kind, recordId, out, ...which }) {
      const blank = { name: path.basename(source), bytes: await readBlank(source) };
      const facts = await factsShown(desk, which);
      const { bytes, check } = await fillForm(blank, { kind, facts, recordId });
      try {
        await replaceDurably(out, bytes);
      } catch (error) {
        throw storageRefusal(error, `文件“${out}”`) ?? error;
      }
      return { ...check, out };
    },
  };
}

/** The filled form as paper, with nothing left to point at. */
async function filledPreview(bytes: Uint8Array, kind: FormKind, name: string): Promise<string> {
  const { blankPreview } = await import('../../documents/blanks/blank-preview.ts');
  const format = name.endsWith('.xlsx') ? 'xlsx' : 'docx';
  return blankPreview(bytes, { format, kind, fields: [], unmatched: [], warnings: [] }, name);
}

/** What the clerk named in one blank is recognised in the next; the settings list it among the words. */
async function learnLabels(
  desk: Desk,
  { fields }: BlankRecognition,
  overrides: PlaceOverrides,
): Promise<void> {
  const learnt = fields.flatMap(({ label, place, field }) =>
    label !== '' && field !== null && field !== 'pen' && overrides[place] === field
      ? [[label, field] as const]
      : [],
  );
  if (learnt.length === 0) return;
  const { synonyms } = await desk.settings();
  const labels = { ...synonyms['labels'], ...Object.fromEntries(learnt) };
  await desk.saveSettings({ synonyms: { ...synonyms, labels } });
}

async function readBlank(source: string): Promise<Uint8Array> {
  const file = path.basename(source);
  try {
    if ((await stat(source)).size <= MAX_BLANK_BYTES) return await readFile(source);
  } catch (error) {
    throw readingRefusal(error, source, `空白表“${file}”`) ?? error;
  }
  throw new Refusal(
    'unsupported-file',
    `“${file}”超过 20 MB，不像是空白表。请选择办公室发的空白表。`,
    { file },
  );
}

/** Fields of the other two forms' records are not offered. */
function isFieldOf(field: string, kind: FormKind): boolean {
  const foreign = { statistics: ['work.', 'case.'], work: ['case.', 'm.'], case: ['work.', 'm.'] };
  return foreign[kind].every((prefix) => !field.startsWith(prefix));
}
