import { ownAt } from '#shared/domain/own-at.ts';
import type { OfficePackage } from './office-package.ts';
import { relationsOf } from './relations.ts';
import { localName, type XmlElement } from './xml/xml-tree.ts';

/** `deeply`: no menu shows the sheet again. */
export type SheetHiding = 'no' | 'hidden' | 'deeply';

const HIDING: Readonly<Record<string, SheetHiding>> = { hidden: 'hidden', veryhidden: 'deeply' };

/** The parts of a workbook, wherever the file keeps them. */
export interface WorkbookParts {
  /** In the order of their tabs. */
  sheets: { name: string; hidden: SheetHiding; part: string }[];
  strings: string | null;
  styles: string | null;
  /** Serial numbers of days count from 1904. */
  from1904: boolean;
}

/** Null when `mainPart` is no workbook. */
export function workbookParts(office: OfficePackage, mainPart: string): WorkbookParts | null {
  const book = office.part(mainPart);
  if (!book) return null;
  const links = relationsOf(office, mainPart).filter(({ external }) => !external);
  const oneOf = (type: string) => links.find((link) => link.type.endsWith(type))?.target ?? null;
  const sheets = (inner(book.root, 'sheets')?.children ?? []).flatMap(({ attributes }) => {
    const link = links.find(({ id }) => id === idOf(attributes));
    if (!link?.type.endsWith('/worksheet')) return [];
    const hidden = ownAt(HIDING, (attributes.get('state') ?? '').toLowerCase()) ?? 'no';
    return [{ name: attributes.get('name') ?? '', hidden, part: link.target }];
  });
  const date1904 = inner(book.root, 'workbookPr')?.attributes.get('date1904') ?? '';
  return {
    sheets,
    strings: oneOf('/sharedStrings'),
    styles: oneOf('/styles'),
    from1904: /^(?:1|true)$/u.test(date1904),
  };
}

function inner(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((candidate) => localName(candidate.name) === name);
}

function idOf(attributes: ReadonlyMap<string, string>): string | undefined {
  return attributes.get('r:id') ?? [...attributes].find(([name]) => localName(name) === 'id')?.[1];
}

/** The main part as the package names it. */
export function mainPartOf(office: OfficePackage): string | null {
  const link = relationsOf(office, '').find(({ type }) => type.endsWith('/officeDocument'));
  return link?.target ?? null;
}
