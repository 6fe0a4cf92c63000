import { type CountedField, MEASURE_WORDS, type Measures } from '../domain/measures.ts';
import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '../domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS } from '../domain/setting.ts';
import type { Tally } from '../statistics/tally.ts';
import { numberCell, row, SIZE_PT, style, textCell } from './form-cells.ts';
import type { Cell, Row, Table } from './form-model.ts';
import type { ReportFacts } from './report-facts.ts';
import { CELL_PADDING_MM, sizeThatFits } from './text-measure.ts';

/**
 * Forms x settings. The row 合计 adds up the forms above it, since an activity has one form; the
 * columns 合计 are no sums of the settings, since an activity may have several.
 */
export function statisticsMatrix(
  facts: Pick<ReportFacts, 'tally' | 'yearTally' | 'period'>,
): Table {
  const body: Row[] = PUBLICITY_FORMS.map((form) =>
    measuresRow(form, PUBLICITY_FORM_LABELS[form], {
      total: facts.tally.byForm[form],
      bySetting: facts.tally.matrix[form],
    }),
  );
  body.push(measuresRow('total', '合计', facts.tally, true));
  // In half 1 the year so far is the half itself.
  if (facts.period.half === 2) body.push(measuresRow('year', '本年度累计', facts.yearTally));
  const rows = [...headerRows(), ...body];
  return {
    type: 'table',
    id: 'matrix',
    columnWidthsMm: [
      LABEL_MM,
      ...GROUPS.flatMap(() => [SESSIONS_MM, AUDIENCE_MM]),
      MATERIALS_MM,
      MEDIA_ITEMS_MM,
    ],
    headerRowCount: 2,
    rows: rows.map((each, index) => ({
      ...each,
      leastHeightMm: LEAST_MM,
      keepWithNext: index < rows.length - 1,
    })),
    borders: true,
  };
}

const LABEL_MM = 38;
const SESSIONS_MM = 12;
const AUDIENCE_MM = 17;
const MATERIALS_MM = 19;
const MEDIA_ITEMS_MM = 16;
const ROW_MM = 5.8;
const LEAST_MM = 5;
const HEAD = style('hei', SIZE_PT.wu);
const BODY = style('fangsong', SIZE_PT.wu);

/** The pairs of columns 场次 and 人次. */
const GROUPS = [
  ...SETTINGS.map((id) => ({ id, label: `进${SETTING_LABELS[id]}` })),
  { id: 'total', label: '合计' } as const,
];

function headerRows(): Row[] {
  return [
    row(ROW_MM, [
      textCell('head.form', '宣传形式', HEAD, { rowSpan: 2 }),
      ...GROUPS.map(({ id, label }) => textCell(`head.${id}`, label, HEAD, { colSpan: 2 })),
      textCell('head.materials', headOf('materials'), HEAD, { rowSpan: 2 }),
      textCell('head.mediaItems', headOf('mediaItems'), HEAD, { rowSpan: 2 }),
    ]),
    row(
      ROW_MM,
      GROUPS.flatMap(({ id }) => [
        textCell(`head.${id}.sessions`, MEASURE_WORDS.sessions.short, HEAD),
        textCell(`head.${id}.audience`, MEASURE_WORDS.audience.short, HEAD),
      ]),
    ),
  ];
}

/** `发放资料\n（份）` */
function headOf(measure: PrintedMeasure): string {
  const { label, unit } = MEASURE_WORDS[measure];
  return `${label}\n（${unit}）`;
}

/** 附件2 has no column for households. */
type PrintedMeasure = Exclude<CountedField, 'households'>;
type Counts = Pick<Tally, 'total' | 'bySetting'>;

function measuresRow(id: string, label: string, counts: Counts, isSum = false): Row {
  const cells: Cell[] = [textCell(`${id}.label`, label, isSum ? HEAD : BODY)];
  const add = (column: string, measures: Measures, measure: PrintedMeasure) => {
    const key = column === '' ? measure : `${column}.${measure}`;
    const sumOf = isSum ? PUBLICITY_FORMS.map((form) => `${form}.${key}`) : undefined;
    cells.push(countCell(`${id}.${key}`, measures[measure], WIDTHS_MM[measure], sumOf));
  };
  for (const group of GROUPS) {
    const measures = group.id === 'total' ? counts.total : counts.bySetting[group.id];
    add(group.id, measures, 'sessions');
    add(group.id, measures, 'audience');
  }
  add('', counts.total, 'materials');
  add('', counts.total, 'mediaItems');
  return row(ROW_MM, cells);
}

const WIDTHS_MM: Record<PrintedMeasure, number> = {
  sessions: SESSIONS_MM,
  audience: AUDIENCE_MM,
  materials: MATERIALS_MM,
  mediaItems: MEDIA_ITEMS_MM,
};

/** Long numbers are set smaller: a number must never break or show as ####. */
function countCell(id: string, value: number, widthMm: number, sumOf?: string[]): Cell {
  const room = widthMm - 2 * CELL_PADDING_MM.side;
  const sizePt = sizeThatFits(String(value), room, SIZE_PT.wu, 4);
  return numberCell(id, value, { ...BODY, sizePt }, sumOf);
}
