import { paragraphsOf } from '#shared/forms/printable-text.ts';
import { charsPerLine, countLines } from '#shared/forms/text-measure.ts';

/** A part of a cell's text, and what stood between it and the next part. */
export interface FontPiece {
  text: string;
  lines: number;
  joinedBy: '' | '\n';
}

/**
 * Excel cannot make a row higher than 409 points, nor break one between pages: long text is laid
 * over several rows, cut between paragraphs, else after a sentence, else anywhere.
 */
export function splitText(text: string, widthMm: number, sizePt: number): FontPiece[] {
  const linesOf = (part: string) => countLines(part, widthMm, sizePt);
  if (linesOf(text) <= WHOLE_LINES) return [{ text, lines: linesOf(text), joinedBy: '' }];
  const pieces: FontPiece[] = [];
  for (const paragraph of paragraphsOf(text)) {
    const parts = sentenceGroups(paragraph, linesOf, charsPerLine(widthMm, sizePt) * PIECE_LINES);
    for (const [index, part] of parts.entries()) {
      const last = pieces.at(-1);
      const lines = linesOf(part);
      if (last && index === 0 && last.lines + lines <= PIECE_LINES) {
        last.text += `\n${part}`;
        last.lines += lines;
      } else {
        if (last) last.joinedBy = index === 0 ? '\n' : '';
        pieces.push({ text: part, lines, joinedBy: '' });
      }
    }
  }
  return pieces;
}

/** Up to so many lines stay in one row; beyond that rows of at most so many lines are made. */
const WHOLE_LINES = 8;
const PIECE_LINES = 6;

function sentenceGroups(paragraph: string, linesOf: (part: string) => number, mostChars: number) {
  if (linesOf(paragraph) <= PIECE_LINES) return [paragraph];
  const groups: string[] = [];
  for (const [sentence] of paragraph.matchAll(/[^。！？；]*[。！？；]+|[^。！？；]+$/gu)) {
    for (const part of cutEvery(sentence, mostChars)) {
      const last = groups.at(-1);
      if (last !== undefined && linesOf(last + part) <= PIECE_LINES)
        groups[groups.length - 1] = last + part;
      else groups.push(part);
    }
  }
  return groups;
}

function cutEvery(text: string, mostChars: number): string[] {
  const chars = [...text];
  const parts: string[] = [];
  for (let from = 0; from < chars.length; from += mostChars) {
    parts.push(chars.slice(from, from + mostChars).join(''));
  }
  return parts;
}
