import { child, prefixOf, type XmlElement } from '../../xml/xml-tree.ts';
import type { BlankCell } from '../blank-model.ts';
import type { FormPackage } from '../form-package.ts';
import { runProperties } from './run-properties.ts';
import { paragraphProperties } from './tag-document.ts';
import { unwrapped } from './word-blocks.ts';
import { readWordDocument, type WordPart } from './word-document.ts';
import { ancestor } from './word-edit.ts';
import { readWordText } from './word-text.ts';

/** An empty row right under the row these heads end in, set like it: its widths, borders and letters. */
export function addTableRow(opened: FormPackage, heads: readonly BlankCell[]): boolean {
  const last = Math.max(...heads.map(({ row, rowSpan }) => row + rowSpan - 1));
  const address = heads.find(({ row }) => row === last)?.lines[0]?.address ?? '';
  const [, name, number] = /^(.*)#p(\d+)$/u.exec(address) ?? [];
  const part = readWordDocument(opened).parts.find((one) => one.part.name === name);
  const like = part?.paragraphs[Number(number)];
  const row = like && ancestor(like, 'w:tr');
  if (!part || !row) return false;
  opened.office.edit(part.part, [
    { start: row.end, end: row.end, text: emptyRow(part, row, like) },
  ]);
  return true;
}

function emptyRow(part: WordPart, row: XmlElement, like: XmlElement): string {
  const prefix = prefixOf(part.part, row);
  const set = ['w:tblPrEx', 'w:trPr'].map((name) => {
    const own = child(row, name);
    return own ? without(part, own, HEAD_MARKS) : '';
  });
  const cells = [...unwrapped(row)].filter(({ name }) => name === 'w:tc');
  const made = cells.map((cell) => emptyCell(part, cell, like, prefix));
  return `<${prefix}tr>${set.join('')}${made.join('')}</${prefix}tr>`;
}

/** A cell that goes on from above is set like the words beside it. */
function emptyCell(part: WordPart, cell: XmlElement, like: XmlElement, prefix: string): string {
  const own = cell.children.find(({ name }) => name === 'w:p');
  const hasWords = own !== undefined && readWordText(part.part, own).text.trim() !== '';
  const set = child(cell, 'w:tcPr');
  const paragraph = hasWords ? own : like;
  const words = `${paragraphProperties(part, paragraph)}<${prefix}r>${runProperties(part.part, paragraph)}</${prefix}r>`;
  return `<${prefix}tc>${set ? without(part, set, MERGES) : ''}<${prefix}p>${words}</${prefix}p></${prefix}tc>`;
}

const HEAD_MARKS = new Set(['w:tblHeader', 'w:ins', 'w:del', 'w:trPrChange', 'w:tblPrExChange']);
const MERGES = new Set(['w:vMerge', 'w:cellIns', 'w:cellDel', 'w:cellMerge', 'w:tcPrChange']);

/** The element as it stands, less some of its children. */
function without(part: WordPart, element: XmlElement, dropped: ReadonlySet<string>): string {
  let out = '';
  let at = element.start;
  for (const inner of element.children) {
    if (!dropped.has(inner.name)) continue;
    out += part.part.source.slice(at, inner.start);
    at = inner.end;
  }
  return out + part.part.source.slice(at, element.end);
}
