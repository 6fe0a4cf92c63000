import { formTitle, RUNNING_PT } from '#shared/forms/form-heading.ts';
import type { FormModel } from '#shared/forms/form-model.ts';
import { cellTexts } from '#shared/forms/form-text.ts';
import { escapeHtml, faceCss, printBody, printStyles, textHtml } from '#shared/forms/print-html.ts';
import { LINE_HEIGHT } from '#shared/forms/text-measure.ts';

/**
 * The form as separate sheets with true margins, 校验码 and page number: what the screen shows and
 * what goes to the printer and into the PDF. The text flows through columns as large as the area
 * between the margins, so the browser breaks pages by the same rules as on paper; sheet n is a window
 * onto column n.
 */
export function sheetsHtml(model: FormModel, pageCount: number): string {
  const body = printBody(model);
  return Array.from({ length: pageCount }, (_, index) => {
    const shift = index * columnStrideMm(model);
    return (
      '<section class="sheet"><div class="sheet-side">' +
      `${index === 0 ? '' : headHtml(model)}<div class="sheet-window">` +
      `<div class="sheet-flow" style="transform:translateX(-${shift}mm)">${body}</div></div>` +
      `<footer class="sheet-foot${index % 2 === 1 ? ' even' : ''}"><span>${textHtml(model.footerText)}</span>` +
      `<span class="sheet-number">— ${index + 1} —</span></footer></div></section>`
    );
  }).join('');
}

/** What the form is and whom it is about, above the text of every sheet but the first. */
function headHtml({ runningHead }: FormModel): string {
  return `<header class="sheet-head">${textHtml(runningHead)}</header>`;
}

/** A whole document for `desktop.print` and `desktop.savePdf`. */
export function sheetsDocument(model: FormModel, pageCount: number): string {
  const { widthMm, heightMm } = model.page;
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<title>${escapeHtml(documentTitle(model))}</title>`,
    `<style>${sheetStyles(model)}\n@page{size:${widthMm}mm ${heightMm}mm;margin:0}`,
    // A hair less than the paper: rounding must not make an empty page.
    `.sheet{height:${heightMm - 0.2}mm;break-after:page}.sheet:last-child{break-after:auto}`,
    `</style></head><body>${sheetsHtml(model, pageCount)}</body></html>`,
  ].join('');
}

/** `附件4 安全宣传“五进”成果案例报送表` */
function documentTitle(model: FormModel): string {
  const texts = cellTexts(model);
  return `${texts.get('heading.label') ?? ''} ${formTitle(model)}`.trim();
}

export function sheetStyles(model: FormModel): string {
  const { widthMm, heightMm, marginMm } = model.page;
  const width = widthMm - marginMm.left - marginMm.right;
  const height = heightMm - marginMm.top - marginMm.bottom;
  return [
    printStyles(model),
    `.sheet{position:relative;box-sizing:border-box;width:${widthMm}mm;height:${heightMm}mm;overflow:hidden;background:#fff;color:#000}`,
    `.sheet-window{position:absolute;left:${marginMm.left - BLEED_MM}mm;top:${marginMm.top}mm;width:${width + 2 * BLEED_MM}mm;height:${height}mm;overflow:hidden}`,
    `.sheet-flow{margin-left:${BLEED_MM}mm;width:${width}mm;height:${height}mm;column-width:${width}mm;column-gap:${GAP_MM}mm;column-fill:auto}`,
    `.sheet-foot{position:absolute;left:${marginMm.left}mm;top:${heightMm - marginMm.bottom + 7}mm;width:${width}mm;display:flex;justify-content:space-between;align-items:baseline;font-size:9pt;${faceCss('song')}}`,
    '.sheet-foot.even{flex-direction:row-reverse}',
    `.sheet-head{position:absolute;left:${marginMm.left}mm;top:${marginMm.top - 10}mm;width:${width}mm;font-size:${RUNNING_PT}pt;line-height:${LINE_HEIGHT};${faceCss('song')}}`,
    // At the outer edge, one character in (GB/T 9704-2012, 7.5).
    '.sheet-number{font-size:14pt;padding:0 1em}',
  ].join('\n');
}

/** How many sheets the form needs, measured in a box that is laid out but not seen. */
export function countSheets(model: FormModel, page: Document): number {
  const host = page.createElement('div');
  host.style.cssText =
    'position:absolute;left:0;top:0;width:0;height:0;overflow:hidden;visibility:hidden';
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `<style>${HOST_STYLES}${sheetStyles(model)}</style><div class="sheet-flow">${printBody(model)}</div>`;
  page.body.append(host);
  const flow = root.querySelector<HTMLElement>('.sheet-flow');
  const pxPerMm = flow ? flow.clientWidth / textWidthMm(model) : 1;
  const count = flow
    ? Math.round((flow.scrollWidth / pxPerMm + GAP_MM) / columnStrideMm(model))
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

function textWidthMm({ page }: FormModel): number {
  return page.widthMm - page.marginMm.left - page.marginMm.right;
}

function columnStrideMm(model: FormModel): number {
  return textWidthMm(model) + GAP_MM;
}
