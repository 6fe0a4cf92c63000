import {
  child,
  descendants,
  localName,
  type XmlElement,
  type XmlPart,
} from '../../xml/xml-tree.ts';

/** What recognition, preview and the height check need to know of a cell's style. */
export interface SheetStyles {
  bordered(style: number): boolean;
  /** An underline to write on. */
  underlined(style: number): boolean;
  wraps(style: number): boolean;
  fontPt(style: number): number;
  bold(style: number): boolean;
  align(style: number): string;
  /** In letters. */
  indent(style: number): number;
  fontName(style: number): string | undefined;
  /** Shows its cell as a box to tick: TRUE or FALSE behind it. */
  isCheckBox(style: number): boolean;
}

export function readStyles(part: XmlPart | null): SheetStyles {
  const list = (name: string): XmlElement[] => (part && child(part.root, name)?.children) ?? [];
  const formats = list('x:cellXfs');
  const borders = list('x:borders');
  const fonts = list('x:fonts');
  const pick = (style: number, key: string, from: readonly XmlElement[]) =>
    from[Number(formats[style]?.attributes.get(key) ?? -1)];
  const alignment = (style: number) => {
    const format = formats[style];
    return format && child(format, 'x:alignment');
  };
  const sides = (style: number) =>
    (pick(style, 'borderId', borders)?.children ?? [])
      .filter((side) => (side.attributes.get('style') ?? 'none') !== 'none')
      .map((side) => side.name);
  const font = (style: number, name: string) => {
    const found = pick(style, 'fontId', fonts);
    return found && child(found, name);
  };
  return {
    bordered: (style) => sides(style).filter((side) => side !== 'x:diagonal').length >= 2,
    underlined: (style) => sides(style).join() === 'x:bottom',
    wraps: (style) => /^(?:1|true)$/u.test(alignment(style)?.attributes.get('wrapText') ?? ''),
    fontPt: (style) => Number(font(style, 'x:sz')?.attributes.get('val') ?? 11),
    bold: (style) => font(style, 'x:b') !== undefined,
    fontName: (style) => font(style, 'x:name')?.attributes.get('val'),
    isCheckBox: (style) => {
      const format = formats[style];
      return (
        format !== undefined &&
        [...descendants(format)].some((inner) => localName(inner.name) === 'xfComplement')
      );
    },
    indent: (style) => Number(alignment(style)?.attributes.get('indent') ?? 0),
    align: (style) => alignment(style)?.attributes.get('horizontal') ?? 'general',
  };
}
