import { SaxesParser } from 'saxes';
import { Refusal } from '#shared/contract/failure.ts';
import { damaged } from './open-archive.ts';

export interface XmlHandlers {
  /** Names come without their namespace prefix: `x:row` and `row` are the same. */
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text(text: string): void;
}

/** Streams a part through the handlers. Document types, and with them entities, are refused. */
export function parseXml(bytes: Uint8Array, file: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ position: false });
  const names = new Map<string, string>();
  const local = (name: string) => {
    let short = names.get(name);
    if (short === undefined) {
      short = name.slice(name.indexOf(':') + 1);
      if (names.size < 1000) names.set(name, short);
    }
    return short;
  };
  parser.on('doctype', () => {
    throw new Refusal(
      'unsupported-file',
      `“${file}”里含有外部定义（DTD），正常的表格不会有，已停止读取。请在 WPS 或 Excel 中另存为新的 .xlsx 后再导入。`,
      { file },
    );
  });
  parser.on('error', () => {
    throw damaged(file);
  });
  parser.on('opentag', (tag) => {
    const attributes = tag.attributes as Record<string, string>;
    handlers.open(local(tag.name), (name) => attributes[name] ?? prefixed(attributes, name));
  });
  parser.on('closetag', (tag) => handlers.close(local(tag.name)));
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
}

const CHUNK = 1 << 16;

function prefixed(attributes: Record<string, string>, name: string): string | undefined {
  for (const key in attributes) {
    if (key.length > name.length && key.endsWith(`:${name}`)) return attributes[key];
  }
  return undefined;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /encoding=["'](?:gbk|gb2312|gb18030)["']/iu.test(head) ? 'gb18030' : 'utf-8';
}
