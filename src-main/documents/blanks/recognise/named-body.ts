import { readLabel } from '#shared/blanks/label-text.ts';
import type { LabelMatcher } from '#shared/blanks/match-label.ts';
import { namesBody } from '#shared/blanks/unit-label.ts';
import {
  type BlankBlock,
  type BlankModel,
  type BlankTable,
  blankCellText,
} from '../../../office/form/blank-model.ts';
import { type IsKnown, readGaps } from './line-gaps.ts';

/**
 * 医疗机构名称 with room for it on a form that asks for no other body: whoever fills it in. Null where several are asked
 * for.
 */
export function bodyAsked({ flows }: BlankModel, isKnown: IsKnown): string | null {
  const labels = flows.flatMap(({ blocks }) => blocks.flatMap((block) => labelsIn(block, isKnown)));
  const read = labels.map(readLabel).filter(namesBody);
  const [only, ...others] = new Set(read.map(({ core }) => core));
  return others.length === 0 ? (only ?? null) : null;
}

function labelsIn(block: BlankBlock, isKnown: IsKnown): string[] {
  if (block.type === 'table') return labelsOf(block.table, isKnown);
  return readGaps(block.line.text, isKnown).map(({ label }) => label);
}

function labelsOf({ cells }: BlankTable, isKnown: IsKnown): string[] {
  const empty = new Set(
    cells
      .filter((cell) => blankCellText(cell).trim() === '')
      .map(({ row, column }) => `${row},${column}`),
  );
  return cells.flatMap((cell) => {
    const inside = cell.lines.flatMap(({ text }) => readGaps(text, isKnown));
    const isBeside = empty.has(`${cell.row},${cell.column + cell.columnSpan}`);
    return [...(isBeside ? [blankCellText(cell)] : []), ...inside.map(({ label }) => label)];
  });
}

/** On such a form its name is what 填报单位 asks for elsewhere. */
export function namedBodyMatcher(match: LabelMatcher, body: string): LabelMatcher {
  return (printed) => {
    const meaning = match(printed);
    if (meaning.type !== 'unknown' || readLabel(printed).core !== body) return meaning;
    const reason = '表上只问了这一个单位的名称';
    return { type: 'field', field: 'unit.name', confidence: 0.85, reason };
  };
}
