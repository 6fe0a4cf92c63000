import { localName, type XmlElement } from '../../../office/xml/xml-tree.ts';

/** What is set of a paragraph, a run or a cell: by element, its attributes without their prefix. */
export type Properties = ReadonlyMap<string, Attributes>;
export type Attributes = ReadonlyMap<string, string>;

/** Of these each attribute is set on its own: a style may give the left indent, the paragraph the right. */
const BY_ATTRIBUTE = new Set(['w:rFonts', 'w:ind', 'w:spacing']);

/** Properties from the most general (`w:docDefaults`) to those set directly; later ones win. */
export function merged(layers: readonly (XmlElement | undefined)[]): Properties {
  const all = new Map<string, Attributes>();
  for (const layer of layers) {
    for (const element of layer?.children ?? []) {
      const { name } = element;
      const own = [...plainAttributes(element), ...listed(element)];
      const before = BY_ATTRIBUTE.has(name) ? [...(all.get(name) ?? [])] : [];
      all.set(name, new Map([...before, ...own]));
    }
  }
  return all;
}

/** An on-off property: there without a value is on. */
export function isSet(properties: Properties, name: string): boolean {
  const found = properties.get(name);
  return found !== undefined && !/^(?:0|false|off|none)$/u.test(found.get('val') ?? '1');
}

export function valueOf(properties: Properties, name: string, key = 'val'): string | undefined {
  return properties.get(name)?.get(key);
}

/** A length in twentieths of a point, in points; null where it is not told or is no number. */
export function pointsOf(properties: Properties, name: string, key = 'val'): number | null {
  const value = Number(valueOf(properties, name, key) ?? Number.NaN);
  return Number.isFinite(value) ? value / 20 : null;
}

/** Key under which the stops of `w:tabs` stand: `21:left 420.5:right`, in points. */
export const STOPS = 'stops';

function plainAttributes({ attributes }: XmlElement): [string, string][] {
  return [...attributes].map(([key, value]) => [localName(key), value]);
}

/** What is told by elements inside: the stops of `w:tabs`, the list and level of `w:numPr`. */
function listed({ name, children }: XmlElement): [string, string][] {
  const told = (one: XmlElement) => new Map(plainAttributes(one));
  if (name === 'w:numPr') {
    return children.map((one) => [localName(one.name), told(one).get('val') ?? '']);
  }
  if (name !== 'w:tabs') return [];
  const stops = children.map((one) => {
    const { pos, val } = Object.fromEntries(told(one));
    return val === 'clear' ? '' : `${Number(pos) / 20}:${val ?? 'left'}`;
  });
  return [[STOPS, stops.filter(Boolean).join(' ')]];
}
