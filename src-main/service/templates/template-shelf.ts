import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Template } from '#shared/contract/template.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { ownAt } from '#shared/domain/own-at.ts';
import { FORM_KINDS, type FormKind } from '#shared/notice/notice.ts';
import { writeDurably } from '../../files/durable-file.ts';
import { HalfTakenBack, pathBelow } from '../../files/exchange.ts';
import { makeFolders } from '../../files/make-folders.ts';
import { discard, discardAfter } from '../../files/move-and-remove.ts';
import { passingName } from '../../files/staging-folder.ts';
import { listNotices } from '../../notices/load-notice.ts';
import { getSetting, patchSetting } from '../../store/app-settings.ts';
import type { WritableLedger } from '../../store/schema/ledger.ts';
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
  const serving = await templatesServing(desk);
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

/** The forms that are made on a template. */
export async function kindsServed(desk: Desk): Promise<FormKind[]> {
  const serving = await templatesServing(desk);
  return FORM_KINDS.filter((kind) => serving[kind]);
}

/** Read afresh, so that the clerk's edits in Word count. */
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

/** How the name is written already: Windows holds names that differ by case for one. */
export async function nameOnShelf(desk: Desk, name: string): Promise<string> {
  const standing = await templatesIn(ownFolder(desk), false);
  return standing.find((one) => one.name.toLowerCase() === name.toLowerCase())?.name ?? name;
}

/**
 * Keeps a template in the data folder, replacing one of the same name, and lets it serve the form;
 * `also` is written with it.
 */
export async function shelveTemplate(
  desk: Desk,
  kind: FormKind,
  { name, bytes }: { name: string; bytes: Uint8Array },
  also: (write: WritableLedger) => Promise<void>,
): Promise<void> {
  const { root, templates, incoming } = desk.ledger().folder;
  const target = path.join(templates, name);
  const ready = passingName(target, 'tmp');
  const aside = existsSync(target) ? passingName(path.join(incoming, name), 'tmp') : null;
  const places = [
    {
      place: pathBelow(root, target),
      ready: pathBelow(root, ready),
      aside: aside && pathBelow(root, aside),
    },
  ];
  try {
    await makeFolders(templates);
    await writeDurably(ready, bytes);
    const serving = await servingWith(desk, kind, name);
    await desk.writeWithFiles(`保存模板“${name}”`, places, async (write) => {
      await putServing(write, serving);
      await also(write);
    });
    if (aside !== null) await discard(aside);
  } catch (error) {
    throw storageRefusal(await withoutReady(error, ready), `模板“${name}”`) ?? error;
  }
}

export async function serve(desk: Desk, kind: FormKind, name: string | null): Promise<void> {
  if (name !== null) await locateTemplate(desk, name);
  const patch = await servingWith(desk, kind, name);
  await desk.write('选择报送表模板', (write) => putServing(write, patch));
}

/** What serves under a notice serves under the next one too, except as `patch` says. */
export async function carryServing(
  write: WritableLedger,
  from: string,
  to: string,
  patch: Partial<Record<FormKind, string | null>>,
): Promise<void> {
  const { value: all } = await getSetting(write, SERVING_KEY, servingSchema);
  const serving = { ...ownAt(all, from), ...patch };
  if (Object.keys(serving).length > 0) await putServing(write, { [to]: serving });
}

type Serving = z.infer<typeof servingSchema>;

async function servingWith(desk: Desk, kind: FormKind, name: string | null): Promise<Serving> {
  const { id } = await desk.notice();
  const { value: all } = await storedServing(desk);
  return { [id]: { ...ownAt(all, id), [kind]: name } };
}

function putServing(write: WritableLedger, patch: Serving): Promise<void> {
  return patchSetting(write, SERVING_KEY, servingSchema, patch);
}

export async function removeTemplate(desk: Desk, name: string): Promise<void> {
  const template = (await shelvedTemplates(desk)).find((one) => one.name === name);
  if (!template) return;
  if (template.fromNotice) {
    throw new Refusal('invalid-input', '这个模板随通知而来，不能删除；可以改用内置版式。');
  }
  const { serves } = (await listTemplates(desk)).find((one) => one.name === name) ?? {};
  const { root, incoming } = desk.ledger().folder;
  const aside = passingName(path.join(incoming, name), 'tmp');
  const place = pathBelow(root, template.path);
  const patch = serves ? await servingWith(desk, serves, null) : null;
  try {
    // One that is open in Word stays, and serves on.
    await desk.writeWithFiles(
      `删除模板“${name}”`,
      [{ place, ready: null, aside: pathBelow(root, aside) }],
      async (write) => {
        if (patch) await putServing(write, patch);
      },
    );
    await discard(aside);
  } catch (error) {
    throw storageRefusal(error, `模板“${name}”`) ?? error;
  }
}

/** The failure, with what was made ready gone, unless the next opening is to take the step back. */
async function withoutReady(failure: unknown, ready: string): Promise<unknown> {
  return failure instanceof HalfTakenBack ? failure : discardAfter(failure, ready);
}

/** What the clerk chose, with what could not be read of it. */
export function storedServing(desk: Desk) {
  return getSetting(desk.ledger(), SERVING_KEY, servingSchema);
}

/** Which template each form is made on; null and absent for the built-in layout. */
export async function templatesServing(
  desk: Desk,
): Promise<Partial<Record<FormKind, string | null>>> {
  const { id } = await desk.notice();
  const chosen = ownAt((await storedServing(desk)).value, id) ?? {};
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
