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
    maySplit: !short,
    keepWithNext: keepWithNext && short,
  });
}

/**
 * Prose right above the sign-off block. Long text gives its end to a second row that stays with the
 * block, so that no page ever holds signatures alone.
 */
export function lastProseRows(prose: Prose): Row[] {
  const { body, tail, isParagraph } = splitTail(prose);
  if (tail === '') return [proseRow(prose, true)];
  const end = { ...prose, id: `${prose.id}.end` };
  if (!isParagraph) end.textStyle = { ...prose.textStyle, indentChars: 0 };
  return [
    row(prose.minHeightMm, [labelOf(prose), textOf(prose, body, false)], { maySplit: true }),
    // Not one tall label: LibreOffice keeps rows together by the first cell of each.
    row(0, [labelOf({ ...end, label: '' }, true), textOf(end, tail, true)], { keepWithNext: true }),
  ];
}

const SHORT_LINES = 8;

function splitTail(prose: Prose): { body: string; tail: string; isParagraph: boolean } {
  const { text } = prose;
  if (linesOf(prose, text) <= SHORT_LINES) return { body: text, tail: '', isParagraph: true };
  const lastBreak = text.lastIndexOf('\n');
  const lastParagraph = text.slice(lastBreak + 1);
  if (lastBreak > 0 && linesOf(prose, lastParagraph) <= SHORT_LINES) {
    return { body: text.slice(0, lastBreak), tail: lastParagraph, isParagraph: true };
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
