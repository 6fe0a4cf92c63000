import type { FlowingPaper, SheetEdge } from '#shared/forms/flowing-paper.ts';
import type { FormPackage } from '../../../office/form/form-package.ts';
import { relationsOf } from '../../../office/relations.ts';
import { child, type XmlElement } from '../../../office/xml/xml-tree.ts';
import { styleAttribute } from '../paper/font-css.ts';
import type { SectionPage } from './section-page.ts';
import type { BlocksHtml, WordPlace } from './word-place.ts';

type Edges = Pick<FlowingPaper, 'head' | 'foot'>;
type EdgesOfSection = (about: XmlElement | undefined, page: Omit<SectionPage, 'linePt'>) => Edges;

/** Headers and footers section by section; one without its own takes that of the section before. */
export function edgesOf(
  { office, mainPart }: FormPackage,
  place: WordPlace,
  blocks: BlocksHtml,
): EdgesOfSection {
  const links = relationsOf(office, mainPart);
  const standing = new Map<string, string>();
  const htmlOf = (id: string): string => {
    const link = links.find((one) => one.id === id);
    const part = link && !link.external ? office.part(link.target) : null;
    return part ? blocks(part.root, { ...place, part }) : '';
  };
  return (about, { page, headPt, footPt }) => {
    for (const reference of about?.children ?? []) {
      const kind = /^w:(header|footer)Reference$/u.exec(reference.name)?.[1];
      if (kind === undefined) continue;
      const which = reference.attributes.get('w:type') ?? 'default';
      standing.set(`${kind} ${which}`, htmlOf(reference.attributes.get('r:id') ?? ''));
    }
    const hasFirst = about !== undefined && child(about, 'w:titlePg') !== undefined;
    const edge = (kind: 'header' | 'footer'): SheetEdge => {
      const { left, right } = page.marginMm;
      const width = page.widthMm - left - right;
      const side = kind === 'header' ? `top:${headPt}pt` : `bottom:${footPt}pt`;
      const css = [`position:absolute;left:${left}mm;width:${width}mm`, side];
      const on = (which: string) => {
        const html = standing.get(`${kind} ${which}`) ?? '';
        return html === '' ? '' : `<div class="office-word"${styleAttribute(css)}>${html}</div>`;
      };
      const odd = on('default');
      return {
        first: hasFirst ? on('first') : odd,
        odd,
        even: place.looks.hasEvenEdges ? on('even') : odd,
      };
    };
    return { head: edge('header'), foot: edge('footer') };
  };
}
