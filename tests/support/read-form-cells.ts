import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { layOutSheet } from '#main/documents/excel/sheet-layout.ts';
import { cutPages } from '#shared/forms/cut-pages.ts';
import type { FormModel } from '#shared/forms/form-model.ts';
import { printBody } from '#shared/forms/print-html.ts';

/** `id -> text` read back from the written file, in which no writer has a part; only the layout says where Excel puts a cell. */
export type CellTexts = Map<string, string>;

/** Paragraphs and cells in the order of document.xml, named after those of the model. */
export function readWordCells(bytes: Uint8Array, model: FormModel): CellTexts {
  const body = parse(part(bytes, 'word/document.xml')).getElementsByTagName('w:body').item(0);
  const found: string[] = [];
  for (const child of childElements(body)) {
    if (child.tagName === 'w:p' && child.getElementsByTagName('w:t').length > 0)
      found.push(wordText(child));
    if (child.tagName === 'w:tbl') {
      for (const cell of Array.from(child.getElementsByTagName('w:tc'))) {
        const merge = cell.getElementsByTagName('w:vMerge').item(0);
        if (merge?.getAttribute('w:val') === 'continue') continue;
        found.push(
          childElements(cell)
            .filter(({ tagName }) => tagName === 'w:p')
            .map(wordText)
            .join('\n'),
        );
      }
    }
  }
  const places = wordPlaces(model);
  if (places.length !== found.length)
    throw new Error(`${found.length} texts for ${places.length} cells`);
  const texts: CellTexts = new Map();
  for (const [index, { id, goesOn }] of places.entries()) {
    const before = goesOn === undefined ? '' : `${texts.get(id) ?? ''}${goesOn}`;
    texts.set(id, before + (found[index] ?? ''));
  }
  return texts;
}

/** Cells as they stand page by page: a text may go on from the page before, a heading be repeated. */
function wordPlaces(model: FormModel): { id: string; goesOn?: '' | '\n' }[] {
  const seen = new Set<string>();
  return cutPages(model).flatMap(({ blocks, continued }) =>
    blocks.flatMap((block) => {
      if (block.type === 'paragraph') return [{ id: block.id }];
      const isFurther = seen.has(block.id);
      seen.add(block.id);
      return block.rows.flatMap(({ cells }, row) =>
        cells.map(({ id }) => {
          const goesOn = isFurther && row === block.headerRowCount ? continued.get(id) : undefined;
          return goesOn === undefined ? { id } : { id, goesOn };
        }),
      );
    }),
  );
}

/** Cells at the places of the layout; throws when a text stands anywhere else. */
export function readExcelCells(bytes: Uint8Array, model: FormModel): CellTexts {
  const values = sheetValues(bytes);
  const texts: CellTexts = new Map();
  for (const { id, first, pieces, style } of layOutSheet(model).cells) {
    let text = '';
    for (const [index, { joinedBy }] of pieces.entries()) {
      const address = addressOf(first.column, first.row + index);
      text += `${values.get(address)?.text ?? ''}${joinedBy}`;
      values.delete(address);
    }
    // The first lines of prose are moved by spaces, which no text of a form begins with.
    const indent = '\u3000'.repeat(style.indentChars);
    texts.set(
      id,
      text
        .split('\n')
        .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
        .join('\n'),
    );
  }
  const stray = [...values].filter(([, { text }]) => text !== '');
  if (stray.length > 0) throw new Error(`texts outside the form: ${JSON.stringify(stray)}`);
  return texts;
}

export interface SheetValue {
  text: string;
  type: 'text' | 'number';
  formula: string | null;
}

/** Every cell of the first sheet by its address. */
export function sheetValues(bytes: Uint8Array): Map<string, SheetValue> {
  const shared = Array.from(
    parse(part(bytes, 'xl/sharedStrings.xml')).getElementsByTagName('si'),
  ).map((item) =>
    decodeCodes(
      Array.from(item.getElementsByTagName('t'))
        .map((t) => t.textContent ?? '')
        .join(''),
    ),
  );
  const values = new Map<string, SheetValue>();
  for (const cell of Array.from(
    parse(part(bytes, 'xl/worksheets/sheet1.xml')).getElementsByTagName('c'),
  )) {
    const value = cell.getElementsByTagName('v').item(0)?.textContent;
    if (value === undefined || value === null) continue;
    const isText = cell.getAttribute('t') === 's';
    values.set(cell.getAttribute('r') ?? '', {
      text: isText ? (shared[Number(value)] ?? '') : value,
      type: isText ? 'text' : 'number',
      formula: cell.getElementsByTagName('f').item(0)?.textContent ?? null,
    });
  }
  return values;
}

export function readHtmlCells(model: FormModel): CellTexts {
  const root = parse(printBody(model)).documentElement;
  const texts: CellTexts = new Map();
  for (const element of Array.from(root?.getElementsByTagName('*') ?? [])) {
    const id = element.getAttribute('data-cell-id');
    if (id === null || id === '') continue;
    const lines = Array.from(element.getElementsByTagName('p')).map((p) => p.textContent ?? '');
    texts.set(id, lines.join('\n'));
  }
  return texts;
}

export function part(bytes: Uint8Array, name: string): string {
  const entry = unzipSync(bytes, { filter: (file) => file.name === name })[name];
  if (entry === undefined) throw new Error(`no part ${name}`);
  return strFromU8(entry);
}

function wordText(paragraph: Element): string {
  return Array.from(paragraph.getElementsByTagName('w:t'))
    .map((t) => t.textContent ?? '')
    .join('');
}

/** `_x005F_` stands for an underscore, as in Excel. */
function decodeCodes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function addressOf(column: number, row: number): string {
  return `${String.fromCharCode(64 + column)}${row}`;
}

function parse(xml: string) {
  return new DOMParser().parseFromString(xml, 'text/xml');
}

function childElements(node: Node | null): Element[] {
  return Array.from(node?.childNodes ?? []).filter(
    (child): child is Element => child.nodeType === 1,
  );
}
