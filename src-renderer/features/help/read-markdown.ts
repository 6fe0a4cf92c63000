/** A piece of running text; a plain string is text without further marks. */
export type Span =
  | string
  | { kind: 'strong'; spans: readonly Span[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; text: string; href: string };

export type ManualBlock =
  | { kind: 'heading'; level: number; text: string; anchor: string }
  | { kind: 'paragraph' | 'quote'; spans: readonly Span[] }
  | { kind: 'list'; ordered: boolean; items: readonly (readonly Span[])[] }
  | { kind: 'table'; head: Row; rows: readonly Row[] }
  | { kind: 'code'; text: string }
  | { kind: 'picture'; alt: string; file: string };
type Row = readonly (readonly Span[])[];

/**
 * The part of Markdown that the manual is written in. Own code, because in the common grammar
 * `**“核对”**以后` is not bold: it wants a space or a letter where Chinese has punctuation.
 */
export function readMarkdown(text: string): ManualBlock[] {
  const lines = text.split(/\r?\n/);
  const blocks: ManualBlock[] = [];
  while (lines.length > 0) {
    const line = lines[0] ?? '';
    if (line.trim() === '') lines.shift();
    else blocks.push(blockOf(line, lines));
  }
  return blocks;
}

/** Takes the lines of one block off the front of `lines`. */
function blockOf(line: string, lines: string[]): ManualBlock {
  const heading = /^(#+) (.*)$/.exec(line);
  if (heading) {
    lines.shift();
    const [, marks = '', text = ''] = heading;
    return { kind: 'heading', level: marks.length, text, anchor: anchorOf(text) };
  }
  const picture = /^!\[(.*)\]\(([^)]+)\)$/.exec(line);
  if (picture) {
    lines.shift();
    return { kind: 'picture', alt: picture[1] ?? '', file: picture[2] ?? '' };
  }
  if (line.startsWith('```')) {
    lines.shift();
    const code = takeWhile(lines, (next) => !next.startsWith('```'));
    lines.shift();
    return { kind: 'code', text: code.join('\n') };
  }
  if (line.startsWith('|')) {
    const [head = [], , ...rows] = takeWhile(lines, (next) => next.startsWith('|')).map(cellsOf);
    return { kind: 'table', head, rows };
  }
  if (line.startsWith('> ')) {
    const quoted = takeWhile(lines, (next) => next.startsWith('>'));
    return { kind: 'quote', spans: spansOf(joined(quoted.map((next) => next.slice(1)))) };
  }
  if (ITEM.test(line)) {
    const ordered = /^\d/.test(line);
    const items: string[][] = [];
    for (const next of takeWhile(lines, (next) => ITEM.test(next) || next.startsWith('  '))) {
      if (ITEM.test(next)) items.push([next.replace(ITEM, '')]);
      else items.at(-1)?.push(next);
    }
    return { kind: 'list', ordered, items: items.map((item) => spansOf(joined(item))) };
  }
  const paragraph = takeWhile(lines, (next) => next.trim() !== '');
  return { kind: 'paragraph', spans: spansOf(paragraph.join('\n')) };
}

const ITEM = /^(?:-|\d+\.) /;

function takeWhile(lines: string[], holds: (line: string) => boolean): string[] {
  const end = lines.findIndex((line) => !holds(line));
  return lines.splice(0, end === -1 ? lines.length : end);
}

/** Chinese lines join without a gap; words of letters keep one between them. */
function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .reduce((text, line) => `${text}${/\w$/.test(text) && /^\w/.test(line) ? ' ' : ''}${line}`, '');
}

function cellsOf(line: string): Span[][] {
  const cells = line
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/);
  return cells.map((cell) => spansOf(cell.trim().replaceAll('\\|', '|')));
}

const MARKED = /`([^`]+)`|\*\*(.+?)\*\*|\[([^[\]]+)\]\(([^)]+)\)/g;

function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const found of text.matchAll(MARKED)) {
    const [whole, code, strong, label = '', href = ''] = found;
    if (found.index > end) spans.push(text.slice(end, found.index));
    if (code !== undefined) spans.push({ kind: 'code', text: code });
    else if (strong !== undefined) spans.push({ kind: 'strong', spans: spansOf(strong) });
    else spans.push({ kind: 'link', text: label, href });
    end = found.index + whole.length;
  }
  if (end < text.length) spans.push(text.slice(end));
  return spans;
}

/** As a link names the heading: `数字和日期怎么填`, without its punctuation. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

/** The words of a block as they are read. */
export function wordsOf(block: ManualBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'code':
      return block.text;
    case 'paragraph':
    case 'quote':
      return textOf(block.spans);
    case 'list':
      return block.items.map(textOf).join('；');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(textOf).join(' ')).join('；');
    case 'picture':
      return '';
  }
}

export function textOf(spans: readonly Span[]): string {
  return spans
    .map((span) => {
      if (typeof span === 'string') return span;
      return span.kind === 'strong' ? textOf(span.spans) : span.text;
    })
    .join('');
}
