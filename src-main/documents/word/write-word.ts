import { Document, type FileChild, Packer } from 'docx';
import { cutPages } from '#shared/forms/cut-pages.ts';
import { formTitle } from '#shared/forms/form-heading.ts';
import type { Block, FormModel } from '#shared/forms/form-model.ts';
import { CREATOR } from './creator.ts';
import { fixPackage } from './fix-package.ts';
import { wordFooter } from './footer.ts';
import { paragraphOf } from './form-paragraph.ts';
import { type FormStyles, formStyles } from './form-styles.ts';
import { pageProperties } from './page-properties.ts';
import { pageStart, spacer } from './paragraph.ts';
import { runningHead } from './running-head.ts';
import { tableOf } from './table.ts';

/** The form as .docx. The same model gives the same bytes. */
export async function writeWord(model: FormModel): Promise<Uint8Array> {
  const creator = model.author || CREATOR;
  const styles = formStyles(model);
  const document = new Document({
    creator,
    lastModifiedBy: creator,
    title: formTitle(model),
    compatibility: { version: 15 },
    evenAndOddHeaderAndFooters: true,
    styles: styles.options,
    sections: [
      {
        properties: { page: pageProperties(model.page), titlePage: true },
        headers: { default: runningHead(model), even: runningHead(model) },
        footers: {
          first: wordFooter(model, 'odd'),
          default: wordFooter(model, 'odd'),
          even: wordFooter(model, 'even'),
        },
        children: childrenOf(model, styles),
      },
    ],
  });
  return fixPackage(new Uint8Array(await Packer.toArrayBuffer(document)), { day: model.day });
}

/** What is planned for a page starts on it: a paragraph of a hair's breadth is made to. */
function childrenOf(model: FormModel, styles: FormStyles): FileChild[] {
  const pages = cutPages(model).map(({ blocks }) => blocksOf(blocks, styles));
  const last = pages.at(-1) ?? [];
  if (model.blocks.at(-1)?.type === 'table') last.push(spacer(false));
  return pages.flatMap((children, index) => (index > 0 ? [pageStart(), ...children] : children));
}

/** Word joins neighbouring tables and wants a paragraph at the end: a hair's breadth each. */
function blocksOf(blocks: Block[], styles: FormStyles): FileChild[] {
  const children: FileChild[] = [];
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (block.type === 'paragraph') {
      children.push(paragraphOf(block, next !== undefined, styles));
    } else {
      children.push(tableOf(block, styles));
      if (next?.type === 'table') children.push(spacer(block.rows.at(-1)?.keepWithNext ?? false));
    }
  }
  return children;
}
