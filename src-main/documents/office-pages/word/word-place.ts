import type { OfficePackage } from '../../../office/office-package.ts';
import type { XmlElement, XmlPart } from '../../../office/xml/xml-tree.ts';
import type { TellMissing } from '../paper/on-a4.ts';
import type { Numbering } from './numbering.ts';
import type { TableLook, WordLooks } from './word-looks.ts';

/** Where a stretch of a document stands. */
export interface WordPlace {
  office: OfficePackage;
  part: XmlPart;
  looks: WordLooks;
  numbering: Numbering;
  tell: TellMissing;
  /** Distance of the page's lines that text stands on, in points; null without such lines. */
  linePt: number | null;
  /** The table it stands in. */
  table?: TableLook;
}

/** Passed in, since text boxes hold paragraphs and tables. */
export type BlocksHtml = (container: XmlElement, place: WordPlace) => string;
