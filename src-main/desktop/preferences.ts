import { join } from 'node:path';
import { app } from 'electron';
import {
  isUnreadable,
  type Preferences,
  readPreferenceFile,
  savePreferenceFile,
} from './preference-file.ts';

export function readPreferences(): Preferences {
  return readPreferenceFile(preferencesFile());
}

/** Whether what this PC remembered is lost from view; it lies there still. */
export function arePreferencesUnreadable(): boolean {
  return isUnreadable(preferencesFile());
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
