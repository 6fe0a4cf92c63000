import { parsePasted } from '#shared/recognition/parse-pasted.ts';

/** Cells as a spreadsheet puts them on the clipboard: its table where there is one, else its text. */
export function clipboardTable(data: DataTransfer): string[][] {
  const table = tableIn(data.getData('text/html'));
  return table.length > 0 ? table : parsePasted(data.getData('text/plain'));
}

/** A table's cells; what a merged cell covers is empty. */
function tableIn(html: string): string[][] {
  if (!/<table/iu.test(html)) return [];
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  const rows: string[][] = [...(table?.rows ?? [])].map(() => []);
  [...(table?.rows ?? [])].forEach((line, row) => {
    let column = 0;
    for (const cell of line.cells) {
      while (rows[row]?.[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          const cells = rows[row + down];
          if (cells) cells[column + right] = down === 0 && right === 0 ? textOf(cell).trim() : '';
        }
      }
    }
  });
  return rows.map((cells) => Array.from(cells, (text) => text ?? ''));
}

/** Line breaks in the markup mean nothing, those of the cell are elements. */
function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE)
    return (node.textContent ?? '').replace(/[ \t\r\n]+/gu, ' ');
  if (node.nodeName === 'BR') return '\n';
  const inner = [...node.childNodes].map(textOf).join('');
  return ['P', 'DIV'].includes(node.nodeName) ? `${inner}\n` : inner;
}
