import { parseCivilDate, toChineseDate } from '../domain/civil-date.ts';
import { row, textCell } from './form-cells.ts';
import type { Row, TextStyle } from './form-model.ts';
import type { ReportFacts } from './report-facts.ts';

export interface SignOffShape {
  /** Columns of the table under each label and each value, pair after pair in one row. */
  pairs: { label: number; value: number }[];
  labelStyle: TextStyle;
  valueStyle: TextStyle;
  /** The row with the stamp and the leader's signature, and the rows of printed names. */
  signedHeightMm: number;
  printedHeightMm: number;
}

/**
 * The block every form ends in. Stamp and leader's signature are left to the hand; the names of who
 * filled in and reviewed are printed when the unit has them.
 */
export function signOffRows(facts: ReportFacts, shape: SignOffShape): Row[] {
  const { unit } = facts;
  const signed: Field[] = [
    { id: 'unit', label: '填报单位\n（盖章）', value: unit.name },
    { id: 'leader', label: '主要负责人\n签字', value: '' },
  ];
  const printed: Field[] = [
    { id: 'reviewer', label: '审核人', value: unit.reviewer },
    { id: 'contact', label: '填表人', value: unit.contact },
    { id: 'phone', label: '联系电话', value: unit.phone },
    { id: 'date', label: '填报日期', value: dateText(facts.filledOn) },
  ];
  const perRow = shape.pairs.length;
  const fields = [...signed, ...printed];
  const rows: Row[] = [];
  for (let from = 0; from < fields.length; from += perRow) {
    rows.push(
      row(
        from === 0 ? shape.signedHeightMm : shape.printedHeightMm,
        fields.slice(from, from + perRow).flatMap((field, index) => cellsOf(field, shape, index)),
        { keepWithNext: from + perRow < fields.length },
      ),
    );
  }
  return rows;
}

interface Field {
  id: string;
  label: string;
  value: string;
}

function cellsOf({ id, label, value }: Field, shape: SignOffShape, index: number) {
  const pair = shape.pairs[index] ?? { label: 1, value: 1 };
  return [
    textCell(`sign.${id}.label`, label, shape.labelStyle, { colSpan: pair.label }),
    textCell(`sign.${id}`, value, shape.valueStyle, { colSpan: pair.value }),
  ];
}

function dateText(filledOn: string | null): string {
  const date = filledOn === null ? null : parseCivilDate(filledOn);
  return date === null ? '年　　月　　日' : toChineseDate(date);
}
