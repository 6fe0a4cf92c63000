import { COUNTED_FIELDS, type CountedField, MEASURE_WORDS } from '#shared/domain/measures.ts';
import {
  PUBLICITY_FORM_LABELS,
  PUBLICITY_FORMS,
  type PublicityForm,
} from '#shared/domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS, type Setting } from '#shared/domain/setting.ts';

/** Which records stand behind one place of the statistics table. */
export type CellSource =
  | {
      kind: 'activity';
      measure: CountedField;
      /** Absent: all of them. */
      form?: PublicityForm;
      setting?: Setting;
      /** The row 本年度累计: from the year's first day on. */
      wholeYear: boolean;
    }
  | { kind: 'pilot' | 'work' | 'case' };

/** Reads a cell's id such as `lecture.enterprise.sessions`; null for headings and running text. */
export function cellSource(cellId: string): CellSource | null {
  const parts = cellId.split('.');
  if (parts.includes('head') || parts.includes('label')) return null;
  if (parts[0] === 'pilots') return { kind: 'pilot' };
  if (parts[0] === 'works') return { kind: 'work' };
  if (parts[0] === 'cases') return { kind: 'case' };
  const measure = COUNTED_FIELDS.find((each) => parts.at(-1) === each);
  if (!measure) return null;
  const form = PUBLICITY_FORMS.find((each) => parts[0] === each);
  const setting = parts.length === 3 ? SETTINGS.find((each) => parts[1] === each) : undefined;
  return {
    kind: 'activity',
    measure,
    ...(form && { form }),
    ...(setting && { setting }),
    wholeYear: parts[0] === 'year',
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
    case 'activity':
      return [
        source.wholeYear
          ? '本年度累计'
          : source.form
            ? PUBLICITY_FORM_LABELS[source.form]
            : '全部形式',
        source.setting ? `进${SETTING_LABELS[source.setting]}` : '合计',
        MEASURE_WORDS[source.measure].label,
      ].join(' · ');
  }
}
