import { EMPTY_BOX, TICKED_BOX } from '#shared/blanks/box-glyphs.ts';
import { child, descendants, localName, type XmlElement } from '../../xml/xml-tree.ts';
import { boxStateOf } from '../symbol-boxes.ts';
import { fontIn, styledFont } from './style-fonts.ts';

/** What stands in a paragraph for one character and is set, never rewritten as words. */
export type WordControl =
  | { type: 'content-box'; control: XmlElement; isTicked: boolean }
  | { type: 'field-box'; begin: XmlElement; isTicked: boolean }
  | { type: 'symbol-box'; symbol: XmlElement; isTicked: boolean }
  /** A letter of a symbol font among the letters of a `w:t`. */
  | { type: 'letter-box'; font: string; code: number; isTicked: boolean }
  | { type: 'field-list'; begin: XmlElement; entries: string[] }
  /** Looks like a box, and nothing in it can be set. */
  | { type: 'drawn-box' };

/** As recognition sees it. */
export function controlText(control: WordControl): string {
  if (control.type === 'field-list') return '▾';
  return control.type !== 'drawn-box' && control.isTicked ? TICKED_BOX : EMPTY_BOX;
}

/** A content control that is a check box (`w14:checkbox`), whatever stands in it. */
export function contentBox(element: XmlElement): WordControl | null {
  const box = element.name === 'w:sdt' && optionOf(element, 'checkbox');
  if (!box) return null;
  const checked = box.children.find((inner) => localName(inner.name) === 'checked');
  return { type: 'content-box', control: element, isTicked: isOn(checked) };
}

/** A setting of a content control by its local name: `checkbox`, `dropDownList`, `date`, `lock`. */
export function optionOf(control: XmlElement, name: string): XmlElement | undefined {
  const about = child(control, 'w:sdtPr');
  return about?.children.find((inner) => localName(inner.name) === name);
}

/** An old form field: its box or its list, by what its beginning holds. */
export function fieldControl(begin: XmlElement): WordControl | null {
  const data = child(begin, 'w:ffData');
  const box = data && child(data, 'w:checkBox');
  if (box) {
    const state = child(box, 'w:checked') ?? child(box, 'w:default');
    return { type: 'field-box', begin, isTicked: isOn(state) };
  }
  const list = data && child(data, 'w:ddList');
  if (!list) return null;
  const entries = list.children.filter((inner) => inner.name === 'w:listEntry');
  const words = entries.map((entry) => entry.attributes.get('w:val') ?? '');
  return { type: 'field-list', begin, entries: words };
}

/** A field that draws a box and keeps no answer: `FORMCHECKBOX` without its data, `EQ \o(□,)`. */
export function isDrawnByField(instruction: string): boolean {
  return (
    /^\s*FORMCHECKBOX\b/iu.test(instruction) ||
    (/^\s*EQ\b/iu.test(instruction) && /[□☐◻○口]/u.test(instruction))
  );
}

export function symbolBox(symbol: XmlElement): WordControl | null {
  const code = Number.parseInt(symbol.attributes.get('w:char') ?? '', 16);
  const state = boxStateOf(symbol.attributes.get('w:font'), code);
  return state && { type: 'symbol-box', symbol, isTicked: state === 'ticked' };
}

/** The font that a run's plain letters are set in, by itself or by a style. */
export function letterFont(run: XmlElement | null): string | undefined {
  return run ? (fontIn(child(run, 'w:rPr')) ?? styledFont(run)) : undefined;
}

/** Pictures and shapes of a box's size; two or more of them in a line are boxes, one is a mark. */
export function drawnBoxes(paragraph: XmlElement): Set<XmlElement> {
  const found = [...descendants(paragraph)].filter(
    (element) =>
      (element.name === 'w:drawing' || element.name === 'w:pict') &&
      isSmall(element) &&
      ownerOf(element) === paragraph,
  );
  return new Set(found.length >= 2 ? found : []);
}

/** The paragraph itself, and not its copy for older programs. */
function ownerOf(element: XmlElement): XmlElement | null {
  for (let at = element.parent; at; at = at.parent) {
    if (at.name === 'mc:Fallback') return null;
    if (at.name === 'w:p') return at;
  }
  return null;
}

function isSmall(drawing: XmlElement): boolean {
  for (const inner of descendants(drawing)) {
    if (localName(inner.name) === 'txbxContent') return false;
  }
  const extent = [...descendants(drawing)].find((inner) => localName(inner.name) === 'extent');
  if (extent) {
    const sides = ['cx', 'cy'].map((side) => Number(extent.attributes.get(side)));
    return sides.every((side) => side > 0 && side <= LARGEST_BOX_EMU);
  }
  const shape = drawing.children.find((inner) => inner.attributes.has('style'));
  const style = shape?.attributes.get('style') ?? '';
  const sides = [...style.matchAll(/(?:^|;)\s*(?:width|height)\s*:\s*([\d.]+)pt/giu)];
  return sides.length === 2 && sides.every(([, side]) => Number(side) <= LARGEST_BOX_PT);
}

/** 0.8 cm. */
const LARGEST_BOX_EMU = 288_000;
const LARGEST_BOX_PT = 23;

/** `w:val` of an on-off property; one that is there without a value is on. */
export function isOn(property: XmlElement | undefined): boolean {
  if (!property) return false;
  const value = [...property.attributes].find(([name]) => /(?:^|:)val$/u.test(name))?.[1];
  return !/^(?:0|false|off)$/u.test(value ?? '1');
}
