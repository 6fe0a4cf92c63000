import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import { makeFoldersSync } from '../files/make-folders.ts';

/** What this PC remembers; everything of worth is in the data folder. */
const preferencesSchema = z.object({
  lastFolder: z.string().nullable().catch(null),
  window: z
    .object({
      x: z.int(),
      y: z.int(),
      width: z.int(),
      height: z.int(),
      maximized: z.boolean(),
    })
    .nullable()
    .catch(null),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** A missing or damaged file counts as none: nothing in it is worth stopping for. */
export function readPreferences(): Preferences {
  try {
    return preferencesSchema.parse(JSON.parse(readFileSync(preferencesFile(), 'utf8')));
  } catch {
    return { lastFolder: null, window: null };
  }
}

export function savePreferences(changes: Partial<Preferences>): void {
  const file = preferencesFile();
  const text = JSON.stringify({ ...readPreferences(), ...changes }, null, 2);
  try {
    makeFoldersSync(dirname(file));
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  } catch (error) {
    console.error('preferences not saved:', error);
  }
}

const preferencesFile = () => join(app.getPath('userData'), 'settings.json');
