import { child, descendants, type XmlElement } from '../../xml/xml-tree.ts';
import type { BlankModel, LineLook } from '../blank-model.ts';
import { DRAWN, LOCKED } from '../control-words.ts';
import { type LineReader, readBlocks } from './word-blocks.ts';
import type { WordDocument, WordPart } from './word-document.ts';
import { readWordTable } from './word-table.ts';
import { readWordText, shownText, type TextPiece } from './word-text.ts';

export function documentBlankModel(document: WordDocument): BlankModel {
  const flows = document.parts.flatMap((part) => {
    const reader = lineReader(part);
    const body = part.part.root.children.find((element) => element.name === 'w:body');
    const blocks = readBlocks(body ?? part.part.root, reader, '');
    return [{ name: part.name, blocks }, ...reader.boxes];
  });
  return { flows };
}

function lineReader(part: WordPart): LineReader {
  const numbers = new Map(part.paragraphs.map((paragraph, index) => [paragraph, index]));
  const mirrors = findMirrors(part);
  const address = (paragraph: XmlElement) => `${part.part.name}#p${numbers.get(paragraph) ?? -1}`;
  return {
    part,
    boxes: [],
    table: readWordTable,
    line(paragraph) {
      const read = readWordText(part.part, paragraph);
      const { pieces } = read;
      const mirror = mirrors.get(paragraph);
      return {
        address: address(paragraph),
        text: shownText(read),
        where: '',
        look: lookOf(paragraph, pieces),
        barred: pieces.flatMap(({ from, to, isLocked, control }) => {
          const why = isLocked ? LOCKED : control?.type === 'drawn-box' ? DRAWN : null;
          return why === null ? [] : [{ from, to, why }];
        }),
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
    indent: jc === 'center' ? 0 : indentOf(own),
  };
}

/** By the whole paragraph and its first line, in letters. */
function indentOf(properties: XmlElement | undefined): number {
  const of = properties && child(properties, 'w:ind')?.attributes;
  const letters = (name: string) =>
    Number(of?.get(`w:${name}Chars`) ?? 0) / 100 ||
    Number(of?.get(`w:${name}`) ?? 0) / LETTER_TWIPS;
  return Math.max(0, Math.round(letters('left') + letters('start') + letters('firstLine')));
}

/** Of 五号, the size of a form's text. */
const LETTER_TWIPS = 210;

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
