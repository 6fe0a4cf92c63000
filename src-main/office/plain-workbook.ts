import { setImmediate } from 'node:timers/promises';
import { displayWidth } from '#shared/words/display-width.ts';
import { type PackedEntry, packEntries, packPieces } from '../zip/pack-zip.ts';
import { columnName } from './cell-address.ts';
import { storable } from './xml/storable.ts';

/** A sheet of headings and rows. Texts stay texts: none can act as a formula. */
export interface PlainSheet {
  name: string;
  /** Printed above each page; the sheet itself begins with its headings. */
  title?: string;
  columns: readonly { heading: string; width: number }[];
  rows: PlainRows;
}

/** All at once, or made one by one as they are asked for. */
export interface PlainRows extends Iterable<readonly PlainCell[]> {
  readonly length: number;
}

/** A marked text stands out by its colour. */
export type PlainCell = string | number | null | { marked: string };

/**
 * An .xlsx with nothing but values, ready to print: as wide as a page, headings on each, numbered;
 * packed as its rows are made, others having their turn between them: of 100,000 rows no more than
 * the packed ones are held. The same sheets give the same bytes. `onRows` is told how many are done.
 */
export async function plainWorkbook(
  sheets: readonly PlainSheet[],
  onRows: (done: number) => void = () => {},
): Promise<Uint8Array> {
  const parts: Record<string, Iterable<string>> = {
    '[Content_Types].xml': [contentTypes(sheets.length)],
    '_rels/.rels': [relations([['officeDocument', 'xl/workbook.xml']])],
    'xl/workbook.xml': [book(sheets)],
    'xl/_rels/workbook.xml.rels': [
      relations([
        ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    'xl/styles.xml': [STYLES],
  };
  let done = 0;
  const rowMade = () => onRows((done += 1));
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, rowMade);
  });
  const packed: PackedEntry[] = [];
  for (const [name, xml] of Object.entries(parts)) {
    packed.push(await packPieces(name, inPieces(xml)));
  }
  return packEntries(packed);
}

/** A long text is made and packed a piece at a time, and whoever waits has a turn after each. */
async function* inPieces(xml: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let piece = HEAD;
  for (const text of xml) {
    piece += text;
    if (piece.length < PIECE_CHARACTERS) continue;
    yield encoder.encode(piece);
    piece = '';
    await setImmediate();
  }
  yield encoder.encode(piece);
}

const PIECE_CHARACTERS = 1 << 17;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function* sheetXml({ title, columns, rows }: PlainSheet, rowMade: () => void): Generator<string> {
  const widths = columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width + 0.7}" customWidth="1"/>`,
  );
  const headings = columns.map(({ heading }) => heading);
  const places = columns.map(({ width }, index) => ({ letters: columnName(index + 1), width }));
  yield [
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${columnName(columns.length)}${rows.length + 1}"/>`,
    '<sheetViews><sheetView workbookViewId="0">',
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '</sheetView></sheetViews>',
    `<cols>${widths.join('')}</cols><sheetData>`,
    rowXml(headings, 1, HEADING_STYLE, places),
  ].join('');
  let number = 1;
  for (const cells of rows) {
    yield rowXml(cells, (number += 1), BODY_STYLE, places);
    rowMade();
  }
  yield `</sheetData>${pageSetup(columns, title)}</worksheet>`;
}

/** Landscape, one page wide and as many long as it takes; on A3 where A4 would be too small to read. */
function pageSetup(columns: PlainSheet['columns'], title: string | undefined): string {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const paper = width > MOST_ON_A4 ? A3 : A4;
  // `&` begins a code; the space keeps a title's own digits from being read as its size.
  const heading = title
    ? `<oddHeader>&amp;C&amp;"黑体,常规"&amp;14 ${escaped(title.replaceAll('&', '&&'))}</oddHeader>`
    : '';
  return [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.8" bottom="0.7" header="0.35" footer="0.3"/>',
    `<pageSetup paperSize="${paper}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter>${heading}<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>`,
  ].join('');
}

const A4 = 9;
const A3 = 8;
/** Characters across A4: two thirds of the usual size, about 7 pt. */
const MOST_ON_A4 = 195;

const HEADING_STYLE = 1;
const BODY_STYLE = 2;
const MARKED_STYLE = 3;

function rowXml(
  cells: readonly PlainCell[],
  row: number,
  style: number,
  places: readonly { letters: string; width: number }[],
): string {
  let xml = '';
  let lines = 1;
  places.forEach(({ letters, width }, index) => {
    const cell = cells[index] ?? null;
    const isMarked = typeof cell === 'object' && cell !== null;
    const value = isMarked ? cell.marked : cell;
    if (typeof value === 'string') lines = Math.max(lines, countLines(value, width));
    const place = `r="${letters}${row}" s="${isMarked ? MARKED_STYLE : style}"`;
    if (value === null || (value === '' && !isMarked)) {
      // For its lines on paper.
      xml += `<c ${place}/>`;
      return;
    }
    xml +=
      typeof value === 'number'
        ? `<c ${place}><v>${value}</v></c>`
        : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  });
  // Not every program finds the height of wrapped lines itself; what is not seen is not printed.
  const height = Math.min(MOST_ROW_PT, lines * LINE_PT + ROW_ROOM_PT);
  return `<row r="${row}" ht="${height}" customHeight="1">${xml}</row>`;
}

const LINE_PT = 16;
const ROW_ROOM_PT = 3;
/** More than this no row of a sheet can be. */
const MOST_ROW_PT = 409;

/** On the safe side: a line spares a character, as marks may not begin the next one. */
function countLines(text: string, width: number): number {
  if (text.length * 2 <= width && !text.includes('\n')) return 1;
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / (width - 1.5))), 0);
}

/** `_x000A_` in a text means a character to Excel; its underscore is written as one to say so. */
function escaped(text: string): string {
  return storable(text)
    .replace(/\r\n?/gu, '\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
    .replace(/[&<>"]/gu, (mark) => ENTITIES[mark] ?? mark);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function book(sheets: readonly PlainSheet[]): string {
  const list = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const repeated = sheets.map(
    ({ name }, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escaped(name.replaceAll("'", "''"))}'!$1:$1</definedName>`,
  );
  return [
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets>`,
    `<definedNames>${repeated.join('')}</definedNames></workbook>`,
  ].join('');
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(sheetCount: number): string {
  const sheets = Array.from(
    { length: sheetCount },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`,
    ...sheets,
    '</Types>',
  ].join('');
}

/** 0 plain, 1 heading: bold and centred, 2 body: from the top, wrapped, 3 the same on orange. */
const STYLES = [
  `<styleSheet xmlns="${MAIN}">`,
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font>',
  '<font><b/><sz val="11"/><name val="宋体"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFE0B2"/></patternFill></fill></fills>',
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
  '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/>',
  '<diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">',
  '<alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1">',
  '<alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="2" borderId="1" xfId="0" applyFill="1" applyBorder="1" applyAlignment="1">',
  '<alignment vertical="top" wrapText="1"/></xf></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
