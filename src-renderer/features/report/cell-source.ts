import { ACTIVITY } from '#shared/domain/activity.ts';
import { labelOf } from '#shared/domain/field.ts';
import { COUNTED_FIELDS, MEASURE_WORDS, MEASURES, type Measure } from '#shared/domain/measures.ts';
import { OCCASION_LABELS, OCCASIONS, type Occasion } from '#shared/domain/occasion.ts';
import {
  PUBLICITY_FORM_LABELS,
  PUBLICITY_FORMS,
  type PublicityForm,
} from '#shared/domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS, type Setting } from '#shared/domain/setting.ts';
import { VISIT_FIELDS } from '#shared/domain/visits.ts';

/** Which records stand behind one place of the statistics table, or one number of the account. */
export type CellSource =
  | {
      kind: 'activity';
      measure: Measure;
      /** Absent: all of them. */
      form?: PublicityForm;
      setting?: Setting;
      occasion?: Occasion;
      /** The half-year, the row 本年度累计 from the year's first day on, or the same half before. */
      span: 'half' | 'year' | 'before';
    }
  /** What only some offices count: no measure adds up to it. */
  | { kind: 'extra'; title: string; setting?: Setting }
  | { kind: 'pilot' | 'work' | 'case' };

/** Reads a cell's id such as `lecture.enterprise.sessions`; null for headings and running text. */
export function cellSource(cellId: string): CellSource | null {
  const parts = cellId.split('.');
  if (parts.includes('head') || parts.includes('label')) return null;
  if (parts[0] === 'pilots') return { kind: 'pilot' };
  if (parts[0] === 'works') return { kind: 'work' };
  if (parts[0] === 'cases') return { kind: 'case' };
  if (parts[0] === 'extras') return extraSource(parts[1] ?? '');
  const measure = COUNTED_FIELDS.find((each) => parts.at(-1) === each);
  if (!measure) return null;
  const form = PUBLICITY_FORMS.find((each) => parts[0] === each);
  const setting = parts.length === 3 ? SETTINGS.find((each) => parts[1] === each) : undefined;
  return {
    kind: 'activity',
    measure,
    ...(form && { form }),
    ...(setting && { setting }),
    span: parts[0] === 'year' ? 'year' : 'half',
  };
}

/** Schools count by sessions, families by households; places, banners and reach have no measure. */
function extraSource(column: string): CellSource | null {
  if (column === 'banners' || column === 'onlineReach')
    return { kind: 'extra', title: labelOf(ACTIVITY.fields[column]) };
  const setting = SETTINGS.find((each) => each === column);
  if (!setting) return null;
  if (setting === 'school') return { kind: 'activity', measure: 'sessions', setting, span: 'half' };
  if (setting === 'family')
    return { kind: 'activity', measure: 'households', setting, span: 'half' };
  return { kind: 'extra', title: labelOf(VISIT_FIELDS[setting]), setting };
}

/** Reads where in the facts a number stands: `tally.byForm.lecture.sessions`. */
export function factSource(fact: string): CellSource | null {
  const parts = fact.split('.');
  if (parts[1] === 'pilots') return { kind: 'pilot' };
  if (parts[1] === 'works') return { kind: 'work' };
  if (parts[1] === 'cases') return { kind: 'case' };
  const measure = MEASURES.find((each) => parts.at(-1) === each);
  if (!measure) return null;
  const form = PUBLICITY_FORMS.find((each) => parts.includes(each));
  const setting = SETTINGS.find((each) => parts.includes(each));
  const occasion = OCCASIONS.find((each) => parts.includes(each));
  return {
    kind: 'activity',
    measure,
    ...(form && { form }),
    ...(setting && { setting }),
    ...(occasion && { occasion }),
    span: parts[0] === 'yearTally' ? 'year' : parts.includes('before') ? 'before' : 'half',
  };
}

/** `安全宣讲 · 进企业 · 场次` */
export function cellTitle(source: CellSource): string {
  switch (source.kind) {
    case 'pilot':
      return '安全宣传试点';
    case 'work':
      return '报送作品';
    case 'case':
      return '成果案例';
    case 'extra':
      return source.title;
    case 'activity':
      return [
        firstPart(source),
        source.setting ? `进${SETTING_LABELS[source.setting]}` : '合计',
        MEASURE_WORDS[source.measure].label,
      ].join(' · ');
  }
}

function firstPart({ span, form, occasion }: Extract<CellSource, { kind: 'activity' }>): string {
  if (span === 'year') return '本年度累计';
  if (span === 'before') return '上年同期';
  if (occasion) return OCCASION_LABELS[occasion];
  return form ? PUBLICITY_FORM_LABELS[form] : '全部形式';
}
