import type { GapSpot } from './line-gaps.ts';

const BOX = '□☐▢❑❏◻◯○';
const OPTION = new RegExp(
  `[ \\t\\u3000\\u00A0、,，/]*([${BOX}])[ \\t\\u3000]?([^${BOX}\\s\\u3000:：。；;\\n]{1,16})`,
  'uy',
);

interface ChoiceGap {
  spots: GapSpot[];
  shape: 'choice';
  from: number;
  to: number;
}

/** Tick boxes with their words, one after another, starting exactly at `at`. */
export function readChoices(text: string, at: number): ChoiceGap | null {
  const spots: GapSpot[] = [];
  let end = at;
  for (;;) {
    OPTION.lastIndex = end;
    const match = OPTION.exec(text);
    if (!match) break;
    const box = end + match[0].indexOf(match[1] ?? '');
    const option = (match[2] ?? '').replace(/[_、,，/]+$/u, '');
    if (option !== '') spots.push({ from: box, to: box, newLine: false, option });
    end += match[0].length;
    end += /^[_＿]*/u.exec(text.slice(end))?.[0].length ?? 0;
  }
  return spots.length >= 2 ? { spots, shape: 'choice', from: at, to: end } : null;
}
