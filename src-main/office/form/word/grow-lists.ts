import { LIST_LABELS, LISTS, type ListName, parseListField } from '#shared/blanks/field-names.ts';
import type { FieldValues } from '#shared/blanks/field-values.ts';
import { findTags } from '#shared/blanks/tag.ts';
import type { Edit } from '../../xml/edits.ts';
import { descendants, type XmlElement } from '../../xml/xml-tree.ts';
import type { FormPackage } from '../form-package.ts';
import { readWordDocument, type WordPart } from './word-document.ts';
import { ancestor } from './word-edit.ts';
import { readWordText } from './word-text.ts';

/** Where a table has fewer rows than there are records, its last row is repeated below itself. */
export function growLists(opened: FormPackage, values: FieldValues): void {
  for (const part of readWordDocument(opened).parts) {
    const edits = LISTS.flatMap((list) => growList(part, list, values));
    opened.office.edit(part.part, edits);
  }
}

function growList(part: WordPart, list: ListName, values: FieldValues): Edit[] {
  const rows = new Map<number, XmlElement>();
  for (const paragraph of part.paragraphs) {
    for (const tag of findTags(readWordText(part.part, paragraph).text)) {
      const field = tag.field && parseListField(tag.field);
      const row = field && field.list === list && ancestor(paragraph, 'w:tr');
      if (field && row) rows.set(field.row, row);
    }
  }
  const last = Math.max(0, ...rows.keys());
  const row = rows.get(last);
  let needed = last;
  while (values.has(`${list}.${needed + 1}.no`)) needed += 1;
  if (!row || last < 2 || needed === last || !mayRepeat(row)) return [];
  const source = part.part.source.slice(row.start, row.end);
  const name = `{${LIST_LABELS[list]}${last}.`;
  if (!source.includes(name)) return [];
  let text = '';
  for (let number = last + 1; number <= needed; number += 1) {
    text += withoutIds(source)
      .replaceAll(name, `{${LIST_LABELS[list]}${number}.`)
      .replace(new RegExp(`(>\\s*)${last}(\\s*<)`, 'u'), `$1${number}$2`);
  }
  return [{ start: row.end, end: row.end, text }];
}

/** Rows that hang together with others by a merge stay as they are. */
function mayRepeat(row: XmlElement): boolean {
  return ![...descendants(row)].some(
    (element) => element.name === 'w:vMerge' || element.name === 'w:sdt',
  );
}

function withoutIds(source: string): string {
  return source
    .replace(/\s\w+:(?:paraId|textId)="[^"]*"/gu, '')
    .replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/gu, '');
}
