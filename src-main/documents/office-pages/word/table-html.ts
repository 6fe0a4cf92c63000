import { unwrapped } from '../../../office/form/word/word-blocks.ts';
import { child, type XmlElement } from '../../../office/xml/xml-tree.ts';
import { colourOf, styleAttribute } from '../paper/font-css.ts';
import { type Borders, borderCss, bordersOf, type Side } from './borders-of.ts';
import { isSet, merged, type Properties, pointsOf, valueOf } from './properties.ts';
import type { TableLook } from './word-looks.ts';
import type { BlocksHtml, WordPlace } from './word-place.ts';

interface PlacedCell {
  element: XmlElement | null;
  look: Properties;
  column: number;
  columnSpan: number;
  rowSpan: number;
}

interface PlacedRow {
  look: Properties;
  cells: PlacedCell[];
}

/** A table with its widths, heights, lines and joined cells; heads are repeated on every sheet. */
export function tableHtml(table: XmlElement, place: WordPlace, blocks: BlocksHtml): string {
  const look = place.looks.table(table);
  const rows = placedRows(table);
  const widths = gridOf(table);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const cols = widths.map((width) => `<col style="width:${width}pt"/>`).join('');
  const heads = rows.findIndex((row) => !isSet(row.look, 'w:tblHeader'));
  const headCount = heads < 0 ? 0 : heads;
  const inside = { ...place, table: look };
  const html = (some: readonly PlacedRow[], from: number) =>
    some.map((row, at) => rowHtml(row, from + at, { table, look, rows, inside, blocks })).join('');
  const head = html(rows.slice(0, headCount), 0);
  const align = valueOf(look.own, 'w:jc');
  const css = [
    total > 0 ? `width:${total}pt` : 'width:100%',
    align === 'center' ? 'margin:0 auto' : align === 'right' ? 'margin-left:auto' : '',
    align ? '' : `margin-left:${pointsOf(look.own, 'w:tblInd', 'w') ?? 0}pt`,
  ];
  return (
    `<table${styleAttribute(css)}><colgroup>${cols}</colgroup>` +
    `${head === '' ? '' : `<thead>${head}</thead>`}<tbody>${html(rows.slice(headCount), headCount)}</tbody></table>`
  );
}

interface Around {
  table: XmlElement;
  look: TableLook;
  rows: readonly PlacedRow[];
  inside: WordPlace;
  blocks: BlocksHtml;
}

function rowHtml(row: PlacedRow, index: number, around: Around): string {
  const height = pointsOf(row.look, 'w:trHeight') ?? 0;
  const cells = row.cells.map((cell) => cellHtml(cell, index, around)).join('');
  // Word breaks between lines of prose; a few words in a high row go to the next page as they are.
  const isProse = cells.replace(/<[^<>]*>/gu, '').length > SHORTEST_PROSE;
  const isWhole = isSet(row.look, 'w:cantSplit') || !isProse;
  const css = [`height:${height}pt`, isWhole ? 'break-inside:avoid' : ''];
  return `<tr${styleAttribute(css)}>${cells}</tr>`;
}

/** In letters: about ten lines. */
const SHORTEST_PROSE = 400;

function cellHtml(cell: PlacedCell, index: number, around: Around): string {
  const { look, columnSpan, rowSpan, column } = cell;
  const spans = `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
  if (cell.element === null) return `<td${spans} style="border:none"></td>`;
  const lines = bordersOf(around.table, around.look, cell.element);
  const edges: Record<Side, boolean> = {
    top: index === 0,
    left: column === 0,
    bottom: index + rowSpan >= around.rows.length,
    right: column + columnSpan >= columnCount(around.rows),
  };
  const vertical = valueOf(look, 'w:vAlign');
  const fill = colourOf(valueOf(look, 'w:shd', 'fill'));
  const direction = valueOf(look, 'w:textDirection') ?? '';
  const isUpright = /^tb|V$/u.test(direction) && !direction.startsWith('lr');
  const css = [
    ...sidesCss(lines, edges),
    `vertical-align:${vertical === 'center' ? 'middle' : (vertical ?? 'top')}`,
    `padding:${paddingOf(around.look.own, look)}`,
    fill === null ? '' : `background:${fill}`,
  ];
  const inner = around.blocks(cell.element, around.inside);
  const html = isUpright ? `<div class="upright">${inner}</div>` : inner;
  return `<td${spans}${styleAttribute(css)}>${html}</td>`;
}

function sidesCss(lines: Borders, edges: Record<Side, boolean>): string[] {
  return (['top', 'right', 'bottom', 'left'] as const).map(
    (side) => `border-${side}:${borderCss(lines(side, edges[side]))}`,
  );
}

function paddingOf(table: Properties, cell: Properties): string {
  const own = (side: string) => pointsOf(cell, side, 'w') ?? pointsOf(table, side, 'w');
  const [right, left] = [own('right') ?? USUAL_SIDE_PT, own('left') ?? USUAL_SIDE_PT];
  return `${own('top') ?? 0}pt ${right}pt ${own('bottom') ?? 0}pt ${left}pt`;
}

const USUAL_SIDE_PT = 5.4;
/** Word itself allows 63. */
const MAX_COLUMNS = 200;

function gridOf(table: XmlElement): number[] {
  const columns = child(table, 'w:tblGrid')?.children ?? [];
  return columns.slice(0, MAX_COLUMNS).map((one) => Number(one.attributes.get('w:w') ?? 0) / 20);
}

function columnCount(rows: readonly PlacedRow[]): number {
  const ends = rows.flatMap(({ cells }) => cells.map((cell) => cell.column + cell.columnSpan));
  return Math.max(0, ...ends);
}

/** Cells joined downwards are one, as are those that old files join sideways. */
function placedRows(table: XmlElement): PlacedRow[] {
  const open = new Map<number, PlacedCell>();
  const rows = [...unwrapped(table)].filter(({ name }) => name === 'w:tr');
  return rows.map((row) => {
    const look = merged([child(row, 'w:trPr')]);
    const cells: PlacedCell[] = [];
    const skipped = spanOf(look, 'w:gridBefore', 0);
    let column = skipped;
    if (skipped > 0) cells.push(emptyCell(0, skipped));
    for (const element of [...unwrapped(row)].filter(({ name }) => name === 'w:tc')) {
      const own = merged([child(element, 'w:tcPr')]);
      const columnSpan = spanOf(own, 'w:gridSpan', 1);
      const above = open.get(column);
      const isBelow = own.has('w:vMerge') && valueOf(own, 'w:vMerge') !== 'restart';
      const last = cells.at(-1);
      if (isBelow && above?.columnSpan === columnSpan) above.rowSpan += 1;
      else if (own.has('w:hMerge') && valueOf(own, 'w:hMerge') !== 'restart' && last) {
        last.columnSpan += columnSpan;
      } else {
        const cell = { element, look: own, column, columnSpan, rowSpan: 1 };
        cells.push(cell);
        if (own.has('w:vMerge')) open.set(column, cell);
        else open.delete(column);
      }
      column += columnSpan;
    }
    const after = spanOf(look, 'w:gridAfter', 0);
    if (after > 0) cells.push(emptyCell(column, after));
    return { look, cells };
  });
}

function emptyCell(column: number, columnSpan: number): PlacedCell {
  return { element: null, look: new Map(), column, columnSpan, rowSpan: 1 };
}

function spanOf(look: Properties, name: string, usual: number): number {
  const value = Number(valueOf(look, name));
  return value >= 1 ? Math.min(MAX_COLUMNS, Math.floor(value)) : usual;
}
