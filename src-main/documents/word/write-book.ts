import { Document, Packer } from 'docx';
import { type BookFacts, planBook } from '#shared/forms/evidence-book.ts';
import { PORTRAIT } from '#shared/forms/page.ts';
import { type Parts, partText, setPartText } from '../../office/own-parts.ts';
import { type Pictures, pageChildren } from './book-pages.ts';
import { CREATOR } from './creator.ts';
import { documentDefault } from './document-styles.ts';
import { fixPackage } from './fix-package.ts';
import { wordFooter } from './footer.ts';
import { pageProperties } from './page-properties.ts';

/** 佐证材料册 as .docx, and how many pages it has. The same facts and pictures give the same bytes. */
export async function writeBook(
  facts: BookFacts,
  pictures: Pictures,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const pages = planBook(facts);
  const footer = { page: PORTRAIT, footerText: `佐证材料册　${facts.unit}　${facts.period}` };
  const document = new Document({
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    title: `佐证材料册（${facts.period}）`,
    compatibility: { version: 15 },
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: documentDefault(12) } },
    sections: [
      {
        properties: { page: pageProperties(PORTRAIT) },
        footers: { default: wordFooter(footer, 'odd'), even: wordFooter(footer, 'even') },
        children: pages.flatMap((page) => pageChildren(page, facts, pictures)),
      },
    ],
  });
  const made = new Uint8Array(await Packer.toArrayBuffer(document));
  return { bytes: fixPackage(made, { mend: numberOwnParts }), pages: pages.length };
}

/** docx counts pictures and bookmarks over all documents of a run; here each begins with 1. */
function numberOwnParts(parts: Parts): void {
  let pictures = 0;
  let begun = 0;
  let ended = 0;
  const text = partText(parts, 'word/document.xml')
    .replace(/(<wp:docPr [^>]*?\bid=")\d+"/gu, (_, start: string) => `${start}${++pictures}"`)
    .replace(/(<w:bookmarkStart [^>]*?w:id=")\d+"/gu, (_, start: string) => `${start}${++begun}"`)
    .replace(/(<w:bookmarkEnd [^>]*?w:id=")\d+"/gu, (_, start: string) => `${start}${++ended}"`);
  setPartText(parts, 'word/document.xml', text);
}
