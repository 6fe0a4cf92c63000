import { row, SIZE_PT, style, textCell } from './form-cells.ts';
import type { Row, Table } from './form-model.ts';
import { printable } from './printable-text.ts';
import { proseRow } from './prose-rows.ts';
import type { ReportFacts } from './report-facts.ts';
import { signOffRows } from './sign-off.ts';

/** The table of 附件3 and 附件4: label, value, label, value on a portrait sheet. */
export function recordTable(facts: ReportFacts, body: Row[]): Table {
  return {
    type: 'table',
    id: 'record',
    columnWidthsMm: [LABEL_MM, VALUE_MM, LABEL_MM, VALUE_MM],
    headerRowCount: 0,
    borders: true,
    rows: [...body, opinionRow(), ...signOff(facts)],
  };
}

export interface PaperField {
  id: string;
  label: string;
  value: string;
}

export function fieldRow(field: PaperField): Row {
  const [label, value] = pair(field);
  return row(LINE_MM, [label, { ...value, colSpan: 3 }]);
}

export function fieldPairRow(left: PaperField, right: PaperField, keepWithNext = false): Row {
  // A platform list of hundreds of characters would not fit one page of so narrow a column.
  const maySplit = Math.max(left.value.length, right.value.length) > 150;
  const cells = [...pair(left), ...pair(right)];
  return row(LINE_MM, cells, { maySplit, keepWithNext: keepWithNext && !maySplit });
}

export function recordProseRow({ id, label, value }: PaperField, minHeightMm: number): Row {
  return proseRow({
    id,
    label,
    text: printable(value),
    labelStyle: LABEL,
    textStyle: { ...VALUE, indentChars: 2 },
    colSpan: 3,
    widthMm: 156 - LABEL_MM,
    minHeightMm,
  });
}

const LABEL_MM = 30;
const VALUE_MM = 48;
const LINE_MM = 9;
const LABEL = style('hei', SIZE_PT.xiaosi);
const VALUE = style('fangsong', SIZE_PT.xiaosi);

function pair({ id, label, value }: PaperField) {
  return [textCell(`${id}.label`, label, LABEL), textCell(id, value, VALUE)] as const;
}

/** Room for the leaders' words; always by hand. */
function opinionRow(): Row {
  const cells = [
    textCell('opinion.label', '单位意见', LABEL),
    textCell('opinion', '', VALUE, { colSpan: 3, align: 'left', verticalAlign: 'top' }),
  ];
  return row(22, cells, { keepWithNext: true });
}

function signOff(facts: ReportFacts): Row[] {
  return signOffRows(facts, {
    pairs: [
      { label: 1, value: 1 },
      { label: 1, value: 1 },
    ],
    labelStyle: LABEL,
    valueStyle: VALUE,
    signedHeightMm: 20,
    printedHeightMm: LINE_MM,
  });
}
