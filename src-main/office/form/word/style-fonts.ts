import { child, type XmlElement, type XmlPart } from '../../xml/xml-tree.ts';

/** The fonts that a document's styles set letters in, by style. */
export interface StyleFonts {
  of(style: string | undefined, type: 'character' | 'paragraph'): string | undefined;
  /** Of all that has no other. */
  usual: string | undefined;
}

const fontsOf = new WeakMap<XmlElement, StyleFonts>();

/** Lets the runs of a part be asked for the font that their style gives them. */
export function keepStyleFonts(part: XmlPart, fonts: StyleFonts): void {
  fontsOf.set(part.root, fonts);
}

/** The font of a run's letters by its own style, by its paragraph's, or by the document's. */
export function styledFont(run: XmlElement): string | undefined {
  let paragraph: XmlElement | null = null;
  let root = run;
  while (root.parent) {
    root = root.parent;
    if (root.name === 'w:p') paragraph ??= root;
  }
  const fonts = fontsOf.get(root);
  return (
    fonts?.of(styleNamed(run, 'w:rPr', 'w:rStyle'), 'character') ??
    fonts?.of(paragraph ? paragraphStyle(paragraph) : undefined, 'paragraph') ??
    fonts?.usual
  );
}

function styleNamed(of: XmlElement, about: string, name: string): string | undefined {
  const properties = child(of, about);
  return properties && child(properties, name)?.attributes.get('w:val');
}

const styleOf = new WeakMap<XmlElement, string>();

/** Looked up once: a paragraph may hold runs by the hundred thousand. */
function paragraphStyle(paragraph: XmlElement): string | undefined {
  const style = styleOf.get(paragraph) ?? styleNamed(paragraph, 'w:pPr', 'w:pStyle') ?? '';
  styleOf.set(paragraph, style);
  return style === '' ? undefined : style;
}

/** Letters of the Latin kind: what boxes are typed as. */
export function fontIn(properties: XmlElement | undefined): string | undefined {
  const fonts = properties && child(properties, 'w:rFonts');
  return fonts?.attributes.get('w:ascii') ?? fonts?.attributes.get('w:hAnsi');
}

export function readStyleFonts(styles: XmlPart | null): StyleFonts {
  const list = (styles?.root.children ?? []).filter(({ name }) => name === 'w:style');
  const byId = new Map(list.map((style) => [style.attributes.get('w:styleId'), style]));
  const fontOf = (style: XmlElement | undefined, depth: number): string | undefined => {
    if (!style || depth > DEEPEST) return undefined;
    const base = child(style, 'w:basedOn')?.attributes.get('w:val');
    return fontIn(child(style, 'w:rPr')) ?? fontOf(byId.get(base), depth + 1);
  };
  const usualOf = (type: string) =>
    list.find(
      ({ attributes }) =>
        attributes.get('w:type') === type &&
        /^(?:1|true|on)$/u.test(attributes.get('w:default') ?? ''),
    );
  const defaults = styles && child(styles.root, 'w:docDefaults');
  const runs = defaults && child(defaults, 'w:rPrDefault');
  return {
    of: (style, type) =>
      style === undefined && type === 'character'
        ? undefined
        : fontOf(style === undefined ? usualOf(type) : byId.get(style), 0),
    usual: fontIn(runs ? child(runs, 'w:rPr') : undefined),
  };
}

/** A circle of styles ends here. */
const DEEPEST = 12;
