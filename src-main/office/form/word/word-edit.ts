import { EMPTY_BOX, TICKED_BOX } from '#shared/blanks/box-glyphs.ts';
import type { Edit } from '../../xml/edits.ts';
import {
  child,
  descendants,
  escapeText,
  isSelfClosing,
  leafText,
  prefixOf,
  type XmlElement,
  type XmlPart,
} from '../../xml/xml-tree.ts';
import { showsPrompt } from './content-controls.ts';
import { hostOf } from './insertion-host.ts';
import { cleanProperties, isTinySize, markProperties, runProperties } from './run-properties.ts';
import { tickBox, tickedLetter } from './tick-box.ts';
import { readWordText, type TextPiece } from './word-text.ts';

/** New words for a stretch of a paragraph; a pure insertion where `from` equals `to`. */
export interface Replacement {
  from: number;
  to: number;
  /** A line break stands for `w:br`; a box at the end, over a box, ticks it or not. */
  text: string;
  /** A run that is left without words goes: it was made for the tag. */
  dropsRun?: boolean;
}

/** What changes among the letters of one `w:t`. */
interface LetterChange {
  at: number;
  remove: number;
  insert: string;
}

/**
 * Edits that put words into a paragraph without touching anything else of it. They go into the run
 * that is there; only an empty paragraph gets a run of its own, with the properties of its mark,
 * or `labelProperties` where it has none.
 */
export function replaceInParagraph(
  part: XmlPart,
  paragraph: XmlElement,
  replacements: readonly Replacement[],
  labelProperties = '',
): Edit[] {
  const { pieces } = readWordText(part, paragraph);
  const texts = new Map<XmlElement, { piece: TextPiece; changes: LetterChange[] }>();
  const change = (piece: TextPiece, made: LetterChange) => {
    const known = texts.get(piece.element);
    if (known) known.changes.push(made);
    else texts.set(piece.element, { piece, changes: [made] });
  };
  const dropped = new Set<XmlElement>();
  const edits: Edit[] = [];
  for (const { from, to, dropsRun, ...wanted } of replacements) {
    let { text } = wanted;
    for (const piece of pieces) {
      const cutFrom = Math.max(from, piece.from);
      const cutTo = Math.min(to, piece.to);
      if (cutFrom >= cutTo) continue;
      if (dropsRun) dropped.add(piece.element);
      if (piece.isText) {
        const at = piece.at + cutFrom - piece.from;
        // A box in a run of its own keeps its look: its tick stands there, not with the tag.
        const box = piece.from > from && cutTo === to ? (/[☐☑●]$/u.exec(text)?.[0] ?? '') : '';
        text = text.slice(0, text.length - box.length);
        change(piece, { at, remove: cutTo - cutFrom, insert: box });
      } else if (piece.control) {
        const isTicked = text.endsWith(TICKED_BOX);
        if (!isTicked && !text.endsWith(EMPTY_BOX)) continue;
        text = text.slice(0, -1);
        const letter = tickedLetter(piece.control, isTicked);
        if (letter === null) edits.push(...tickBox(part, piece.control, isTicked));
        else change(piece, { at: piece.at, remove: 1, insert: letter });
      } else edits.push({ start: piece.element.start, end: piece.element.end, text: '' });
    }
    if (text === '') continue;
    const host = hostOf(part, pieces, from, to);
    if (!host) edits.push(...newRun(part, paragraph, text, labelProperties));
    else if (host.piece.control && host.piece.at > 0) {
      change(host.piece, { at: host.piece.at, remove: 0, insert: text });
    } else if (host.piece.control) {
      edits.push(runBeside(part, paragraph, host.piece, host.after, text));
    } else if (host.piece.isText) {
      const at = host.piece.at + Math.max(0, from - host.piece.from);
      change(host.piece, { at, remove: 0, insert: text });
    } else {
      const at = host.after ? host.piece.element.end : host.piece.element.start;
      edits.push({
        start: at,
        end: at,
        text: textElements(text, prefixOf(part, host.piece.element)),
      });
    }
  }
  for (const [element, { piece, changes }] of texts) {
    const rewritten = rewriteText(part, element, changes);
    const emptied = dropped.has(element) && rewritten.words === '' ? soleRun(element) : null;
    if (emptied) {
      edits.push({ start: emptied.start, end: emptied.end, text: '' });
      continue;
    }
    edits.push(rewritten.edit, ...dropPrompt(piece));
    const gone = changes.some((made) => made.remove === piece.to - piece.from && made.remove > 0);
    if (gone && labelProperties !== '') edits.push(...dropGuidanceLook(piece, labelProperties));
  }
  return dedupe(edits);
}

/** `<w:t>` elements for words, with breaks between lines. */
export function textElements(text: string, prefix: string): string {
  return text
    .split('\n')
    .map(
      (line) =>
        `<${prefix}t xml:space="preserve">${escapeText(line.replace(/\t/gu, ' '))}</${prefix}t>`,
    )
    .join(`<${prefix}br/>`);
}

function rewriteText(
  part: XmlPart,
  element: XmlElement,
  changes: readonly LetterChange[],
): { edit: Edit; words: string } {
  const text = leafText(part, element);
  let out = '';
  let at = 0;
  const sorted = changes
    .map((change, order) => ({ ...change, order }))
    .sort((a, b) => a.at - b.at || a.remove - b.remove || a.order - b.order);
  for (const change of sorted) {
    out += text.slice(at, Math.max(at, change.at)) + change.insert;
    at = Math.max(at, change.at + change.remove);
  }
  out += text.slice(at);
  const prefix = prefixOf(part, element);
  const edit = { start: element.start, end: element.end, text: textElements(out, prefix) };
  return { edit, words: out };
}

/** The run of a `w:t` that holds nothing else. */
function soleRun(text: XmlElement): XmlElement | null {
  const run = text.parent;
  const isSole = run?.children.every((inner) => inner === text || inner.name === 'w:rPr');
  return run?.name === 'w:r' && isSole ? run : null;
}

/** Beside a control, never in it: what stands in one is its look. */
function runBeside(
  part: XmlPart,
  paragraph: XmlElement,
  { element }: TextPiece,
  after: boolean,
  text: string,
): Edit {
  const unit = element.name === 'w:sdt' ? element : (ancestor(element, 'w:r') ?? element);
  const prefix = prefixOf(part, paragraph);
  const look = runProperties(part, paragraph);
  const words = textElements(text, prefix);
  if (after && element.name === 'w:fldChar') {
    return appendTo(part, paragraph, `<${prefix}r>${look}${words}</${prefix}r>`);
  }
  const at = after ? unit.end : unit.start;
  return { start: at, end: at, text: `<${prefix}r>${look}${words}</${prefix}r>` };
}

/** A run for a paragraph without words, in the empty run it has, or before its end. */
function newRun(
  part: XmlPart,
  paragraph: XmlElement,
  text: string,
  labelProperties: string,
): Edit[] {
  const prefix = prefixOf(part, paragraph);
  const words = textElements(text, prefix);
  const runs = [...descendants(paragraph)].filter(
    (element) => element.name === 'w:r' && ancestor(element, 'w:p') === paragraph,
  );
  const empty = runs.findLast((run) => run.children.every((inner) => inner.name === 'w:rPr'));
  const properties = markProperties(part, paragraph) || labelProperties;
  if (empty) {
    const set = child(empty, 'w:rPr');
    if (set?.children.some(isTinySize)) {
      const own = { start: set.start, end: set.end, text: cleanProperties(part, set) };
      return [own, appendTo(part, empty, words)];
    }
    const own = set ? '' : properties;
    return [appendTo(part, empty, own + words)];
  }
  return [appendTo(part, paragraph, `<${prefix}r>${properties}${words}</${prefix}r>`)];
}

/** At the end of an element's content; a self-closing one is opened for it. */
function appendTo(part: XmlPart, element: XmlElement, xml: string): Edit {
  if (!isSelfClosing(part, element)) {
    return { start: element.closeStart, end: element.closeStart, text: xml };
  }
  const name = /^<([^\s/>]+)/u.exec(part.source.slice(element.start, element.end))?.[1] ?? '';
  return { start: element.openEnd - 2, end: element.openEnd, text: `>${xml}</${name}>` };
}

export function ancestor(element: XmlElement, name: string): XmlElement | null {
  for (let at = element.parent; at; at = at.parent) if (at.name === name) return at;
  return null;
}

/** Words over guidance in grey or italics look like the label, not like guidance. */
function dropGuidanceLook(piece: TextPiece, labelProperties: string): Edit[] {
  const run = piece.element.parent;
  const own = run && child(run, 'w:rPr');
  if (!own || piece.isPrompt) return [];
  const isGuidance = own.children.some(
    (inner) =>
      /^w:(?:i|vanish|highlight)$/u.test(inner.name) ||
      (inner.name === 'w:color' &&
        !/^(?:auto|000000)$/iu.test(inner.attributes.get('w:val') ?? '')),
  );
  if (!isGuidance) return [];
  return [{ start: own.start, end: own.end, text: labelProperties }];
}

/** A content control with words is no longer showing its prompt, nor fetching its text elsewhere. */
function dropPrompt(piece: TextPiece): Edit[] {
  const edits: Edit[] = [];
  const run = piece.element.parent;
  for (let at: XmlElement | null = piece.element; at && at.name !== 'w:body'; at = at.parent) {
    if (at.name !== 'w:sdt') continue;
    const properties = child(at, 'w:sdtPr');
    const prompting = showsPrompt(at);
    for (const inner of properties?.children ?? []) {
      const isOld =
        inner.name === 'w:showingPlcHdr' ||
        inner.name === 'w:dataBinding' ||
        inner.name.endsWith(':dataBinding');
      if (isOld) edits.push({ start: inner.start, end: inner.end, text: '' });
    }
    const style = run && prompting ? child(run, 'w:rPr') : undefined;
    // The grey of the prompt, by its style or by itself.
    for (const name of ['w:rStyle', 'w:color']) {
      const look = style && child(style, name);
      if (look) edits.push({ start: look.start, end: look.end, text: '' });
    }
  }
  return edits;
}

function dedupe(edits: readonly Edit[]): Edit[] {
  const seen = new Set<string>();
  return edits.filter((edit) => {
    if (edit.start === edit.end) return true;
    const key = `${edit.start}-${edit.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
