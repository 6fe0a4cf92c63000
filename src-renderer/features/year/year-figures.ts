import {
  PUBLICITY_FORM_LABELS,
  PUBLICITY_FORMS,
  type PublicityForm,
} from '#shared/domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS, type Setting } from '#shared/domain/setting.ts';
import type { Measures, Tally } from '#shared/statistics/tally.ts';

/** One line of the year's tables. */
export interface YearFigure {
  key: string;
  label: string;
  kind: 'activity' | 'pilot' | 'work' | 'case';
  value: (tally: Tally) => number;
  measure?: keyof Measures;
  /** Which activities it counts, of those in the span. */
  narrow?: { forms?: PublicityForm[]; settings?: Setting[] };
  /** First line of a new group. */
  opensGroup: boolean;
}

const MEASURES: [keyof Measures, string][] = [
  ['activities', '活动（项）'],
  ['sessions', '场次'],
  ['audience', '受众人次'],
  ['materials', '发放资料（份）'],
  ['mediaItems', '报道（条）'],
];
const BOTH = [
  ['sessions', '场次'],
  ['audience', '受众人次'],
] as const;

export const YEAR_FIGURES: YearFigure[] = [
  ...MEASURES.map(([measure, label], index) => ({
    key: measure,
    label,
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
    BOTH.map(([measure, label]) => ({
      key: `${setting}.${measure}`,
      label: `进${SETTING_LABELS[setting]} · ${label}`,
      kind: 'activity' as const,
      value: (tally: Tally) => tally.bySetting[setting][measure],
      measure,
      narrow: { settings: [setting] },
      opensGroup: index === 0 && measure === 'sessions',
    })),
  ),
  ...PUBLICITY_FORMS.flatMap((form, index) =>
    BOTH.map(([measure, label]) => ({
      key: `${form}.${measure}`,
      label: `${PUBLICITY_FORM_LABELS[form]} · ${label}`,
      kind: 'activity' as const,
      value: (tally: Tally) => tally.byForm[form][measure],
      measure,
      narrow: { forms: [form] },
      opensGroup: index === 0 && measure === 'sessions',
    })),
  ),
];
