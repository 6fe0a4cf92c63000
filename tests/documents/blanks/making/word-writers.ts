import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { type Cell, columnCount, type Form, placed } from './form.ts';

/** By the docx library, as a program would make it. */
export async function writeByDocxLibrary(
  form: Form,
  text: (marked: string) => string,
): Promise<Uint8Array> {
  const line = (value: string, centred = false) =>
    new Paragraph({
      alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
      children: [new TextRun({ text: text(value), font: '仿宋_GB2312', size: 24 })],
    });
  const table = (rows: Cell[][]) =>
    new Table({
      width: { size: 9000, type: WidthType.DXA },
      rows: rows.map(
        (_row, index) =>
          new TableRow({
            children: gridRow(rows, index).map(
              (cell) =>
                new TableCell({
                  columnSpan: cell.across,
                  ...(cell.merge === 'none'
                    ? {}
                    : {
                        verticalMerge:
                          cell.merge === 'start'
                            ? VerticalMergeType.RESTART
                            : VerticalMergeType.CONTINUE,
                      }),
                  borders: { top: { style: BorderStyle.SINGLE, size: 4 } },
                  children: cell.text.split('\n').map((part) => line(part, cell.isLabel)),
                }),
            ),
          }),
      ),
    });
  const document = new Document({
    sections: [
      {
        children: [
          line(form.title, true),
          ...form.before.map((value) => line(value)),
          ...form.tables.flatMap((rows) => [table(rows), line('')]),
          ...form.after.map((value) => line(value)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** How WPS and old Word leave things behind them. */
export interface RawStyle {
  /** Words cut into runs, as spelling marks and editing do. */
  splitRuns: boolean;
  /** Underlined spaces instead of underline characters. */
  underlinedSpaces: boolean;
  /** Only the paragraph mark of an empty cell carries its font. */
  markProperties: boolean;
  legacyFields: boolean;
  prefix: string;
}

export function writeByHand(
  form: Form,
  text: (marked: string) => string,
  style: RawStyle,
): Uint8Array {
  const { prefix: p } = style;
  const properties = `<${p}:rPr><${p}:rFonts ${p}:ascii="仿宋_GB2312" ${p}:eastAsia="仿宋_GB2312" ${p}:hint="eastAsia"/><${p}:sz ${p}:val="24"/></${p}:rPr>`;
  const run = (value: string, extra = '') =>
    `<${p}:r>${extra ? properties.replace(`</${p}:rPr>`, `${extra}</${p}:rPr>`) : properties}<${p}:t${/^\s|\s$/u.test(value) ? ' xml:space="preserve"' : ''}>${value}</${p}:t></${p}:r>`;
  const runs = (value: string) => {
    if (value === '') return '';
    const pieces = value.split(/(_{2,})/u).filter((piece) => piece !== '');
    return pieces
      .map((piece) => {
        if (/^_{2,}$/u.test(piece) && style.legacyFields) return legacyField(p, properties);
        if (/^_{2,}$/u.test(piece) && style.underlinedSpaces) {
          return run(' '.repeat(piece.length), `<${p}:u ${p}:val="single"/>`);
        }
        if (!style.splitRuns || piece.length < 4) return run(piece);
        const middle = Math.floor(piece.length / 2);
        return `${run(piece.slice(0, middle))}<${p}:proofErr ${p}:type="spellStart"/>${run(piece.slice(middle))}`;
      })
      .join('');
  };
  const paragraph = (value: string, centred = false) => {
    const shown = text(value);
    const mark = shown === '' && style.markProperties ? properties : '';
    const own = centred ? `<${p}:jc ${p}:val="center"/>` : '';
    const about = own + mark === '' ? '' : `<${p}:pPr>${own}${mark}</${p}:pPr>`;
    return `<${p}:p>${about}${runs(shown)}</${p}:p>`;
  };
  const table = (rows: Cell[][]) => {
    const columns = columnCount(rows);
    const width = Math.floor(9000 / columns);
    const grid = `<${p}:gridCol ${p}:w="${width}"/>`.repeat(columns);
    const body = rows
      .map((_row, index) => {
        const cells = gridRow(rows, index).map((cell) => {
          const span = cell.across > 1 ? `<${p}:gridSpan ${p}:val="${cell.across}"/>` : '';
          const merge =
            cell.merge === 'none'
              ? ''
              : cell.merge === 'start'
                ? `<${p}:vMerge ${p}:val="restart"/>`
                : `<${p}:vMerge/>`;
          const content = cell.text
            .split('\n')
            .map((part) => paragraph(part, cell.isLabel))
            .join('');
          return `<${p}:tc><${p}:tcPr><${p}:tcW ${p}:w="${width * cell.across}" ${p}:type="dxa"/>${span}${merge}<${p}:vAlign ${p}:val="center"/></${p}:tcPr>${content}</${p}:tc>`;
        });
        return `<${p}:tr><${p}:trPr><${p}:trHeight ${p}:val="480"/></${p}:trPr>${cells.join('')}</${p}:tr>`;
      })
      .join('');
    const side = (name: string) =>
      `<${p}:${name} ${p}:val="single" ${p}:sz="4" ${p}:space="0" ${p}:color="auto"/>`;
    const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('');
    return `<${p}:tbl><${p}:tblPr><${p}:tblW ${p}:w="0" ${p}:type="auto"/><${p}:tblBorders>${borders}</${p}:tblBorders></${p}:tblPr><${p}:tblGrid>${grid}</${p}:tblGrid>${body}</${p}:tbl>`;
  };
  const body = [
    paragraph(form.title, true),
    ...form.before.map((value) => paragraph(value)),
    ...form.tables.flatMap((rows) => [table(rows), `<${p}:p/>`]),
    ...form.after.map((value) => paragraph(value)),
  ].join('');
  return packWord(body, p, form.landscape === true);
}

/** The smallest package that Word opens. */
export function packWord(body: string, p = 'w', landscape = false): Uint8Array {
  const size = landscape
    ? `${p}:w="16838" ${p}:h="11906" ${p}:orient="landscape"`
    : `${p}:w="11906" ${p}:h="16838"`;
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${p}:document xmlns:${p}="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"><${p}:body>${body}<${p}:sectPr><${p}:pgSz ${size}/><${p}:pgMar ${p}:top="1440" ${p}:right="1200" ${p}:bottom="1440" ${p}:left="1200" ${p}:header="851" ${p}:footer="992" ${p}:gutter="0"/></${p}:sectPr></${p}:body></${p}:document>`;
  const types =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const rels =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  return pack({ '[Content_Types].xml': types, '_rels/.rels': rels, 'word/document.xml': document });
}

export function pack(parts: Record<string, string>): Uint8Array {
  const files = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]),
  );
  return zipSync(files, { mtime: new Date('2024-01-01T00:00:00Z'), level: 9 });
}

/** Five wide spaces in a form field, as Word 97 to 2003 had them. */
function legacyField(p: string, properties: string): string {
  const mark = (type: string, inner = '') =>
    `<${p}:r>${properties}<${p}:fldChar ${p}:fldCharType="${type}">${inner}</${p}:fldChar></${p}:r>`;
  return `${mark('begin', `<${p}:ffData><${p}:name ${p}:val=""/><${p}:enabled/><${p}:calcOnExit ${p}:val="0"/><${p}:textInput/></${p}:ffData>`)}<${p}:r>${properties}<${p}:instrText xml:space="preserve"> FORMTEXT </${p}:instrText></${p}:r>${mark('separate')}<${p}:r>${properties}<${p}:t>${'\u2002'.repeat(5)}</${p}:t></${p}:r>${mark('end')}`;
}

interface GridCell {
  text: string;
  across: number;
  merge: 'none' | 'start' | 'continue';
  isLabel: boolean;
}

/** A table row with the cells that continue merges from above put in. */
function gridRow(rows: readonly Cell[][], index: number): GridCell[] {
  return placed(rows)
    .filter((cell) => cell.row <= index && index < cell.row + cell.down)
    .sort((a, b) => a.column - b.column)
    .map((cell) => ({
      text: cell.row === index ? cell.text : '',
      across: cell.across,
      merge: cell.down === 1 ? 'none' : cell.row === index ? 'start' : 'continue',
      isLabel: !cell.text.includes('⟦'),
    }));
}
