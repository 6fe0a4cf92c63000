import { child, descendants, leafText, type XmlElement, type XmlPart } from '../../xml/xml-tree.ts';
import { boxesAmong } from '../symbol-boxes.ts';
import { controlsAround, givesWay, isLocked } from './content-controls.ts';
import {
  contentBox,
  controlText,
  drawnBoxes,
  fieldControl,
  isDrawnByField,
  isOn,
  letterFont,
  symbolBox,
  type WordControl,
} from './word-controls.ts';

/** A stretch of a paragraph's text and the element it comes from. */
export interface TextPiece {
  from: number;
  to: number;
  /** `w:t`, or what stands for one character: `w:tab`, `w:br`, a control. */
  element: XmlElement;
  /** Where in the words of its `w:t` it begins. */
  at: number;
  isText: boolean;
  /** Prompt of a content control that nobody has filled in. */
  isPrompt: boolean;
  /** Drawn with a line under it: spaces like these are room to write. */
  isUnderlined: boolean;
  /** In a control whose content the office does not let be changed. */
  isLocked: boolean;
  control?: WordControl;
}

export interface WordText {
  text: string;
  pieces: TextPiece[];
}

const ONE_CHARACTER: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'w:tab': '\t',
    'w:ptab': '\t',
    'w:br': '\n',
    'w:cr': '\n',
    'w:noBreakHyphen': '-',
  }),
);
const SKIPPED = new Set([
  'w:pPr',
  'w:rPr',
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:fldData',
  'w:ffData',
  'w:rt',
  'mc:Fallback',
]);

/** The words of one paragraph as read, without those of text boxes anchored in it. */
export function readWordText(part: XmlPart, paragraph: XmlElement): WordText {
  const result: WordText = { text: '', pieces: [] };
  const around = controlsAround(paragraph);
  const [box] = around.flatMap((control) => contentBox(control) ?? []);
  const mode = {
    isPrompt: around.some(givesWay),
    isLocked: around.some(isLocked),
  };
  new ParagraphReader(part, paragraph, box, result).collect(paragraph, mode);
  return result;
}

interface Mode {
  isPrompt: boolean;
  isLocked: boolean;
}

class ParagraphReader {
  private readonly part: XmlPart;
  private readonly into: WordText;
  /** The check box that the paragraph stands in, with its glyph. */
  private readonly box: WordControl | undefined;
  private readonly drawn: ReadonlySet<XmlElement>;
  /** The fields that are open, innermost last; `shows` is false where another piece stands for it. */
  private readonly fields: { begin: XmlElement; instruction: string; shows: boolean }[] = [];

  constructor(part: XmlPart, paragraph: XmlElement, box: WordControl | undefined, into: WordText) {
    this.part = part;
    this.box = box;
    this.into = into;
    this.drawn = drawnBoxes(paragraph);
  }

  collect(element: XmlElement, mode: Mode): void {
    for (const inner of element.children) this.read(inner, mode);
  }

  private read(inner: XmlElement, mode: Mode): void {
    if (inner.name === 'w:fldChar') return this.readField(inner, mode);
    const field = this.fields.at(-1);
    if (field && inner.name === 'w:instrText') {
      field.instruction += leafText(this.part, inner);
      return;
    }
    if (this.drawn.has(inner)) return this.put(inner, mode, { control: { type: 'drawn-box' } });
    if (SKIPPED.has(inner.name) || inner.name === 'w:p' || inner.name === 'w:tbl') return;
    const isHidden = this.fields.some(({ shows }) => !shows);
    if (inner.name === 'w:sdt') {
      const own = {
        isPrompt: mode.isPrompt || givesWay(inner),
        isLocked: mode.isLocked || isLocked(inner),
      };
      const control = contentBox(inner);
      if (control) this.put(inner, own, { control });
      else this.collect(inner, own);
    } else if (inner.name === 'w:fldSimple' && isBareBox(inner)) {
      this.put(inner, mode, { control: { type: 'drawn-box' } });
    } else if (inner.name === 'w:sym') {
      const control = this.box ?? symbolBox(inner);
      if (control && !isHidden) this.put(inner, mode, { control });
    } else if (inner.name === 'w:t') {
      if (!isHidden) this.readLetters(inner, mode);
    } else if (!ONE_CHARACTER.has(inner.name)) {
      this.collect(inner, mode);
    } else if (inner.parent?.name === 'w:r' && !isHidden) {
      this.put(inner, mode, { text: ONE_CHARACTER.get(inner.name) ?? '' });
    }
  }

  private readField(mark: XmlElement, mode: Mode): void {
    const kind = mark.attributes.get('w:fldCharType');
    if (kind === 'begin') {
      const control = fieldControl(mark);
      this.fields.push({ begin: mark, instruction: '', shows: control === null });
      const enabled = child(mark, 'w:ffData');
      const isOff = enabled && child(enabled, 'w:enabled') && !isOn(child(enabled, 'w:enabled'));
      if (!control) return;
      const isPrompt = control.type === 'field-list';
      this.put(mark, { isPrompt, isLocked: mode.isLocked || isOff === true }, { control });
      return;
    }
    const field = this.fields.at(-1);
    if (field?.shows && isDrawnByField(field.instruction)) {
      field.shows = false;
      this.put(field.begin, mode, { control: { type: 'drawn-box' } });
    }
    if (kind === 'end') this.fields.pop();
  }

  /** One piece, or several where letters of a symbol font are boxes among the words. */
  private readLetters(element: XmlElement, mode: Mode): void {
    const words = leafText(this.part, element);
    let from = 0;
    for (const { at, control } of this.boxesAmong(element, words)) {
      if (at > from) this.put(element, mode, { text: words.slice(from, at), at: from });
      this.put(element, mode, { control, at });
      from = at + 1;
    }
    if (from === 0 || from < words.length) {
      this.put(element, mode, { text: words.slice(from), at: from });
    }
  }

  private boxesAmong(element: XmlElement, words: string): { at: number; control: WordControl }[] {
    const { box } = this;
    if (box && [...words].length === 1) return [{ at: 0, control: box }];
    const font = letterFont(element.parent);
    if (box || font === undefined) return [];
    return boxesAmong(font, words).map(({ at, code, state }) => ({
      at,
      control: { type: 'letter-box', font, code, isTicked: state === 'ticked' },
    }));
  }

  private put(
    element: XmlElement,
    mode: Mode,
    what: { text: string; at?: number } | { control: WordControl; at?: number },
  ): void {
    const text = 'control' in what ? controlText(what.control) : what.text;
    const from = this.into.text.length;
    this.into.text += text;
    this.into.pieces.push({
      from,
      to: from + text.length,
      element,
      at: what.at ?? 0,
      isText: element.name === 'w:t' && !('control' in what),
      isUnderlined: isUnderlined(element.parent),
      ...mode,
      ...('control' in what ? { control: what.control } : {}),
    });
  }
}

/** Old files write a box as a simple field, which has no room for an answer. */
function isBareBox(field: XmlElement): boolean {
  const holdsWords = [...descendants(field)].some((inner) => inner.name === 'w:t');
  return !holdsWords && isDrawnByField(field.attributes.get('w:instr') ?? '');
}

function isUnderlined(run: XmlElement | null): boolean {
  const properties = run?.children.find((inner) => inner.name === 'w:rPr');
  const line = properties?.children.find((inner) => inner.name === 'w:u');
  return line !== undefined && line.attributes.get('w:val') !== 'none';
}

/** The words as a reader sees them: underlined spaces and tabs show as underlines. */
export function shownText({ text, pieces }: WordText): string {
  let shown = text.replace(/\u2002{2,}/gu, (field) => '_'.repeat(field.length));
  for (const { from, to, isUnderlined: underlined } of pieces) {
    const own = text.slice(from, to);
    if (underlined && /^\s+$/u.test(own) && own !== '\n') {
      shown = shown.slice(0, from) + '_'.repeat(own.length) + shown.slice(to);
    }
  }
  return shown;
}

/** Every paragraph of a part in document order: its number is its address. */
export function wordParagraphs(part: XmlPart): XmlElement[] {
  return [...descendants(part.root)].filter((element) => element.name === 'w:p');
}
