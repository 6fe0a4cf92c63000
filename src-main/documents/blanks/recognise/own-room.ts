import { isFiller, isPlaceholderText } from '#shared/blanks/label-text.ts';
import { type BlankCell, type BlankLine, blankCellText } from '../../../office/form/blank-model.ts';
import type { Findings } from './findings.ts';
import { isFullWidth, type TableGrid } from './table-grid.ts';

const PROSE =
  /^(?:practice|plan|work\.(?:introduction|originality|originalityAuthorisation|sources)|case\.(?:body|background|practice|results|promotion|summary|innovation|evidenceList)|pilots\.text|works\.text|cases\.text)$/u;

export function isProse(field: string): boolean {
  return PROSE.test(field);
}

/** A label with its room in the same cell: blank lines, guidance, or just the height under it. */
export function recogniseOwnRoom(grid: TableGrid, cell: BlankCell, findings: Findings): void {
  if (grid.served.has(cell) || cell.tables.length > 0) return;
  for (const [index, line] of cell.lines.entries()) {
    const label = line.text.trim();
    if (label === '') continue;
    const meaning = findings.match(label);
    const next = cell.lines[index + 1];
    if (meaning.type === 'pen') {
      const right = grid.at(cell.row, cell.column + cell.columnSpan);
      if (right && grid.role(right) === 'text') continue;
      findings.add(line, [endOf(line, false)], {
        label,
        field: 'pen',
        confidence: 0.95,
        reason: meaning.reason,
      });
      grid.served.add(cell);
      continue;
    }
    if (meaning.type !== 'field') {
      if (index === 0) listUnknown(grid, cell, findings);
      continue;
    }
    const what = { label, field: meaning.field, reason: `${meaning.reason}，同一格内` };
    if (next && isFiller(next.text)) addUnder(line, next, findings);
    else if (next && isPlaceholderText(next.text)) {
      findings.add(next, [{ from: 0, to: next.text.length, newLine: false }], {
        ...what,
        confidence: Math.min(meaning.confidence, 0.85),
      });
    } else if (
      !next &&
      isProse(meaning.field) &&
      hasHeight(grid, cell) &&
      !titlesSection(grid, cell, findings)
    ) {
      findings.add(line, [endOf(line, !/[:：]$/u.test(label))], {
        ...what,
        confidence: Math.min(meaning.confidence, 0.75),
      });
    } else continue;
    grid.served.add(cell);
  }
}

/** 六、体会： over free lines, 四、体会 right under 三、工作成效 that was given its own height: told, and nothing guessed. */
function listUnknown(grid: TableGrid, cell: BlankCell, findings: Findings): void {
  const [line, ...under] = cell.lines;
  if (!line || findings.kind === 'statistics' || !isWholeRow(grid, cell)) return;
  const isNumbered = NUMBERED.test(line.text);
  const isRoom =
    under.length > 0
      ? (isNumbered || /[:：]\s*$/u.test(line.text)) && under.every(({ text }) => isFiller(text))
      : goesOn(grid, cell) && !titlesSection(grid, cell, findings);
  if (!isRoom || line.text.trim().length > LONGEST) return;
  const [room = line] = under;
  const spot = under.length > 0 ? { from: 0, to: 0, newLine: false } : endOf(line, true);
  findings.add(room, [spot], { label: line.text, field: null, confidence: 0, reason: '没有认出' });
  grid.served.add(cell);
}

/** 四、推广价值 right under 三、工作成效 that was given its own height. */
function goesOn(grid: TableGrid, cell: BlankCell): boolean {
  const above = grid.at(cell.row - 1, cell.column);
  const isServed = above !== undefined && isWholeRow(grid, above) && grid.served.has(above);
  return isServed && [above, cell].every((one) => NUMBERED.test(grid.text(one)));
}

/** 一、, (2), 3. at the head of a heading. */
export const NUMBERED = /^\s*[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．]/u;
const LONGEST = 40;

/** What a label asks for goes into the free line under it. */
export function addUnder(line: BlankLine, room: BlankLine, findings: Findings): void {
  const label = line.text.trim();
  const meaning = findings.match(label);
  if (meaning.type !== 'field') return;
  findings.add(room, [{ from: 0, to: 0, newLine: false }], {
    label,
    field: meaning.field,
    reason: `${meaning.reason}，同一格内`,
    confidence: Math.min(meaning.confidence, 0.9),
  });
}

function endOf(line: BlankLine, newLine: boolean) {
  return { from: line.text.length, to: line.text.length, newLine };
}

/** 第二部分 开展情况 over the first of its questions. */
const SECTION = /^\s*第[一二三四五六七八九十\d]{1,3}部分/u;

/** A band over rows of several cells is their title, with no room of its own. */
function titlesSection(grid: TableGrid, cell: BlankCell, findings: Findings): boolean {
  const below = grid.at(cell.row + cell.rowSpan, cell.column);
  if (cell.tall || below === undefined) return false;
  if (SECTION.test(grid.text(cell)) && grid.role(below) === 'text') return true;
  return (
    isOfParts(blankCellText(cell), below.lines, findings) ||
    (!isWholeRow(grid, below) && !goesOn(grid, cell)) ||
    (grid.role(below) === 'text' && grid.text(below).length > 20)
  );
}

/** 案例正文 over （一）工作背景：____ is what those are together. */
export function isOfParts(
  heading: string,
  under: readonly BlankLine[],
  { match }: Findings,
): boolean {
  const meaning = match(heading);
  if (meaning.type !== 'field' || meaning.field !== 'case.body') return false;
  return under.some(({ text }) => {
    const part = match(text);
    return part.type === 'field' && part.field !== meaning.field && isProse(part.field);
  });
}

function hasHeight(grid: TableGrid, cell: BlankCell): boolean {
  return cell.tall || isWholeRow(grid, cell);
}

/** In a table of one column each is. */
function isWholeRow(grid: TableGrid, cell: BlankCell): boolean {
  return isFullWidth(grid, cell) || grid.table.columnCount === 1;
}
