import type { GapSpot } from './gap-spot.ts';

const BOX = '□☐▢❑❏◻◯○';
const EMPTY_BOX = `[${BOX}]|[(（][ \\u3000]{0,3}[)）]`;
const OPTION = new RegExp(
  `[ \\t\\u3000\\u00A0、,，/]{0,150}(${EMPTY_BOX})[ \\t\\u3000]?([^${BOX}\\s\\u3000:：。；;()（）\\n]{1,16}(?:[(（][^()（）]{1,12}[)）])?)`,
  'uy',
);
/** The same with the boxes behind their words. */
const BEHIND = new RegExp(
  `[ \\t\\u3000\\u00A0、,，/]{0,150}([^${BOX}\\s\\u3000:：。；;、，,/()（）\\n]{1,16})[ \\t\\u3000]?(${EMPTY_BOX})`,
  'uy',
);

interface ChoiceGap {
  spots: GapSpot[];
  shape: 'choice';
  from: number;
  to: number;
}

/** Tick boxes with their words, one after another, starting exactly at `at`. */
export function readTickBoxes(text: string, at: number): ChoiceGap | null {
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
  if (spots.length >= 2) return { spots, shape: 'choice', from: at, to: end };
  return readBehind(text, at);
}

function readBehind(text: string, at: number): ChoiceGap | null {
  const before = text[at - 1];
  if (before !== undefined && !/[\s\u3000:：]/u.test(before)) return null;
  const spots: GapSpot[] = [];
  let end = at;
  for (;;) {
    BEHIND.lastIndex = end;
    const match = BEHIND.exec(text);
    if (!match) break;
    const box = end + match[0].length - (match[2] ?? '').length;
    spots.push({ from: box, to: box, newLine: false, option: match[1] ?? '' });
    end += match[0].length;
  }
  if (spots.length < 2) return null;
  const closed = /^\s*(?:$|[^\p{L}\p{N}])/u.test(text.slice(end));
  return closed ? { spots, shape: 'choice', from: at, to: end } : null;
}
