import type { BlankLine } from '../../../office/form/blank-model.ts';
import { boxesIn, readOptions, withTypedBoxes } from './choices.ts';
import type { GapSpot } from './gap-spot.ts';

export interface OptionLine {
  line: BlankLine;
  spots: GapSpot[];
}

/** After the last option of a line: nothing, or what it asks for besides, 其他：____. */
const REST = /^\s*(?:[:：(（_＿].*)?$/u;

/**
 * Lines of which each is a box with its word, or several: a choice written one under the other.
 * Null where any of them is something else, or all are one box.
 */
export function optionLines(lines: readonly BlankLine[]): OptionLine[] | null {
  const written = lines.filter(({ text }) => text.trim() !== '');
  const boxed = withTypedBoxes(written.map(({ text }) => text).join('\n'));
  const found: OptionLine[] = [];
  let start = 0;
  for (const line of written) {
    const own = boxed.slice(start, start + line.text.length);
    const spots = optionsOfLine(own);
    if (!spots) return null;
    found.push({ line, spots });
    start += line.text.length + 1;
  }
  return found.flatMap(({ spots }) => spots).length >= 2 ? found : null;
}

/** The words of the boxes among spots. */
export function optionsIn(spots: readonly GapSpot[]): string[] {
  return spots.flatMap(({ option }) => option ?? []);
}

function optionsOfLine(text: string): GapSpot[] | null {
  const spots: GapSpot[] = [];
  let start = 0;
  for (const segment of text.split('\n')) {
    const end = start + segment.length;
    const options = segment.trim() === '' ? null : readOptions(text.slice(0, end), start, 1);
    const rest = options ? text.slice(options.to, end) : segment;
    if (segment.trim() !== '' && (!options || !REST.test(rest) || boxesIn(rest).length > 0))
      return null;
    spots.push(...(options?.spots ?? []));
    start = end + 1;
  }
  return spots;
}
