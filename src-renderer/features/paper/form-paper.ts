import type { FlowingPaper } from '#shared/forms/flowing-paper.ts';
import { SHEET_NUMBER } from '#shared/forms/flowing-paper.ts';
import { formTitle, RUNNING_PT } from '#shared/forms/form-heading.ts';
import type { FormModel } from '#shared/forms/form-model.ts';
import { cellTexts } from '#shared/forms/form-text.ts';
import { faceCss, printBody, printStyles, textHtml } from '#shared/forms/print-html.ts';
import { LINE_HEIGHT } from '#shared/forms/text-measure.ts';

/** A form of the built-in layout as paper, with 校验码 and page number below and what it is above. */
export function formPaper(model: FormModel): FlowingPaper {
  const head = `<header class="sheet-head">${textHtml(model.runningHead)}</header>`;
  const foot = (side: string) =>
    `<footer class="sheet-foot${side}"><span>${textHtml(model.footerText)}</span>` +
    `<span class="sheet-number">— ${SHEET_NUMBER} —</span></footer>`;
  return {
    title: documentTitle(model),
    page: model.page,
    html: printBody(model),
    css: formCss(model),
    head: { first: '', odd: head, even: head },
    foot: { first: foot(''), odd: foot(''), even: foot(' even') },
    mostSheets: null,
    goesOn: false,
  };
}

/** `附件4 安全宣传“五进”成果案例报送表` */
function documentTitle(model: FormModel): string {
  const texts = cellTexts(model);
  return `${texts.get('heading.label') ?? ''} ${formTitle(model)}`.trim();
}

function formCss(model: FormModel): string {
  const { widthMm, heightMm, marginMm } = model.page;
  const width = widthMm - marginMm.left - marginMm.right;
  return [
    printStyles(model),
    `.sheet-foot{position:absolute;left:${marginMm.left}mm;top:${heightMm - marginMm.bottom + 7}mm;width:${width}mm;display:flex;justify-content:space-between;align-items:baseline;font-size:9pt;${faceCss('song')}}`,
    '.sheet-foot.even{flex-direction:row-reverse}',
    `.sheet-head{position:absolute;left:${marginMm.left}mm;top:${marginMm.top - 10}mm;width:${width}mm;font-size:${RUNNING_PT}pt;line-height:${LINE_HEIGHT};${faceCss('song')}}`,
    // At the outer edge, one character in (GB/T 9704-2012, 7.5).
    '.sheet-number{font-size:14pt;padding:0 1em}',
  ].join('\n');
}
