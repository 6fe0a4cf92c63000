import { refusedWords, rewordedWords } from '#shared/blanks/fill-words.ts';
import type { FillCheck, FillLine } from '#shared/contract/template.ts';

/** One sentence for each kind of gap, naming the form. */
export function checkSentences(name: string, check: FillCheck): string[] {
  const each = (lines: FillCheck['filled'], say: (line: FillLine) => string) =>
    lines.map((line) => `${name}：${say(line)}`);
  const labels = (lines: FillCheck['filled']) => lines.map(({ label }) => `“${label}”`).join('、');
  return [
    check.unfilled.length > 0 ? `${name}：台账里没有${labels(check.unfilled)}，表上留空。` : '',
    check.unplaced.length > 0 ? `${name}：表上没有地方填${labels(check.unplaced)}。` : '',
    check.tooLong.length > 0
      ? `${name}：${labels(check.tooLong)}太长，固定高度的格子可能显示不全。`
      : '',
    ...each(check.reworded, rewordedWords),
    ...each(check.refused, refusedWords),
    ...check.notes.map((note) => `${name}：${note}`),
  ].filter((sentence) => sentence !== '');
}
