import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { RECORD_KINDS } from '#shared/domain/record.ts';
import { fieldOf } from '#shared/domain/records-by-kind.ts';
import { SETTING_LABELS, SETTINGS } from '#shared/domain/setting.ts';
import { useSettings } from '../../store/settings-store.ts';
import { choiceOptions } from '../../ui/choices.ts';

/** A group of the clerk's own words: what a cell says, or a heading. */
export type WordGroupId = 'form' | 'settings' | 'headings';

/** The group whose words a field is written in; undefined for free text, numbers and dates. */
export function wordGroupOf(field: string | null): WordGroupId | undefined {
  for (const kind of RECORD_KINDS) {
    const own = field === null ? undefined : fieldOf(kind, field);
    if (own?.type !== 'choice' && own?.type !== 'choices') continue;
    if (own.of === PUBLICITY_FORMS) return 'form';
    if (own.of === SETTINGS) return 'settings';
  }
  return undefined;
}

/** What a word of the group can mean. */
export function meaningsOf(group: WordGroupId | undefined): { value: string; label: string }[] {
  if (group === 'form') return choiceOptions(PUBLICITY_FORMS, PUBLICITY_FORM_LABELS);
  return group === 'settings' ? choiceOptions(SETTINGS, SETTING_LABELS) : [];
}

/** From now on the word has this meaning in every import. */
export async function keepWord(group: WordGroupId, word: string, meaning: string): Promise<void> {
  const { settings, save } = useSettings.getState();
  const words = { ...settings.synonyms[group], [word]: meaning };
  await save({ synonyms: { ...settings.synonyms, [group]: words } });
}
