import { isFiller, readLabel } from '#shared/blanks/label-text.ts';
import { isBareUnit, parseDimensions } from '#shared/blanks/parse-dimensions.ts';
import type { PublicityForm } from '#shared/domain/publicity-form.ts';
import {
  type BlankCell,
  type BlankFlow,
  type BlankLine,
  type BlankTable,
  blankCellText,
} from '../../../office/form/blank-model.ts';
import { partsOfLineBefore } from './going-on.ts';
import { isGoing, isOrdinal, isSort, sortsRows } from './headings.ts';
import { type IsKnown, readGaps } from './line-gaps.ts';
import { bothParts, isOfRest, isOtherForm, type Part, partNamed } from './named-part.ts';
import { startSections } from './sections.ts';
import { isFullWidth, isRoom, leftOf, type TableGrid, tableGrid } from './table-grid.ts';

/** Of which part of all that was done each line asks: by the headings, bands and groups it stands under. */
export function addParts(
  { name, blocks }: BlankFlow,
  isKnown: IsKnown,
  parts: Map<BlankLine, Part>,
): void {
  const isSheet = blocks.some((block) => block.type === 'table' && block.table.isSheet);
  const ofSheet = isSheet ? nameOfPart(name) : null;
  const sections = startSections();
  const part = () => bothParts(ofSheet, sections.part());
  const before = partsOfLineBefore(
    blocks.flatMap((block) => (block.type === 'line' ? [block.line] : [])),
    isKnown,
  );
  for (const block of blocks) {
    if (block.type === 'table') {
      addTable(block.table, part(), isKnown, parts);
      continue;
    }
    const { line } = block;
    if (isHeading(line, isKnown)) {
      const isRest = isOfRest(line.text);
      sections.enter(line.text, isRest ? restAfter(part()) : partUnder(line.text));
      continue;
    }
    sections.pass(line.text);
    addLine(line, bothParts(part(), before.get(line) ?? null), parts);
  }
}

/** Of what each line of a cell goes on to tell; rows of one cell each are read like paragraphs. */
function partsOfRows(grid: TableGrid, isKnown: IsKnown): Map<BlankLine, Part> {
  const runs: BlankLine[][] = [];
  let last = -1;
  for (const cell of grid.table.cells) {
    const isAlone = isFullWidth(grid, cell);
    const run = isAlone && last === cell.row - 1 ? runs.at(-1) : undefined;
    if (run) run.push(...cell.lines);
    else runs.push([...cell.lines]);
    if (isAlone) last = cell.row;
  }
  return new Map(runs.flatMap((lines) => [...partsOfLineBefore(lines, isKnown)]));
}

/** 讲授类 over rows of a form each, which stand under no other band: those say what they are of. */
function sortsForms(grid: TableGrid, band: BlankCell, isKnown: IsKnown): boolean {
  if (!isSort(grid.text(band).replace(NUMBERED, ''))) return false;
  const under: (PublicityForm | undefined)[] = [];
  let row = band.row + 1;
  for (; row < grid.table.rowCount && !bandIn(grid, row, isKnown); row += 1)
    under.push(formOfRow(grid, row));
  const rest = Array.from({ length: grid.table.rowCount }, (_, at) => at)
    .filter((at) => at < band.row || at >= row)
    .map((at) => formOfRow(grid, at));
  return under.length > 0 && under.every((form) => form !== undefined && !rest.includes(form));
}

function formOfRow(grid: TableGrid, row: number): PublicityForm | undefined {
  const forms = grid.inRow(row).map((cell) => parseDimensions(grid.text(cell))?.form);
  return forms.find((form) => form !== undefined);
}

function addLine(line: BlankLine, part: Part | null, parts: Map<BlankLine, Part>): void {
  if (part !== null) parts.set(line, part);
}

function addTable(
  table: BlankTable,
  outer: Part | null,
  isKnown: IsKnown,
  parts: Map<BlankLine, Part>,
): void {
  const grid = tableGrid(table, isKnown);
  const goingOn = partsOfRows(grid, isKnown);
  const sections = startSections();
  let isTitle = true;
  for (let row = 0; row < table.rowCount; row += 1) {
    const heading = bandIn(grid, row, isKnown);
    const [first] = grid.inRow(row);
    if (heading) {
      const text = grid.text(heading);
      const before = sections.part();
      let band = isTitle && !NUMBERED.test(text) ? nameOfPart(text) : partUnder(text);
      if (isOtherForm(text) && isOfForm(before)) band = OTHER_FORM;
      if (isOfRest(text)) band = restAfter(before);
      if (sortsForms(grid, heading, isKnown)) band = null;
      sections.enter(text, band);
    } else if (first) sections.pass(grid.text(first));
    // 附件2 alone over it is no row of the table yet.
    const said = grid.inRow(row).filter((cell) => grid.text(cell).trim() !== '');
    if (!heading && said.length > 1) isTitle = false;
    for (const cell of grid.inRow(row)) {
      const part = [outer, sections.part(), groupPart(grid, cell)].reduce(bothParts);
      for (const line of cell.lines)
        addLine(line, bothParts(part, goingOn.get(line) ?? null), parts);
      for (const nested of cell.tables) addTable(nested, part, isKnown, parts);
    }
  }
}

/** 一、进企业, 表二 进企业情况, or 安全宣讲 alone on its line. */
function isHeading({ text, prompts }: BlankLine, isKnown: IsKnown): boolean {
  if (isFiller(text) || text.trim().length > LONGEST || /[:：,，。；;]\s*\S/u.test(text))
    return false;
  if (readGaps(text, isKnown, prompts).length > 0) return false;
  return NUMBERED.test(text) || isOfRest(text) || nameOfPart(text) !== null;
}

/** 其他情况 after 应急演练 may be of the other forms, or of what is told beside all of them. */
function restAfter(before: Part | null): Part | null {
  return isOfForm(before) ? 'unclear' : null;
}

/** 统计表 of what goes into one setting; one of 企业 may as well be one that enterprises fill in. */
function nameOfPart(text: string): Part | null {
  const part = partNamed(text);
  return part === 'unclear' || isTitleOfWhom(text) ? null : part;
}

function isTitleOfWhom(text: string): boolean {
  return /(?:表|册|单)\s*$/u.test(text) && !/(?<!五)进/u.test(text);
}

/** 表二 学校安全宣传“五进”汇总表 is of all five, and one that schools fill in. */
function partUnder(text: string): Part | null {
  const part = partNamed(text.replace(NUMBERED, ''));
  const isOfAllFive = text.includes('五进') && isTitleOfWhom(text);
  return part !== 'unclear' && isOfAllFive ? null : part;
}

const LONGEST = 30;
const NUMBERED =
  /^\s*(?:[第（(]?[一二三四五六七八九十\d]{1,3}(?:部分|[)）、.．])[、.．]?|表[一二三四五六七八九十\d]{1,2})[\s:：]*/u;

/** A row that is nothing but its first words; with room behind them, over one of more words. */
function bandIn(grid: TableGrid, row: number, isKnown: IsKnown): BlankCell | null {
  const [first, ...others] = grid.inRow(row);
  if (!first || first.rowSpan > 1 || first.lines.length !== 1) return null;
  const text = blankCellText(first);
  if (grid.role(first) !== 'text' || text.trim().length > LONGEST || /[:：]/u.test(text))
    return null;
  const isWide = isFullWidth(grid, first) || grid.table.columnCount === 1;
  const isBand = isWide || (NUMBERED.test(text) && isAlone(grid, row, others));
  return isBand && readGaps(text, isKnown, first.lines[0]?.prompts).length === 0 ? first : null;
}

function isAlone(grid: TableGrid, row: number, others: readonly BlankCell[]): boolean {
  const isCrossed = others.length > 1 && others.every((cell) => grid.role(cell) === 'example');
  const isOpen = others.length > 1 && others.every((cell) => grid.role(cell) === 'blank');
  const under = grid.inRow(row + 1).filter((cell) => grid.text(cell).trim() !== '');
  return isCrossed || (isOpen && under.length > 1);
}

/** The heading that embraces the row of a room from its left. */
function groupPart(grid: TableGrid, room: BlankCell): Part | null {
  for (let cell = leftOf(grid, room); cell; cell = leftOf(grid, cell)) {
    if (cell.rowSpan <= room.rowSpan || grid.role(cell) !== 'text') continue;
    if (sortsRows(grid, cell)) return null;
    const text = grid.text(cell);
    if (!isAmongForms(grid, cell)) return partOfGroup(text);
    if (isOtherForm(text)) return OTHER_FORM;
    return isOfRest(text) ? 'unclear' : partOfGroup(text);
  }
  const head = headOfAnswers(grid, room.row);
  return head && partNamed(grid.text(head));
}

/** 进企业 | 走访企业（家）| __ | 活动场次 | __: the first of a row of labels, each with its room. */
function headOfAnswers(grid: TableGrid, row: number): BlankCell | null {
  const [head, label, room, ...others] = grid.inRow(row);
  if (!head || !label || !room || grid.role(head) !== 'text' || grid.role(label) !== 'text')
    return null;
  if (isOrdinal(grid.text(head))) return null;
  // 走访企业 | 家 | __: the name of a number, and its unit.
  const unit = grid.text(label);
  if (isBareUnit(unit) || readLabel(unit).core.length < 2) return null;
  const hasFurther = others.some(
    (cell) => grid.role(cell) === 'text' && !isBareUnit(grid.text(cell)),
  );
  return hasFurther && isRoom(grid, room) ? head : null;
}

function partOfGroup(text: string): Part | null {
  const part = partNamed(text);
  return part === 'unclear' && isGoing(text) ? ON_VISITS : part;
}

const OTHER_FORM: Part = { form: 'other' };
const ON_VISITS: Part = { onVisits: true };

function isAmongForms(grid: TableGrid, group: BlankCell): boolean {
  return grid.table.cells.some(
    (cell) =>
      cell !== group &&
      cell.column === group.column &&
      cell.rowSpan > 1 &&
      isOfForm(partNamed(grid.text(cell))),
  );
}

function isOfForm(part: Part | null): boolean {
  return part !== null && part !== 'unclear' && part.form !== undefined;
}
