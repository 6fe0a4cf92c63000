import { encodingOf } from './decode-xml.ts';
import { BrokenXml, MAX_DEPTH, strictParser } from './strict-parser.ts';

export interface XmlHandlers {
  /** Names come without their namespace prefix: `x:row` and `row` are the same. */
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Streams a part through the handlers, block by block. `lighten` may take markup out of a block that
 * says nothing; it is not asked where a part has comments or CDATA, in which markup is text.
 */
export function streamXml(
  bytes: Uint8Array,
  handlers: XmlHandlers,
  lighten?: (block: string) => string,
): void {
  const parser = strictParser();
  let depth = 0;
  const names = new Map<string, string>();
  const local = (name: string) => {
    let short = names.get(name);
    if (short === undefined) {
      short = name.slice(name.indexOf(':') + 1);
      if (names.size < 1000) names.set(name, short);
    }
    return short;
  };
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new BrokenXml();
    const attributes = tag.attributes as Record<string, string>;
    handlers.open?.(local(tag.name), (name) => attributes[name] ?? prefixed(attributes, name));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close?.(local(tag.name));
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  const decoder = new TextDecoder(encodingOf(bytes));
  const light = lighten && !hasMarkupAsText(bytes) ? lighten : (block: string) => block;
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parser.write(light(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true })));
  }
  parser.write(decoder.decode());
  parser.close();
}

const CHUNK = 1 << 16;

function hasMarkupAsText({ buffer, byteOffset, byteLength }: Uint8Array): boolean {
  return Buffer.from(buffer, byteOffset, byteLength).includes('<!');
}

function prefixed(attributes: Record<string, string>, name: string): string | undefined {
  for (const key in attributes) {
    if (key.length > name.length && key.endsWith(`:${name}`)) return attributes[key];
  }
  return undefined;
}
