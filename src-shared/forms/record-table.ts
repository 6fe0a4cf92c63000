import { row, SIZE_PT, style, textCell } from './form-cells.ts';
import type { Row, Table } from './form-model.ts';
import { printable } from './printable-text.ts';
import { closingProse, type Prose } from './prose-rows.ts';
import type { ReportFacts } from './report-facts.ts';
import { leaderCells, sealCell, signCells } from './sign-off.ts';

/** The table of 附件3 and 附件4: label, value, label, value, then the prose, on a portrait sheet. */
export function recordTable(facts: ReportFacts, fields: Row[], proses: Prose[]): Table {
  const { open, closing } = closingProse(proses);
  return {
    type: 'table',
    id: 'record',
    columnWidthsMm: [LABEL_MM, VALUE_MM, LABEL_MM, VALUE_MM],
    headerRowCount: 0,
    borders: true,
    rows: [...fields, ...open, ...closing, ...signOff(facts)],
  };
}

export interface PaperField {
  id: string;
  label: string;
  value: string;
}

export function fieldRow(field: PaperField): Row {
  const [label, value] = pair(field);
  return row(LINE_MM, [label, { ...value, colSpan: 3 }], { leastHeightMm: LEAST_MM });
}

export function fieldPairRow(left: PaperField, right: PaperField): Row {
  return row(LINE_MM, [...pair(left), ...pair(right)], {
    leastHeightMm: LEAST_MM,
    // Hundreds of characters would not fit one page of so narrow a column.
    maySplit: Math.max(left.value.length, right.value.length) > 150,
  });
}

/** Who can be asked: of the record, else of the unit. Asked once on a form. */
export function contactRow(
  { contact, phone }: { contact: string; phone: string },
  { unit }: Pick<ReportFacts, 'unit'>,
): Row {
  return fieldPairRow(
    { id: 'contact', label: '联系人', value: contact || unit.contact },
    { id: 'phone', label: '联系电话', value: phone || unit.phone },
  );
}

export function recordProse({ id, label, value }: PaperField, minHeightMm: number): Prose {
  return {
    id,
    label,
    text: printable(value),
    labelStyle: LABEL,
    textStyle: { ...VALUE, indentChars: 2 },
    colSpan: 3,
    widthMm: 156 - LABEL_MM,
    minHeightMm,
  };
}

const LABEL_MM = 30;
const VALUE_MM = 48;
const LINE_MM = 9;
const LEAST_MM = 7;
const SIGNATURE_MM = 19;
const LABEL = style('hei', SIZE_PT.xiaosi);
const VALUE = style('fangsong', SIZE_PT.xiaosi);
const STYLES = { label: LABEL, value: VALUE };

function pair({ id, label, value }: PaperField) {
  return [textCell(`${id}.label`, label, LABEL), textCell(id, value, VALUE)] as const;
}

/** Room for the leaders' words and signature, by hand, with the seal beside it. */
function signOff(facts: ReportFacts): Row[] {
  const seal = sealCell(facts, VALUE, { widthMm: VALUE_MM, rowSpan: 2 });
  const opinion = [
    textCell('opinion.label', '单位意见', LABEL),
    textCell('opinion', '', VALUE, { colSpan: 2, align: 'left', verticalAlign: 'top' }),
    seal.cell,
  ];
  const { reviewer, contact } = facts.unit;
  const printed = [
    ...signCells('reviewer', reviewer, STYLES),
    ...signCells('contact', contact, STYLES),
  ];
  const kept = { keepWithNext: true };
  return [
    row(seal.heightMm - SIGNATURE_MM, opinion, kept),
    row(SIGNATURE_MM, leaderCells(facts, STYLES, 2), kept),
    row(LINE_MM, printed),
  ];
}
