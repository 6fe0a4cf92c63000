import { parseCivilDate, toChineseDate } from '../domain/civil-date.ts';
import { periodLabel } from '../domain/period.ts';
import type { ResultCaseInput } from '../domain/result-case.ts';
import type { WorkInput } from '../domain/work.ts';
import { caseColumns } from './case-columns.ts';
import { numberCell, row, SIZE_PT, style, textCell } from './form-cells.ts';
import { paperOf } from './form-heading.ts';
import type { Cell, FormModel, Row, Table } from './form-model.ts';
import { LANDSCAPE, textArea } from './page.ts';
import { type Column, column, type OfUnit, type SummaryHead } from './summary-column.ts';
import { workColumns } from './work-columns.ts';

/** 安全宣传“五进”作品报送表 lists several as 安全宣传“五进”作品汇总表. */
export function summaryTitle(formTitle: string): string {
  return `${formTitle.replace(/(报送|申报|推荐|登记|报名)?表$/u, '')}汇总表`;
}

/** 作品汇总表: a row for each work. */
export function workSummary(head: SummaryHead, works: readonly OfUnit<WorkInput>[]): FormModel {
  return summaryOf('works', '件', head, works, workColumns(head));
}

/** 案例汇总表: a row for each case. */
export function caseSummary(
  head: SummaryHead,
  cases: readonly OfUnit<ResultCaseInput>[],
): FormModel {
  return summaryOf('cases', '个', head, cases, caseColumns(head));
}

function summaryOf<T extends OfUnit<{ title: string }>>(
  kind: 'works' | 'cases',
  counter: string,
  head: SummaryHead,
  records: readonly T[],
  told: Column<T>[],
): FormModel {
  const units = new Set(records.map(({ unitName }) => unitName).filter(Boolean)).size;
  const isOfMany = records.some(({ unitName }) => unitName !== undefined);
  const columns = isOfMany
    ? [column<T>('unit', '报送单位', 40, ({ unitName = '' }) => unitName, 'left'), ...told]
    : told;
  const from = isOfMany ? `，来自${units}个单位` : '';
  const count = `${periodLabel(head.period)}　共${records.length}${counter}${from}`;
  return paperOf(
    {
      kind,
      label: '',
      title: head.title,
      page: LANDSCAPE,
      about: `${head.unit.name}　${periodLabel(head.period)}`,
      author: head.unit.name,
      day: head.filledOn ?? head.period.to,
      footerText: head.footerText,
    },
    [lineAbove(head, count), listOf(head, columns, records)],
  );
}

const HEAD = style('hei', SIZE_PT.wu);
const BODY = style('fangsong', SIZE_PT.wu);
const ROW_MM = 9;
const NUMBER_MM = 12;
/** Longer texts would not fit one page of a narrow column. */
const MOST_WHOLE = 150;

function lineAbove({ unit }: SummaryHead, count: string): Table {
  const cells = [
    textCell('unit', `填报单位（盖章）：${unit.name}`, BODY, { align: 'left' }),
    textCell('count', count, BODY, { align: 'right' }),
  ];
  return {
    type: 'table',
    id: 'particulars',
    columnWidthsMm: [145, 102],
    headerRowCount: 0,
    borders: false,
    rows: [row(7, cells, { keepWithNext: true })],
  };
}

function listOf<T>(head: SummaryHead, columns: Column<T>[], records: readonly T[]): Table {
  const rows = records.map((record, index) =>
    recordRow(columns, record, index + 1, index === records.length - 1),
  );
  return {
    type: 'table',
    id: 'list',
    columnWidthsMm: [NUMBER_MM, ...widthsOf(columns)],
    headerRowCount: 1,
    borders: true,
    rows: [headRow(columns), ...rows, footRow(head, columns.length + 1)],
  };
}

function widthsOf<T>(columns: readonly Column<T>[]): number[] {
  const given = columns.reduce(
    (sum, { widthMm }) => sum + (widthMm === 'rest' ? 0 : widthMm),
    NUMBER_MM,
  );
  const rest = textArea(LANDSCAPE).widthMm - given;
  return columns.map(({ widthMm }) => (widthMm === 'rest' ? rest : widthMm));
}

function headRow<T>(columns: readonly Column<T>[]): Row {
  const cells = columns.map(({ id, label }) => textCell(`list.${id}.label`, label, HEAD));
  return row(ROW_MM, [textCell('list.number.label', '序号', HEAD), ...cells], {
    keepWithNext: true,
  });
}

function recordRow<T>(
  columns: readonly Column<T>[],
  record: T,
  number: number,
  isLast: boolean,
): Row {
  const cells = columns.map(({ id, valueOf, align }): Cell => {
    const value = valueOf(record);
    const cellId = `list.${number}.${id}`;
    return typeof value === 'number'
      ? numberCell(cellId, value, BODY)
      : textCell(cellId, value, BODY, { align });
  });
  return row(ROW_MM, [numberCell(`list.${number}.number`, number, BODY), ...cells], {
    maySplit: cells.some(({ content }) =>
      content.type === 'text' ? content.text.length > MOST_WHOLE : false,
    ),
    keepWithNext: isLast,
  });
}

/** Who made the list, on the page of its last row. */
function footRow({ unit, filledOn }: SummaryHead, columnCount: number): Row {
  const day = filledOn === null ? null : parseCivilDate(filledOn);
  const text = [
    `填表人：${unit.contact}`,
    `联系电话：${unit.phone}`,
    `填报日期：${day === null ? '　　　年　　月　　日' : toChineseDate(day)}`,
  ].join('　　　　');
  return row(ROW_MM, [textCell('foot', text, BODY, { colSpan: columnCount, align: 'left' })]);
}
