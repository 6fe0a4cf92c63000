import { mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CivilDate } from '#shared/domain/civil-date.ts';
import { PACKAGE_DATA } from '#shared/report/package-data.ts';
import { discard } from '../../files/move-and-remove.ts';
import type { Mail } from '../../reading/read-mail.ts';
import { readingRefusal } from '../../store/storage/storage-failure.ts';
import { MANIFEST_JSON, MANIFEST_TEXT } from '../../submission/manifest.ts';
import { unpackMail, unpackZip } from './unpack.ts';

/** A file that came along, where it lies while it is read. */
export interface ArrivedFile {
  name: string;
  path: string;
}

/** What belongs together: a package of ours, or loose forms that lay side by side. */
export interface Arrival {
  /** As people know it: 示例镇.zip, 报送.eml 里的 材料.zip. */
  from: string;
  files: ArrivedFile[];
  /** `数据.json`; null where there is none. */
  data: ArrivedFile | null;
  /** The list of a package that was made before there was one. */
  list: ArrivedFile | null;
  /** As the mail tells it that it came with. */
  arrivedOn: CivilDate | null;
}

export type FoundArrival = Arrival | { from: string; refused: string };

export interface FindOptions {
  /** For what is unpacked; emptied again after each arrival was handed out. */
  scratch: string;
  readMail: (file: string) => Promise<Mail>;
}

/**
 * Packages and loose forms among files, folders, zips and mails, one after the other: what an arrival
 * was unpacked to is gone when the next one is asked for, so that many take no more room than one.
 */
export async function* findArrivals(
  paths: readonly string[],
  options: FindOptions,
): AsyncGenerator<FoundArrival> {
  const loose: ArrivedFile[] = [];
  for (const chosen of paths) {
    const file = path.resolve(chosen);
    const name = path.basename(file);
    const told = await stat(file).catch((error: unknown) => {
      throw readingRefusal(error, file) ?? error;
    });
    if (told.isDirectory()) yield* inFolder(file, { from: name, arrivedOn: null }, options, 0);
    else if (isPacked(name)) yield* unpacked(file, { from: name, arrivedOn: null }, options, 0);
    else loose.push({ name, path: file });
  }
  yield* looseFiles(loose, { from: '选择的文件', arrivedOn: null });
}

type Origin = Pick<Arrival, 'from' | 'arrivedOn'>;

async function* inFolder(
  folder: string,
  origin: Origin,
  options: FindOptions,
  depth: number,
): AsyncGenerator<FoundArrival> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw readingRefusal(error, folder, `文件夹“${path.basename(folder)}”`) ?? error;
  });
  const seen = entries.filter(({ name }) => !isOfTheSystem(name)).sort(byName);
  const files = seen
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, path: path.join(folder, name) }));
  const named = (wanted: string) => files.find(({ name }) => name === wanted) ?? null;
  const [data, list] = [named(PACKAGE_DATA), named(MANIFEST_JSON)];
  if (data || list) {
    yield { ...origin, files: files.filter(isMaterial), data, list };
    return;
  }
  yield* looseFiles(
    files.filter(({ name }) => !isPacked(name) && isMaterial({ name })),
    origin,
  );
  for (const file of files.filter(({ name }) => isPacked(name))) {
    yield* unpacked(file.path, inside(origin, file.name), options, depth);
  }
  for (const { name } of seen.filter((entry) => entry.isDirectory())) {
    yield* inFolder(path.join(folder, name), inside(origin, name), options, depth);
  }
}

async function* unpacked(
  file: string,
  origin: Origin,
  options: FindOptions,
  depth: number,
): AsyncGenerator<FoundArrival> {
  if (depth >= MOST_DEPTH) {
    yield { from: origin.from, refused: '压缩包里套压缩包，层数太多，没有读。请解压后再收。' };
    return;
  }
  const into = path.join(options.scratch, `${depth}-${(count += 1)}`);
  try {
    await mkdir(into, { recursive: true });
    const own = /\.eml$/iu.test(file)
      ? { ...origin, ...(await unpackMail(file, into, options.readMail)) }
      : (await unpackZip(file, into), origin);
    yield* inFolder(into, own, options, depth + 1);
  } catch (error) {
    const refusal = readingRefusal(error, file);
    if (!refusal) throw error;
    yield { from: origin.from, refused: refusal.failure.message };
  } finally {
    await discard(into);
  }
}

let count = 0;
/** A package zipped, sent as a mail that was zipped with others. */
const MOST_DEPTH = 4;

function* looseFiles(files: readonly ArrivedFile[], origin: Origin): Generator<FoundArrival> {
  if (files.length === 0) return;
  yield { ...origin, files: [...files], data: null, list: null };
}

function isPacked(name: string): boolean {
  return /\.(?:zip|eml)$/iu.test(name);
}

/** What a package holds of itself besides its materials. */
function isMaterial({ name }: Pick<ArrivedFile, 'name'>): boolean {
  const own = [PACKAGE_DATA, MANIFEST_JSON, MANIFEST_TEXT, '邮件.txt'];
  return !own.includes(name) && !/\.eml$/iu.test(name) && !/\.zip$/iu.test(name);
}

function inside(origin: Origin, name: string): Origin {
  return { ...origin, from: `${origin.from} 里的 ${name}` };
}

function isOfTheSystem(name: string): boolean {
  return (
    name.startsWith('.') || name.startsWith('~$') || /^(?:thumbs\.db|desktop\.ini)$/iu.test(name)
  );
}

function byName(a: { name: string }, b: { name: string }): number {
  return ORDER.compare(a.name, b.name);
}

const ORDER = new Intl.Collator('zh', { numeric: true });
