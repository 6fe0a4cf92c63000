import { FONT_STACKS } from '../forms/font-stacks.ts';
import { escapeHtml } from '../forms/print-html.ts';
import { LINE_HEIGHT } from '../forms/text-measure.ts';
import type { PaperRow, PaperTable } from './paper-table.ts';
import {
  headingMm,
  LINE_PT,
  ROW_PADDING_MM,
  rowHeightMm,
  type TableLayout,
  TITLE_MM,
} from './table-layout.ts';

/** A row as it stands on one page, with the lines it takes there. */
export interface PlacedRow extends PaperRow {
  lines: number;
}

export interface PaperSheet {
  rows: readonly PlacedRow[];
  hasTotals: boolean;
  /** Indexes of the table's pictures. */
  pictures: readonly number[];
}

/** A table on its sheets, ready for the screen and the printer. */
export interface Paper {
  table: PaperTable;
  layout: TableLayout;
  headLines: number;
  totalsLines: number;
  sheets: readonly PaperSheet[];
}

/** A whole document for `desktop.print` and `desktop.savePdf`. */
export function paperDocument(paper: Paper): string {
  const { widthMm, heightMm } = paper.layout.page;
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<title>${escapeHtml(paper.table.title)}</title><style>${paperStyles(paper)}`,
    `@page{size:${widthMm}mm ${heightMm}mm;margin:0}html,body{margin:0;padding:0}`,
    // A hair less than the paper: rounding must not make an empty page.
    `.sheet{height:${heightMm - 0.2}mm;break-after:page}.sheet:last-child{break-after:auto}`,
    '</style></head><body>',
    ...paper.sheets.map((_, index) => sheetHtml(paper, index)),
    '</body></html>',
  ].join('');
}

export function sheetHtml(paper: Paper, index: number): string {
  const { table, layout, sheets } = paper;
  const sheet = sheets[index];
  if (!sheet) return '';
  const hasTable = sheet.rows.length > 0 || sheet.hasTotals;
  const totals = sheet.hasTotals && table.totals ? { cells: table.totals } : null;
  return [
    '<section class="sheet"><div class="sheet-body">',
    index === 0 ? headingHtml(table) : '',
    hasTable ? `<table>${columnsHtml(layout)}${headHtml(paper)}<tbody>` : '',
    ...sheet.rows.map((row) => rowHtml(row, row.lines, layout)),
    totals ? rowHtml(totals, paper.totalsLines, layout, 'totals') : '',
    hasTable ? '</tbody></table>' : '',
    ...sheet.pictures.map((picture) => pictureHtml(table, picture, layout)),
    `</div><footer class="sheet-foot"><span>${escapeHtml(table.title)}</span>`,
    `<span>第 ${index + 1} 页，共 ${sheets.length} 页</span></footer></section>`,
  ].join('');
}

export function paperStyles({ layout, table }: Pick<Paper, 'layout' | 'table'>): string {
  const { page, sizePt, titlePt } = layout;
  const { top, right, bottom, left } = page.marginMm;
  const width = page.widthMm - left - right;
  return [
    // Letters as wide on the screen, where they are measured, as on paper. Each sheet stands for
    // itself (`contain`): else printing takes four times as long for twice as many pages.
    `.sheet{position:relative;box-sizing:border-box;width:${page.widthMm}mm;height:${page.heightMm}mm;overflow:hidden;contain:strict;background:#fff;color:#000;text-rendering:geometricPrecision}`,
    `.sheet-body{position:absolute;left:${left}mm;top:${top}mm;width:${width}mm}`,
    `.sheet-foot{position:absolute;left:${left}mm;width:${width}mm;bottom:${bottom - 9}mm;display:flex;justify-content:space-between;font:9pt/1.2 ${FONT_STACKS.song}}`,
    '.sheet-foot span:first-child{overflow:hidden;white-space:nowrap;text-overflow:ellipsis;max-width:75%}',
    `.title{height:${TITLE_MM}mm;line-height:${TITLE_MM}mm;text-align:center;white-space:nowrap;font-family:${FONT_STACKS.xiaobiaosong};font-size:${titlePt}pt}`,
    `.line{display:flex;justify-content:space-between;height:${headingMm(table, width) - TITLE_MM}mm;font:${LINE_PT}pt/${LINE_HEIGHT} ${FONT_STACKS.fangsong};overflow-wrap:anywhere}`,
    '.line span:first-child{flex:1}.line span:last-child{flex:none;padding-left:1em}',
    `table{width:${width}mm;table-layout:fixed;border-collapse:separate;border-spacing:0;border:solid #000;border-width:.5pt 0 0 .5pt;font:${sizePt}pt/${LINE_HEIGHT} ${FONT_STACKS.fangsong};text-rendering:geometricPrecision}`,
    `th,td{box-sizing:border-box;padding:${ROW_PADDING_MM.top}mm ${ROW_PADDING_MM.side}mm;border:solid #000;border-width:0 .5pt .5pt 0;vertical-align:middle;white-space:pre-wrap;overflow-wrap:anywhere;line-break:strict}`,
    `th{font-family:${FONT_STACKS.hei};font-weight:normal;text-align:center;text-wrap:balance}`,
    'tr.opens td{border-top:1.2pt solid #000}tr.totals td{font-weight:bold}tr.part td{vertical-align:top}',
    ...table.columns.map(({ align }, index) => `td:nth-child(${index + 1}){text-align:${align}}`),
    'figure{margin:0;text-align:center}figure img{display:block;margin:0 auto}',
  ].join('\n');
}

/** Rows to be measured: as on paper, but as high as they want to be. */
export function measuredTable(
  table: PaperTable,
  layout: TableLayout,
  rows: readonly PaperRow[],
): string {
  const head = table.columns.map(({ label }) => `<th>${escapeHtml(label)}</th>`).join('');
  const body = rows.map((row) => `<tr>${cellsHtml(row)}</tr>`).join('');
  return `<table>${columnsHtml(layout, MEASURED_SHARE)}<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** Measured a little narrower than printed: a line never needs more room on paper. */
const MEASURED_SHARE = 0.992;

/** How high a picture stands on its page, its white space included. */
export function pictureHeightMm(table: PaperTable, index: number, layout: TableLayout): number {
  const { widthMm, heightMm } = pictureBox(table, index, layout);
  return widthMm === 0 ? 0 : heightMm + PICTURE_GAP_MM;
}

const PICTURE_GAP_MM = 6;
const MOST_PICTURE_MM = 160;

function pictureBox(table: PaperTable, index: number, { page, room }: TableLayout) {
  const ratio = table.pictures[index]?.ratio ?? 1;
  const across = page.widthMm - page.marginMm.left - page.marginMm.right;
  const widthMm = Math.min(across, MOST_PICTURE_MM, (room.others - PICTURE_GAP_MM) / ratio);
  return { widthMm, heightMm: widthMm * ratio };
}

function pictureHtml(table: PaperTable, index: number, layout: TableLayout): string {
  const picture = table.pictures[index];
  if (!picture) return '';
  const { widthMm, heightMm } = pictureBox(table, index, layout);
  const size = `width:${widthMm}mm;height:${heightMm}mm;padding-top:${PICTURE_GAP_MM}mm`;
  return `<figure><img style="${size}" alt="${escapeHtml(picture.label)}" src="${escapeHtml(picture.source)}"></figure>`;
}

function headingHtml(table: PaperTable): string {
  return (
    `<div class="title">${escapeHtml(table.title)}</div>` +
    `<div class="line"><span>${escapeHtml(table.left)}</span><span>${escapeHtml(table.right)}</span></div>`
  );
}

function columnsHtml({ columnsMm }: TableLayout, share = 1): string {
  const columns = columnsMm.map((width) => `<col style="width:${(width * share).toFixed(3)}mm">`);
  return `<colgroup>${columns.join('')}</colgroup>`;
}

function headHtml({ table, layout, headLines }: Paper): string {
  const cells = table.columns.map(({ label }) => `<th scope="col">${escapeHtml(label)}</th>`);
  const height = rowHeightMm(headLines, layout.sizePt);
  return `<thead><tr style="height:${height.toFixed(3)}mm">${cells.join('')}</tr></thead>`;
}

function rowHtml(row: PaperRow, lines: number, { sizePt }: TableLayout, kind = ''): string {
  const classes = [kind, row.opensGroup ? 'opens' : '', row.isPart ? 'part' : '']
    .filter(Boolean)
    .join(' ');
  const named = classes === '' ? '' : ` class="${classes}"`;
  return `<tr${named} style="height:${rowHeightMm(lines, sizePt).toFixed(3)}mm">${cellsHtml(row)}</tr>`;
}

function cellsHtml({ cells }: PaperRow): string {
  return cells.map((text) => `<td>${escapeHtml(text)}</td>`).join('');
}
