import { Refusal } from '#shared/contract/failure.ts';

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

const PREFIXES: Record<string, string> = {
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
};
const MAX_DEPTH = 500;
const MAX_ELEMENTS = 3_000_000;

/** Refuses document types and entities, and whatever is not well-formed. */
export function parseXml(bytes: Uint8Array, name: string, fileName: string): XmlPart {
  const broken = () =>
    new Refusal(
      'corrupt',
      `“${fileName}”内部的“${name}”不是完好的文档内容，打不开。请另存一份后再试。`,
      {
        file: fileName,
      },
    );
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw broken();
  }
  const stack: { element: XmlElement; raw: string; scope: Map<string, string> }[] = [];
  let scope = new Map([['xml', 'xml']]);
  let root: XmlElement | null = null;
  let elements = 0;
  let at = source.indexOf('<');
  while (at >= 0) {
    if (source.startsWith('<!--', at)) {
      at = after(source.indexOf('-->', at + 4), 3);
    } else if (source.startsWith('<![CDATA[', at)) {
      at = after(source.indexOf(']]>', at + 9), 3);
    } else if (source.startsWith('<?', at)) {
      at = after(source.indexOf('?>', at + 2), 2);
    } else if (source.startsWith('<!', at)) {
      throw new Refusal(
        'unsupported-file',
        `“${fileName}”里有文档类型或实体声明，正常的 WPS、Word 文件没有这些，为安全起见不打开。`,
        { file: fileName },
      );
    } else if (source[at + 1] === '/') {
      const close = source.indexOf('>', at);
      const top = stack.pop();
      if (close < 0 || !top || source.slice(at + 2, close).trimEnd() !== top.raw) throw broken();
      top.element.closeStart = at;
      top.element.end = close + 1;
      scope = stack.at(-1)?.scope ?? new Map([['xml', 'xml']]);
      at = close + 1;
    } else {
      const tag = readStartTag(source, at);
      elements += 1;
      if (!tag || elements > MAX_ELEMENTS || stack.length > MAX_DEPTH) throw broken();
      const inner = scopeWith(scope, tag.attributes);
      const element: XmlElement = {
        name: canonical(tag.raw, inner, true),
        attributes: new Map(
          tag.attributes.map(([key, value]) => [canonical(key, inner, false), value]),
        ),
        children: [],
        parent: stack.at(-1)?.element ?? null,
        start: at,
        openEnd: tag.end,
        closeStart: tag.end,
        end: tag.end,
      };
      if (element.parent) element.parent.children.push(element);
      else if (root) throw broken();
      else root = element;
      if (!tag.selfClosing) {
        stack.push({ element, raw: tag.raw, scope: inner });
        scope = inner;
      }
      at = tag.end;
    }
    if (at < 0) throw broken();
    at = source.indexOf('<', at);
  }
  if (!root || stack.length > 0) throw broken();
  return { name, source, root };
}

export function encodeXml(source: string): Uint8Array {
  return new TextEncoder().encode(source);
}

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
      /<!\[CDATA\[([\s\S]*?)\]\]>|&(#x?[0-9a-fA-F]+|[a-z]+);|<[^>]*>/gu,
      (all, cdata, entity) => {
        if (cdata !== undefined) return String(cdata);
        if (entity === undefined) return '';
        const name = String(entity);
        if (name.startsWith('#')) {
          const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
          return code <= 0x10ffff ? String.fromCodePoint(code) : '';
        }
        return NAMED_ENTITIES[name] ?? all;
      },
    );
}

/** Escaped for element text; control characters XML cannot hold are left out. */
export function escapeText(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;');
}

const NAMED_ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function after(found: number, length: number): number {
  return found < 0 ? -1 : found + length;
}

interface StartTag {
  raw: string;
  attributes: [string, string][];
  selfClosing: boolean;
  end: number;
}

const NAME = /[^\s/>=<"']+/uy;
const ATTRIBUTE = /\s+([^\s/>=<"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;
const TAG_END = /\s*(\/?)>/uy;

function readStartTag(source: string, at: number): StartTag | null {
  NAME.lastIndex = at + 1;
  const raw = NAME.exec(source)?.[0];
  if (!raw) return null;
  const attributes: [string, string][] = [];
  let next = NAME.lastIndex;
  for (;;) {
    ATTRIBUTE.lastIndex = next;
    const match = ATTRIBUTE.exec(source);
    if (!match) break;
    attributes.push([match[1] ?? '', decodeText(match[2] ?? match[3] ?? '')]);
    next = ATTRIBUTE.lastIndex;
  }
  TAG_END.lastIndex = next;
  const end = TAG_END.exec(source);
  return end && { raw, attributes, selfClosing: end[1] === '/', end: TAG_END.lastIndex };
}

function scopeWith(
  scope: Map<string, string>,
  attributes: readonly [string, string][],
): Map<string, string> {
  if (!attributes.some(([key]) => key === 'xmlns' || key.startsWith('xmlns:'))) return scope;
  const inner = new Map(scope);
  for (const [key, value] of attributes) {
    if (key === 'xmlns') inner.set('', PREFIXES[value] ?? '');
    else if (key.startsWith('xmlns:')) {
      const own = key.slice(6);
      inner.set(own, PREFIXES[value] ?? (FIXED.has(own) ? `${own}?` : own));
    }
  }
  return inner;
}

const FIXED = new Set(Object.values(PREFIXES));

function canonical(raw: string, scope: Map<string, string>, isElement: boolean): string {
  const colon = raw.indexOf(':');
  if (colon < 0) {
    const prefix = isElement ? (scope.get('') ?? '') : '';
    return prefix === '' ? raw : `${prefix}:${raw}`;
  }
  const own = raw.slice(0, colon);
  const prefix = scope.get(own) ?? own;
  return `${prefix}:${raw.slice(colon + 1)}`;
}
