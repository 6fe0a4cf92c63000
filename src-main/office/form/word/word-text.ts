import { descendants, leafText, type XmlElement, type XmlPart } from '../../xml/xml-tree.ts';

/** A stretch of a paragraph's text and the element it comes from. */
export interface TextPiece {
  from: number;
  to: number;
  /** `w:t`, or `w:tab`, `w:br` and the like, which stand for one character. */
  element: XmlElement;
  isText: boolean;
  /** Prompt of a content control that nobody has filled in. */
  isPrompt: boolean;
  /** Drawn with a line under it: spaces like these are room to write. */
  isUnderlined: boolean;
}

export interface WordText {
  text: string;
  pieces: TextPiece[];
}

const ONE_CHARACTER: Record<string, string> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};
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
  'w:rt',
  'mc:Fallback',
]);

/** The words of one paragraph as read, without those of text boxes anchored in it. */
export function readWordText(part: XmlPart, paragraph: XmlElement): WordText {
  const result: WordText = { text: '', pieces: [] };
  collect(part, paragraph, false, result);
  return result;
}

function collect(part: XmlPart, element: XmlElement, isPrompt: boolean, into: WordText): void {
  for (const inner of element.children) {
    if (SKIPPED.has(inner.name) || inner.name === 'w:p' || inner.name === 'w:tbl') continue;
    const one = ONE_CHARACTER[inner.name];
    const text = inner.name === 'w:t' ? leafText(part, inner) : one;
    if (text === undefined) {
      collect(part, inner, isPrompt || showsPrompt(inner), into);
      continue;
    }
    if (one && inner.parent?.name !== 'w:r') continue;
    const from = into.text.length;
    into.text += text;
    into.pieces.push({
      from,
      to: into.text.length,
      element: inner,
      isText: inner.name === 'w:t',
      isPrompt,
      isUnderlined: isUnderlined(inner.parent),
    });
  }
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

/** A content control still showing its prompt: 单击此处输入文字. */
export function showsPrompt(element: XmlElement): boolean {
  if (element.name !== 'w:sdt') return false;
  const properties = element.children.find((inner) => inner.name === 'w:sdtPr');
  const shows = properties?.children.find((inner) => inner.name === 'w:showingPlcHdr');
  return shows !== undefined && !/^(?:0|false|off)$/u.test(shows.attributes.get('w:val') ?? '');
}

/** Every paragraph of a part in document order: its number is its address. */
export function wordParagraphs(part: XmlPart): XmlElement[] {
  return [...descendants(part.root)].filter((element) => element.name === 'w:p');
}
