import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { replaceDurably, syncFolder, writeDurably } from './durable-file.ts';
import { errorCodeOf } from './error-code.ts';
import { move, remove } from './move-and-remove.ts';

/** A path below the data folder, and never a way out of it. */
const insideSchema = z
  .string()
  .refine((name) => name.split('/').every((part) => part !== '' && part !== '..' && part !== '.'));

const placeSchema = z.object({
  /** What changes: a file or a folder. */
  place: insideSchema,
  /** Where what comes was made ready; null where something only goes. */
  ready: insideSchema.nullable(),
  /** Where what stands there is to lie, under a name that is free; null where nothing stands. */
  aside: insideSchema.nullable(),
});

const exchangeSchema = z.object({
  id: z.string(),
  /** What the clerk did, in Chinese. */
  label: z.string(),
  /** Who says whether a step that was stopped is to be finished: itself, or the ledger's records. */
  decided: z.enum(['finish', 'take back', 'by the ledger']),
  places: z.array(placeSchema),
});

/** One thing of a step; paths have slashes, whatever the system. */
export type ExchangedPlace = z.infer<typeof placeSchema>;

/**
 * Things of a data folder that change in one step. It is written down and flushed before the first
 * of them is touched, so that a step stopped at any moment is finished or taken back later.
 */
export type Exchange = z.infer<typeof exchangeSchema>;

/** Null where no step was stopped; also where the note of it is damaged, which is put aside. */
export async function unfinishedExchange(root: string): Promise<Exchange | null> {
  const journal = journalOf(root);
  let text: string;
  try {
    text = await readFile(journal, 'utf8');
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
  const read = exchangeSchema.safeParse(jsonOf(text));
  if (read.success) {
    const isToGoBack = (await readFile(failedOf(root), 'utf8').catch(() => '')) === read.data.id;
    return isToGoBack ? { ...read.data, decided: 'take back' } : read.data;
  }
  await move(journal, `${journal}.damaged`);
  return null;
}

/** Lays each thing in its place. What fails is taken back before the failure comes out. */
export async function beginExchange(root: string, exchange: Exchange): Promise<void> {
  await replaceDurably(journalOf(root), `${JSON.stringify(exchange, null, 1)}\n`);
  try {
    await layIn(root, exchange);
  } catch (error) {
    await takeBackNow(root, exchange, error);
    throw error;
  }
}

/** Does what is left of a step, however far it had come. */
export async function finishExchange(root: string, exchange: Exchange): Promise<void> {
  await layIn(root, exchange);
  await forgetExchange(root);
}

/**
 * Puts everything where it was before the step, however far that had come: what came goes back to
 * where it was ready, then what went comes back.
 */
export async function undoExchange(root: string, exchange: Exchange): Promise<void> {
  const at = (name: string) => path.join(root, ...name.split('/'));
  for (const { place, ready, aside } of exchange.places.toReversed()) {
    if (ready === null || existsSync(at(ready)) || !existsSync(at(place))) continue;
    // Where the former one is back already, it is what stands there.
    if (aside === null || existsSync(at(aside))) await move(at(place), at(ready));
  }
  for (const { place, aside } of exchange.places.toReversed()) {
    if (aside !== null && existsSync(at(aside))) await move(at(aside), at(place));
  }
  await settleFolders(root, exchange);
  await forgetExchange(root);
}

/**
 * The same at once, for a step that failed and not one that was stopped. Where something is held the
 * note stays, saying that the next opening is to take the step back, and `HalfTakenBack` is thrown.
 */
export async function takeBackNow(root: string, exchange: Exchange, cause: unknown): Promise<void> {
  // A full disk may keep that from being noted, which does not keep it from being done.
  await writeDurably(failedOf(root), exchange.id).catch(() => undefined);
  try {
    await undoExchange(root, exchange);
  } catch {
    throw new HalfTakenBack(exchange, cause);
  }
}

/** The step is whole; nobody needs to know of it any more. */
export async function forgetExchange(root: string): Promise<void> {
  await remove(journalOf(root));
  await syncFolder(root);
  await remove(failedOf(root));
}

/** Things of a failed step still lie where they should not; the next opening puts them back. */
export class HalfTakenBack extends Error {
  readonly exchange: Exchange;

  constructor(exchange: Exchange, cause: unknown) {
    super(`not taken back: ${exchange.label}`, { cause });
    this.name = 'HalfTakenBack';
    this.exchange = exchange;
  }
}

/**
 * What is to go has gone where its new place is taken; what is to come has come where it is no
 * longer ready. So the same step may be laid in again from wherever it was stopped.
 */
async function layIn(root: string, exchange: Exchange): Promise<void> {
  const at = (name: string) => path.join(root, ...name.split('/'));
  for (const { place, ready, aside } of exchange.places) {
    if (aside === null || existsSync(at(aside)) || !existsSync(at(place))) continue;
    if (ready === null || existsSync(at(ready))) await move(at(place), at(aside));
  }
  for (const { place, ready } of exchange.places) {
    if (ready !== null && existsSync(at(ready))) await move(at(ready), at(place));
  }
  await settleFolders(root, exchange);
}

/** Renames last only once the folders they are in are flushed. */
async function settleFolders(root: string, { places }: Exchange): Promise<void> {
  const names = places.flatMap(({ place, ready, aside }) => [place, ready, aside]);
  const folders = new Set(
    names.flatMap((name) => (name === null ? [] : [path.dirname(path.join(root, name))])),
  );
  for (const folder of folders) if (existsSync(folder)) await syncFolder(folder);
}

/** Names the step that failed and is to be taken back; a file of its own, for renames may fail. */
function failedOf(root: string): string {
  return path.join(root, 'unfinished.failed');
}

/** A file or folder as the note of a step names it. */
export function pathBelow(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/');
}

function journalOf(root: string): string {
  return path.join(root, 'unfinished.json');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
