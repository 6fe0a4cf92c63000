import { SHEET_COUNT, SHEET_NUMBER } from '#shared/forms/flowing-paper.ts';
import { withBoxes } from '../../../office/form/symbol-boxes.ts';
import {
  controlText,
  fieldControl,
  letterFont,
  symbolBox,
} from '../../../office/form/word/word-controls.ts';
import { child, leafText, type XmlElement, type XmlPart } from '../../../office/xml/xml-tree.ts';
import type { TellMissing } from '../paper/on-a4.ts';

/** What a paragraph is made of, in its order. */
export type WordPiece =
  | { is: 'words'; text: string; run: XmlElement | null }
  /** The number of the sheet, or of all. */
  | { is: 'number'; mark: string; run: XmlElement | null }
  | { is: 'tab'; run: XmlElement | null }
  | { is: 'line' }
  | { is: 'page' }
  | { is: 'drawn'; element: XmlElement };

/** A paragraph as it prints: fields by their results, deleted and hidden words left out. */
export function piecesOf(part: XmlPart, paragraph: XmlElement, tell: TellMissing): WordPiece[] {
  const reader = new PieceReader(part, tell);
  reader.collect(paragraph, null);
  return reader.pieces;
}

/** Characters that an element stands for. */
const STANDS_FOR: ReadonlyMap<string, string> = new Map(
  Object.entries({ 'w:noBreakHyphen': '‑', 'w:softHyphen': '' }),
);

const SKIPPED = new Set(
  'w:pPr w:rPr w:del w:moveFrom w:delText w:sdtPr w:sdtEndPr w:fldData w:rt mc:Fallback w:p w:tbl'.split(
    ' ',
  ),
);

class PieceReader {
  readonly pieces: WordPiece[] = [];
  private readonly part: XmlPart;
  private readonly tell: TellMissing;
  /** The fields that are open, innermost last; their words follow `separate`. */
  private readonly fields: { instruction: string; isShown: boolean; isDone: boolean }[] = [];

  constructor(part: XmlPart, tell: TellMissing) {
    this.part = part;
    this.tell = tell;
  }

  collect(element: XmlElement, run: XmlElement | null): void {
    for (const inner of element.children) this.read(inner, run);
  }

  private read(inner: XmlElement, run: XmlElement | null): void {
    if (SKIPPED.has(inner.name)) return;
    if (inner.name === 'w:fldChar') return this.turnField(inner, run);
    const field = this.fields.at(-1);
    if (inner.name === 'w:instrText') {
      if (field) field.instruction += leafText(this.part, inner);
      return;
    }
    if (inner.name === 'w:r') return this.collect(inner, inner);
    if (inner.name === 'w:fldSimple') return this.readSimpleField(inner, run);
    if (this.fields.some(({ isShown }) => !isShown)) return;
    this.readShown(inner, run);
  }

  private readShown(inner: XmlElement, run: XmlElement | null): void {
    const replacement = STANDS_FOR.get(inner.name);
    if (inner.name === 'w:t') this.put(withBoxes(leafText(this.part, inner), letterFont(run)), run);
    else if (replacement !== undefined) this.put(replacement, run);
    else if (inner.name === 'w:tab' || inner.name === 'w:ptab') {
      this.pieces.push({ is: 'tab', run });
    } else if (inner.name === 'w:br' || inner.name === 'w:cr') {
      const isPage = /^(?:page|column)$/u.test(inner.attributes.get('w:type') ?? '');
      this.pieces.push({ is: isPage ? 'page' : 'line' });
    } else if (inner.name === 'w:sym') {
      const box = symbolBox(inner);
      if (box) this.put(controlText(box), run);
      else this.tell('特殊符号');
    } else if (/^w:(?:drawing|pict|object)$/u.test(inner.name)) {
      this.pieces.push({ is: 'drawn', element: inner });
    } else this.collect(inner, run);
  }

  private put(text: string, run: XmlElement | null): void {
    const field = this.fields.at(-1);
    const mark = field && markOf(field.instruction);
    if (mark && !field.isDone) {
      this.pieces.push({ is: 'number', mark, run });
      field.isDone = true;
    } else if (!mark && text !== '') this.pieces.push({ is: 'words', text, run });
  }

  private turnField(mark: XmlElement, run: XmlElement | null): void {
    const kind = mark.attributes.get('w:fldCharType');
    if (kind === 'begin') {
      const control = fieldControl(mark);
      if (control?.type === 'field-box') this.put(controlText(control), run);
      this.fields.push({ instruction: '', isShown: false, isDone: false });
      return;
    }
    const field = this.fields.at(-1);
    if (kind === 'separate' && field) {
      field.isShown = !/^\s*FORMCHECKBOX\b/iu.test(field.instruction);
    } else if (kind === 'end' && field) {
      // Programs may leave the number to whoever shows it.
      if (markOf(field.instruction) && !field.isDone) this.put(' ', run);
      this.fields.pop();
    }
  }

  private readSimpleField(inner: XmlElement, run: XmlElement | null): void {
    const instruction = inner.attributes.get('w:instr') ?? '';
    const field = { instruction, isShown: true, isDone: false };
    this.fields.push(field);
    this.collect(inner, run);
    if (markOf(instruction) && !field.isDone) this.put(' ', child(inner, 'w:r') ?? run);
    this.fields.pop();
  }
}

function markOf(instruction: string): string | null {
  if (/^\s*PAGE\b/iu.test(instruction)) return SHEET_NUMBER;
  return /^\s*(?:NUMPAGES|SECTIONPAGES)\b/iu.test(instruction) ? SHEET_COUNT : null;
}
