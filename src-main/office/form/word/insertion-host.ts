import type { XmlPart } from '../../xml/xml-tree.ts';
import { isSymbolFont } from '../symbol-boxes.ts';
import { letterFont } from './word-controls.ts';
import type { TextPiece } from './word-text.ts';

/** Where inserted words go: the room itself if it has a run, else the words before it. */
export function hostOf(
  part: XmlPart,
  pieces: readonly TextPiece[],
  from: number,
  to: number,
): { piece: TextPiece; after: boolean } | null {
  if (to > from) {
    const replaced = pieces.find((piece) => piece.isText && piece.from < to && piece.to > from);
    if (replaced) return { piece: replaced, after: false };
  }
  const around = pieces.find((piece) => piece.isText && piece.from < from && from < piece.to);
  if (around) return { piece: around, after: false };
  const next = pieces.find((piece) => piece.from === from && piece.to > from);
  const previous = pieces.findLast((piece) => piece.to === from && piece.isText);
  if (next?.control) {
    return previous && mayHold(previous)
      ? { piece: previous, after: false }
      : { piece: next, after: false };
  }
  const nextText = next?.isText
    ? part.source.slice(next.element.openEnd, next.element.closeStart)
    : '';
  if (next?.isText && (/^[\s\u3000_＿]/u.test(nextText) || !previous || next.isPrompt)) {
    return { piece: next, after: false };
  }
  if (next && !next.isText && (!previous || next.isUnderlined))
    return { piece: next, after: false };
  if (previous) return { piece: previous, after: false };
  const before = pieces.findLast((piece) => piece.to === from);
  return before ? { piece: before, after: true } : null;
}

/** Words like any others: none of a control, nor in the font of a box. */
function mayHold(piece: TextPiece): boolean {
  if (isSymbolFont(letterFont(piece.element.parent))) return false;
  for (let at = piece.element.parent; at && at.name !== 'w:p'; at = at.parent) {
    if (at.name === 'w:sdt') return false;
  }
  return true;
}
