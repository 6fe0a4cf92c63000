import { row, textCell } from './form-cells.ts';
import type { Row, TextStyle } from './form-model.ts';
import { CELL_PADDING_MM, countLines } from './text-measure.ts';

export interface Prose {
  id: string;
  label: string;
  /** As `printable` leaves it. */
  text: string;
  labelStyle: TextStyle;
  textStyle: TextStyle;
  /** Columns of the table that the text spans, beside the label's one. */
  colSpan: number;
  widthMm: number;
  minHeightMm: number;
}

/** A label and running text. Short text stays on one page; long text may go over to the next. */
export function proseRow(prose: Prose, keepWithNext = false): Row {
  const short = linesOf(prose, prose.text) <= SHORT_LINES;
  return row(prose.minHeightMm, [labelOf(prose), textOf(prose, prose.text, false)], {
    leastHeightMm: Math.min(prose.minHeightMm, LEAST_MM),
    maySplit: !short,
    keepWithNext: keepWithNext && short,
  });
}

/** Columns of the closing rows, narrower where the seal has its place beside them. */
export type ProseWidth = Pick<Prose, 'colSpan' | 'widthMm'>;

/**
 * The last prose of a form, parted where the signatures begin to hold on: what is in `closing` goes
 * with them to one page, so that no page ever holds signatures alone. That is the last text somebody
 * wrote, of a long one the end, and the empty places below it.
 */
export function closingProse(
  proses: readonly Prose[],
  beside?: ProseWidth,
): { open: Row[]; closing: Row[] } {
  const isEmpty = proses.every(({ text }) => text === '');
  const from = isEmpty ? proses.length - 1 : closingFrom(proses, beside);
  const open = proses.slice(0, from).map((prose) => proseRow(prose, isEmpty));
  const [first, ...empty] = proses.slice(from);
  if (!first) return { open, closing: [] };
  const { body, tail } = lastProseRows(first, beside);
  const below = empty.map((prose) => proseRow({ ...prose, ...beside }, true));
  return { open: [...open, ...body], closing: [tail, ...below] };
}

/**
 * So far back that the page of the signatures tells something of what is signed; and beside the
 * seal, which is high anyway, as far as its height is not exceeded.
 */
function closingFrom(proses: readonly Prose[], beside?: ProseWidth): number {
  const isEnough = (from: number) =>
    proses.slice(from).reduce((sum, { text }) => sum + text.length, 0) >= ENOUGH_CHARS;
  const isShort = (from: number) =>
    proses.slice(from).reduce((sum, each) => sum + linesOf({ ...each, ...beside }, each.text), 0) <=
    SHORT_LINES;
  const takesMore = (from: number) =>
    !isEnough(from) || (beside !== undefined && isShort(from - 1));
  let from = proses.length - 1;
  while (from > 0 && takesMore(from)) from -= 1;
  return from;
}

/** Long text gives its end to a second row; `tail` is the whole of a short one. */
function lastProseRows(prose: Prose, beside?: ProseWidth): { body: Row[]; tail: Row } {
  const narrow = { ...prose, ...beside };
  const { body, tail, isParagraph } = splitTail(narrow);
  if (tail === '') return { body: [], tail: proseRow(narrow, true) };
  const end = { ...narrow, id: `${prose.id}.end` };
  if (!isParagraph) end.textStyle = { ...prose.textStyle, indentChars: 0 };
  return {
    body: [
      row(prose.minHeightMm, [labelOf(prose), textOf(prose, body, false)], { maySplit: true }),
    ],
    // Not one tall label: LibreOffice keeps rows together by the first cell of each.
    tail: row(0, [labelOf({ ...end, label: '' }, true), textOf(end, tail, true)], {
      keepWithNext: true,
    }),
  };
}

const SHORT_LINES = 8;
const ENOUGH_CHARS = 40;
/** A line of text and a little. */
const LEAST_MM = 7;

function splitTail(prose: Prose): { body: string; tail: string; isParagraph: boolean } {
  const { text } = prose;
  if (linesOf(prose, text) <= SHORT_LINES) return { body: text, tail: '', isParagraph: true };
  const lastBreak = text.lastIndexOf('\n', text.length - ENOUGH_CHARS);
  const lastParagraphs = text.slice(lastBreak + 1);
  if (lastBreak > 0 && linesOf(prose, lastParagraphs) <= SHORT_LINES) {
    return { body: text.slice(0, lastBreak), tail: lastParagraphs, isParagraph: true };
  }
  const cut = sentenceStart(text);
  return { body: text.slice(0, cut), tail: text.slice(cut), isParagraph: false };
}

/** Where a sentence starts, 100 to 220 characters before the end; else 150 before it. */
function sentenceStart(text: string): number {
  const from = Math.max(0, text.length - 220);
  const window = text.slice(from, Math.max(from, text.length - 100));
  const stop = Math.max(...['。', '；', '！', '？'].map((mark) => window.lastIndexOf(mark)));
  const cut = stop >= 0 ? from + stop + 1 : Math.max(0, text.length - 150);
  return /[\udc00-\udfff]/.test(text.charAt(cut)) ? cut - 1 : cut;
}

function linesOf(prose: Prose, text: string): number {
  const widthMm = prose.widthMm - 2 * CELL_PADDING_MM.side;
  return countLines(text, widthMm, prose.textStyle.sizePt, prose.textStyle.indentChars);
}

function labelOf(prose: Prose, joinsAbove = false) {
  return textCell(`${prose.id}.label`, prose.label, prose.labelStyle, { joinsAbove });
}

function textOf(prose: Prose, text: string, joinsAbove: boolean) {
  const shape = {
    colSpan: prose.colSpan,
    align: 'justify',
    verticalAlign: 'top',
    joinsAbove,
  } as const;
  return textCell(prose.id, text, prose.textStyle, shape);
}
