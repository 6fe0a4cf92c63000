import { displayWidth } from '../../../../src-shared/words/display-width.ts';
import { child, type XmlElement } from '../../xml/xml-tree.ts';
import type { TooLongText } from '../office-form.ts';
import type { TagUse } from '../resolve-tags.ts';
import type { WordPart } from './word-document.ts';
import { ancestor } from './word-edit.ts';
import { rowHeight } from './word-table.ts';

/** Told where a row may not grow and the words, as set, need more lines than it has. */
export function tooLongForRow(
  part: WordPart,
  paragraph: XmlElement,
  use: TagUse,
  where: string,
): TooLongText | null {
  if (typeof use.value !== 'string') return null;
  const row = ancestor(paragraph, 'w:tr');
  const cell = ancestor(paragraph, 'w:tc');
  const rule = row && child(row, 'w:trPr');
  const height = rule && child(rule, 'w:trHeight');
  if (!row || !cell || height?.attributes.get('w:hRule') !== 'exact') return null;
  const properties = child(cell, 'w:tcPr');
  const width = Number((properties && child(properties, 'w:tcW')?.attributes.get('w:w')) ?? 0);
  if (!(width > 0)) return null;
  const sizePt = fontSize(part, paragraph);
  const charsPerLine = Math.max(1, Math.floor((width - 216) / (sizePt * 10)));
  const lines = use.value
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / charsPerLine)), 0);
  const room = Math.max(1, Math.floor(rowHeight(row) / (sizePt * 20 * 1.25)));
  if (lines <= room) return null;
  return {
    tag: use.tag.text,
    where,
    text: use.value,
    reason: `行高固定，约能写${room}行，这段文字约需${lines}行，超出的部分印不出来。请精简文字，或在 WPS、Word 里把这一行的行高改为“最小值”。`,
  };
}

function fontSize(part: WordPart, paragraph: XmlElement): number {
  const source = part.part.source.slice(paragraph.start, paragraph.end);
  const size = Number(/<w:sz w:val="(\d+)"/u.exec(source)?.[1]);
  return size > 0 ? size / 2 : 10.5;
}
