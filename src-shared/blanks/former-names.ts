import { MEASURE_WORDS, MEASURES } from '../domain/measures.ts';
import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '../domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS } from '../domain/setting.ts';

/** Names that fields had in tags before: templates saved with them are still filled. */
export function formerNames(): [name: string, id: string][] {
  return [
    ['适用领域', 'work.settings'],
    ['案例领域', 'case.setting'],
    ['主要做法', 'case.practice'],
    ...[...PUBLICITY_FORMS, 'total' as const].flatMap((form) =>
      [...SETTINGS, 'total' as const].flatMap((setting) =>
        MEASURES.map((measure): [string, string] => [
          [
            form === 'total' ? '合计' : PUBLICITY_FORM_LABELS[form],
            setting === 'total' ? '合计' : SETTING_LABELS[setting],
            MEASURE_WORDS[measure].short,
          ].join('.'),
          `m.${form}.${setting}.${measure}`,
        ]),
      ),
    ),
  ];
}

/** Former headings of lists, with those of today. */
export const FORMER_COLUMNS: Record<string, Readonly<Record<string, string>>> = {
  pilots: {},
  works: { 适用领域: '五进场所' },
  cases: { 领域: '五进场所', 做法: '经验做法' },
  activities: { 五进领域: '五进场所' },
};
