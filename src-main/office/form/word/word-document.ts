import { relationsOf } from '../../relations.ts';
import type { XmlElement, XmlPart } from '../../xml/xml-tree.ts';
import type { FormPackage } from '../form-package.ts';
import { keepStyleFonts, readStyleFonts } from './style-fonts.ts';
import { wordParagraphs } from './word-text.ts';

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

export function readWordDocument(opened: FormPackage): WordDocument {
  let styles: XmlPart | null = null;
  const names = new Map([[opened.mainPart, '正文']]);
  for (const relation of relationsOf(opened.office, opened.mainPart)) {
    if (relation.external) continue;
    if (relation.type.endsWith('/header')) names.set(relation.target, '页眉');
    if (relation.type.endsWith('/footer')) names.set(relation.target, '页脚');
    if (relation.type.endsWith('/styles')) styles = opened.office.part(relation.target);
  }
  const fonts = readStyleFonts(styles);
  const parts = [...names].flatMap(([partName, name]): WordPart[] => {
    const part = opened.office.part(partName);
    if (part) keepStyleFonts(part, fonts);
    return part ? [{ part, name, paragraphs: wordParagraphs(part) }] : [];
  });
  return { parts };
}
