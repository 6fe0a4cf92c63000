import {
  type FlowingPaper,
  SHEET_COUNT,
  SHEET_NUMBER,
  type SheetEdge,
} from '#shared/forms/flowing-paper.ts';
import { textArea } from '#shared/forms/page.ts';
import { escapeHtml } from '#shared/forms/print-html.ts';

/** A paper whose sheets are counted. */
export interface SheetedPaper {
  paper: FlowingPaper;
  sheetCount: number;
  /** Sheets of the same document before it, and all of them. */
  before: number;
  of: number;
}

/**
 * A paper as separate sheets with true margins and what stands above and below: what the screen shows
 * and what goes to the printer and into the PDF. The text flows through columns as large as the area
 * between the margins, so the browser breaks pages by the same rules as on paper; sheet n is a window
 * onto column n.
 */
export function sheetsHtml({ paper, sheetCount, before, of }: SheetedPaper): string {
  return Array.from({ length: sheetCount }, (_, index) => {
    const shift = index * columnStrideMm(paper);
    const number = before + index + 1;
    const edge = (edges: SheetEdge) =>
      (number === 1 ? edges.first : number % 2 === 0 ? edges.even : edges.odd)
        .replaceAll(SHEET_NUMBER, String(number))
        .replaceAll(SHEET_COUNT, String(of));
    return (
      '<section class="sheet"><div class="sheet-side">' +
      `${edge(paper.head)}<div class="sheet-window">` +
      `<div class="sheet-flow" style="transform:translateX(-${shift}mm)">${paper.html}</div></div>` +
      `${edge(paper.foot)}</div></section>`
    );
  }).join('');
}

/** A whole document for `desktop.print` and `desktop.savePdf`. */
export function sheetsDocument(sheeted: SheetedPaper): string {
  const { title, page } = sheeted.paper;
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${sheetStyles(sheeted.paper)}\n@page{size:${page.widthMm}mm ${page.heightMm}mm;margin:0}`,
    // A hair less than the paper: rounding must not make an empty page.
    `.sheet{height:${page.heightMm - 0.2}mm;break-after:page}.sheet:last-child{break-after:auto}`,
    `</style></head><body>${sheetsHtml(sheeted)}</body></html>`,
  ].join('');
}

export function sheetStyles({ page, css }: FlowingPaper): string {
  const { widthMm, heightMm, marginMm } = page;
  const area = textArea(page);
  return [
    'html,body{margin:0;padding:0;background:#fff;color:#000}',
    css,
    `.sheet{position:relative;box-sizing:border-box;width:${widthMm}mm;height:${heightMm}mm;overflow:hidden;background:#fff;color:#000}`,
    `.sheet-window{position:absolute;left:${marginMm.left - BLEED_MM}mm;top:${marginMm.top}mm;width:${area.widthMm + 2 * BLEED_MM}mm;height:${area.heightMm}mm;overflow:hidden}`,
    `.sheet-flow{margin-left:${BLEED_MM}mm;width:${area.widthMm}mm;height:${area.heightMm}mm;column-width:${area.widthMm}mm;column-gap:${GAP_MM}mm;column-fill:auto}`,
    '.sheet p{margin:0}',
  ].join('\n');
}

/** Papers of one job, each with its sheets; one that is to fit fewer is made smaller until it does. */
export function layOnSheets(papers: readonly FlowingPaper[], page: Document): SheetedPaper[] {
  const laid = papers.map((paper) => fitted(paper, page));
  return laid.map(({ paper, sheetCount }, index) => {
    let first = index;
    while (first > 0 && laid[first]?.paper.goesOn) first -= 1;
    let end = index + 1;
    while (laid[end]?.paper.goesOn) end += 1;
    const sheetsOf = (from: number, to: number) =>
      laid.slice(from, to).reduce((sum, one) => sum + one.sheetCount, 0);
    return { paper, sheetCount, before: sheetsOf(first, index), of: sheetsOf(first, end) };
  });
}

function fitted(paper: FlowingPaper, page: Document): { paper: FlowingPaper; sheetCount: number } {
  let now = paper;
  let sheetCount = countSheets(now, page);
  for (
    let zoom = SHRINK;
    paper.mostSheets !== null && sheetCount > paper.mostSheets;
    zoom *= SHRINK
  ) {
    if (zoom < LEAST_ZOOM) break;
    now = { ...paper, html: `<div style="zoom:${zoom.toFixed(3)}">${paper.html}</div>` };
    sheetCount = countSheets(now, page);
  }
  return { paper: now, sheetCount };
}

const SHRINK = 0.95;
const LEAST_ZOOM = 0.4;

/** How many sheets the paper needs, measured in a box that is laid out but not seen. */
function countSheets(paper: FlowingPaper, page: Document): number {
  const host = page.createElement('div');
  host.style.cssText =
    'position:absolute;left:0;top:0;width:0;height:0;overflow:hidden;visibility:hidden';
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `<style>${HOST_STYLES}${sheetStyles(paper)}</style><div class="sheet"><div class="sheet-flow">${paper.html}</div></div>`;
  page.body.append(host);
  const flow = root.querySelector<HTMLElement>('.sheet-flow');
  const pxPerMm = flow ? flow.clientWidth / textArea(paper.page).widthMm : 1;
  const count = flow
    ? Math.round((flow.scrollWidth / pxPerMm + GAP_MM) / columnStrideMm(paper))
    : 1;
  host.remove();
  return Math.max(1, count);
}

/** Keeps the app's own styles from reaching the paper. */
export const HOST_STYLES = ':host{all:initial;display:block}';

/** Between the columns; wide enough that nothing of the next page shows. */
const GAP_MM = 20;
/** Room for the outer half of the table's lines. */
const BLEED_MM = 1;

function columnStrideMm({ page }: FlowingPaper): number {
  return textArea(page).widthMm + GAP_MM;
}
