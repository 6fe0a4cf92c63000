import type { OfficePackage } from '../../../office/office-package.ts';
import { relationsOf } from '../../../office/relations.ts';
import { child, type XmlElement } from '../../../office/xml/xml-tree.ts';
import { type Properties, valueOf } from './properties.ts';

/** What a list puts before a paragraph, and how far it indents it. */
export interface Marker {
  text: string;
  indent: { leftPt: number; firstPt: number };
}

/** Counts the paragraphs of a document's lists as they are met. */
export interface Numbering {
  /** Null for a paragraph of no list. */
  marker(look: Properties): Marker | null;
}

export function readNumbering(office: OfficePackage, mainPart: string): Numbering {
  const link = relationsOf(office, mainPart).find(({ type }) => type.endsWith('/numbering'));
  const root = link && !link.external ? office.part(link.target)?.root : undefined;
  const all = root?.children ?? [];
  const levelsOf = (numId: string) => {
    const num = all.find((one) => one.name === 'w:num' && attribute(one, 'numId') === numId);
    const id = num && attributeIn(num, 'w:abstractNumId');
    const found = all.find(
      (one) => one.name === 'w:abstractNum' && attribute(one, 'abstractNumId') === id,
    );
    return { id: id ?? '', levels: found?.children.filter(({ name }) => name === 'w:lvl') ?? [] };
  };
  const counts = new Map<string, number[]>();
  return {
    marker(look) {
      const numId = valueOf(look, 'w:numPr', 'numId') ?? '0';
      const depth = Number(valueOf(look, 'w:numPr', 'ilvl') ?? 0);
      const { id, levels } = levelsOf(numId);
      const levelAt = (at: number) => levels.find((one) => Number(attribute(one, 'ilvl')) === at);
      const level = levelAt(depth);
      if (!level) return null;
      const start = (at: number) => Number(attributeIn(levelAt(at), 'w:start') ?? 1);
      const before = counts.get(id) ?? [];
      const now = Array.from({ length: depth + 1 }, (_, at) =>
        at < depth ? (before[at] ?? start(at)) : (before[at] ?? start(at) - 1) + 1,
      );
      counts.set(id, now);
      const text = (attributeIn(level, 'w:lvlText') ?? '').replace(/%(\d)/gu, (_, at) =>
        numeral(now[Number(at) - 1] ?? 1, attributeIn(levelAt(Number(at) - 1), 'w:numFmt')),
      );
      const isBullet = attributeIn(level, 'w:numFmt') === 'bullet';
      return { text: isBullet ? '•' : text, indent: indentOf(level) };
    },
  };
}

function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.get(`w:${name}`);
}

function attributeIn(element: XmlElement | undefined, name: string): string | undefined {
  const found = element && child(element, name);
  return found && attribute(found, 'val');
}

function indentOf(level: XmlElement): Marker['indent'] {
  const about = child(level, 'w:pPr');
  const indent = about && child(about, 'w:ind');
  const points = (name: string) => Number((indent && attribute(indent, name)) ?? 0) / 20 || 0;
  return { leftPt: points('left'), firstPt: points('firstLine') - points('hanging') };
}

function numeral(value: number, format = 'decimal'): string {
  if (/^(?:chinese|ideograph|japanese|taiwanese)/iu.test(format)) return chineseNumeral(value);
  if (format === 'decimalEnclosedCircle' && value <= 20) return String.fromCharCode(0x245f + value);
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  if (format === 'upperLetter') return letter;
  if (format === 'lowerLetter') return letter.toLowerCase();
  const roman = ROMAN[value - 1] ?? String(value);
  if (format === 'upperRoman') return roman;
  if (format === 'lowerRoman') return roman.toLowerCase();
  return format === 'none' ? '' : String(value);
}

const ROMAN = 'I II III IV V VI VII VIII IX X'.split(' ');

/** 1 to 99, which is as far as a form counts. */
function chineseNumeral(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (value > 99) return String(value);
  const ten = tens === 0 ? '' : `${tens > 1 ? DIGITS[tens] : ''}十`;
  return `${ten}${ones === 0 ? '' : DIGITS[ones]}` || '〇';
}

const DIGITS = '〇一二三四五六七八九';
