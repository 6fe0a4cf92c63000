import { textHtml } from '#shared/forms/print-html.ts';
import type { XmlElement } from '../../../office/xml/xml-tree.ts';
import { styleAttribute } from '../paper/font-css.ts';
import { drawnHtml } from './drawn-html.ts';
import type { Marker } from './numbering.ts';
import { paragraphCss } from './paragraph-css.ts';
import { piecesOf, type WordPiece } from './pieces-of.ts';
import { isSet, type Properties } from './properties.ts';
import { runCss, sizeOf } from './run-css.ts';
import { tabWidths } from './tab-widths.ts';
import type { BlocksHtml, WordPlace } from './word-place.ts';

/** A paragraph; after each page break in it, another one. */
export function paragraphHtml(paragraph: XmlElement, place: WordPlace, blocks: BlocksHtml): string {
  const { part, looks, table, tell } = place;
  const pieces = piecesOf(part, paragraph, tell);
  const look = looks.paragraph(paragraph, table);
  const first = pieces.find((piece) => 'run' in piece);
  const lead = looks.run(first && 'run' in first ? first.run : null, paragraph, table);
  const lookOf = (run: XmlElement | null) => looks.run(run, paragraph, table);
  const marker = place.numbering.marker(look);
  const css = paragraphCss(look, { sizePt: sizeOf(lead), place, indent: marker?.indent });
  const widths = tabWidths(pieces, look, sizeOf(lead), looks.tabPt);
  const number = marker === null ? '' : markerHtml(marker, lead);
  const parts: string[] = [number];
  const put = (html: string) => void (parts[parts.length - 1] += html);
  let tabs = 0;
  for (const piece of pieces) {
    if (piece.is === 'page') parts.push('');
    else if (piece.is === 'line') put('<br/>');
    else if (piece.is === 'drawn') put(drawnHtml(piece.element, place, blocks));
    else if (piece.is === 'tab') {
      const width = widths[tabs++] ?? looks.tabPt;
      const isLine = isSet(lookOf(piece.run), 'w:u');
      const own = [`width:${width.toFixed(1)}pt`, isLine ? 'border-bottom:.5pt solid #000' : ''];
      put(`<span class="tab"${styleAttribute(own)}></span>`);
    } else put(wordsHtml(piece, lookOf(piece.run)));
  }
  // An empty paragraph is as high as its mark is large.
  return parts
    .map((html, index) => {
      const breaks = index > 0 ? ['break-before:column'] : [];
      return `<p${styleAttribute([...css, `font-size:${sizeOf(lead)}pt`, ...breaks])}>${html || '<br/>'}</p>`;
    })
    .join('');
}

/** 一、 or 1. before a paragraph of a list; where its lines hang, as wide as they do. */
function markerHtml({ text, indent }: Marker, look: Properties): string {
  const width = indent.firstPt < 0 ? `min-width:${-indent.firstPt}pt` : 'margin-right:.25em';
  const css = [...runCss(look), 'display:inline-block;text-indent:0', width];
  return `<span${styleAttribute(css)}>${textHtml(text)}</span>`;
}

function wordsHtml(
  piece: Extract<WordPiece, { is: 'words' | 'number' }>,
  look: Properties,
): string {
  if (isSet(look, 'w:vanish')) return '';
  const html = piece.is === 'number' ? piece.mark : textHtml(piece.text).replace(/\n/gu, '<br/>');
  return `<span${styleAttribute(runCss(look))}>${html}</span>`;
}
