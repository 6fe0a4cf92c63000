import { readLabel } from '#shared/blanks/label-text.ts';
import { parseDimensions } from '#shared/blanks/parse-dimensions.ts';
import type { BlankCell } from '../../../office/form/blank-model.ts';
import type { Findings } from './findings.ts';
import { meaningOf } from './label-meaning.ts';
import { isRoom, leftOf, type TableGrid } from './table-grid.ts';
import type { What } from './what.ts';

/** 成果案例（列出名称） | __ | 篇数 | __: how many there are of what is named right before, and of nothing else. */
export function countOfNamed(
  grid: TableGrid,
  label: BlankCell,
  what: What,
  findings: Findings,
): What {
  const name = labelBefore(grid, label);
  return name ? countBehind(grid.text(name), grid.text(label), what, findings) : what;
}

/** The same of heads, each over its room: 成果案例名称 | 篇数. */
export function countUnderHead(
  grid: TableGrid,
  label: BlankCell,
  what: What,
  findings: Findings,
): What {
  const left = leftOf(grid, label);
  const isHead = left !== null && grid.role(left) === 'text';
  return isHead ? countBehind(grid.text(left), grid.text(label), what, findings) : what;
}

/** What a label asks for right behind another: 篇数 behind 成果案例名称. */
export function countBehind(name: string, label: string, what: What, findings: Findings): What {
  const isCount = BARE_COUNT.test(readLabel(label).core);
  if (findings.kind !== 'statistics' || !isCount) return what;
  const named = meaningOf(name, findings).field ?? '';
  if (NAMES.test(named)) {
    const field = named.replace('.text', '.count');
    return { label: what.label, field, confidence: 0.85, reason: '前面问名称，这里问有多少' };
  }
  const { form, measure } = parseDimensions(name) ?? {};
  const isOfNumbers = form === 'media' || measure !== undefined;
  return isOfNumbers ? what : { ...what, field: null, confidence: 0, reason: '没有认出' };
}

/** By itself of whatever it stands beside. */
const BARE_COUNT = /^(?:[件篇个部条项例]数|(?:总|合计)?(?:数量|数目|数))$/u;
const NAMES = /^(?:works|cases|pilots)\.text/u;

/** That of the room before it in its row, or of the row over it. */
function labelBefore(grid: TableGrid, label: BlankCell): BlankCell | null {
  const room = leftOf(grid, label);
  if (room && !isRoom(grid, room)) return null;
  const name = room ? leftOf(grid, room) : grid.at(label.row - 1, label.column);
  const beside = name && grid.at(name.row, name.column + name.columnSpan);
  return name && beside && grid.role(name) === 'text' && isRoom(grid, beside) ? name : null;
}
