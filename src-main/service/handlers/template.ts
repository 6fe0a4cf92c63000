import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fieldName, fixedFieldIds } from '#shared/blanks/field-names.ts';
import type { BlankRecognition, PlaceOverrides } from '#shared/blanks/recognition.ts';
import type { CallInput, Handlers } from '#shared/contract/contract.ts';
import type { Settings } from '#shared/contract/settings.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { fileBase } from '#shared/forms/file-name.ts';
import { FORM_KINDS, type FormKind } from '#shared/notice/notice.ts';
import type { OwnWords } from '../../documents/blanks/recognise-blank.ts';
import type { FormFile } from '../../reading/reading-tasks.ts';
import { saveFile } from '../../store/storage/save-file.ts';
import { readingRefusal } from '../../store/storage/storage-failure.ts';
import { type Desk, patchSettings } from '../desk/desk.ts';
import { localDay } from '../desk/local-day.ts';
import { shownVersion } from '../reports/shown-version.ts';
import { keepLayout } from '../templates/known-layouts.ts';
import { ownWords } from '../templates/own-words.ts';
import {
  listTemplates,
  locateTemplate,
  nameOnShelf,
  readTemplateFile,
  removeTemplate,
  serve,
  shelveTemplate,
} from '../templates/template-shelf.ts';

const MAX_BLANK_BYTES = 20_000_000;

export function templateHandlers(desk: Desk): Handlers['template'] {
  return {
    async recognise({ path: source, kind, overrides, afresh }) {
      const blank = await readBlank(source);
      const words = { ...(await wordsFor(desk, afresh)), overrides };
      const recognition = await desk.reader.ask('recognise', blank.name, { blank, kind, words });
      return { ...recognition, fileName: blank.name };
    },
    fields: ({ kind }) =>
      fixedFieldIds()
        .filter((field) => isFieldOf(field, kind))
        .map((field) => ({ field, label: fieldName(field) })),
    async save({ path: source, kind, overrides, afresh, name }) {
      const blank = await readBlank(source);
      const words = { ...(await wordsFor(desk, afresh)), overrides };
      const learntOn = localDay(desk.options.now());
      const question = { blank, kind, words, learntOn };
      const tagged = await desk.reader.ask('tag', blank.name, question);
      const { recognition, layout, bytes } = tagged;
      const named = `${fileBase([name.replace(/\.(docx|xlsx)$/iu, '')])}.${tagged.format}`;
      const kept = await nameOnShelf(desk, named);
      const labels = await learntLabels(desk, recognition, overrides);
      await shelveTemplate(desk, kind, { name: kept, bytes }, async (write) => {
        if (labels) await patchSettings(write, labels);
        await keepLayout(write, layout);
      });
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
    async preview(asked) {
      return desk.reader.ask('fillAndShow', asked.name, await filling(desk, asked));
    },
    async saveFilled({ path: target, ...asked }) {
      const { bytes } = await desk.reader.ask('fill', asked.name, await filling(desk, asked));
      await saveFile(target, bytes);
      return { path: target };
    },
    async fill({ path: source, kind, recordId, out, ...which }) {
      const blank = await readBlank(source);
      const { facts } = await shownVersion(desk, which, undefined, ALL_EXTRAS);
      const content = { facts, recordId };
      const words = await ownWords(desk);
      const filled = await desk.reader.ask('fill', blank.name, { blank, kind, words, content });
      const { bytes, check } = filled;
      await saveFile(out, bytes);
      return { ...check, out };
    },
  };
}

/** What to fill a form on the shelf with: as it would be packed. */
async function filling(
  desk: Desk,
  { name, kind, recordId, ...which }: CallInput<'template.preview'>,
) {
  const { facts, code } = await shownVersion(desk, which, undefined, ALL_EXTRAS);
  const blank = { name, bytes: await readTemplateFile(desk, name) };
  const content = { facts, recordId, allIfItTakes: true, code };
  return { blank, kind, words: await ownWords(desk), content };
}

/** An office's form may ask for anything that the records tell. */
const ALL_EXTRAS = { kept: FORM_KINDS };

async function wordsFor(desk: Desk, afresh: boolean): Promise<OwnWords> {
  const words = await ownWords(desk);
  return afresh ? { ...words, layouts: [] } : words;
}

/** What the clerk named in one blank is recognised in the next; the settings list it among the words. */
async function learntLabels(
  desk: Desk,
  { fields }: BlankRecognition,
  overrides: PlaceOverrides,
): Promise<Pick<Settings, 'synonyms'> | null> {
  const learnt = fields.flatMap(({ label, place, field }) =>
    label !== '' && field !== null && field !== 'pen' && overrides[place] === field
      ? [[label, field] as const]
      : [],
  );
  if (learnt.length === 0) return null;
  const { synonyms } = await desk.settings();
  const labels = { ...synonyms['labels'], ...Object.fromEntries(learnt) };
  return { synonyms: { ...synonyms, labels } };
}

async function readBlank(source: string): Promise<FormFile> {
  const file = path.basename(source);
  try {
    if ((await stat(source)).size <= MAX_BLANK_BYTES)
      return { name: file, bytes: await readFile(source) };
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
