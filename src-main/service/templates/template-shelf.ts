import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Template } from '#shared/contract/template.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { FORM_KINDS, type FormKind } from '#shared/notice/notice.ts';
import { replaceDurably } from '../../files/durable-file.ts';
import { makeFolders } from '../../files/make-folders.ts';
import { remove } from '../../files/move-and-remove.ts';
import { listNotices } from '../../notices/load-notice.ts';
import { getSetting, patchSetting } from '../../store/app-settings.ts';
import { storageRefusal } from '../../store/storage/storage-failure.ts';
import type { Desk } from '../desk/desk.ts';

/** Which template serves which form, per notice; absent means the notice's own or the built-in one. */
const servingSchema = z.record(
  z.string(),
  z.partialRecord(z.enum(FORM_KINDS), z.string().nullable()),
);
const SERVING_KEY = 'templates';

/** Folder inside a notice's own. */
export const NOTICE_BLANKS = 'templates';

interface ShelvedTemplate {
  name: string;
  path: string;
  fromNotice: boolean;
}

/** The clerk's templates and those that came with the notice, with what each serves. */
export async function listTemplates(desk: Desk): Promise<Template[]> {
  const shelved = await shelvedTemplates(desk);
  const serving = await servingNow(desk);
  return Promise.all(
    shelved.map(async ({ name, path: file, fromNotice }) => ({
      name,
      format: name.endsWith('.xlsx') ? ('xlsx' as const) : ('docx' as const),
      serves: FORM_KINDS.find((kind) => serving[kind] === name) ?? null,
      fromNotice,
      bytes: (await stat(file)).size,
    })),
  );
}

/** The template a form is made on, read afresh so that the clerk's edits in Word count. */
export async function templateFor(
  desk: Desk,
  kind: FormKind,
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const name = (await servingNow(desk))[kind];
  if (!name) return null;
  return { name, bytes: await readTemplateFile(desk, name) };
}

export async function readTemplateFile(desk: Desk, name: string): Promise<Uint8Array> {
  return readFile(await locateTemplate(desk, name));
}

export async function locateTemplate(desk: Desk, name: string): Promise<string> {
  const found = (await shelvedTemplates(desk)).find((template) => template.name === name);
  if (!found) {
    throw new Refusal(
      'not-found',
      `找不到模板“${name}”，它可能已被移走。请重新选择模板，或改用内置版式。`,
      {
        file: name,
      },
    );
  }
  return found.path;
}

/** Keeps a template in the data folder, replacing one of the same name, and lets it serve the form. */
export async function shelveTemplate(
  desk: Desk,
  kind: FormKind,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const folder = ownFolder(desk);
  try {
    await makeFolders(folder);
    await replaceDurably(path.join(folder, name), bytes);
  } catch (error) {
    throw storageRefusal(error, `模板“${name}”`) ?? error;
  }
  await serve(desk, kind, name);
}

export async function serve(desk: Desk, kind: FormKind, name: string | null): Promise<void> {
  if (name !== null) await locateTemplate(desk, name);
  const { id } = await desk.notice();
  const { value: all } = await storedServing(desk);
  const patch = { [id]: { ...all[id], [kind]: name } };
  await desk.write('选择报送表模板', (write) =>
    patchSetting(write, SERVING_KEY, servingSchema, patch),
  );
}

/** What serves under a notice serves under the next one too, except as `patch` says. */
export async function carryServing(
  desk: Desk,
  from: string,
  to: string,
  patch: Partial<Record<FormKind, string | null>>,
): Promise<void> {
  const { value: all } = await storedServing(desk);
  const serving = { ...all[from], ...patch };
  if (Object.keys(serving).length === 0) return;
  await desk.write('选择报送表模板', (write) =>
    patchSetting(write, SERVING_KEY, servingSchema, { [to]: serving }),
  );
}

export async function removeTemplate(desk: Desk, name: string): Promise<void> {
  const template = (await shelvedTemplates(desk)).find((one) => one.name === name);
  if (!template) return;
  if (template.fromNotice) {
    throw new Refusal('invalid-input', '这个模板随通知而来，不能删除；可以改用内置版式。');
  }
  const { serves } = (await listTemplates(desk)).find((one) => one.name === name) ?? {};
  // First the file: one that is open in Word stays, and serves on.
  try {
    await remove(template.path);
  } catch (error) {
    throw storageRefusal(error, `模板“${name}”`) ?? error;
  }
  if (serves) await serve(desk, serves, null);
}

/** What the clerk chose, with what could not be read of it. */
export function storedServing(desk: Desk) {
  return getSetting(desk.ledger(), SERVING_KEY, servingSchema);
}

async function servingNow(desk: Desk): Promise<Partial<Record<FormKind, string | null>>> {
  const { id } = await desk.notice();
  const chosen = (await storedServing(desk)).value[id] ?? {};
  const fromNotice = (await shelvedTemplates(desk)).filter((template) => template.fromNotice);
  return { ...blanksAmong(fromNotice.map(({ name }) => name)), ...chosen };
}

/** The office's own blanks in a notice's folder, named by the form they are of. */
export async function blanksOf(notice: string): Promise<Partial<Record<FormKind, string>>> {
  const templates = await templatesIn(path.join(notice, NOTICE_BLANKS), true);
  return blanksAmong(templates.map(({ name }) => name));
}

function blanksAmong(names: readonly string[]): Partial<Record<FormKind, string>> {
  return Object.fromEntries(
    FORM_KINDS.flatMap((kind) => {
      const name = names.find((one) => path.parse(one).name === kind);
      return name === undefined ? [] : [[kind, name] as const];
    }),
  );
}

async function shelvedTemplates(desk: Desk): Promise<ShelvedTemplate[]> {
  const { notices } = await listNotices(desk.noticeFolders());
  const { id } = await desk.notice();
  const notice = notices.find((one) => one.notice.id === id);
  const own = await templatesIn(ownFolder(desk), false);
  const coming = notice ? await templatesIn(path.join(notice.folder, NOTICE_BLANKS), true) : [];
  return [...own, ...coming.filter(({ name }) => own.every((one) => one.name !== name))];
}

async function templatesIn(folder: string, fromNotice: boolean): Promise<ShelvedTemplate[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => /\.(docx|xlsx)$/iu.test(name) && !name.startsWith('~$'))
    .sort()
    .map((name) => ({ name, path: path.join(folder, name), fromNotice }));
}

function ownFolder(desk: Desk): string {
  return desk.ledger().folder.templates;
}
