import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { KnownLayout } from '#shared/blanks/known-layout.ts';
import type { Synonyms } from '#shared/blanks/match-label.ts';
import type { BlankRecognition } from '#shared/blanks/recognition.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import type { ReadSheet } from '../collect/read-sheet.ts';
import type { ReadForm } from '../documents/blanks/filled/read-any-form.ts';
import type { OwnWords } from '../documents/blanks/recognise-blank.ts';
import type { OfficePages } from '../documents/office-pages/office-pages.ts';
import type { FittedPicture } from '../documents/pictures/fit-picture.ts';
import type { Workbook } from '../exchange/cells/workbook-model.ts';
import type { ImportOptions, ImportPlan } from '../exchange/import-plan.ts';
import type { OfficeForm } from '../office/form/office-form.ts';
import { type FilledForm, type FormContent, fillForm } from './fill-form.ts';
import type { Mail } from './read-mail.ts';

/** A file of the office's as it was read from the disk. */
export interface FormFile {
  name: string;
  bytes: Uint8Array;
}

interface BlankQuestion {
  blank: FormFile;
  kind: FormKind;
  words: OwnWords;
}

interface FillQuestion extends BlankQuestion {
  content: FormContent;
}

/**
 * What is done with files from outside: plain questions with plain answers, so that they can be put to
 * another thread. What each needs is loaded when first asked for; nothing here writes or knows the ledger.
 */
export const READING_TASKS = {
  async plan({
    path: file,
    options,
  }: {
    path: string;
    options: ImportOptions;
  }): Promise<ImportPlan> {
    const { planWorkbook } = await import('../exchange/plan-import.ts');
    return planWorkbook(await workbookAt(file), options);
  },
  /** A sheet that a body sent back. */
  async collected({
    bytes,
    options,
  }: {
    bytes: Uint8Array;
    options: ImportOptions;
  }): Promise<ReadSheet> {
    const { readCollected } = await import('../collect/read-sheet.ts');
    return readCollected(bytes, options);
  },
  async sheets({ path: file }: { path: string }): Promise<Workbook> {
    return workbookAt(file);
  },
  async planPaste({
    pasted,
    options,
  }: {
    pasted: string;
    options: ImportOptions;
  }): Promise<ImportPlan> {
    const { planPaste } = await import('../exchange/plan-paste.ts');
    return planPaste(pasted, options);
  },
  async recognise({
    blank,
    kind,
    words,
  }: BlankQuestion): Promise<BlankRecognition & { html: string }> {
    const { recogniseBlank } = await import('../documents/blanks/recognise-blank.ts');
    const form = await formOf(blank);
    const recognition = recogniseBlank(form, kind, words);
    return { ...recognition, html: await previewOf(form, recognition) };
  },
  /** What a filled form says; of a kind that is known, or of the one that it turns out to be. */
  async readForm({
    form: file,
    kind,
    synonyms,
  }: {
    form: FormFile;
    kind: FormKind | null;
    synonyms: Synonyms;
  }): Promise<ReadForm> {
    const { readFilled } = await import('../documents/blanks/filled/read-filled.ts');
    const { readAnyForm } = await import('../documents/blanks/filled/read-any-form.ts');
    const form = await formOf(file);
    if (kind === null) return readAnyForm(form, synonyms);
    return { kind, answers: readFilled(form, kind, synonyms) };
  },
  async readMail(mail: { path: string } | FormFile): Promise<Mail> {
    const { readMail, readMailAt } = await import('./read-mail.ts');
    return 'path' in mail ? readMailAt(mail.path) : readMail(mail.name, mail.bytes);
  },
  /** The blank with its tags in place, and what is learnt of it. */
  async tag({ blank, kind, words, learntOn }: BlankQuestion & { learntOn: string }): Promise<{
    recognition: BlankRecognition;
    layout: KnownLayout;
    format: 'docx' | 'xlsx';
    bytes: Uint8Array;
  }> {
    const { recogniseBlank } = await import('../documents/blanks/recognise-blank.ts');
    const { learnLayout } = await import('../documents/blanks/layouts/learn-layout.ts');
    const { placeTags } = await import('../documents/blanks/place-tags.ts');
    const form = await formOf(blank);
    const recognition = recogniseBlank(form, kind, words);
    const layout = learnLayout(form.lines(), recognition, { learntOn, fileName: blank.name });
    placeTags(form, recognition);
    return { recognition, layout, format: form.format, bytes: form.bytes() };
  },
  /** Whether the form has rows for several works or cases. */
  async takesAll({ blank, kind, words }: BlankQuestion): Promise<boolean> {
    const { readyForm, takesSeveral } = await import('../documents/blanks/fill-blank.ts');
    if (kind === 'statistics') return false;
    const form = await formOf(blank);
    readyForm(form, kind, words);
    return takesSeveral(form);
  },
  async fill({ blank, kind, words, content }: FillQuestion): Promise<FilledForm> {
    return fillForm(blank, kind, words, content);
  },
  /** The filled form as the pages that it prints. */
  async fillAndShow(question: FillQuestion): Promise<OfficePages & { check: FilledForm['check'] }> {
    const { officePages } = await import('../documents/office-pages/office-pages.ts');
    const { bytes, check } = await READING_TASKS.fill(question);
    return { ...officePages(bytes, question.blank.name), check };
  },
  async fitPicture({
    bytes,
    turn,
  }: {
    bytes: Uint8Array;
    turn: number;
  }): Promise<FittedPicture | null> {
    const { fitPicture } = await import('../documents/pictures/fit-picture.ts');
    return fitPicture(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), turn);
  },
};

export type ReadingTasks = typeof READING_TASKS;

let last: { key: string; workbook: Workbook } | null = null;

/** A plan is made several times over one workbook, as the clerk corrects it. */
async function workbookAt(file: string): Promise<Workbook> {
  const { readWorkbook } = await import('../exchange/cells/read-workbook.ts');
  const { readWorkbookFile } = await import('../exchange/cells/read-workbook-file.ts');
  const key = await stat(file).then(
    ({ size, mtimeMs }) => `${size} ${mtimeMs} ${file}`,
    () => '',
  );
  if (key === '' || last?.key !== key) {
    last = null;
    last = { key, workbook: readWorkbook(await readWorkbookFile(file), path.basename(file)) };
  }
  return last.workbook;
}

async function formOf({ name, bytes }: FormFile): Promise<OfficeForm> {
  const { openForm } = await import('../documents/blanks/open-form.ts');
  return openForm(bytes, name);
}

async function previewOf(form: OfficeForm, recognition: BlankRecognition): Promise<string> {
  const { blankPreview } = await import('../documents/blanks/blank-preview.ts');
  return blankPreview(form, recognition);
}
