import type { OfficePackage } from '../../../office/office-package.ts';
import { relationsOf } from '../../../office/relations.ts';
import { child, type XmlElement } from '../../../office/xml/xml-tree.ts';
import { merged, type Properties } from './properties.ts';

/** How paragraphs and their words are set, styles and defaults counted in. */
export interface WordLooks {
  paragraph(paragraph: XmlElement, around?: TableLook): Properties;
  run(run: XmlElement | null, paragraph: XmlElement, around?: TableLook): Properties;
  table(table: XmlElement): TableLook;
  /** Rows of text stand on the page's lines in tables too. */
  tablesKeepToGrid: boolean;
  /** Headers and footers differ on even pages. */
  hasEvenEdges: boolean;
  /** Distance of the stops where the paragraph names none, in points. */
  tabPt: number;
}

/** What a table's style gives the paragraphs in it, and the table itself. */
export interface TableLook {
  layers: readonly XmlElement[];
  own: Properties;
}

export function readWordLooks(office: OfficePackage, mainPart: string): WordLooks {
  const partOf = (kind: string) => {
    const link = relationsOf(office, mainPart).find(({ type }) => type.endsWith(kind));
    return link && !link.external ? office.part(link.target) : null;
  };
  const styles = partOf('/styles');
  const settings = partOf('/settings')?.root;
  const list = (styles?.root.children ?? []).filter(({ name }) => name === 'w:style');
  const byId = new Map(list.map((style) => [style.attributes.get('w:styleId'), style]));
  const usual = (type: string) =>
    list.find(
      ({ attributes }) =>
        attributes.get('w:type') === type &&
        /^(?:1|true|on)$/u.test(attributes.get('w:default') ?? ''),
    );
  const defaults = styles && child(styles.root, 'w:docDefaults');
  const defaultOf = (kind: 'p' | 'r') => {
    const wrapped = defaults && child(defaults, `w:${kind}PrDefault`);
    return wrapped ? child(wrapped, `w:${kind}Pr`) : undefined;
  };
  /** From the most general to the style itself; a circle ends after some steps. */
  const chain = (style: XmlElement | undefined, depth = 0): XmlElement[] => {
    if (!style || depth > DEEPEST) return [];
    const base = child(style, 'w:basedOn')?.attributes.get('w:val');
    return [...chain(byId.get(base), depth + 1), style];
  };
  const named = (properties: XmlElement | undefined, name: string, type: string) => {
    const id = properties && child(properties, name)?.attributes.get('w:val');
    return chain(id === undefined ? usual(type) : (byId.get(id) ?? usual(type)));
  };
  const each = (list: readonly XmlElement[], name: string) => list.map((one) => child(one, name));
  const compatibility = settings && child(settings, 'w:compat');
  const tab = settings && child(settings, 'w:defaultTabStop')?.attributes.get('w:val');
  return {
    paragraph(paragraph, around) {
      const own = child(paragraph, 'w:pPr');
      const style = named(own, 'w:pStyle', 'paragraph');
      const table = each(around?.layers ?? [], 'w:pPr');
      return merged([defaultOf('p'), ...table, ...each(style, 'w:pPr'), own]);
    },
    run(run, paragraph, around) {
      const about = child(paragraph, 'w:pPr');
      const own = run ? child(run, 'w:rPr') : about && child(about, 'w:rPr');
      const styled = named(about, 'w:pStyle', 'paragraph');
      const character = own && child(own, 'w:rStyle') ? named(own, 'w:rStyle', 'character') : [];
      const table = each(around?.layers ?? [], 'w:rPr');
      const styles = [...styled, ...character];
      return merged([defaultOf('r'), ...table, ...each(styles, 'w:rPr'), own]);
    },
    table(table) {
      const own = child(table, 'w:tblPr');
      const layers = named(own, 'w:tblStyle', 'table');
      return { layers, own: merged([...each(layers, 'w:tblPr'), own]) };
    },
    tablesKeepToGrid: Boolean(compatibility && child(compatibility, 'w:adjustLineHeightInTable')),
    hasEvenEdges: Boolean(settings && child(settings, 'w:evenAndOddHeaders')),
    tabPt: Number(tab ?? 420) / 20 || 21,
  };
}

const DEEPEST = 12;
