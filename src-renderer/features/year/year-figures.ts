import { MEASURES, type Measure, measureLabel } from '#shared/domain/measures.ts';
import {
  PUBLICITY_FORM_LABELS,
  PUBLICITY_FORMS,
  type PublicityForm,
} from '#shared/domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS, type Setting } from '#shared/domain/setting.ts';
import type { Tally } from '#shared/statistics/tally.ts';

/** One line of the year's tables. */
export interface YearFigure {
  key: string;
  label: string;
  kind: 'activity' | 'pilot' | 'work' | 'case';
  value: (tally: Tally) => number;
  measure?: Measure;
  /** Which activities it counts, of those in the span. */
  narrow?: { forms?: PublicityForm[]; settings?: Setting[] };
  /** First line of a new group. */
  opensGroup: boolean;
}

const BOTH = ['sessions', 'audience'] as const;

export const YEAR_FIGURES: YearFigure[] = [
  ...MEASURES.map((measure, index) => ({
    key: measure,
    label: measureLabel(measure),
    kind: 'activity' as const,
    value: (tally: Tally) => tally.total[measure],
    measure,
    opensGroup: index === 0,
  })),
  {
    key: 'pilots',
    label: '安全宣传试点（个）',
    kind: 'pilot',
    value: (t) => t.pilots.total,
    opensGroup: true,
  },
  {
    key: 'works',
    label: '安全宣传作品（件）',
    kind: 'work',
    value: (t) => t.works,
    opensGroup: false,
  },
  { key: 'cases', label: '成果案例（个）', kind: 'case', value: (t) => t.cases, opensGroup: false },
  ...SETTINGS.flatMap((setting, index) =>
    BOTH.map((measure) => ({
      key: `${setting}.${measure}`,
      label: `进${SETTING_LABELS[setting]} · ${measureLabel(measure)}`,
      kind: 'activity' as const,
      value: (tally: Tally) => tally.bySetting[setting][measure],
      measure,
      narrow: { settings: [setting] },
      opensGroup: index === 0 && measure === 'sessions',
    })),
  ),
  ...PUBLICITY_FORMS.flatMap((form, index) =>
    BOTH.map((measure) => ({
      key: `${form}.${measure}`,
      label: `${PUBLICITY_FORM_LABELS[form]} · ${measureLabel(measure)}`,
      kind: 'activity' as const,
      value: (tally: Tally) => tally.byForm[form][measure],
      measure,
      narrow: { forms: [form] },
      opensGroup: index === 0 && measure === 'sessions',
    })),
  ),
];
