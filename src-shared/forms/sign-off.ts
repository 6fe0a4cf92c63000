import { parseCivilDate, toChineseDate } from '../domain/civil-date.ts';
import { textCell } from './form-cells.ts';
import type { Cell, TextStyle } from './form-model.ts';
import type { ReportFacts } from './report-facts.ts';
import { cellHeightMm } from './row-height.ts';

/** A unit's seal is 42 mm across (国发〔1999〕25号): the place for it, both ways. */
const SEAL_MM = 46;

/**
 * The one place for the seal: over the unit's name and the day, as on official papers. A name of
 * hundreds of characters is set smaller.
 */
export function sealCell(
  { unit, filledOn }: Pick<ReportFacts, 'unit' | 'filledOn'>,
  textStyle: TextStyle,
  { widthMm, rowSpan }: { widthMm: number; rowSpan: number },
): { cell: Cell; heightMm: number } {
  const text = ['（盖章）', unit.name, dateText(filledOn)].join('\n');
  const made = (sizePt: number) => {
    const cell = textCell('sign.seal', text, { ...textStyle, sizePt }, { rowSpan });
    return { cell, needMm: cellHeightMm(cell, widthMm) };
  };
  const usual = made(textStyle.sizePt);
  const { cell, needMm } = usual.needMm <= SEAL_MM ? usual : made(SMALL_PT);
  return { cell, heightMm: Math.max(SEAL_MM, needMm) };
}

/** 主要负责人 signs by hand; the name stands at the left where the unit wants it printed. */
export function leaderCells(
  { unit, leaderNamed }: Pick<ReportFacts, 'unit' | 'leaderNamed'>,
  styles: { label: TextStyle; value: TextStyle },
  colSpan = 1,
): Cell[] {
  const [label, value] = signCells('leader', leaderNamed ? unit.leader : '', styles, colSpan);
  return [label, { ...value, align: 'left' }];
}

/** A label and what stands beside it: printed, or empty for the pen. */
export function signCells(
  field: 'leader' | 'reviewer' | 'contact' | 'phone',
  value: string,
  styles: { label: TextStyle; value: TextStyle },
  colSpan = 1,
): [label: Cell, value: Cell] {
  return [
    textCell(`sign.${field}.label`, LABELS[field], styles.label),
    textCell(`sign.${field}`, value, styles.value, { colSpan }),
  ];
}

const LABELS = {
  leader: '主要负责人\n签字',
  reviewer: '审核人',
  contact: '填表人',
  phone: '联系电话',
};
const SMALL_PT = 9;

function dateText(filledOn: string | null): string {
  const date = filledOn === null ? null : parseCivilDate(filledOn);
  return date === null ? '年　　月　　日' : toChineseDate(date);
}
