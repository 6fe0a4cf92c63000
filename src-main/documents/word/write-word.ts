import { Document, type FileChild, Packer, PageOrientation } from 'docx';
import { formTitle } from '#shared/forms/form-heading.ts';
import type { Block, FormModel, Page } from '#shared/forms/form-model.ts';
import { fixPackage } from './fix-package.ts';
import { wordFooter } from './footer.ts';
import { fontOf, paragraphOf, spacer } from './paragraph.ts';
import { tableOf } from './table.ts';
import { twips } from './units.ts';

/** The form as .docx. The same model gives the same bytes. */
export async function writeWord(model: FormModel): Promise<Uint8Array> {
  const document = new Document({
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    title: formTitle(model),
    compatibility: { version: 15 },
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fontOf('fangsong'), size: 21 } } } },
    sections: [
      {
        properties: { page: pageOf(model.page) },
        footers: { default: wordFooter(model, 'odd'), even: wordFooter(model, 'even') },
        children: childrenOf(model.blocks),
      },
    ],
  });
  return fixPackage(new Uint8Array(await Packer.toArrayBuffer(document)));
}

const CREATOR = '五进台账';

/** Word joins neighbouring tables and wants a paragraph at the end: a hair's breadth each. */
function childrenOf(blocks: Block[]): FileChild[] {
  const children: FileChild[] = [];
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (block.type === 'paragraph') {
      children.push(paragraphOf(block, next !== undefined));
    } else {
      children.push(tableOf(block));
      if (next?.type !== 'paragraph')
        children.push(spacer(block.rows.at(-1)?.keepWithNext ?? false));
    }
  }
  return children;
}

/** docx itself turns the sheet: it wants the sides of the upright one. */
function pageOf({ orientation, widthMm, heightMm, marginMm }: Page) {
  const isLandscape = orientation === 'landscape';
  return {
    size: {
      orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      width: twips(isLandscape ? heightMm : widthMm),
      height: twips(isLandscape ? widthMm : heightMm),
    },
    margin: {
      top: twips(marginMm.top),
      right: twips(marginMm.right),
      bottom: twips(marginMm.bottom),
      left: twips(marginMm.left),
      header: twips(marginMm.top / 2),
      // GB/T 9704-2012: the page number stands 7 mm below the text.
      footer: twips(Math.max(marginMm.bottom - 14, 8)),
    },
  };
}
