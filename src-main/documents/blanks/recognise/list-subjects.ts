import { LIST_COLUMNS, type ListName } from '#shared/blanks/field-names.ts';
import { readLabel } from '#shared/blanks/label-text.ts';
import { listColumns } from '#shared/blanks/list-columns.ts';
import { fieldOfWhom, particularOf, subjectOf, type Whom } from '#shared/blanks/whose.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { isFullWidth, type TableGrid } from './table-grid.ts';

/**
 * The columns that the heading over them says more of, and those of names, phones and the like by whom they are of:
 * 手机 under 作者 is the author's, of whom the ledger keeps none (null), and beside 联系人 the contact's. Others are not in the map.
 */
export function columnsByWhom(
  list: ListName,
  header: readonly BlankCell[],
  grid: TableGrid,
): Map<number, string | null> {
  const found = new Map<number, string | null>();
  for (const [at, cell] of header.entries()) {
    if (grid.notOurs.has(cell)) {
      found.set(at, null);
      continue;
    }
    const composed = ofGroupWords(list, groupOver(grid, cell), cell, grid);
    if (composed) found.set(at, composed);
    const particular = particularOf(grid.text(cell));
    if (particular === null || particular === 'date') continue;
    const group = groupOver(grid, cell);
    // 联系人 after 作者 is another person.
    const isPerson = particular === 'person';
    const before = isPerson ? null : personBefore(list, header.slice(0, at), group, grid);
    const subject = before ?? ofGroup(grid, group);
    if (subject === null) continue;
    const field = fieldOfWhom(subject, particular, KINDS[list]);
    if (field !== undefined) found.set(at, field && columnOf(list, field));
  }
  return found;
}

/** 平台 under 首次发布情况 is 发布平台: what both say together, where that is known. */
function ofGroupWords(
  list: ListName,
  group: BlankCell | null,
  cell: BlankCell,
  { text }: TableGrid,
): string | null {
  if (!group) return null;
  const stem = readLabel(text(group)).core.replace(/^首次|(?:情况|信息|数据|栏)$/gu, '');
  const [column] = listColumns(list, [`${stem}${readLabel(text(cell)).core}`]);
  return column ?? null;
}

const KINDS: Record<ListName, FormKind> = {
  works: 'work',
  cases: 'case',
  pilots: 'statistics',
  activities: 'statistics',
};

function columnOf(list: ListName, field: string): string | null {
  const column = field === 'unit.name' ? 'unit' : (field.split('.')[1] ?? '');
  return column in LIST_COLUMNS[list] ? column : null;
}

/** The heading over several, this one among them. */
function groupOver(grid: TableGrid, cell: BlankCell): BlankCell | null {
  const above = grid.at(cell.row - 1, cell.column);
  if (!above || above.columnSpan <= cell.columnSpan || isFullWidth(grid, above)) return null;
  return grid.role(above) === 'text' ? above : null;
}

function ofGroup(grid: TableGrid, group: BlankCell | null): Whom | null {
  return group && subjectOf(grid.text(group));
}

/** Whom the headings right before tell of, as far as they ask for particulars, within the group. */
function personBefore(
  list: ListName,
  before: readonly BlankCell[],
  group: BlankCell | null,
  grid: TableGrid,
): Whom | null {
  for (const cell of before.toReversed()) {
    const text = grid.text(cell);
    const particular = particularOf(text);
    if (groupOver(grid, cell) !== group) return null;
    // 负责人 of a pilot is whom to call there.
    if (listColumns(list, [text])[0] === 'contact') return 'contact';
    const isBody = /(?:单位|部门)$/u.test(readLabel(text).core);
    const subject = isBody ? null : subjectOf(text);
    if (subject && (particular === null || particular === 'person')) return subject;
    if (particular === null) return null;
  }
  return null;
}
