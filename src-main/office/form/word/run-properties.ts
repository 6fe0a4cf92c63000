import { child, prefixOf, type XmlElement, type XmlPart } from '../../xml/xml-tree.ts';
import { isSymbolFont } from '../symbol-boxes.ts';
import { letterFont } from './word-controls.ts';
import { readWordText } from './word-text.ts';

/** Source of the properties a new run in this paragraph should have, `<w:rPr>` included. */
export function markProperties(part: XmlPart, paragraph: XmlElement): string {
  const own = child(paragraph, 'w:pPr');
  const mark = own && child(own, 'w:rPr');
  return mark ? cleanProperties(part, mark) : '';
}

/** Properties of the last run with words in a paragraph: how a label is set. */
export function runProperties(part: XmlPart, paragraph: XmlElement): string {
  const { pieces } = readWordText(part, paragraph);
  const run = pieces.findLast(
    ({ isText, from, to, element }) =>
      isText && to > from && !isSymbolFont(letterFont(element.parent)),
  )?.element.parent;
  const properties = run && child(run, 'w:rPr');
  return properties ? cleanProperties(part, properties) : '';
}

/** Marks of revision and what squeezes a label into its cell do not carry over. */
const NOT_CARRIED = new Set([
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:rPrChange',
  'w:fitText',
  'w:eastAsianLayout',
  'w:spacing',
  'w:kern',
  'w:vanish',
  'w:u',
]);

export function cleanProperties(part: XmlPart, properties: XmlElement): string {
  const kept = properties.children.filter(
    (inner) => !NOT_CARRIED.has(inner.name) && !isTinySize(inner),
  );
  if (kept.length === 0) return '';
  const prefix = prefixOf(part, properties);
  const inner = kept.map((element) => part.source.slice(element.start, element.end)).join('');
  return `<${prefix}rPr>${inner}</${prefix}rPr>`;
}

/** Converters set empty cells in 2 pt to keep them flat; nobody could read an answer in that. */
export function isTinySize(property: XmlElement): boolean {
  return /^w:szC?s?$/u.test(property.name) && Number(property.attributes.get('w:val')) <= 8;
}

/** Source of the properties of the run that holds the words at an offset. */
export function runPropertiesAt(part: XmlPart, paragraph: XmlElement, offset: number): string {
  const { pieces } = readWordText(part, paragraph);
  const piece = pieces.find((candidate) => candidate.from <= offset && offset < candidate.to);
  const run = piece?.element.parent;
  const properties = run && child(run, 'w:rPr');
  return properties ? part.source.slice(properties.start, properties.end) : '';
}
