import { readLabel } from '#shared/blanks/label-text.ts';
import {
  fieldOfWhom,
  isSharedPhone,
  particularOf,
  subjectOf,
  type Whom,
  withoutParticulars,
} from '#shared/blanks/whose.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import type { Findings } from './findings.ts';
import { isFullWidth, type TableGrid } from './table-grid.ts';
import type { What } from './what.ts';

/** A name, phone or post of whoever the row or the group is about; nothing where the ledger knows none. */
export function ofSubject(grid: TableGrid, label: BlankCell, what: What, findings: Findings): What {
  const particular = particularOf(grid.text(label));
  if (!particular) return what;
  const group = groupOf(grid, label, findings);
  const subject = group === 'other' ? group : (rowSubject(grid, label, findings) ?? group);
  if (!subject || (particular === 'phone' && isSharedPhone(labelsOf(grid, label.row)))) return what;
  return told(what, subject, fieldOfWhom(subject, particular, findings.kind));
}

export function labelsOf(grid: TableGrid, row: number): string[] {
  return grid
    .inRow(row)
    .filter((cell) => grid.role(cell) === 'text')
    .map(grid.text);
}

export function told(what: What, subject: Whom, field: string | null | undefined): What {
  if (field === undefined || what.field === 'pen') return what;
  if (field === what.field) return { ...what, confidence: Math.max(what.confidence, 0.9) };
  if (field === null) return { ...what, field, confidence: 0, reason: '没有认出' };
  return { ...what, field, confidence: 0.9, reason: `${REASONS[subject] ?? '所属栏目'}的一栏` };
}

/** Of whom a line tells at its end, for the lines after it in the same cell. */
export function lastSubject(gaps: readonly { label: string }[], before: Whom | null): Whom | null {
  const last = gaps.findLast(({ label }) => {
    const particular = particularOf(label);
    return particular === null || particular === 'person';
  });
  return last ? subjectOf(last.label) : before;
}

const REASONS: Partial<Record<Whom, string>> = {
  unit: '单位',
  work: '作品',
  case: '案例',
  author: '作者',
  contact: '联系人',
  leader: '单位负责人',
  filler: '填表人',
  reviewer: '审核人',
};

/** 推荐单位 is another's only where the form asks for the unit that sends in as well, outside of what is told of it. */
function bodyOf(
  text: string,
  { ownUnitAsked, match }: Findings,
  told: readonly BlankCell[] = [],
): Whom | null {
  const isAskedElsewhere = ownUnitAsked.some((line) =>
    told.every((cell) => !cell.lines.includes(line)),
  );
  const isOurs = isAdvising(text) && !isAskedElsewhere;
  return isOurs && match(withoutParticulars(text)).type === 'field' ? 'unit' : subjectOf(text);
}

/** 推荐单位, 推报单位: who sends a work or case on, if another sent it in. */
export function isAdvising(label: string): boolean {
  return /^推[荐报]/u.test(readLabel(label).core);
}

/** Whom the nearest label to the left in the same row names, groups aside. */
function rowSubject(grid: TableGrid, label: BlankCell, findings: Findings): Whom | null {
  for (let column = label.column - 1; column >= 0; column -= 1) {
    const cell = grid.at(label.row, column);
    if (!cell || cell.rowSpan > label.rowSpan || grid.role(cell) !== 'text') continue;
    const subject = bodyOf(grid.text(cell), findings);
    const own = particularOf(grid.text(cell));
    if (subject && (own === null || own === 'person')) return subject;
  }
  return null;
}

/** The heading that embraces the row from the left, or the band over it. */
function groupOf(grid: TableGrid, label: BlankCell, findings: Findings): Whom | null {
  for (let column = label.column - 1; column >= 0; column -= 1) {
    const cell = grid.at(label.row, column);
    if (cell && cell.rowSpan > label.rowSpan && grid.role(cell) === 'text')
      return bodyOf(grid.text(cell), findings, rowsOf(grid, cell.row, cell.row + cell.rowSpan));
  }
  for (let row = label.row - 1; row >= 0; row -= 1) {
    const cell = grid.at(row, label.column);
    if (cell && isBand(grid, cell)) {
      const next = grid.table.cells.find((one) => one.row > label.row && isBand(grid, one));
      const under = rowsOf(grid, row + 1, next?.row ?? grid.table.rowCount);
      return /[:：]/u.test(grid.text(cell)) ? null : bodyOf(grid.text(cell), findings, under);
    }
  }
  return null;
}

function isBand(grid: TableGrid, cell: BlankCell): boolean {
  return isFullWidth(grid, cell) && grid.role(cell) === 'text';
}

function rowsOf({ table }: TableGrid, from: number, to: number): BlankCell[] {
  return table.cells.filter(({ row }) => row >= from && row < to);
}
