import { TICKED_BOX } from '#shared/blanks/box-glyphs.ts';
import { cellName } from '../../cell-address.ts';
import type { Edit } from '../../xml/edits.ts';
import { escapeText, isSelfClosing, prefixOf, type XmlElement } from '../../xml/xml-tree.ts';
import { boxCode, boxStateOf, isSymbolFont } from '../symbol-boxes.ts';
import type { ExcelCell, ExcelSheet } from './excel-document.ts';

/** What a worksheet cell is to hold. */
export type NewContent =
  | { type: 'number'; value: number }
  | { type: 'boolean'; value: boolean }
  | { type: 'empty' }
  /** The inside of a string item, see `editStringXml`. */
  | { type: 'string'; xml: string };

export interface CellChange {
  row: number;
  column: number;
  content: NewContent;
  /** Index of its format; the cell's own, its row's or its column's where none is said. */
  style?: number;
}

/** Edits that set cells of a sheet, keeping their style; cells and rows not there yet are made. */
export function setCells(sheet: ExcelSheet, changes: readonly CellChange[]): Edit[] {
  const sorted = [...changes].sort((a, b) => a.row - b.row || a.column - b.column);
  const edits: Edit[] = [];
  const missingRows = new Map<number, CellChange[]>();
  for (const change of sorted) {
    const cell = sheet.cells.get(`${change.row},${change.column}`);
    const row = sheet.rows.get(change.row);
    if (cell) edits.push(rewriteCell(sheet, cell, change));
    else if (row && !isSelfClosing(sheet.part, row)) {
      const at = nextCell(row, sheet, change)?.start ?? row.closeStart;
      edits.push({ start: at, end: at, text: newCell(sheet, change, prefixOf(sheet.part, row)) });
    } else missingRows.set(change.row, [...(missingRows.get(change.row) ?? []), change]);
  }
  for (const [number, cells] of missingRows) edits.push(makeRow(sheet, number, cells));
  return edits;
}

interface StringChange {
  from: number;
  to: number;
  text: string;
}

/**
 * The same rich text with other words in some stretches; offsets count the words only. A box at the
 * end of new words stands in the run of what it replaces, in the letters of that run's font.
 */
export function editStringXml(
  xml: string,
  replacements: readonly StringChange[],
  cellFont?: string,
): string {
  const clean = xml
    .replace(/<((?:\w+:)?)rPh\b[\s\S]*?<\/\1rPh>/gu, '')
    .replace(/<(?:\w+:)?phoneticPr\b[^>]*\/>/gu, '');
  const runs = readRuns(clean, cellFont);
  const hosts = replacements.map((change) => hostRun(runs, change));
  let index = -1;
  return clean.replace(TEXT_ELEMENT, (all: string, prefix: string) => {
    index += 1;
    const run = runs[index];
    if (!run) return all;
    const { from, to, text, font } = run;
    let out = '';
    let at = from;
    replacements.forEach((change, number) => {
      const startsHere = hosts[number] === index;
      if (!startsHere && (change.from >= to || change.to <= from)) return;
      const box = /[☐☑●]$/u.exec(change.text)?.[0] ?? '';
      if (startsHere) {
        out += text.slice(at - from, change.from - from);
        out += change.text.slice(0, change.text.length - box.length);
      }
      at = Math.max(at, Math.min(to, Math.max(change.from, change.to)));
      const endsHere = change.to > change.from ? change.to > from && change.to <= to : startsHere;
      if (endsHere) out += boxIn(font, text[change.to - 1 - from], box);
    });
    out += text.slice(at - from);
    return `<${prefix}t xml:space="preserve">${escapeText(out)}</${prefix}t>`;
  });
}

interface StringRun {
  from: number;
  to: number;
  text: string;
  font: string | undefined;
}

function readRuns(xml: string, cellFont: string | undefined): StringRun[] {
  let from = 0;
  return [...xml.matchAll(TEXT_ELEMENT)].map((match) => {
    const text = decode(match[2] ?? '');
    const start = xml.lastIndexOf(`<${match[1] ?? ''}r>`, match.index);
    const head = start < 0 ? '' : xml.slice(start, match.index);
    const own = /<(?:\w+:)?rFont\b[^>]*\bval\s*=\s*["']([^"']*)/u.exec(head)?.[1];
    const run = { from, to: from + text.length, text, font: own ?? cellFont };
    from = run.to;
    return run;
  });
}

/** Where new words go; before a box in a symbol font they follow the words before it. */
function hostRun(runs: readonly StringRun[], change: StringChange): number {
  const found = runs.findIndex(({ from, to }) => change.from >= from && change.from < to);
  if (found < 0) return runs.length - 1;
  const isBefore = change.from === change.to && runs[found]?.from === change.from;
  const isOutside = isSymbolFont(runs[found]?.font) && !isSymbolFont(runs[found - 1]?.font);
  return isBefore && isOutside && found > 0 ? found - 1 : found;
}

function boxIn(font: string | undefined, letter: string | undefined, box: string): string {
  const code = letter?.charCodeAt(0) ?? 0;
  if (box === '' || font === undefined || boxStateOf(font, code) === null) return box;
  return String.fromCharCode(boxCode(font, code, box === TICKED_BOX));
}

const TEXT_ELEMENT = /<((?:\w+:)?)t(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/\1t>)/gu;

export function plainStringXml(text: string, prefix = ''): string {
  return `<${prefix}t xml:space="preserve">${escapeText(text)}</${prefix}t>`;
}

function decode(raw: string): string {
  return raw
    .replace(/_x000[Dd]_/gu, '')
    .replace(/\r\n?/gu, '\n')
    .replace(/&(#x?[0-9a-fA-F]+|lt|gt|amp|quot|apos);/gu, (_all, name: string) => {
      if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
      if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
      return { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }[name] ?? '';
    });
}

function rewriteCell(sheet: ExcelSheet, cell: ExcelCell, { content, style }: CellChange): Edit {
  const { element } = cell;
  const open = sheet.part.source.slice(element.start, element.openEnd);
  const plain = open.replace(/(?<!\s)\s*\/?>$/u, '').replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/u, '');
  const tag =
    style === undefined
      ? plain
      : `${plain.replace(/\ss\s*=\s*(?:"[^"]*"|'[^']*')/u, '')} s="${style}"`;
  const prefix = prefixOf(sheet.part, element);
  return { start: element.start, end: element.end, text: finish(tag, prefix, content) };
}

function newCell(sheet: ExcelSheet, change: CellChange, prefix: string): string {
  const style = change.style ?? styleFor(sheet, change);
  const tag = `<${prefix}c r="${cellName(change.row, change.column)}"${style === null ? '' : ` s="${style}"`}`;
  return finish(tag, prefix, change.content);
}

function finish(tag: string, prefix: string, content: NewContent): string {
  if (content.type === 'empty') return `${tag}/>`;
  if (content.type === 'boolean')
    return `${tag} t="b"><${prefix}v>${content.value ? 1 : 0}</${prefix}v></${prefix}c>`;
  if (content.type === 'number')
    return `${tag}><${prefix}v>${content.value}</${prefix}v></${prefix}c>`;
  const inner = content.xml.replace(/<(\/?)(?:\w+:)?(\w+)/gu, `<$1${prefix}$2`);
  return `${tag} t="inlineStr"><${prefix}is>${inner}</${prefix}is></${prefix}c>`;
}

/** A cell that is not there looks like its row, or like its column. */
function styleFor(sheet: ExcelSheet, { row, column }: CellChange): number | null {
  const own = sheet.rows.get(row)?.attributes;
  if (own?.get('customFormat') === '1' && own.has('s')) return Number(own.get('s'));
  return sheet.columns.find((entry) => entry.from <= column && column <= entry.to)?.style ?? null;
}

function nextCell(row: XmlElement, sheet: ExcelSheet, change: CellChange): XmlElement | undefined {
  return [...sheet.cells.values()]
    .filter((cell) => cell.element.parent === row && cell.column > change.column)
    .sort((a, b) => a.column - b.column)[0]?.element;
}

function makeRow(sheet: ExcelSheet, number: number, cells: readonly CellChange[]): Edit {
  const existing = sheet.rows.get(number);
  const data = sheet.part.root.children.find((element) => element.name === 'x:sheetData');
  if (!data) throw new Error('worksheet without sheetData');
  const prefix = prefixOf(sheet.part, data);
  const inner = cells.map((cell) => newCell(sheet, cell, prefix)).join('');
  if (existing) {
    const open = sheet.part.source
      .slice(existing.start, existing.openEnd)
      .replace(/(?<!\s)\s*\/>$/u, '>');
    return { start: existing.start, end: existing.end, text: `${open}${inner}</${prefix}row>` };
  }
  const row = `<${prefix}row r="${number}">${inner}</${prefix}row>`;
  if (isSelfClosing(sheet.part, data)) {
    const name = `${prefix}sheetData`;
    return { start: data.start, end: data.end, text: `<${name}>${row}</${name}>` };
  }
  const next = [...sheet.rows].filter(([at]) => at > number).sort((a, b) => a[0] - b[0])[0]?.[1];
  const at = next?.start ?? data.closeStart;
  return { start: at, end: at, text: row };
}
