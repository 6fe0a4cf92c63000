import type { Edit } from '../../xml/edits.ts';
import { child, prefixOf, type XmlElement } from '../../xml/xml-tree.ts';
import type { FormPackage } from '../form-package.ts';
import type { PlacedTag } from '../office-form.ts';
import { runProperties } from './run-properties.ts';
import { readWordDocument, type WordPart } from './word-document.ts';
import { replaceInParagraph, textElements } from './word-edit.ts';
import { readWordText } from './word-text.ts';

/** Writes the tags into the paragraphs they are meant for. */
export function tagDocument(opened: FormPackage, tags: readonly PlacedTag[]): void {
  for (const part of readWordDocument(opened).parts) {
    const byParagraph = new Map<number, PlacedTag[]>();
    for (const tag of tags) {
      const match = /^(.*)#p(\d+)$/u.exec(tag.spot.line);
      if (match?.[1] !== part.part.name) continue;
      const number = Number(match[2]);
      byParagraph.set(number, [...(byParagraph.get(number) ?? []), tag]);
    }
    const edits = [...byParagraph].flatMap(([number, own]) => tagParagraph(part, number, own));
    opened.office.edit(part.part, edits);
  }
}

function tagParagraph(part: WordPart, number: number, tags: readonly PlacedTag[]): Edit[] {
  const paragraph = part.paragraphs[number];
  if (!paragraph) return [];
  const inside = tags.filter((tag) => !tag.spot.newLine);
  const edits = replaceInParagraph(
    part.part,
    paragraph,
    inside.map(({ spot, text }) => ({ from: spot.from, to: spot.to, text })),
    labelProperties(part, number),
  );
  for (const tag of tags.filter((candidate) => candidate.spot.newLine)) {
    edits.push({
      start: paragraph.end,
      end: paragraph.end,
      text: newParagraph(part, paragraph, tag.text),
    });
  }
  return edits;
}

/** How the words nearest before an empty paragraph are set: its label, most often. */
function labelProperties(part: WordPart, number: number): string {
  for (let at = number - 1; at >= Math.max(0, number - 40); at -= 1) {
    const candidate = part.paragraphs[at];
    if (candidate && readWordText(part.part, candidate).text.trim() !== '') {
      return runProperties(part.part, candidate);
    }
  }
  return '';
}

/** A paragraph like this one, without its section break and numbering. */
export function newParagraph(part: WordPart, like: XmlElement, text: string, run?: string): string {
  const prefix = prefixOf(part.part, like);
  const properties = run ?? runProperties(part.part, like);
  return `<${prefix}p>${paragraphProperties(part, like)}<${prefix}r>${properties}${textElements(text, prefix)}</${prefix}r></${prefix}p>`;
}

export function paragraphProperties(part: WordPart, paragraph: XmlElement): string {
  const own = child(paragraph, 'w:pPr');
  if (!own) return '';
  const { source } = part.part;
  const dropped = new Set(['w:sectPr', 'w:numPr', 'w:pPrChange']);
  let out = source.slice(own.start, own.openEnd);
  let at = own.openEnd;
  for (const inner of own.children) {
    if (!dropped.has(inner.name)) continue;
    out += source.slice(at, inner.start);
    at = inner.end;
  }
  return out + source.slice(at, own.end);
}
