import { randomBytes } from 'node:crypto';
import { cp, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { ParsedInput } from '#shared/contract/contract.ts';
import type { SavedNotice } from '#shared/contract/notice.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { jsonPath } from '#shared/notice/json-places.ts';
import type { FormKind, Notice } from '#shared/notice/notice.ts';
import { isSameNotice, nextVersionId } from '#shared/notice/notice-version.ts';
import { canonicalJson } from '#shared/report/canonical-json.ts';
import {
  type EnteredFault,
  enteredFaultsText,
  readEnteredNotice,
} from '#shared/rules/entered-notice.ts';
import { replaceDurably } from '../../files/durable-file.ts';
import { makeFolders } from '../../files/make-folders.ts';
import { remove } from '../../files/move-and-remove.ts';
import { type LoadedNotice, MAX_NOTICE_BYTES, NOTICE_FILE } from '../../notices/load-notice.ts';
import type { WritableLedger } from '../../store/schema/ledger.ts';
import { type Desk, patchSettings } from '../desk/desk.ts';
import { carryServing, locateTemplate, NOTICE_BLANKS } from '../templates/template-shelf.ts';
import {
  addedNotice,
  frozenHalves,
  noticeOnShelf,
  putNotice,
  shelvedNotices,
} from './notice-shelf.ts';

type Input = ParsedInput<'notice.save'>;

/**
 * Keeps an entered notice. A change takes the notice's place; where a report stands frozen under it,
 * the change becomes its next version and the former one stays as it is.
 */
export async function saveNotice(desk: Desk, input: Input): Promise<SavedNotice> {
  const former = input.id === null ? null : await addedNotice(desk, input.id);
  const { noticeId } = await desk.settings();
  const kept = former?.notice ?? null;
  const entered = judged(input.entered, kept?.id ?? (await freshId(desk, input.entered)));
  const notice = kept?.$schema ? { $schema: kept.$schema, ...entered } : entered;
  await refuseSameName(desk, notice);
  const isInUse = input.use || kept?.id === noticeId;
  const done = ({ id, shortTitle }: Notice, isChanged: boolean): SavedNotice => ({
    id,
    shortTitle,
    origin: 'added',
    isChanged,
    isInUse,
  });
  const blanks = await blankFiles(desk, input.blanks);
  if (kept && blanks.size === 0 && canonicalJson(notice) === canonicalJson(kept)) {
    if (isInUse) await desk.saveSettings({ noticeId: kept.id });
    return done(kept, false);
  }
  const saved = kept ? await versionToSave(desk, notice) : notice;
  const serving = Object.fromEntries(
    [...blanks].map(([kind, blank]) => [kind, blank?.name ?? null]),
  );
  await putSaved(desk, { notice: saved, former, basis: input.basis, blanks }, async (write) => {
    await carryServing(write, notice.id, saved.id, serving);
    if (isInUse) await patchSettings(write, { noticeId: saved.id });
  });
  return done(saved, true);
}

/** In its own place, or as the next version where a report stands frozen under it. */
export async function versionToSave(desk: Desk, notice: Notice): Promise<Notice> {
  if ((await frozenHalves(desk, notice.id)).length === 0) return notice;
  const taken = (await shelvedNotices(desk)).map(({ notice: { id } }) => id);
  return { ...notice, id: nextVersionId(notice.id, taken) };
}

/** As an office writes it. */
export function noticeText(notice: Notice): string {
  return `${JSON.stringify(notice, null, 2)}\n`;
}

function judged(entered: unknown, id: string): Notice {
  const read = readEnteredNotice(entered, id);
  if ('faults' in read) throw refusalAt(read.faults);
  if (Buffer.byteLength(noticeText(read.notice)) > MAX_NOTICE_BYTES) {
    throw new Refusal('invalid-input', '通知没有保存：内容太长，超过 1 MB。请删减通知原文。');
  }
  return read.notice;
}

function refusalAt(faults: readonly EnteredFault[]): Refusal {
  const message = `通知没有保存。${enteredFaultsText(faults)}。`;
  return new Refusal('invalid-input', message, { field: jsonPath(faults[0]?.path ?? []) });
}

/** Two that are called alike could not be told apart in the list; versions of one are numbered there. */
async function refuseSameName(desk: Desk, { id, shortTitle }: Notice): Promise<void> {
  const others = await shelvedNotices(desk);
  const same = others.some(
    ({ notice }) => !isSameNotice(notice.id, id) && notice.shortTitle === shortTitle,
  );
  if (!same) return;
  const reason = `已有叫“${shortTitle}”的通知，请换一个简称`;
  throw refusalAt([{ path: ['shortTitle'], reason }]);
}

/** Told apart for good from what other units enter on the same day. */
async function freshId(desk: Desk, entered: unknown): Promise<string> {
  const { issuedOn } = (entered ?? {}) as { issuedOn?: unknown };
  const day = /^\d{4}-\d{2}-\d{2}$/.exec(String(issuedOn))?.[0] ?? 'entered';
  const taken = new Set((await shelvedNotices(desk)).map(({ notice }) => notice.id));
  for (;;) {
    const id = `notice-${day}-${randomBytes(3).toString('hex')}`;
    if (!taken.has(id)) return id;
  }
}

/** What goes into the notice's folder for a form; null takes out what is there. */
type Blanks = ReadonlyMap<FormKind, { name: string; source: string } | null>;

async function blankFiles(desk: Desk, chosen: Input['blanks']): Promise<Blanks> {
  const blanks = new Map<FormKind, { name: string; source: string } | null>();
  for (const [kind, template] of Object.entries(chosen) as [FormKind, string | null][]) {
    if (template === null) blanks.set(kind, null);
    else {
      const source = await locateTemplate(desk, template);
      blanks.set(kind, { name: `${kind}${path.extname(template).toLowerCase()}`, source });
    }
  }
  return blanks;
}

interface Written {
  notice: Notice;
  former: LoadedNotice | null;
  basis: string | null;
  blanks: Blanks;
}

async function putSaved(
  desk: Desk,
  { notice, former, basis, blanks }: Written,
  settle: (write: WritableLedger) => Promise<void>,
): Promise<void> {
  const begun = basis === null ? null : await noticeOnShelf(desk, basis);
  const isInPlace = former?.notice.id === notice.id;
  const name = isInPlace ? path.basename(former.folder) : notice.id;
  await putNotice(
    desk,
    name,
    async (staging) => {
      const inside = path.join(staging, NOTICE_BLANKS);
      if (former) await cp(former.folder, staging, { recursive: true });
      else if (begun) await copyIfThere(path.join(begun.folder, NOTICE_BLANKS), inside);
      await replaceDurably(path.join(staging, NOTICE_FILE), noticeText(notice));
      for (const [kind, blank] of blanks) {
        await makeFolders(inside);
        for (const present of await readdir(inside)) {
          if (path.parse(present).name === kind) await remove(path.join(inside, present));
        }
        if (blank) await cp(blank.source, path.join(inside, blank.name));
      }
    },
    settle,
  );
}

async function copyIfThere(from: string, to: string): Promise<void> {
  const names = await readdir(from).catch(() => []);
  if (names.length > 0) await cp(from, to, { recursive: true });
}
