import { fieldName, fixedFieldIds } from '#shared/blanks/field-names.ts';
import { ACTIVITY } from '#shared/domain/activity.ts';
import { pathsOf } from '#shared/domain/define-record.ts';
import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS } from '#shared/domain/setting.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';
import { choiceOptions } from '../../ui/choices.ts';

/** Where a word of the clerk's own stands, and what it can mean there; ids as in `Settings.synonyms`. */
export interface WordGroup {
  id: string;
  label: string;
  meanings: { value: string; label: string }[];
}

export const WORD_GROUPS: readonly [WordGroup, ...WordGroup[]] = [
  {
    id: 'form',
    label: ACTIVITY.fields.form.label,
    meanings: choiceOptions(PUBLICITY_FORMS, PUBLICITY_FORM_LABELS),
  },
  {
    id: 'settings',
    label: ACTIVITY.fields.settings.label,
    meanings: choiceOptions(SETTINGS, SETTING_LABELS),
  },
  {
    id: 'headings',
    label: '表头名称',
    meanings: pathsOf(ACTIVITY.fields).map(([path]) => ({
      value: path,
      label: fieldLabel(path, 'activity'),
    })),
  },
  {
    id: 'labels',
    label: '空白表的标签',
    meanings: fixedFieldIds().map((field) => ({ value: field, label: fieldName(field) })),
  },
];

export function meaningLabel(group: WordGroup, meaning: string): string {
  return group.meanings.find((each) => each.value === meaning)?.label ?? meaning;
}
