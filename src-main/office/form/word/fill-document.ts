import type { FieldValues } from '#shared/blanks/field-values.ts';
import { findTags } from '#shared/blanks/tag.ts';
import type { Edit } from '../../xml/edits.ts';
import { child, type XmlElement } from '../../xml/xml-tree.ts';
import { linesOf } from '../blank-model.ts';
import { boxGroups } from '../box-groups.ts';
import type { FormPackage } from '../form-package.ts';
import type { FillOutcome, LocatedTag } from '../office-form.ts';
import { resolveTags } from '../resolve-tags.ts';
import { growLists } from './grow-lists.ts';
import { tooLongForRow } from './row-room.ts';
import { runPropertiesAt } from './run-properties.ts';
import { settleControls } from './settle-controls.ts';
import { newParagraph } from './tag-document.ts';
import { readWordDocument, type WordDocument, type WordPart } from './word-document.ts';
import { ancestor, replaceInParagraph } from './word-edit.ts';
import { documentBlankModel } from './word-model.ts';
import { readWordText } from './word-text.ts';

export function documentTags(opened: FormPackage): LocatedTag[] {
  const document = readWordDocument(opened);
  const places = whereByAddress(document);
  return document.parts.flatMap((part) =>
    part.paragraphs.flatMap((paragraph, number) => {
      const where = places.get(`${part.part.name}#p${number}`);
      if (where === undefined) return [];
      return findTags(readWordText(part.part, paragraph).text).map((tag) => ({ tag, where }));
    }),
  );
}

export function fillDocument(opened: FormPackage, values: FieldValues): FillOutcome {
  growLists(opened, values);
  const document = readWordDocument(opened);
  const places = whereByAddress(document);
  const outcome: FillOutcome = { uses: [], tooLong: [] };
  const lines = document.parts.map((part) =>
    part.paragraphs.map((paragraph, number) => {
      const read = readWordText(part.part, paragraph);
      const where = places.get(`${part.part.name}#p${number}`);
      return { paragraph, number, read, where, tags: findTags(read.text) };
    }),
  );
  const groups = boxGroups(lines.flat().map(({ where, tags }) => ({ where: where ?? COPY, tags })));
  for (const [at, part] of document.parts.entries()) {
    const all = (lines[at] ?? []).flatMap(({ paragraph, number, read, where, tags }) => {
      const resolved = resolveTags(read.text, tags, values, groups);
      if (!resolved) return [];
      const { line, edits } = settleControls(part.part, paragraph, read, resolved);
      if (where !== undefined) {
        for (const use of line.uses) {
          outcome.uses.push({ use, where });
          const tooLong = tooLongForRow(part, paragraph, use, where);
          if (tooLong) outcome.tooLong.push(tooLong);
        }
      }
      return [...edits, ...fillParagraph(part, number, line)];
    });
    opened.office.edit(part.part, all);
  }
  return outcome;
}

/** Copies of text boxes for older programs have no place of their own. */
const COPY = '';

function whereByAddress(document: WordDocument): Map<string, string> {
  const places = new Map<string, string>();
  for (const line of linesOf(documentBlankModel(document))) places.set(line.address, line.where);
  return places;
}

/** Running text of several paragraphs becomes several, set like the place itself. */
function fillParagraph(
  part: WordPart,
  number: number,
  line: NonNullable<ReturnType<typeof resolveTags>>,
): Edit[] {
  const paragraph = part.paragraphs[number];
  if (!paragraph) return [];
  const lines = line.sole && typeof line.sole.value === 'string' ? line.sole.value.split('\n') : [];
  if (lines.length < 2 || !line.sole || !mayFollow(paragraph)) {
    return replaceInParagraph(part.part, paragraph, line.replacements);
  }
  const [first = '', ...rest] = lines;
  const { tag } = line.sole;
  const run = runPropertiesAt(part.part, paragraph, tag.from);
  const following = rest.map((text) => newParagraph(part, paragraph, text, run)).join('');
  const edits = replaceInParagraph(part.part, paragraph, [
    { from: tag.from, to: tag.to, text: first === '' ? ' ' : first },
  ]);
  edits.push({ start: paragraph.end, end: paragraph.end, text: following });
  for (const empty of emptyAfter(part, paragraph, rest.length)) {
    edits.push({ start: empty.start, end: empty.end, text: '' });
  }
  return edits;
}

/** Not in a content control that holds one line only, nor at the end of a section. */
function mayFollow(paragraph: XmlElement): boolean {
  const properties = child(paragraph, 'w:pPr');
  if (properties && child(properties, 'w:sectPr')) return false;
  if (paragraph.children.some((inner) => inner.name === 'w:sdt')) return false;
  const control = ancestor(paragraph, 'w:sdt');
  const about = control && child(control, 'w:sdtPr');
  return !(about && child(about, 'w:text'));
}

/** Blank lines of the place that the further paragraphs are written on; the last one stays. */
function emptyAfter(part: WordPart, paragraph: XmlElement, count: number): XmlElement[] {
  const siblings = paragraph.parent?.children ?? [];
  const found: XmlElement[] = [];
  for (let at = siblings.indexOf(paragraph) + 1; found.length < count; at += 1) {
    const next = siblings[at];
    if (next?.name !== 'w:p' || siblings[at + 1]?.name !== 'w:p') break;
    const properties = child(next, 'w:pPr');
    const holdsOnlyMarks = next.children.every(
      (inner) => inner === properties || inner.name === 'w:r',
    );
    const isEmpty =
      readWordText(part.part, next).text.trim() === '' &&
      !/<w:(?:drawing|pict|object|sectPr|fldChar)/u.test(
        part.part.source.slice(next.start, next.end),
      );
    if (!holdsOnlyMarks || !isEmpty) break;
    found.push(next);
  }
  return found;
}
