import { EAST_ASIAN_STACKS, FONT_STACKS } from './font-stacks.ts';
import { formTitle } from './form-heading.ts';
import type { Block, Cell, FormModel, Paragraph, Row, Table, TextStyle } from './form-model.ts';
import { cellText } from './form-text.ts';
import { paragraphsOf } from './printable-text.ts';
import { CELL_PADDING_MM, LINE_HEIGHT } from './text-measure.ts';

/** A whole document, paged by the browser itself (`printToPDF` with `preferCSSPageSize`). */
export function printHtml(model: FormModel): string {
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<title>${escapeHtml(formTitle(model))}</title><style>${printStyles(model)}</style></head>`,
    `<body>${printBody(model)}</body></html>`,
  ].join('');
}

/** The form alone. Every paragraph and cell carries `data-cell-id`. */
export function printBody(model: FormModel): string {
  return `<div class="form-paper">${model.blocks.map(blockHtml).join('')}</div>`;
}

/** Paper size and true margins by `@page`; on screen the same area is `.form-paper`'s width. */
export function printStyles({ page }: FormModel): string {
  const { top, right, bottom, left } = page.marginMm;
  return [
    `@page{size:${page.widthMm}mm ${page.heightMm}mm;margin:${top}mm ${right}mm ${bottom}mm ${left}mm}`,
    'html,body{margin:0;padding:0;background:#fff;color:#000}',
    `.form-paper{width:${page.widthMm - left - right}mm;line-height:${LINE_HEIGHT}}`,
    '.form-paper p{margin:0;overflow-wrap:anywhere}',
    '.form-paper table{border-collapse:collapse;table-layout:fixed;width:100%}',
    '.form-paper tr{break-inside:avoid}.form-paper tr.splits{break-inside:auto}',
    '.form-paper tbody.together{break-inside:avoid}',
    `.form-paper td{padding:${CELL_PADDING_MM.top}mm ${CELL_PADDING_MM.side}mm}`,
    '.form-paper table.lined td{border:.5pt solid #000}',
    '.form-paper table.lined td.joins{border-top:none}.form-paper table.lined td.goes-on{border-bottom:none}',
    '.form-paper td p{line-break:strict}',
    '.cjk{font-family:var(--cjk)}',
    '.sheet-head{white-space:pre-line}',
  ].join('\n');
}

/** Text whose quotation marks, dashes and ellipses take the Chinese typeface of `faceCss`. */
export function textHtml(text: string): string {
  return escapeHtml(text).replace(SHARED_MARKS, '<span class="cjk">$&</span>');
}

export function faceCss(face: TextStyle['face']): string {
  return `font-family:${FONT_STACKS[face]};--cjk:${EAST_ASIAN_STACKS[face]}`;
}

/** Marks that Latin typefaces have too, and would take; an apostrophe between letters is theirs. */
const SHARED_MARKS = /(?:[“”‘—…·]|(?<![A-Za-z])’|’(?![A-Za-z]))+/gu;

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

function blockHtml(block: Block): string {
  return block.type === 'paragraph' ? paragraphHtml(block) : tableHtml(block);
}

function paragraphHtml({ id, text, style, align, spaceAfterPt }: Paragraph): string {
  const css = `${textCss(style)};text-align:${align};margin-bottom:${spaceAfterPt}pt`;
  return `<div data-cell-id="${escapeHtml(id)}" style="${escapeHtml(css)}">${linesHtml(text)}</div>`;
}

function tableHtml(table: Table): string {
  const cols = table.columnWidthsMm.map((width) => `<col style="width:${width}mm"/>`).join('');
  const head = table.rows
    .slice(0, table.headerRowCount)
    .map((row) => rowHtml(row))
    .join('');
  const bodies = groupsOf(table.rows.slice(table.headerRowCount)).map((rows) => {
    const isTogether = rows.length > 1 && rows.every((row) => !row.maySplit);
    return `<tbody${isTogether ? ' class="together"' : ''}>${rows.map((row, index) => rowHtml(row, rows[index + 1])).join('')}</tbody>`;
  });
  return (
    `<table data-table-id="${escapeHtml(table.id)}"${table.borders ? ' class="lined"' : ''}>` +
    `<colgroup>${cols}</colgroup>${head === '' ? '' : `<thead>${head}</thead>`}${bodies.join('')}</table>`
  );
}

/** Rows that stay together share a tbody; so do rows bridged by a rowSpan. */
function groupsOf(rows: Row[]): Row[][] {
  const groups: Row[][] = [];
  let bridged = 0;
  for (const [index, row] of rows.entries()) {
    const last = groups.at(-1);
    if (last && (bridged > 0 || rows[index - 1]?.keepWithNext)) last.push(row);
    else groups.push([row]);
    bridged = Math.max(bridged - 1, ...row.cells.map((cell) => cell.rowSpan - 1));
  }
  return groups;
}

function rowHtml(row: Row, next?: Row): string {
  const cells = row.cells.map((cell) => cellHtml(cell, next)).join('');
  const split = row.maySplit ? ' class="splits"' : '';
  return `<tr${split} style="height:${row.minHeightMm}mm">${cells}</tr>`;
}

function cellHtml(cell: Cell, next: Row | undefined): string {
  const css = `${textCss(cell.style)};text-align:${cell.align};vertical-align:${cell.verticalAlign}`;
  const goesOn = next?.cells.some(({ joinsAbove, id }) => joinsAbove && continues(cell.id, id));
  const classes = [cell.joinsAbove ? 'joins' : '', goesOn ? 'goes-on' : '']
    .filter(Boolean)
    .join(' ');
  const attributes = [
    `data-cell-id="${escapeHtml(cell.id)}"`,
    cell.colSpan > 1 ? `colspan="${cell.colSpan}"` : '',
    cell.rowSpan > 1 ? `rowspan="${cell.rowSpan}"` : '',
    classes === '' ? '' : `class="${classes}"`,
    `style="${escapeHtml(css)}"`,
  ].filter(Boolean);
  return `<td ${attributes.join(' ')}>${linesHtml(cellText(cell))}</td>`;
}

/** `plan.end` goes on from `plan`, `plan.end.label` from `plan.label`. */
function continues(above: string, below: string): boolean {
  return below.replace('.end', '') === above;
}

function linesHtml(text: string): string {
  return paragraphsOf(text)
    .map((line) => `<p>${textHtml(line)}</p>`)
    .join('');
}

function textCss({ face, sizePt, bold, indentChars }: TextStyle): string {
  const weight = bold ? 'bold' : 'normal';
  return `${faceCss(face)};font-size:${sizePt}pt;font-weight:${weight};text-indent:${indentChars}em`;
}
