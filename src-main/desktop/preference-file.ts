import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { patchStored, readStored } from '#shared/domain/stored-json.ts';
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

/** Read key by key; a missing or damaged file counts as none. */
export function readPreferenceFile(file: string): Preferences {
  return readStored(preferencesSchema, storedJson(file) ?? {}).value;
}

/** What other programs than this one keep there stays; a damaged file is put aside, not written over. */
export function savePreferenceFile(file: string, changes: Partial<Preferences>): void {
  const stored = storedJson(file);
  const text = JSON.stringify(patchStored(preferencesSchema, stored ?? {}, changes), null, 2);
  makeFoldersSync(dirname(file));
  writeFileSync(`${file}.new`, text);
  if (stored === null) moveSync(file, `${file}.damaged`);
  moveSync(`${file}.new`, file);
}

/** Undefined when there is no file, null when it holds no JSON. */
function storedJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
