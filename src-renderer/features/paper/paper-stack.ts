import type { Page } from '#shared/forms/form-model.ts';
import { escapeHtml } from '#shared/forms/print-html.ts';
import { type SheetedPaper, sheetStyles, sheetsHtml } from './paper-sheets.ts';

/** Papers one after another as one job. */
export interface PaperStack {
  html: string;
  /** Pages, from 0, that lie on their side: upright sheets carry a landscape paper. */
  turned: number[];
}

/**
 * One document of upright A4 sheets. Printers and browsers take one way round for a whole job, so a
 * landscape sheet is laid on its side; the PDF says so of its pages, and they are shown upright. Each
 * paper has a shadow root, so that no paper's styles reach another.
 */
export function stackPapers(papers: readonly SheetedPaper[], title: string): PaperStack {
  const turned = papers.flatMap(({ paper, sheetCount }) =>
    Array<boolean>(sheetCount).fill(paper.page.orientation === 'landscape'),
  );
  const html = [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    '<style>@page{size:210mm 297mm;margin:0}html,body{margin:0;padding:0;background:#fff}',
    '.paper{break-after:page}.paper:last-child{break-after:auto}</style></head><body>',
    ...papers.map(paperHtml),
    '</body></html>',
  ].join('');
  return { html, turned: turned.flatMap((isTurned, page) => (isTurned ? [page] : [])) };
}

function paperHtml(sheeted: SheetedPaper): string {
  const { paper } = sheeted;
  return (
    '<div class="paper"><template shadowrootmode="open">' +
    `<style>${sheetStyles(paper)}${stackStyles(paper.page)}</style>${sheetsHtml(sheeted)}` +
    '</template></div>'
  );
}

/**
 * A hair less than the paper: rounding must not make an empty page. Each sheet stands for itself
 * (`contain`): else what lies outside of it shrinks the whole job.
 */
function stackStyles(page: Page): string {
  const breaks = '.sheet{break-after:page}.sheet:last-child{break-after:auto}';
  if (page.orientation === 'portrait')
    return `.sheet{contain:strict;height:${page.heightMm - 0.2}mm}${breaks}`;
  // The sheet keeps its own size, inside a box as high as the upright paper.
  return (
    `.sheet{contain:strict;width:${page.heightMm}mm;height:${page.widthMm - 0.2}mm}${breaks}` +
    `.sheet-side{position:absolute;left:${page.heightMm}mm;top:0;width:${page.widthMm}mm;height:${page.heightMm}mm;transform-origin:0 0;transform:rotate(90deg)}`
  );
}
