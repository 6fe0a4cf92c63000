import { TICKED_BOX } from '#shared/blanks/box-glyphs.ts';
import { listedWord, typedWord } from '#shared/blanks/listed-word.ts';
import type { Edit } from '../../xml/edits.ts';
import { child, localName, prefixOf, type XmlElement, type XmlPart } from '../../xml/xml-tree.ts';
import { DRAWN, LOCKED, outsideList, writtenAs } from '../control-words.ts';
import type { ResolvedLine, TagUse } from '../resolve-tags.ts';
import { controlsAround } from './content-controls.ts';
import { chooseEntry } from './tick-box.ts';
import { optionOf } from './word-controls.ts';
import { formattedDay, fullDateEdit } from './word-date.ts';
import type { TextPiece, WordText } from './word-text.ts';

type Replacement = ResolvedLine['replacements'][number];

/**
 * A line as the form's own controls take it: a list only its words, a date its format, a locked
 * control nothing. What a control does not take is not written, and said in the use.
 */
export function settleControls(
  part: XmlPart,
  paragraph: XmlElement,
  { pieces }: WordText,
  line: ResolvedLine,
): { line: ResolvedLine; edits: Edit[] } {
  const edits: Edit[] = [];
  let isSettled = false;
  const settled = line.uses.map((use, index): { use: TagUse; replacement: Replacement } => {
    const replacement = line.replacements[index] ?? {
      from: use.tag.from,
      to: use.tag.to,
      text: '',
    };
    const own = settle(part, paragraph, pieces, use, replacement);
    if (!own) return { use, replacement };
    isSettled = true;
    edits.push(...own.edits);
    return { use: { ...use, ...own.told }, replacement: { ...replacement, ...own.written } };
  });
  const uses = settled.map(({ use }) => use);
  const replacements = settled.map(({ replacement }) => replacement);
  return { line: { uses, replacements, sole: isSettled ? null : line.sole }, edits };
}

interface Settled {
  edits: Edit[];
  written: Partial<Replacement>;
  told: Partial<TagUse>;
}

function settle(
  part: XmlPart,
  paragraph: XmlElement,
  pieces: readonly TextPiece[],
  use: TagUse,
  replacement: Replacement,
): Settled | null {
  const { tag, value } = use;
  const holder = pieces.find((piece) => piece.from <= tag.from && tag.from < piece.to);
  const behind = pieces.find((piece) => piece.from === tag.to && piece.control !== undefined);
  const isSet = replacement.text !== '';
  const away = { to: tag.to, text: '', dropsRun: true };
  if (isSet && (holder?.isLocked || behind?.isLocked)) return refusal(away, LOCKED);
  if (isSet && behind?.control?.type === 'drawn-box' && replacement.text.endsWith(TICKED_BOX)) {
    return refusal(away, DRAWN);
  }
  if (behind?.control?.type === 'field-list') {
    if (value === null) return { edits: [], written: away, told: {} };
    const { begin, entries } = behind.control;
    const word = listedWord(value, entries);
    if (word === null) return refusal(away, outsideList(entries));
    const edits = chooseEntry(part, begin, entries.indexOf(word));
    return { edits, written: away, told: writtenAs(value, word) };
  }
  const control = holder && controlOf(holder, paragraph);
  if (!control) return null;
  const holdsMore = pieces.some(
    ({ element, from, to }) => isWithin(element, control) && (from < tag.from || to > tag.to),
  );
  if (value === null) {
    return tag.option === undefined && !holdsMore ? emptied(part, control, {}) : null;
  }
  const list = optionOf(control, 'dropDownList') ?? optionOf(control, 'comboBox');
  if (list) {
    const words = listItems(list);
    const isOpen = localName(list.name) === 'comboBox';
    const word = isOpen ? typedWord(value, words) : listedWord(value, words);
    if (word === null) return emptied(part, control, { refused: outsideList(words) });
    return { edits: [], written: { text: word }, told: writtenAs(value, word) };
  }
  const date = optionOf(control, 'date');
  const day = date && formattedDay(String(value), date);
  return day
    ? { edits: [fullDateEdit(part, date, day.iso)], written: { text: day.text }, told: {} }
    : null;
}

/** A control without an answer shows its prompt again, and knows it for one. */
function emptied(part: XmlPart, control: XmlElement, told: Partial<TagUse>): Settled {
  const about = child(control, 'w:sdtPr');
  if (!about) return { edits: [], written: { text: '' }, told };
  const kind = about.children.find(({ name }) => KINDS.has(localName(name)));
  if (!kind) return { edits: [], written: { text: '' }, told };
  const mark = `<${prefixOf(part, about)}showingPlcHdr/>`;
  const isMarked = child(about, 'w:showingPlcHdr') !== undefined;
  const edits = isMarked ? [] : [{ start: kind.start, end: kind.start, text: mark }];
  return { edits, written: { text: promptOf(kind) }, told };
}

/** What a control says that it is; its marks stand before that. */
const KINDS = new Set(['text', 'date', 'comboBox', 'dropDownList']);

function refusal(written: Partial<Replacement>, reason: string): Settled {
  return { edits: [], written, told: { refused: reason } };
}

function isWithin(element: XmlElement, control: XmlElement): boolean {
  for (let at: XmlElement | null = element; at; at = at.parent) if (at === control) return true;
  return false;
}

/** The content control that holds a tag, the innermost. */
function controlOf(piece: TextPiece, paragraph: XmlElement): XmlElement | null {
  for (let at = piece.element.parent; at && at !== paragraph; at = at.parent) {
    if (at.name === 'w:sdt') return at;
  }
  return controlsAround(paragraph)[0] ?? null;
}

function listItems(list: XmlElement): string[] {
  return itemsOf(list).flatMap(({ shown, value }) => (value === '' ? [] : [shown]));
}

/** Word's own words; of a list its item that stands for nothing chosen. */
function promptOf(kind: XmlElement): string {
  const name = localName(kind.name);
  if (name === 'date') return '单击或点击此处输入日期。';
  if (name === 'text') return '单击或点击此处输入文字。';
  return itemsOf(kind).find(({ value }) => value === '')?.shown || '选择一项。';
}

function itemsOf(list: XmlElement): { shown: string; value: string }[] {
  return list.children
    .filter((item) => localName(item.name) === 'listItem')
    .map((item) => {
      const value = item.attributes.get('w:value');
      const shown = item.attributes.get('w:displayText') ?? value ?? '';
      return { shown, value: value ?? shown };
    });
}
