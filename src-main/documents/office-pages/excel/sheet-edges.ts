import {
  type FlowingPaper,
  SHEET_COUNT,
  SHEET_NUMBER,
  type SheetEdge,
} from '#shared/forms/flowing-paper.ts';
import type { Page } from '#shared/forms/form-model.ts';
import { textHtml } from '#shared/forms/print-html.ts';
import type { ExcelSheet } from '../../../office/form/excel/excel-document.ts';
import { child, leafText } from '../../../office/xml/xml-tree.ts';
import { fontCss, styleAttribute } from '../paper/font-css.ts';

/** What stands above and below a worksheet on paper: `&C第 &P 页`. */
export function sheetEdges(sheet: ExcelSheet, page: Page): Pick<FlowingPaper, 'head' | 'foot'> {
  const { root } = sheet.part;
  const found = child(root, 'x:headerFooter');
  const margins = child(root, 'x:pageMargins')?.attributes;
  const differ = /^(?:1|true)$/u.test(found?.attributes.get('differentFirst') ?? '');
  const evens = /^(?:1|true)$/u.test(found?.attributes.get('differentOddEven') ?? '');
  const edge = (kind: 'Header' | 'Footer'): SheetEdge => {
    const inches = Number(margins?.get(kind.toLowerCase()) ?? 0.3);
    const on = (which: string) => {
      const element = found && child(found, `x:${which}${kind}`);
      const text = element ? leafText(sheet.part, element) : '';
      if (text === '') return '';
      const { left, right } = page.marginMm;
      const css = [
        `position:absolute;left:${left}mm;width:${page.widthMm - left - right}mm`,
        `${kind === 'Header' ? 'top' : 'bottom'}:${inches}in`,
        'display:grid;grid-template-columns:1fr 1fr 1fr;font-size:10pt',
        fontCss('宋体', '宋体'),
      ];
      const cells = partsOf(text, sheet.name)
        .map((part, at) => `<span style="text-align:${ALIGN[at]}">${part}</span>`)
        .join('');
      return `<div${styleAttribute(css)}>${cells}</div>`;
    };
    const odd = on('odd');
    return { first: differ ? on('first') : odd, odd, even: evens ? on('even') : odd };
  };
  return { head: edge('Header'), foot: edge('Footer') };
}

const ALIGN = ['left', 'center', 'right'];

/** Left, middle and right; codes of fonts, sizes and the clock leave nothing behind. */
function partsOf(text: string, sheetName: string): string[] {
  const parts = ['', '', ''];
  let at = 1;
  for (const [code] of text.matchAll(/&"[^"]*"|&\d+|&K[0-9A-F]{6}|&[\s\S]|[^&]+/giu)) {
    const side = { '&l': 0, '&c': 1, '&r': 2 }[code.toLowerCase()];
    if (side !== undefined) at = side;
    else parts[at] += written(code, sheetName);
  }
  return parts;
}

function written(code: string, sheetName: string): string {
  switch (code.toUpperCase()) {
    case '&P':
      return SHEET_NUMBER;
    case '&N':
      return SHEET_COUNT;
    case '&A':
      return textHtml(sheetName);
    case '&&':
      return '&amp;';
    default:
      return code.startsWith('&') ? '' : textHtml(code).replace(/\n/gu, '<br/>');
  }
}
