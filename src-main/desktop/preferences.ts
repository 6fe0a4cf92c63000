import { join } from 'node:path';
import { app } from 'electron';
import { type Preferences, readPreferenceFile, savePreferenceFile } from './preference-file.ts';

export function readPreferences(): Preferences {
  return readPreferenceFile(preferencesFile());
}

/** Nothing in it is worth stopping for. */
export function savePreferences(changes: Partial<Preferences>): void {
  try {
    savePreferenceFile(preferencesFile(), changes);
  } catch (error) {
    console.error('preferences not saved:', error);
  }
}

const preferencesFile = () => join(app.getPath('userData'), 'settings.json');
