import { displayWidth } from '#shared/words/display-width.ts';
import type { WordPiece } from './pieces-of.ts';
import { type Properties, STOPS, valueOf } from './properties.ts';

/**
 * How wide each tab of a paragraph is, in points. Nothing is measured here: Chinese letters are as
 * wide as their size, others half of it.
 */
export function tabWidths(
  pieces: readonly WordPiece[],
  look: Properties,
  sizePt: number,
  everyPt: number,
): number[] {
  const stops = stopsOf(look);
  const widths: number[] = [];
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    if (piece.is === 'line' || piece.is === 'page') at = 0;
    else if (piece.is === 'tab') {
      const stop = stops.find(({ atPt }) => atPt > at + 1);
      const next = stop?.atPt ?? (Math.floor(at / everyPt + 0.05) + 1) * everyPt;
      const follows = widthOf(untilTab(pieces.slice(index + 1)), sizePt);
      const taken = stop?.kind === 'right' ? follows : stop?.kind === 'center' ? follows / 2 : 0;
      const width = Math.max(sizePt / 2, next - at - taken);
      widths.push(width);
      at += width;
    } else at += widthOf([piece], sizePt);
  }
  return widths;
}

function untilTab(pieces: readonly WordPiece[]): WordPiece[] {
  const end = pieces.findIndex(({ is }) => is === 'tab' || is === 'line' || is === 'page');
  return pieces.slice(0, end < 0 ? pieces.length : end);
}

function widthOf(pieces: readonly WordPiece[], sizePt: number): number {
  return pieces.reduce((sum, piece) => {
    const letters = piece.is === 'words' ? displayWidth(piece.text) : piece.is === 'number' ? 1 : 0;
    return sum + (letters * sizePt) / 2;
  }, 0);
}

function stopsOf(look: Properties): { atPt: number; kind: string }[] {
  return (valueOf(look, 'w:tabs', STOPS) ?? '')
    .split(' ')
    .flatMap((stop) => {
      const [atPt, kind = 'left'] = stop.split(':');
      return atPt ? [{ atPt: Number(atPt), kind }] : [];
    })
    .toSorted((a, b) => a.atPt - b.atPt);
}
