import { choose } from '#shared/blanks/choice.ts';
import { readLabel } from '#shared/blanks/label-text.ts';
import {
  type Dimensions,
  isOneSort,
  mergeDimensions,
  parseDimensions,
} from '#shared/blanks/parse-dimensions.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import { type Findings, tidyLabel } from './findings.ts';
import type { GapSpot } from './gap-spot.ts';
import { columnHeadings, isOrdinal, readPath, rowHeadings } from './headings.ts';
import { type OptionLine, optionLines } from './option-lines.ts';
import type { TableGrid } from './table-grid.ts';
import { cellGaps, wholeCell } from './target-spots.ts';
import { spotIn } from './tick-cells.ts';

/**
 * Cells of a statistics form that ask whether there was any, where headings cross: a box for each
 * form and setting, □是 □否 or room for it under 是否开展, 有无试点.
 */
export function recogniseHeldCells(grid: TableGrid, findings: Findings): void {
  if (findings.kind !== 'statistics') return;
  for (const cell of grid.table.cells) {
    if (grid.taken.has(cell)) continue;
    const asked = askedBy(grid, cell);
    const options = asked && optionsOf(grid, cell, asked.answer, findings);
    if (!asked || !options) continue;
    const spots = options.map(({ line, spots: own }) => ({
      line,
      spots: own.map((spot): GapSpot => ({ ...spot, part: 'held' })),
    }));
    const { label, field } = asked;
    const reason = '行标题与列标题，台账里有的勾';
    findings.addLines(spots, { label, field, confidence: 0.88, reason });
    grid.taken.add(cell);
  }
}

interface Asked {
  label: string;
  field: string;
  /** 是 or 否 over a column of boxes; null where the box itself is the answer. */
  answer: string | null;
}

function askedBy(grid: TableGrid, cell: BlankCell): Asked | null {
  const role = grid.role(cell);
  if (role !== 'box' && role !== 'pattern' && role !== 'blank') return null;
  const [nearest, ...further] = columnHeadings(grid, cell);
  if (!nearest) return null;
  const heading = readLabel(grid.text(nearest)).core;
  const isAnswer = role === 'box' && isAnswerWord(heading);
  const whether = /^(?:是否|有无)(.*)$/u.exec(heading)?.[1];
  // 有无宣传栏 asks for something that no activity tells.
  const asksWhether = whether !== undefined && parseDimensions(whether) !== null;
  if (role !== 'box' && !asksWhether) return null;
  const left = rowHeadings(grid, cell)?.filter((one) => !isOrdinal(grid.text(one)));
  const row = left && readPath(grid, left);
  if (!row || left.length === 0) return null;
  const column =
    isAnswer || asksWhether ? readPath(grid, further) : readPath(grid, [nearest, ...further]);
  if (!isAnswer && !asksWhether && !column) return null;
  const dims = mergeDimensions(row.dims, column?.dims ?? {});
  const about = [heading, ...further.map((one) => grid.text(one))].join(' ');
  const field = dims && heldField(dims, /试点|典型/u.test(about));
  if (!field) return null;
  const label = [...left.toReversed(), ...further.toReversed(), nearest]
    .map((one) => tidyLabel(grid.text(one)))
    .join('/');
  return { label, field, answer: isAnswer ? heading : null };
}

function heldField(dims: Dimensions, isPilots: boolean): string | null {
  const { form, setting, measure, subject } = dims;
  if (isOneSort(dims) || measure || (subject && subject !== 'pilots')) return null;
  if (isPilots || subject) return setting && !form ? `pilots.count.${setting}` : null;
  if (!form && !setting) return null;
  return `m.${form ?? 'total'}.${setting ?? 'total'}.activities`;
}

function optionsOf(
  grid: TableGrid,
  cell: BlankCell,
  answer: string | null,
  findings: Findings,
): OptionLine[] | null {
  const role = grid.role(cell);
  if (role === 'box') return [spotIn(cell, answer ?? '√')];
  if (role === 'blank') {
    const room = wholeCell(cell);
    return room && [{ line: room.line, spots: [room.spot] }];
  }
  const choices = cellGaps(cell, findings)
    .filter(({ gap }) => gap.shape === 'choice')
    .map(({ line, gap }) => ({ line, spots: gap.spots }));
  const options = optionLines(cell.lines) ?? choices;
  const words = options.flatMap(({ spots }) => spots.map(({ option = '' }) => option));
  return words.length > 0 && words.every(isAnswerWord) ? options : null;
}

function isAnswerWord(word: string): boolean {
  return ['是', '否'].some((answer) => choose(answer, [word]).left.length === 0);
}
