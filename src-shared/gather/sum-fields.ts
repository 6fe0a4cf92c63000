import type { FieldId } from '../blanks/field-names.ts';
import { MEASURE_WORDS, type Measure } from '../domain/measures.ts';
import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '../domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS } from '../domain/setting.ts';

export interface SumColumn {
  heading: string;
  field: FieldId;
}

/** A row of 汇总表: a form of publicity, or all of them. */
export interface SumRow {
  label: string;
  cells: SumColumn[];
}

const ROWS = [
  ...PUBLICITY_FORMS.map((id) => ({ id: id as string, label: PUBLICITY_FORM_LABELS[id] })),
  { id: 'total', label: '合计' },
];

const COLUMNS = [
  ...SETTINGS.map((id) => ({ id: id as string, label: `进${SETTING_LABELS[id]}` })),
  { id: 'total', label: '合计' },
];

const IN_SETTINGS = ['sessions', 'audience'] as const satisfies Measure[];
const IN_ALL = ['materials', 'mediaItems'] as const satisfies Measure[];

/** Forms x settings, in the order of 附件2. */
export const SUM_ROWS: readonly SumRow[] = ROWS.map((row) => ({
  label: row.label,
  cells: [
    ...COLUMNS.flatMap((column) =>
      IN_SETTINGS.map((measure) => ({
        heading: `${column.label}${MEASURE_WORDS[measure].short}`,
        field: `m.${row.id}.${column.id}.${measure}`,
      })),
    ),
    ...IN_ALL.map((measure) => ({
      heading: MEASURE_WORDS[measure].label,
      field: `m.${row.id}.total.${measure}`,
    })),
  ],
}));

/** What is told of each unit beside its name: the totals, and how many pilots, works and cases. */
export const UNIT_COLUMNS: readonly SumColumn[] = [
  { heading: MEASURE_WORDS.sessions.short, field: 'm.total.total.sessions' },
  { heading: MEASURE_WORDS.audience.short, field: 'm.total.total.audience' },
  { heading: MEASURE_WORDS.materials.label, field: 'm.total.total.materials' },
  { heading: MEASURE_WORDS.mediaItems.label, field: 'm.total.total.mediaItems' },
  { heading: '试点', field: 'pilots.count' },
  { heading: '作品', field: 'works.count' },
  { heading: '案例', field: 'cases.count' },
];
