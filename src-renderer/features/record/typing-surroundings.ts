import { today } from '../../client/today.ts';
import { useSettings } from '../../store/settings-store.ts';
import type { Layout } from './form-layout.ts';
import type { TypingSurroundings } from './read-cell.ts';

/** What cells are read by, as it is now. */
export function typingSurroundings(layout: Layout): TypingSurroundings {
  return { today: today(), layout, words: useSettings.getState().settings.synonyms };
}
