import type { XmlElement } from '../../xml/xml-tree.ts';
import type { BlankBlock, BlankFlow, BlankLine, BlankTable } from '../blank-model.ts';
import type { WordPart } from './word-document.ts';

/** Builds lines for the paragraphs of one part, remembering which copies belong together. */
export interface LineReader {
  part: WordPart;
  line(paragraph: XmlElement): BlankLine;
  /** Passed in, since tables hold blocks and blocks hold tables. */
  table(element: XmlElement, reader: LineReader, name: string): BlankTable;
  /** Text boxes met on the way; they are flows of their own. */
  boxes: BlankFlow[];
}

const WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:smartTag',
  'mc:AlternateContent',
  'mc:Choice',
]);

/** Paragraphs and tables of a container, through content controls and tracked insertions. */
export function readBlocks(
  container: XmlElement,
  reader: LineReader,
  prefix: string,
): BlankBlock[] {
  const blocks: BlankBlock[] = [];
  const counters = { lines: 0, tables: 0 };
  const place = prefix === '' && reader.part.name !== '正文' ? `${reader.part.name} ` : prefix;
  for (const element of unwrapped(container)) {
    if (element.name === 'w:p') {
      const line = reader.line(element);
      const isWritten = line.text.trim() !== '';
      if (isWritten) counters.lines += 1;
      line.where = `${place}${whereOf(counters.lines, isWritten)}`;
      blocks.push({ type: 'line', line });
      readTextBoxes(element, reader);
    } else if (element.name === 'w:tbl') {
      counters.tables += 1;
      const name =
        prefix === '' ? `${place}表${counters.tables}` : `${place}内表${counters.tables}`;
      blocks.push({ type: 'table', table: reader.table(element, reader, name) });
    }
  }
  return blocks;
}

/** As a person counts, who passes over the empty ones. */
function whereOf(written: number, isWritten: boolean): string {
  if (isWritten) return `第${written}段`;
  return written === 0 ? '开头的空行' : `第${written}段下的空行`;
}

export function* unwrapped(container: XmlElement): Generator<XmlElement> {
  for (const element of container.children) {
    if (WRAPPERS.has(element.name)) yield* unwrapped(element);
    else yield element;
  }
}

function readTextBoxes(paragraph: XmlElement, reader: LineReader): void {
  for (const content of textBoxContents(paragraph)) {
    const name = `文本框${reader.boxes.length + 1}`;
    const flow: BlankFlow = { name, blocks: [] };
    reader.boxes.push(flow);
    flow.blocks = readBlocks(content, reader, `${name} `);
  }
}

/** Outermost boxes only, and of two versions of one box the newer. */
function* textBoxContents(element: XmlElement): Generator<XmlElement> {
  for (const inner of element.children) {
    if (inner.name === 'w:txbxContent') yield inner;
    else if (inner.name !== 'mc:Fallback') yield* textBoxContents(inner);
  }
}
