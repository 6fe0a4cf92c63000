import { LIST_COLUMNS, type ListName } from '#shared/blanks/field-names.ts';
import { readLabel } from '#shared/blanks/label-text.ts';
import { listColumns } from '#shared/blanks/list-columns.ts';
import { fieldOfWhom, particularOf, subjectOf, type Whom } from '#shared/blanks/whose.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { isFullWidth, type TableGrid } from './table-grid.ts';

/**
 * The columns of names, phones and the like by whom they are of: 手机 under 作者 is the author's, of
 * whom the ledger keeps none (null), and beside 联系人 the contact's. Others are not in the map.
 */
export function columnsByWhom(
  list: ListName,
  header: readonly BlankCell[],
  grid: TableGrid,
): Map<number, string | null> {
  const found = new Map<number, string | null>();
  for (const [at, cell] of header.entries()) {
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
