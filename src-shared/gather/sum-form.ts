import { type HalfYear, periodLabel, periodOf } from '../domain/period.ts';
import { numberCell, paragraph, row, SIZE_PT, style, textCell } from '../forms/form-cells.ts';
import type { FormModel, Row, Table } from '../forms/form-model.ts';
import { LANDSCAPE, textArea } from '../forms/page.ts';
import { statisticsMatrix } from '../forms/statistics-matrix.ts';
import type { Notice } from '../notice/notice.ts';
import { SOURCE_LABELS } from './gather-words.ts';
import { type GatheredReport } from './gathered.ts';
import { UNIT_COLUMNS } from './sum-fields.ts';
import { sumNumbers, tallyOf } from './sum-numbers.ts';

type Counted = Pick<GatheredReport, 'unit' | 'source' | 'numbers'>;

/** 汇总表 as paper: forms x settings over all units, then each unit. */
export function sumForm(
  which: HalfYear,
  reports: readonly Counted[],
  { author, notice }: { author: string; notice: Pick<Notice, 'due'> },
): FormModel {
  const period = periodOf(which.year, which.half, notice.due);
  const tally = tallyOf(sumNumbers(reports.map(({ numbers }) => numbers)));
  const title = `${periodLabel(which)}安全宣传“五进”工作汇总表`;
  const about = `计入汇总的单位 ${reports.length} 个。${NOTE}`;
  return {
    kind: 'statistics',
    page: LANDSCAPE,
    blocks: [
      paragraph('heading.title', title, style('xiaobiaosong', SIZE_PT.er), 'center', 8),
      // The year so far is each unit's own to tell.
      statisticsMatrix({ tally, yearTally: tally, period: { ...period, half: 1 } }),
      paragraph('note', about, style('kai', 9), 'left', 6),
      unitTable(reports),
    ],
    author,
    day: period.to,
    runningHead: `${title}（续）`,
    footerText: `${periodLabel(which)}　${reports.length}个单位`,
  };
}

const NOTE =
  '一次活动进入多个场所的，在各场所分别计数，合计只计一次。由填好的表读出的，表上没有写的数没有计入。';

const HEAD = style('hei', SIZE_PT.wu);
const BODY = style('fangsong', SIZE_PT.wu);
const ROW_MM = 6;
const NO_MM = 12;
const SOURCE_MM = 34;
const NUMBER_MM = 20;

function unitTable(reports: readonly Counted[]): Table {
  const unitMm = textArea(LANDSCAPE).widthMm - NO_MM - SOURCE_MM - NUMBER_MM * UNIT_COLUMNS.length;
  const heads = ['序号', '单位', ...UNIT_COLUMNS.map(({ heading }) => heading), '数字来自'];
  const rows: Row[] = [
    row(
      ROW_MM,
      heads.map((heading, at) => textCell(`units.head.${at}`, heading, HEAD)),
    ),
    ...reports.map(({ unit, source, numbers }, at) =>
      row(ROW_MM, [
        numberCell(`units.${at}.no`, at + 1, BODY),
        textCell(`units.${at}.unit`, unit, BODY, { align: 'left' }),
        ...UNIT_COLUMNS.map(({ field }) => {
          const value = numbers[field];
          const id = `units.${at}.${field}`;
          return value === undefined ? textCell(id, '', BODY) : numberCell(id, value, BODY);
        }),
        textCell(`units.${at}.source`, SOURCE_LABELS[source], BODY),
      ]),
    ),
    row(ROW_MM, [
      textCell('units.sum.no', '', HEAD),
      textCell('units.sum.unit', '合计', HEAD),
      ...UNIT_COLUMNS.map(({ field }) => {
        const told = reports.flatMap(({ numbers }) => numbers[field] ?? []);
        const sum = told.reduce((all, value) => all + value, 0);
        return numberCell(`units.sum.${field}`, sum, HEAD);
      }),
      textCell('units.sum.source', '', HEAD),
    ]),
  ];
  return {
    type: 'table',
    id: 'units',
    columnWidthsMm: [NO_MM, unitMm, ...UNIT_COLUMNS.map(() => NUMBER_MM), SOURCE_MM],
    headerRowCount: 1,
    borders: true,
    rows,
  };
}
