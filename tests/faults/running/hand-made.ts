import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';

/** What a reader is given that no program writes, by the name it is told under. */
export interface HandMade {
  name: string;
  /** Of which sort: the ending a file of it has. */
  ending: 'xlsx' | 'docx';
  make(sample: Uint8Array): Uint8Array;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const DOCUMENT = 'word/document.xml';
const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const WORD_NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const cell = (ref: string, text: string) =>
  `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
const sheet = (rows: string) => `<worksheet ${NS}><sheetData>${rows}</sheetData></worksheet>`;
const document = (body: string) => `<w:document ${WORD_NS}><w:body>${body}</w:body></w:document>`;
const paragraph = '<w:p><w:r><w:t>作品名称</w:t></w:r></w:p>';

/** The kinds met so far, each made anew: none is kept as a file. */
export const HAND_MADE: readonly HandMade[] = [
  inSheet('headings that are words of the language', () =>
    sheet(
      `<row r="1">${['__proto__', 'constructor', 'toString', '日期', '活动名称']
        .map((word, at) => cell(`${columnOf(at)}1`, word))
        .join('')}</row><row r="2">${cell('D2', '2024-05-12')}${cell('E2', '{"a":1}')}</row>`,
    ),
  ),
  inSheet('a cell of 32,767 characters', () =>
    sheet(
      `<row r="1">${cell('A1', '日期')}</row><row r="2">${cell('A2', '宣'.repeat(32_767))}</row>`,
    ),
  ),
  inSheet('16,384 headings', () =>
    sheet(
      `<row r="1">${Array.from({ length: 16_384 }, (_, at) => cell(`${columnOf(at)}1`, `日期${at}`)).join('')}</row>`,
    ),
  ),
  inSheet('formatting down to the last row', () =>
    sheet(
      Array.from(
        { length: 200_000 },
        (_, at) => `<row r="${at * 5 + 1}"><c r="A${at * 5 + 1}" s="1"/></row>`,
      ).join(''),
    ),
  ),
  inSheet('rows that stand in no order', () =>
    sheet(`<row r="9">${cell('A9', '日期')}</row><row r="2">${cell('ZZZZ2', '2024-05-12')}</row>`),
  ),
  inSheet(
    'elements nested 100,000 deep and never closed',
    () => `<worksheet ${NS}>${'<a>'.repeat(100_000)}`,
  ),
  inSheet(
    '50,000 names of namespaces',
    () =>
      `<worksheet ${NS} ${Array.from({ length: 50_000 }, (_, at) => `xmlns:n${at}="u${at}"`).join(' ')}><sheetData/></worksheet>`,
  ),
  inSheet(
    'an entity that grows',
    () =>
      `<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${sheet(`<row r="1">${cell('A1', '&b;')}</row>`)}`,
  ),
  {
    name: '1,000 sheets on one part',
    ending: 'xlsx',
    make: (sample) =>
      withPart(sample, 'xl/workbook.xml', (text) => {
        const [one = '', id = 'rId1'] = /<sheet [^>]*r:id="([^"]+)"[^>]*\/>/u.exec(text) ?? [];
        const many = Array.from(
          { length: 1_000 },
          (_, at) => `<sheet name="表${at}" sheetId="${at + 10}" r:id="${id}"/>`,
        );
        return text.replace(one, one + many.join(''));
      }),
  },
  inDocument('300,000 paragraphs', () => document(paragraph.repeat(300_000))),
  inDocument('a table of 1,000 by 100', () =>
    document(
      `<w:tbl>${`<w:tr>${`<w:tc>${paragraph}</w:tc>`.repeat(100)}</w:tr>`.repeat(1_000)}</w:tbl>${paragraph}`,
    ),
  ),
  inDocument('a paragraph of 100,000 runs', () =>
    document(`<w:p>${'<w:r><w:t>a</w:t></w:r>'.repeat(100_000)}</w:p>`),
  ),
  inDocument('tables in tables, 500 deep', () =>
    document(
      `${'<w:tbl><w:tr><w:tc>'.repeat(500)}${paragraph}${'</w:tc></w:tr></w:tbl>'.repeat(500)}`,
    ),
  ),
  inDocument('no body', () => `<w:document ${WORD_NS}/>`),
];

function inSheet(name: string, text: () => string): HandMade {
  return { name, ending: 'xlsx', make: (sample) => withPart(sample, SHEET, text) };
}

function inDocument(name: string, text: () => string): HandMade {
  return { name, ending: 'docx', make: (sample) => withPart(sample, DOCUMENT, text) };
}

function withPart(sample: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const parts: Unzipped = unzipSync(sample);
  const part = parts[name];
  if (!part) throw new Error(`the sample has no ${name}`);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(part))) }, { level: 6 });
}

/** A, B, …, XFD. */
function columnOf(at: number): string {
  const head = Math.floor(at / 26);
  return `${head > 0 ? columnOf(head - 1) : ''}${String.fromCharCode(65 + (at % 26))}`;
}
