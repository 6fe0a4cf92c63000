import { child, type XmlElement, type XmlPart } from '../../../office/xml/xml-tree.ts';
import { colourOf, fontCss } from '../paper/font-css.ts';

export type CellSide = 'top' | 'right' | 'bottom' | 'left';

/** How a cell is set, by its style's number. */
export interface CellLook {
  font: string[];
  sizePt: number;
  fill: string | null;
  line: (side: CellSide) => string;
  /** `general`: numbers to the right, words to the left. */
  horizontal: string;
  vertical: 'top' | 'middle' | 'bottom';
  wraps: boolean;
  shrinks: boolean;
  indent: number;
  /** 255 for letters one below the other, else degrees. */
  rotation: number;
}

export function readCellLooks(styles: XmlPart | null): (style: number) => CellLook {
  const list = (name: string): XmlElement[] => (styles && child(styles.root, name)?.children) ?? [];
  const [formats, fonts, fills, borders] = [
    list('x:cellXfs'),
    list('x:fonts'),
    list('x:fills'),
    list('x:borders'),
  ];
  const known = new Map<number, CellLook>();
  return (style) => {
    const look = known.get(style) ?? lookOf(formats[style], { fonts, fills, borders });
    known.set(style, look);
    return look;
  };
}

/** A digit of the workbook's usual type, as Excel rounds it to pixels. */
export function digitWidthPt(styles: XmlPart | null): number {
  const usual = styles && child(styles.root, 'x:fonts')?.children[0];
  const name = valueIn(usual ?? undefined, 'x:name') ?? '';
  const isWide = /[\u4e00-\u9fff]|^(?:Sim|DengXian|Microsoft YaHei)/u.test(name);
  const size = Number(valueIn(usual ?? undefined, 'x:sz') ?? 11);
  return Math.round((size * (isWide ? 8 : 7)) / 11) * 0.75;
}

type Parts = Record<'fonts' | 'fills' | 'borders', readonly XmlElement[]>;

function lookOf(format: XmlElement | undefined, { fonts, fills, borders }: Parts): CellLook {
  const pick = (key: string, from: readonly XmlElement[]) =>
    from[Number(format?.attributes.get(key) ?? 0)];
  const border = pick('borderId', borders);
  const align = format && child(format, 'x:alignment')?.attributes;
  const font = pick('fontId', fonts);
  const vertical = align?.get('vertical');
  return {
    font: fontCssOf(font),
    sizePt: Number(valueIn(font, 'x:sz') ?? 11),
    fill: fillOf(pick('fillId', fills)),
    line: (side) => lineCss(border && child(border, `x:${side}`)),
    horizontal: align?.get('horizontal') ?? 'general',
    vertical: vertical === 'top' ? 'top' : vertical === 'center' ? 'middle' : 'bottom',
    wraps: isOn(align?.get('wrapText')),
    shrinks: isOn(align?.get('shrinkToFit')),
    indent: Number(align?.get('indent') ?? 0),
    rotation: Number(align?.get('textRotation') ?? 0),
  };
}

function fontCssOf(font: XmlElement | undefined): string[] {
  const name = valueIn(font, 'x:name') ?? '宋体';
  const has = (what: string) => {
    const found = font && child(font, what);
    return found !== undefined && !/^(?:0|false|none)$/u.test(found.attributes.get('val') ?? '1');
  };
  const colour = font && child(font, 'x:color')?.attributes.get('rgb');
  const lines = [has('x:u') ? 'underline' : '', has('x:strike') ? 'line-through' : ''];
  return [
    fontCss(name, name),
    has('x:b') ? 'font-weight:bold' : '',
    has('x:i') ? 'font-style:italic' : '',
    lines.join('') === '' ? '' : `text-decoration:${lines.join(' ').trim()}`,
    colourOf(colour) === null ? '' : `color:${colourOf(colour)}`,
  ];
}

function fillOf(fill: XmlElement | undefined): string | null {
  const pattern = fill && child(fill, 'x:patternFill');
  if (pattern?.attributes.get('patternType') !== 'solid') return null;
  return colourOf(child(pattern, 'x:fgColor')?.attributes.get('rgb'));
}

function lineCss(side: XmlElement | undefined): string {
  const kind = side?.attributes.get('style') ?? 'none';
  return LINES[kind] ?? (kind === 'none' ? 'none' : '.5pt solid #000');
}

const LINES: Readonly<Record<string, string>> = {
  medium: '1.25pt solid #000',
  thick: '2pt solid #000',
  double: '2.25pt double #000',
  dotted: '.5pt dotted #000',
  hair: '.5pt dotted #000',
  dashed: '.5pt dashed #000',
  dashDot: '.5pt dashed #000',
  dashDotDot: '.5pt dashed #000',
  mediumDashed: '1.25pt dashed #000',
};

function valueIn(element: XmlElement | undefined, name: string): string | undefined {
  const found = element && child(element, name);
  return found?.attributes.get('val');
}

function isOn(value: string | undefined): boolean {
  return /^(?:1|true)$/u.test(value ?? '');
}
