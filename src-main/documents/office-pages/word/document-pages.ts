import type { FlowingPaper } from '#shared/forms/flowing-paper.ts';
import type { FormPackage } from '../../../office/form/form-package.ts';
import { keepStyleFonts, readStyleFonts } from '../../../office/form/word/style-fonts.ts';
import { unwrapped } from '../../../office/form/word/word-blocks.ts';
import { relationsOf } from '../../../office/relations.ts';
import { child, type XmlElement, type XmlPart } from '../../../office/xml/xml-tree.ts';
import type { TellMissing } from '../paper/on-a4.ts';
import { readNumbering } from './numbering.ts';
import { paragraphHtml } from './paragraph-html.ts';
import { edgesOf } from './section-edges.ts';
import { sectionPage } from './section-page.ts';
import { tableHtml } from './table-html.ts';
import { readWordLooks } from './word-looks.ts';
import type { WordPlace } from './word-place.ts';

/** A document as pages, section by section. */
export function documentPages(opened: FormPackage, tell: TellMissing): FlowingPaper[] {
  const { office, mainPart, file } = opened;
  const part = office.part(mainPart);
  const body = part?.root.children.find(({ name }) => name === 'w:body');
  if (!part || !body) return [];
  keepFonts(opened, part);
  const looks = readWordLooks(office, mainPart);
  const place = { office, part, looks, numbering: readNumbering(office, mainPart), tell };
  const edges = edgesOf(opened, { ...place, linePt: null }, blocksHtml);
  return sectionsOf(body).map(({ blocks, about }, index) => {
    const { page, linePt, headPt, footPt } = sectionPage(about, tell);
    const inside: WordPlace = { ...place, linePt };
    return {
      title: file.replace(/\.docx$/iu, ''),
      page,
      html: `<div class="office-word">${blocks.map((block) => blockHtml(block, inside)).join('')}</div>`,
      css: CSS,
      ...edges(about, { page, headPt, footPt }),
      mostSheets: null,
      goesOn: index > 0,
    };
  });
}

interface Section {
  blocks: XmlElement[];
  about: XmlElement | undefined;
}

/** A section that goes on on the same page is one with that after it. */
function sectionsOf(body: XmlElement): Section[] {
  const sections: Section[] = [];
  let blocks: XmlElement[] = [];
  const all = [...unwrapped(body)];
  const last = all.find(({ name }) => name === 'w:sectPr');
  const ends = [...all.flatMap((block) => sectionEnd(block) ?? []), ...(last ? [last] : [])];
  let at = 0;
  for (const block of all) {
    if (block.name === 'w:sectPr') continue;
    blocks.push(block);
    const end = sectionEnd(block);
    if (!end) continue;
    at += 1;
    const next = ends[at];
    if (next && isContinuous(next) && isSamePage(end, next)) continue;
    sections.push({ blocks, about: end });
    blocks = [];
  }
  return [...sections, { blocks, about: last }].filter((section) => section.blocks.length > 0);
}

function sectionEnd(block: XmlElement): XmlElement | undefined {
  const about = block.name === 'w:p' ? child(block, 'w:pPr') : undefined;
  return about && child(about, 'w:sectPr');
}

function isContinuous(section: XmlElement): boolean {
  return child(section, 'w:type')?.attributes.get('w:val') === 'continuous';
}

function isSamePage(one: XmlElement, other: XmlElement): boolean {
  const size = (of: XmlElement) => [...(child(of, 'w:pgSz')?.attributes ?? [])].join();
  return size(one) === size(other);
}

function blocksHtml(container: XmlElement, place: WordPlace): string {
  return [...unwrapped(container)].map((block) => blockHtml(block, place)).join('');
}

function blockHtml(block: XmlElement, place: WordPlace): string {
  if (block.name === 'w:p') return paragraphHtml(block, place, blocksHtml);
  return block.name === 'w:tbl' ? tableHtml(block, place, blocksHtml) : '';
}

/** Letters of symbol fonts are known by the fonts of their styles. */
function keepFonts({ office, mainPart }: FormPackage, part: XmlPart): void {
  const link = relationsOf(office, mainPart).find(({ type }) => type.endsWith('/styles'));
  keepStyleFonts(part, readStyleFonts(link && !link.external ? office.part(link.target) : null));
}

const CSS = [
  '.office-word p{overflow-wrap:anywhere;line-break:strict;orphans:2;widows:2;white-space:break-spaces}',
  '.office-word table{border-collapse:collapse;table-layout:fixed}',
  '.office-word .tab{display:inline-block;text-indent:0;height:1em}',
  '.office-word .upright{writing-mode:vertical-rl;margin:0 auto;height:100%;text-align:center}',
  '.cjk{font-family:var(--cjk)}',
].join('\n');
