import type { Edit } from '../../xml/edits.ts';
import {
  child,
  descendants,
  isSelfClosing,
  localName,
  prefixOf,
  type XmlElement,
  type XmlPart,
} from '../../xml/xml-tree.ts';
import { boxCode, isSymbolFont } from '../symbol-boxes.ts';
import { optionOf, type WordControl } from './word-controls.ts';

/** The edits that tick a box, or take its tick away: its own state and its own look, nothing beside it. */
export function tickBox(part: XmlPart, control: WordControl, isTicked: boolean): Edit[] {
  switch (control.type) {
    case 'content-box':
      return tickContentBox(part, control.control, isTicked);
    case 'field-box':
      return tickFieldBox(part, control.begin, isTicked);
    case 'symbol-box':
      return tickSymbol(part, control.symbol, isTicked);
    default:
      return [];
  }
}

/** The letter that a box in a symbol font becomes; null for boxes of another make. */
export function tickedLetter(control: WordControl, isTicked: boolean): string | null {
  if (control.type !== 'letter-box') return null;
  return String.fromCodePoint(boxCode(control.font, control.code, isTicked));
}

/** `w14:checked`, and the glyph in the font that the control itself names for this state. */
function tickContentBox(part: XmlPart, control: XmlElement, isTicked: boolean): Edit[] {
  const box = optionOf(control, 'checkbox');
  if (!box) return [];
  const prefix = prefixOf(part, box);
  const named = (name: string) => box.children.find((inner) => localName(inner.name) === name);
  const state = `<${prefix}checked ${prefix}val="${isTicked ? 1 : 0}"/>`;
  const checked = named('checked');
  const edits: Edit[] = [
    checked ? over(checked, state) : insertFirst(part, box, state),
    ...boundElsewhere(control),
  ];
  const look = named(isTicked ? 'checkedState' : 'uncheckedState');
  const code = valueOf(look, 'val') ?? (isTicked ? '2612' : '2610');
  const font = valueOf(look, 'font') ?? 'MS Gothic';
  return [...edits, ...glyphEdits(part, control, Number.parseInt(code, 16), font)];
}

/** Word itself shows symbol fonts by `w:sym` and all others by the letter. */
function glyphEdits(part: XmlPart, control: XmlElement, code: number, font: string): Edit[] {
  const content = child(control, 'w:sdtContent');
  // A tag that stands in the control stands before the glyph.
  const shown = content && [...descendants(content)].findLast(isGlyph);
  const run = shown?.parent;
  if (!shown || run?.name !== 'w:r' || Number.isNaN(code)) return [];
  const prefix = prefixOf(part, run);
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  if (isSymbolFont(font)) {
    const char = hex.startsWith('00') ? `F0${hex.slice(2)}` : hex;
    return [over(shown, `<${prefix}sym ${prefix}font="${font}" ${prefix}char="${char}"/>`)];
  }
  const fonts = `<${prefix}rFonts ${prefix}ascii="${font}" ${prefix}eastAsia="${font}" ${prefix}hAnsi="${font}" ${prefix}hint="eastAsia"/>`;
  const letter = over(shown, `<${prefix}t>${String.fromCodePoint(code)}</${prefix}t>`);
  const properties = child(run, 'w:rPr');
  if (!properties) {
    const own = `<${prefix}rPr>${fonts}</${prefix}rPr>`;
    return [{ start: run.openEnd, end: run.openEnd, text: own }, letter];
  }
  const former = child(properties, 'w:rFonts');
  if (former) return [over(former, fonts), letter];
  const style = child(properties, 'w:rStyle');
  if (!style) return [insertFirst(part, properties, fonts), letter];
  return [{ start: style.end, end: style.end, text: fonts }, letter];
}

function isGlyph(element: XmlElement): boolean {
  return element.name === 'w:t' || element.name === 'w:sym';
}

/** A control that takes its state from elsewhere would lose it again on opening. */
function boundElsewhere(control: XmlElement): Edit[] {
  const bound = optionOf(control, 'dataBinding');
  return bound ? [over(bound, '')] : [];
}

function tickFieldBox(part: XmlPart, begin: XmlElement, isTicked: boolean): Edit[] {
  const data = child(begin, 'w:ffData');
  const box = data && child(data, 'w:checkBox');
  if (!box) return [];
  const prefix = prefixOf(part, box);
  const state = `<${prefix}checked${isTicked ? '' : ` ${prefix}val="0"`}/>`;
  const checked = child(box, 'w:checked');
  if (checked) return [over(checked, state)];
  if (isSelfClosing(part, box)) return [insertFirst(part, box, state)];
  return [{ start: box.closeStart, end: box.closeStart, text: state }];
}

function tickSymbol(part: XmlPart, symbol: XmlElement, isTicked: boolean): Edit[] {
  const raw = symbol.attributes.get('w:char') ?? '';
  const code = boxCode(symbol.attributes.get('w:font') ?? '', Number.parseInt(raw, 16), isTicked);
  const hex = code.toString(16).toUpperCase().padStart(raw.length, '0');
  const source = part.source.slice(symbol.start, symbol.end);
  return [over(symbol, source.replace(/(\bchar\s*=\s*["'])[^"']*/u, `$1${hex}`))];
}

/** Chooses an entry of an old form field's list. */
export function chooseEntry(part: XmlPart, begin: XmlElement, entry: number): Edit[] {
  const data = child(begin, 'w:ffData');
  const list = data && child(data, 'w:ddList');
  if (!list) return [];
  const prefix = prefixOf(part, list);
  const result = `<${prefix}result ${prefix}val="${entry}"/>`;
  const former = child(list, 'w:result');
  return [former ? over(former, result) : insertFirst(part, list, result)];
}

function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return [...(element?.attributes ?? [])].find(([key]) => localName(key) === name)?.[1];
}

function over(element: XmlElement, text: string): Edit {
  return { start: element.start, end: element.end, text };
}

/** As an element's first content; a self-closing one is opened for it. */
function insertFirst(part: XmlPart, element: XmlElement, text: string): Edit {
  if (!isSelfClosing(part, element)) {
    return { start: element.openEnd, end: element.openEnd, text };
  }
  const name = /^<([^\s/>]+)/u.exec(part.source.slice(element.start, element.end))?.[1] ?? '';
  return { start: element.openEnd - 2, end: element.openEnd, text: `>${text}</${name}>` };
}
