import { partText, readParts, setPartText, writeParts } from '../../office/own-parts.ts';

/**
 * Mends what exceljs writes against the schema (order of the children of <font>), and fixes the zip's
 * times. Excel counts column widths by the digits of the sheet's base font: Arial 11, whose are 8 pixels
 * in every program that has it or its twin Liberation Sans; those of 宋体 are 8 or 7.3.
 */
export function fixWorkbook(bytes: Uint8Array): Uint8Array {
  const parts = readParts(bytes);
  const styles = partText(parts, STYLES).replace(/<font>(.*?)<\/font>/gs, (_, children: string) => {
    return `<font>${orderChildren(children)}</font>`;
  });
  setPartText(parts, STYLES, styles.replace(/<font>.*?<\/font>/s, BASE_FONT));
  const theme = 'xl/theme/theme1.xml';
  setPartText(parts, theme, themeFonts(partText(parts, theme)));
  return writeParts(parts);
}

const STYLES = 'xl/styles.xml';
const BASE_FONT =
  '<font><sz val="11"/><color theme="1"/><name val="Arial"/><family val="2"/></font>';

/** CT_Font in the order that Excel itself writes. */
const FONT_CHILDREN = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

function orderChildren(children: string): string {
  const elements = [...children.matchAll(/<(\w+)[^>]*\/>/g)].map(([xml, name]) => ({
    xml,
    name: name ?? '',
  }));
  return elements
    .toSorted((a, b) => FONT_CHILDREN.indexOf(a.name) - FONT_CHILDREN.indexOf(b.name))
    .map(({ xml }) => xml)
    .join('');
}

function themeFonts(theme: string): string {
  const fonts = '<a:latin typeface="Times New Roman"/><a:ea typeface="宋体"/><a:cs typeface=""/>';
  return theme
    .replace(/<a:majorFont>.*?<\/a:majorFont>/s, `<a:majorFont>${fonts}</a:majorFont>`)
    .replace(/<a:minorFont>.*?<\/a:minorFont>/s, `<a:minorFont>${fonts}</a:minorFont>`);
}
