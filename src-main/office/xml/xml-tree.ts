import { storable } from './storable.ts';
import { BrokenXml, MAX_DEPTH, strictParser } from './strict-parser.ts';

/**
 * An element with its place in the source text, so that a part can be edited at offsets and
 * everything else keeps its bytes. Names carry fixed prefixes (`w:p`, `x:row`) whatever the file's own are.
 */
export interface XmlElement {
  name: string;
  attributes: Map<string, string>;
  children: XmlElement[];
  parent: XmlElement | null;
  /** `<` of the start tag; after its `>`; `<` of the end tag; after it. */
  start: number;
  openEnd: number;
  closeStart: number;
  end: number;
}

export interface XmlPart {
  name: string;
  source: string;
  root: XmlElement;
}

const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
    'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
    'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
    'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
    'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
    'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
    'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
    'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
    'http://www.w3.org/XML/1998/namespace': 'xml',
  }),
);
const MAX_ELEMENTS = 3_000_000;

/** Throws `BrokenXml` for what is not well-formed, or nested beyond reason. */
export function parseXml(source: string, name: string): XmlPart {
  const parser = strictParser();
  const stack: { element: XmlElement; scope: Scope }[] = [];
  let root: XmlElement | null = null;
  let elements = 0;
  parser.on('opentag', (tag) => {
    const attributes = Object.entries(tag.attributes as Record<string, string>);
    const above = stack.at(-1);
    const scope = scopeWith(above?.scope ?? TOP_SCOPE, attributes);
    const end = parser.position;
    const element: XmlElement = {
      name: canonical(tag.name, scope, true),
      attributes: new Map(attributes.map(([key, value]) => [canonical(key, scope, false), value])),
      children: [],
      parent: above?.element ?? null,
      // No attribute may hold a `<`, so the last one before its end begins the tag.
      start: source.lastIndexOf('<', end - 1),
      openEnd: end,
      closeStart: end,
      end,
    };
    elements += 1;
    if (elements > MAX_ELEMENTS || stack.length > MAX_DEPTH) throw new BrokenXml();
    if (above) above.element.children.push(element);
    else root = element;
    stack.push({ element, scope });
  });
  parser.on('closetag', (tag) => {
    const element = stack.pop()?.element;
    if (!element || tag.isSelfClosing) return;
    element.end = parser.position;
    element.closeStart = source.lastIndexOf('<', element.end - 1);
  });
  parser.write(source).close();
  if (!root) throw new BrokenXml();
  return { name, source, root };
}

const TOP_SCOPE: Scope = { own: new Map([['xml', 'xml']]), around: null };

export function isSelfClosing(part: XmlPart, element: XmlElement): boolean {
  return element.end === element.openEnd && part.source[element.openEnd - 2] === '/';
}

/** `w:` or `x:` as this file writes it before the name of this element. */
export function prefixOf(part: XmlPart, element: XmlElement): string {
  const name =
    /^<([^\s/>]+)/u.exec(part.source.slice(element.start, element.start + 200))?.[1] ?? '';
  const colon = name.indexOf(':');
  return colon < 0 ? '' : name.slice(0, colon + 1);
}

/** `sheet` of `x:sheet`: in a file that is only read, the namespace may be anything. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((candidate) => candidate.name === name);
}

export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const inner of element.children) {
    yield inner;
    yield* descendants(inner);
  }
}

/** The text between the tags of a leaf, decoded. */
export function leafText(part: XmlPart, element: XmlElement): string {
  return decodeText(part.source.slice(element.openEnd, element.closeStart));
}

function decodeText(raw: string): string {
  if (!raw.includes('&') && !raw.includes('<') && !raw.includes('\r')) return raw;
  return raw
    .replace(/\r\n?/gu, '\n')
    .replace(
      /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|&(#x?[0-9a-fA-F]+|[a-z]+);|<[^<>]*>/gu,
      (all, cdata, entity) => {
        if (cdata !== undefined) return String(cdata);
        if (entity === undefined) return '';
        const name = String(entity);
        if (name.startsWith('#')) {
          const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
          return code <= 0x10ffff ? String.fromCodePoint(code) : '';
        }
        return NAMED_ENTITIES.get(name) ?? all;
      },
    );
}

/** Escaped for element text; control characters XML cannot hold are left out. */
export function escapeText(text: string): string {
  return storable(text).replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

const NAMED_ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }),
);

/** The prefixes that an element declares itself, and those around it: copies of them could fill the memory. */
interface Scope {
  own: ReadonlyMap<string, string>;
  around: Scope | null;
}

function scopeWith(scope: Scope, attributes: readonly [string, string][]): Scope {
  if (!attributes.some(([key]) => key === 'xmlns' || key.startsWith('xmlns:'))) return scope;
  const inner = new Map<string, string>();
  for (const [key, value] of attributes) {
    if (key === 'xmlns') inner.set('', PREFIXES.get(value) ?? '');
    else if (key.startsWith('xmlns:')) {
      const own = key.slice(6);
      inner.set(own, PREFIXES.get(value) ?? (FIXED.has(own) ? `${own}?` : own));
    }
  }
  return { own: inner, around: scope };
}

function prefixIn(scope: Scope, written: string): string | undefined {
  for (let at: Scope | null = scope; at; at = at.around) {
    const prefix = at.own.get(written);
    if (prefix !== undefined) return prefix;
  }
  return undefined;
}

const FIXED = new Set(PREFIXES.values());

function canonical(raw: string, scope: Scope, isElement: boolean): string {
  const colon = raw.indexOf(':');
  if (colon < 0) {
    const prefix = isElement ? (prefixIn(scope, '') ?? '') : '';
    return prefix === '' ? raw : `${prefix}:${raw}`;
  }
  const own = raw.slice(0, colon);
  const prefix = prefixIn(scope, own) ?? own;
  return `${prefix}:${raw.slice(colon + 1)}`;
}
