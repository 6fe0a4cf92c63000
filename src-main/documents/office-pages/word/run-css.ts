import { colourOf, fontCss } from '../paper/font-css.ts';
import { isSet, type Properties, pointsOf, valueOf } from './properties.ts';

/** How a stretch of words is set, as CSS. */
export function runCss(look: Properties): string[] {
  const raised = valueOf(look, 'w:vertAlign');
  const colour = colourOf(valueOf(look, 'w:color'));
  const fill = colourOf(valueOf(look, 'w:shd', 'fill'));
  const lines = [
    isSet(look, 'w:u') ? 'underline' : '',
    isSet(look, 'w:strike') || isSet(look, 'w:dstrike') ? 'line-through' : '',
  ].filter(Boolean);
  const apart = pointsOf(look, 'w:spacing');
  return [
    fontCss(...fontsOf(look)),
    `font-size:${sizeOf(look) * (raised ? RAISED_SCALE : 1)}pt`,
    isSet(look, 'w:b') ? 'font-weight:bold' : 'font-weight:normal',
    isSet(look, 'w:i') ? 'font-style:italic' : '',
    lines.length > 0 ? `text-decoration:${lines.join(' ')}` : '',
    raised === 'superscript' ? 'vertical-align:super' : '',
    raised === 'subscript' ? 'vertical-align:sub' : '',
    colour === null ? '' : `color:${colour}`,
    fill === null ? '' : `background:${fill}`,
    apart === null ? '' : `letter-spacing:${apart}pt`,
  ];
}

/** Size of type in points; Word's own where nothing tells it. */
export function sizeOf(look: Properties): number {
  const size = Number(valueOf(look, 'w:sz')) / 2;
  return size >= 1 && size <= 200 ? size : 10;
}

const RAISED_SCALE = 0.65;

function fontsOf(look: Properties): [latin: string, eastAsian: string] {
  const fonts = look.get('w:rFonts');
  // Fonts of the theme are those that a Chinese Office puts there.
  const latin = fonts?.get('ascii') ?? fonts?.get('hAnsi') ?? 'Times New Roman';
  const eastAsian = fonts?.get('eastAsia') ?? '宋体';
  return [latin, eastAsian];
}
