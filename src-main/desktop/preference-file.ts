import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { patchStored, readStored } from '#shared/domain/stored-json.ts';
import { errorCodeOf } from '../files/error-code.ts';
import { freePath } from '../files/free-path.ts';
import { makeFoldersSync } from '../files/make-folders.ts';
import { moveSync } from '../files/move-and-remove.ts';

/** What this PC remembers; everything of worth is in the data folder. */
const preferencesSchema = z.object({
  lastFolder: z.string().nullable().default(null),
  /** Ledgers opened on this PC, the last one first. */
  folders: z.array(z.string()).default([]),
  window: z
    .object({
      x: z.int(),
      y: z.int(),
      width: z.int(),
      height: z.int(),
      maximized: z.boolean(),
    })
    .nullable()
    .default(null),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** Read key by key; what cannot be read at all counts as nothing. */
export function readPreferenceFile(file: string): Preferences {
  const stored = storedIn(file);
  return readStored(preferencesSchema, stored === UNREADABLE ? {} : stored).value;
}

/** Whether something stands there that cannot be read: not JSON, not an object, a folder, no permission. */
export function isUnreadable(file: string): boolean {
  return storedIn(file) === UNREADABLE;
}

/** What other programs than this one keep there stays; what cannot be read is put aside, never written over. */
export function savePreferenceFile(file: string, changes: Partial<Preferences>): void {
  const stored = storedIn(file);
  const known = stored === UNREADABLE ? {} : stored;
  const text = JSON.stringify(patchStored(preferencesSchema, known, changes), null, 2);
  makeFoldersSync(dirname(file));
  writeFileSync(`${file}.new`, text);
  if (stored === UNREADABLE) moveSync(file, freePath(`${file}.damaged`));
  moveSync(`${file}.new`, file);
}

const UNREADABLE = Symbol('unreadable');

/** The object that is stored; an empty one where there is no file. */
function storedIn(file: string): object | typeof UNREADABLE {
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : UNREADABLE;
  } catch (error) {
    return errorCodeOf(error) === 'ENOENT' ? {} : UNREADABLE;
  }
}
