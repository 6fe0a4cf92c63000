import { isFiller } from '#shared/blanks/label-text.ts';
import { parseDimensions } from '#shared/blanks/parse-dimensions.ts';
import { ENDS_OF } from '#shared/blanks/split-period.ts';
import { COUNTED_FIELDS } from '#shared/domain/measures.ts';
import type { BlankCell, BlankLine } from '../../../office/form/blank-model.ts';
import { choiceWhat } from './choice-what.ts';
import type { Findings } from './findings.ts';
import { type GapSpot } from './gap-spot.ts';
import { type Gap, readGaps } from './line-gaps.ts';
import { optionLines, optionsIn } from './option-lines.ts';
import { shaped } from './recognise-lines.ts';
import { isNumberedRoom, type TableGrid } from './table-grid.ts';
import { doubted, type What } from './what.ts';

/** Writes what was understood into the cell: blank, guidance, date frame, tick boxes, unit. */
export function fillCell(grid: TableGrid, cell: BlankCell, what: What, findings: Findings): void {
  grid.taken.add(cell);
  const options = grid.role(cell) === 'pattern' ? optionLines(cell.lines) : null;
  if (options) {
    const words = options.flatMap(({ spots }) => optionsIn(spots));
    findings.addLines(options, choiceWhat(findings.kind, what, words));
    return;
  }
  const gaps = grid.role(cell) === 'pattern' ? cellGaps(cell, findings) : [];
  const first = gaps[0];
  if (!first) {
    const target = wholeCell(cell);
    const isOfSeveral = isNumberedRoom(cell) && what.field !== 'pen';
    const fitting = isOfSeveral ? doubted(what, '格里编好了号，要一条一条写') : what;
    if (target) findings.add(target.line, [target.spot], fitting);
    return;
  }
  const choices = gaps.filter(({ gap }) => gap.shape === 'choice');
  if (choices.length > 0 && what.field !== 'pen') {
    const lines = choices.map(({ line, gap }) => ({ line, spots: gap.spots }));
    const words = lines.flatMap(({ spots }) => optionsIn(spots));
    findings.addLines(lines, choiceWhat(findings.kind, what, words));
    return;
  }
  if (what.field === null || what.field === 'pen') {
    findings.add(first.line, first.gap.spots, what);
    return;
  }
  const second = gaps[1];
  const isRange = second && first.gap.shape === 'date' && second.gap.shape === 'date';
  const ends = ENDS_OF[what.field];
  if (isRange && first.line !== second.line && ends && gaps.length === 2) {
    findings.add(first.line, first.gap.spots, { ...what, field: ends[0] });
    findings.add(second.line, second.gap.spots, { ...what, field: ends[1] });
    return;
  }
  if (isRange && first.line === second.line) {
    const range: GapSpot = { from: first.gap.from, to: second.gap.to, newLine: false };
    if (what.field === 'period.text') {
      findings.add(first.line, first.gap.spots, { ...what, field: 'period.from' });
      findings.add(first.line, second.gap.spots, { ...what, field: 'period.to' });
    } else {
      const isSure = what.field === 'case.period';
      const sure = { ...what, confidence: Math.min(what.confidence, 0.8) };
      findings.add(
        first.line,
        [range],
        isSure ? sure : doubted(what, '格里有两个日期，台账里只有一个'),
      );
    }
    return;
  }
  const fitting = shaped(first.gap, { ...what, field: what.field }, grid.text(cell));
  const unit = first.gap.unit && parseDimensions(`(${first.gap.unit})`)?.measure;
  const measure = COUNTED_FIELDS.find((counted) => what.field?.endsWith(`.${counted}`));
  const isOther = gaps.length > 1 || (unit && measure && unit !== measure);
  const why = gaps.length > 1 ? '格里要填的不止一处' : '格里的单位和栏目不一样';
  findings.add(first.line, first.gap.spots, isOther ? doubted(fitting, why) : fitting);
}

/** The first line to write on; guidance on it gives way. */
export function wholeCell(cell: BlankCell): { line: BlankLine; spot: GapSpot } | null {
  const written = cell.lines.find((line) => !isFiller(line.text));
  const line = written ?? cell.lines[0];
  if (!line) return null;
  const to = written ? line.text.length : 0;
  return { line, spot: { from: 0, to, newLine: false } };
}

export function cellGaps(cell: BlankCell, findings: Findings): { line: BlankLine; gap: Gap }[] {
  return cell.lines.flatMap((line) => {
    const gaps = readGaps(line.text, findings.isKnown, line.prompts);
    const bare =
      /^([\s\u3000]+)(场次|场|人次|户|份|条|篇|个村|个社区|个|件|家|所|项|名|块|处)\s*$/u.exec(
        line.text,
      );
    if (gaps.length === 0 && STAMP_ONLY.test(line.text)) {
      gaps.push(gapAtStart('text', '', 0));
    }
    if (gaps.length === 0 && bare) {
      gaps.push(gapAtStart('number', bare[2] ?? '', bare[1]?.length ?? 0));
    }
    return gaps.map((gap) => ({ line, gap }));
  });
}

/** （盖章） in the room for the unit's name: the name is printed and the stamp goes over it. */
export const STAMP_ONLY = /^\s*[(（]?(?:单位|加盖)?(?:盖章|公章|印章)[)）]?\s*$/u;

function gapAtStart(shape: 'text' | 'number', unit: string, to: number): Gap {
  const spots: GapSpot[] = [{ from: 0, to: 0, newLine: false }];
  return { label: '', before: '', spots, shape, unit, from: 0, to, open: false };
}
