import type { OpenPackage } from '../../open-package.ts';
import { readPart } from '../../open-package.ts';
import { relationsOf } from '../../relations.ts';
import type { XmlElement, XmlPart } from '../../xml-tree.ts';
import { paragraphsOf } from './word-text.ts';

/** The parts of a .docx that hold text, each with its paragraphs in order. */
export interface WordDocument {
  parts: WordPart[];
}

export interface WordPart {
  part: XmlPart;
  /** 正文, 页眉, 页脚 */
  name: string;
  paragraphs: XmlElement[];
}

export function readWordDocument(opened: OpenPackage): WordDocument {
  const names = new Map([[opened.mainPart, '正文']]);
  for (const relation of relationsOf(opened.zip, opened.mainPart, opened.fileName)) {
    if (relation.external) continue;
    if (relation.type.endsWith('/header')) names.set(relation.target, '页眉');
    if (relation.type.endsWith('/footer')) names.set(relation.target, '页脚');
  }
  const parts = [...names].flatMap(([partName, name]): WordPart[] => {
    const part = readPart(opened, partName);
    return part ? [{ part, name, paragraphs: paragraphsOf(part) }] : [];
  });
  return { parts };
}
