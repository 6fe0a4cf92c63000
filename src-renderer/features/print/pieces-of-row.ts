import type { PaperRow } from '#shared/papers/paper-table.ts';

/**
 * A row too tall for any page, cut between lines where the browser broke them; the pieces follow one
 * another as rows. `cells` are the row as laid out.
 */
export function piecesOfRow(
  row: PaperRow,
  cells: readonly HTMLElement[],
  most: number,
): PaperRow[] {
  const parts = row.cells.map((text, index) => partsOf(text, cells[index], most));
  const count = Math.max(1, ...parts.map((each) => each.length));
  return Array.from({ length: count }, (_, at) => ({
    cells: parts.map((each, column) => each[at] ?? (column === 0 ? '（续）' : '')),
    isPart: true,
    ...(at === 0 && row.opensGroup && { opensGroup: true }),
  }));
}

function partsOf(text: string, cell: HTMLElement | undefined, most: number): string[] {
  const node = cell?.firstChild;
  if (!(node instanceof Text)) return [text];
  const parts: string[] = [];
  let from = 0;
  while (from < text.length) {
    const to = endOfLines(node, from, most);
    // A break in the text at the cut is the cut.
    parts.push(text.slice(from, to).replace(/\n$/u, ''));
    from = to;
  }
  return parts;
}

/** The offset behind the last letter of the next `most` lines, found by halving. */
function endOfLines(node: Text, from: number, most: number): number {
  const range = node.ownerDocument.createRange();
  const topOf = (at: number) => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect().top;
  };
  const lineHeight = Number.parseFloat(getComputedStyle(node.parentElement as Element).lineHeight);
  const bottom = topOf(from) + (most - 0.5) * lineHeight;
  let low = from + 1;
  let high = node.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(middle) < bottom) low = middle + 1;
    else high = middle;
  }
  return low;
}
