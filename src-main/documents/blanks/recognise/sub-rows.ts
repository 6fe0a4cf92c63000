import { type Dimensions, mergeDimensions } from '#shared/blanks/parse-dimensions.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { isOrdinal, readPath, rowHeadings } from './headings.ts';
import type { TableGrid } from './table-grid.ts';

/**
 * What a row asks for that goes on about the row over it: 其中：受众, or one set in under 安全宣讲. Null where the
 * row over it is not understood, or is about something else: a part never gets the whole.
 */
export function withRowOver(
  grid: TableGrid,
  words: readonly BlankCell[],
  own: Dimensions,
): Dimensions | null {
  const head = words.find((word) => isPart(grid.text(word)) || isSetIn(grid.text(word)));
  const over = head && rowOver(grid, head);
  if (!head || over === undefined) return own;
  const isSaid = isPart(grid.text(head));
  const about = over && aboutRow(grid, over);
  if (!about) return isSaid ? null : own;
  const merged = mergeDimensions(own, subjectless(about));
  return merged ? { ...counted(about, own), ...merged } : isSaid ? null : own;
}

/** The nearest row over it that is no part of another; null where a title comes before one, undefined without any. */
function rowOver(grid: TableGrid, head: BlankCell): BlankCell | null | undefined {
  for (let row = head.row - 1; row >= 0; row -= 1) {
    const other = grid.at(row, head.column);
    if (!other || other.row !== row || other.column !== head.column) continue;
    if (grid.role(other) !== 'text') continue;
    if (isPart(grid.text(other)) || isSetIn(grid.text(other))) continue;
    return hasRoom(grid, other) ? other : null;
  }
  return undefined;
}

function isPart(text: string): boolean {
  return /^\s*其中/u.test(text);
}

/** Set in by the spaces before it. */
function isSetIn(text: string): boolean {
  return /^(?: {2}|\u3000|\t)/u.test(text) && text.trim() !== '';
}

function roomsOf(grid: TableGrid, head: BlankCell): BlankCell[] {
  return grid
    .inRow(head.row)
    .filter(
      (cell) =>
        cell.column > head.column && /^(?:blank|pattern|number|formula)$/u.test(grid.role(cell)),
    );
}

function hasRoom(grid: TableGrid, head: BlankCell): boolean {
  return roomsOf(grid, head).length > 0;
}

function aboutRow(grid: TableGrid, head: BlankCell): Dimensions | null {
  const room = roomsOf(grid, head).at(-1);
  const words = room && rowHeadings(grid, room);
  if (!words) return null;
  return (
    readPath(
      grid,
      words.filter((word) => !isOrdinal(grid.text(word))),
    )?.dims ?? null
  );
}

/** What it is about, without what it counts. */
function subjectless({ form, setting, part }: Dimensions): Dimensions {
  return {
    ...(form ? { form } : {}),
    ...(setting ? { setting } : {}),
    ...(part ? { part } : {}),
  };
}

/** What the row over it counts, where the part says nothing of its own: 其中：进企业 under 受众人次. */
function counted({ measure, subject }: Dimensions, own: Dimensions): Dimensions {
  if (own.subject || own.visits) return {};
  const isHomes = own.measure === 'households' && own.setting === 'family';
  if (subject) return own.measure && !isHomes ? {} : { subject };
  return measure && !own.measure ? { measure } : {};
}
