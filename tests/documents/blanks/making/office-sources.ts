import { type Cell, columnCount, type Form, placed } from './form.ts';

/** Sources that LibreOffice turns into .docx or .xlsx. */
export function toHtml(form: Form, text: (marked: string) => string): string {
  const lines = (value: string) =>
    escape(text(value)).replace(/ {2}/gu, '&nbsp; ').split('\n').join('<br>');
  const table = (rows: Cell[][]) => {
    const cells = placed(rows);
    const body = rows.map((_row, index) => {
      const own = cells
        .filter((cell) => cell.row === index)
        .map(
          (cell) => `<td colspan="${cell.across}" rowspan="${cell.down}">${lines(cell.text)}</td>`,
        );
      return `<tr>${own.join('')}</tr>`;
    });
    return `<table border="1" cellspacing="0" width="100%">${body.join('')}</table>`;
  };
  const paragraph = (value: string) => `<p>${lines(value)}</p>`;
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><h2 align="center">${escape(form.title)}</h2>${form.before.map(paragraph).join('')}${form.tables.map(table).join('<p></p>')}${form.after.map(paragraph).join('')}</body></html>`.replace(
    escape(form.title),
    lines(form.title),
  );
}

const NAMESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2"';

const STYLES =
  '<office:automatic-styles><style:style style:name="c" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:wrap-option="wrap"/></style:style></office:automatic-styles>';

export function toFlatText(form: Form, text: (marked: string) => string): string {
  const paragraphs = (value: string) =>
    text(value)
      .split('\n')
      .map((line) => `<text:p>${spaced(line)}</text:p>`)
      .join('');
  const table = (rows: Cell[][], index: number) =>
    `<table:table table:name="t${index}"><table:table-column table:number-columns-repeated="${columnCount(rows)}"/>${gridRows(rows, paragraphs)}</table:table><text:p/>`;
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:mimetype="application/vnd.oasis.opendocument.text">${STYLES}<office:body><office:text>${paragraphs(form.title)}${form.before.map(paragraphs).join('')}${form.tables.map(table).join('')}${form.after.map(paragraphs).join('')}</office:text></office:body></office:document>`;
}

export function toFlatSheet(form: Form, text: (marked: string) => string): string {
  const columns = Math.max(6, ...form.tables.map(columnCount));
  const paragraphs = (value: string) =>
    text(value) === ''
      ? ''
      : text(value)
          .split('\n')
          .map((line) => `<text:p>${spaced(line)}</text:p>`)
          .join('');
  const wide = (value: string) =>
    `<table:table-row><table:table-cell table:number-columns-spanned="${columns}" table:number-rows-spanned="1">${paragraphs(value)}</table:table-cell>${'<table:covered-table-cell/>'.repeat(columns - 1)}</table:table-row>`;
  const rows = form.tables.map((own) => gridRows(own, paragraphs)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:mimetype="application/vnd.oasis.opendocument.spreadsheet">${STYLES}<office:body><office:spreadsheet><table:table table:name="报送表"><table:table-column table:number-columns-repeated="${columns}"/>${wide(form.title)}${form.before.map(wide).join('')}${rows}${form.after.map(wide).join('')}</table:table></office:spreadsheet></office:body></office:document>`;
}

function gridRows(rows: Cell[][], content: (value: string) => string): string {
  const cells = placed(rows);
  return rows
    .map((_row, index) => {
      let out = '';
      for (let column = 0; column < columnCount(rows); column += 1) {
        const cell = cells.find(
          (one) =>
            one.row <= index &&
            index < one.row + one.down &&
            one.column <= column &&
            column < one.column + one.across,
        );
        if (!cell) out += '<table:table-cell/>';
        else if (cell.row === index && cell.column === column) {
          const own = /^\d+$/u.test(cell.text)
            ? ` office:value-type="float" office:value="${cell.text}"`
            : ' office:value-type="string"';
          out += `<table:table-cell table:style-name="c"${own} table:number-columns-spanned="${cell.across}" table:number-rows-spanned="${cell.down}">${content(cell.text)}</table:table-cell>`;
        } else out += '<table:covered-table-cell table:style-name="c"/>';
      }
      return `<table:table-row>${out}</table:table-row>`;
    })
    .join('');
}

function spaced(line: string): string {
  return escape(line).replace(/ {2,}/gu, (all) => ` <text:s text:c="${all.length - 1}"/>`);
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
