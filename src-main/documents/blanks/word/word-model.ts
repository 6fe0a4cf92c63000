import type { BlankBlock, BlankFlow, BlankLine, BlankModel, LineLook } from '../blank-model.ts';
import { child, descendants, type XmlElement } from '../package/xml-tree.ts';
import type { WordDocument, WordPart } from './word-document.ts';
import { readWordTable } from './word-table.ts';
import { readWordText, shownText, type TextPiece } from './word-text.ts';

/** Builds lines for the paragraphs of one part, remembering which copies belong together. */
export interface LineReader {
  part: WordPart;
  line(paragraph: XmlElement, where: string): BlankLine;
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

export function toBlankModel(document: WordDocument): BlankModel {
  const flows = document.parts.flatMap((part) => {
    const reader = lineReader(part);
    const body = part.part.root.children.find((element) => element.name === 'w:body');
    const blocks = readBlocks(body ?? part.part.root, reader, '');
    return [{ name: part.name, blocks }, ...reader.boxes];
  });
  return { flows };
}

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
      counters.lines += 1;
      const where = `${place}第${counters.lines}段`;
      blocks.push({ type: 'line', line: reader.line(element, where) });
      readTextBoxes(element, reader);
    } else if (element.name === 'w:tbl') {
      counters.tables += 1;
      const name =
        prefix === '' ? `${place}表${counters.tables}` : `${place}内表${counters.tables}`;
      blocks.push({ type: 'table', table: readWordTable(element, reader, name) });
    }
  }
  return blocks;
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

function lineReader(part: WordPart): LineReader {
  const numbers = new Map(part.paragraphs.map((paragraph, index) => [paragraph, index]));
  const mirrors = findMirrors(part);
  const address = (paragraph: XmlElement) => `${part.part.name}#p${numbers.get(paragraph) ?? -1}`;
  return {
    part,
    boxes: [],
    line(paragraph, where) {
      const read = readWordText(part.part, paragraph);
      const { pieces } = read;
      const mirror = mirrors.get(paragraph);
      return {
        address: address(paragraph),
        text: shownText(read),
        where,
        look: lookOf(paragraph, pieces),
        prompts: pieces.filter((piece) => piece.isPrompt).map((piece) => [piece.from, piece.to]),
        ...(mirror ? { mirror: address(mirror) } : {}),
      };
    },
  };
}

function lookOf(paragraph: XmlElement, pieces: readonly TextPiece[]): LineLook {
  const own = child(paragraph, 'w:pPr');
  const jc = own && child(own, 'w:jc')?.attributes.get('w:val');
  const run = pieces[0]?.element.parent;
  const set = (run && child(run, 'w:rPr')) ?? (own && child(own, 'w:rPr'));
  const size = Number(set && child(set, 'w:sz')?.attributes.get('w:val'));
  const bold = set && child(set, 'w:b');
  return {
    align: jc === 'center' ? 'center' : jc === 'right' || jc === 'end' ? 'right' : 'left',
    sizePt: size > 0 ? size / 2 : 10.5,
    bold: bold !== undefined && !/^(?:0|false|off)$/u.test(bold.attributes.get('w:val') ?? ''),
  };
}

/** Paragraphs of a text box and of its copy for older programs, where their words agree. */
function findMirrors(part: WordPart): Map<XmlElement, XmlElement> {
  const mirrors = new Map<XmlElement, XmlElement>();
  for (const both of descendants(part.part.root)) {
    if (both.name !== 'mc:AlternateContent') continue;
    const [choice, fallback] = ['mc:Choice', 'mc:Fallback'].map((name) => {
      const side = both.children.find((inner) => inner.name === name);
      return side ? [...descendants(side)].filter((inner) => inner.name === 'w:p') : [];
    });
    if (!choice || !fallback || choice.length !== fallback.length) continue;
    choice.forEach((paragraph, index) => {
      const copy = fallback[index];
      if (!copy) return;
      const same = readWordText(part.part, paragraph).text === readWordText(part.part, copy).text;
      if (same) mirrors.set(paragraph, copy);
    });
  }
  return mirrors;
}
