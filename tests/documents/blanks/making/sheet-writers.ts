import ExcelJS from 'exceljs';
import { columnCount, type Form, placed } from './form.ts';
import { pack } from './word-writers.ts';

interface SheetCell {
  text: string;
  row: number;
  column: number;
  across: number;
  down: number;
  bordered: boolean;
}

/** A form as one sheet: title, lines over the whole width, tables, lines. */
function sheetCells(
  form: Form,
  text: (marked: string) => string,
): { cells: SheetCell[]; columns: number } {
  const columns = Math.max(6, ...form.tables.map(columnCount));
  const cells: SheetCell[] = [];
  let row = 1;
  const wide = (value: string) => {
    cells.push({ text: text(value), row, column: 1, across: columns, down: 1, bordered: false });
    row += 1;
  };
  wide(form.title);
  for (const value of form.before) wide(value);
  for (const rows of form.tables) {
    for (const cell of placed(rows)) {
      cells.push({
        ...cell,
        text: text(cell.text),
        row: row + cell.row,
        column: cell.column + 1,
        bordered: !cell.bare,
      });
    }
    row += rows.length;
  }
  for (const value of form.after) wide(value);
  return { cells, columns };
}

export interface ExcelExtras {
  /** Formulas by cell, with the result they were saved with. */
  formulas?: Record<string, { formula: string; result: number }>;
  protect?: boolean;
}

export async function writeByExceljs(
  form: Form,
  text: (marked: string) => string,
  extras: ExcelExtras = {},
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.created = new Date('2024-01-01T00:00:00Z');
  book.modified = book.created;
  const sheet = book.addWorksheet('统计表', {
    pageSetup: {
      paperSize: 9,
      orientation: form.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  });
  const { cells, columns } = sheetCells(form, text);
  for (let column = 1; column <= columns; column += 1) sheet.getColumn(column).width = 11.5;
  const thin = { style: 'thin' as const };
  for (const cell of cells) {
    const { row, column, across, down } = cell;
    if (across > 1 || down > 1) sheet.mergeCells(row, column, row + down - 1, column + across - 1);
    const target = sheet.getCell(row, column);
    if (cell.text !== '') target.value = cell.text;
    target.font = { name: '仿宋_GB2312', size: 11 };
    target.alignment = {
      horizontal: cell.bordered ? 'center' : 'left',
      vertical: 'middle',
      wrapText: true,
    };
    if (cell.bordered) {
      for (let r = row; r < row + down; r += 1) {
        for (let c = column; c < column + across; c += 1) {
          sheet.getCell(r, c).border = { top: thin, left: thin, bottom: thin, right: thin };
        }
      }
    }
  }
  for (const [name, { formula, result }] of Object.entries(extras.formulas ?? {})) {
    sheet.getCell(name).value = { formula, result };
  }
  if (extras.protect) await sheet.protect('', { selectLockedCells: true });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** As WPS writes sheets: shared strings, some in rich runs, gaps where cells are empty, spans, phonetics. */
export function writeSheetByHand(
  form: Form,
  text: (marked: string) => string,
  prefix = '',
): Uint8Array {
  const { cells, columns } = sheetCells(form, text);
  const p = prefix === '' ? '' : `${prefix}:`;
  const ns = `xmlns${prefix === '' ? '' : `:${prefix}`}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
  const strings: string[] = [];
  const index = (value: string) => {
    if (!strings.includes(value)) strings.push(value);
    return strings.indexOf(value);
  };
  const byPosition = new Map<string, string>();
  for (const cell of cells) {
    for (let r = cell.row; r < cell.row + cell.down; r += 1) {
      for (let c = cell.column; c < cell.column + cell.across; c += 1) {
        const first = r === cell.row && c === cell.column;
        const style = cell.bordered ? 1 : 0;
        const at = `${letters(c)}${r}`;
        if (first && cell.text !== '') {
          byPosition.set(
            `${r},${c}`,
            `<${p}c r="${at}" s="${style}" t="s"><${p}v>${index(cell.text)}</${p}v></${p}c>`,
          );
        } else if (cell.bordered) byPosition.set(`${r},${c}`, `<${p}c r="${at}" s="${style}"/>`);
      }
    }
  }
  const last = Math.max(...cells.map((cell) => cell.row + cell.down - 1));
  let data = '';
  for (let r = 1; r <= last; r += 1) {
    let inner = '';
    for (let c = 1; c <= columns; c += 1) inner += byPosition.get(`${r},${c}`) ?? '';
    data += `<${p}row r="${r}" spans="1:${columns}" ht="24" customHeight="1">${inner}</${p}row>`;
  }
  const merges = cells
    .filter((cell) => cell.across > 1 || cell.down > 1)
    .map(
      (cell) =>
        `<${p}mergeCell ref="${letters(cell.column)}${cell.row}:${letters(cell.column + cell.across - 1)}${cell.row + cell.down - 1}"/>`,
    );
  const sheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${p}worksheet ${ns}><${p}dimension ref="A1:${letters(columns)}${last}"/><${p}sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5"/><${p}cols><${p}col min="1" max="${columns}" width="10.5" customWidth="1"/></${p}cols><${p}sheetData>${data}</${p}sheetData><${p}mergeCells count="${merges.length}">${merges.join('')}</${p}mergeCells><${p}pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><${p}pageSetup paperSize="9" orientation="landscape"/></${p}worksheet>`;
  const items = strings.map((value, at) => {
    if (at % 3 !== 1 || value.length < 3)
      return `<${p}si><${p}t xml:space="preserve">${value}</${p}t><${p}phoneticPr fontId="1" type="noConversion"/></${p}si>`;
    const run = (piece: string) =>
      `<${p}r><${p}rPr><${p}sz val="11"/><${p}rFont val="宋体"/><${p}charset val="134"/></${p}rPr><${p}t xml:space="preserve">${piece}</${p}t></${p}r>`;
    return `<${p}si>${run(value.slice(0, 2))}${run(value.slice(2))}</${p}si>`;
  });
  const styles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${p}styleSheet ${ns}><${p}fonts count="2"><${p}font><${p}sz val="11"/><${p}name val="宋体"/><${p}charset val="134"/></${p}font><${p}font><${p}sz val="9"/><${p}name val="宋体"/><${p}charset val="134"/></${p}font></${p}fonts><${p}fills count="2"><${p}fill><${p}patternFill patternType="none"/></${p}fill><${p}fill><${p}patternFill patternType="gray125"/></${p}fill></${p}fills><${p}borders count="2"><${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border><${p}border><${p}left style="thin"><${p}color auto="1"/></${p}left><${p}right style="thin"><${p}color auto="1"/></${p}right><${p}top style="thin"><${p}color auto="1"/></${p}top><${p}bottom style="thin"><${p}color auto="1"/></${p}bottom><${p}diagonal/></${p}border></${p}borders><${p}cellStyleXfs count="1"><${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></${p}cellStyleXfs><${p}cellXfs count="2"><${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><${p}xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><${p}alignment horizontal="center" vertical="center" wrapText="1"/></${p}xf></${p}cellXfs></${p}styleSheet>`;
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return pack({
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${main}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${main}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${main}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<${p}workbook ${ns} xmlns:r="${rel}"><${p}sheets><${p}sheet name="Sheet1" sheetId="1" r:id="rId1"/></${p}sheets></${p}workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${rel}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${rel}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `${head}<${p}sst ${ns} count="${strings.length}" uniqueCount="${strings.length}">${items.join('')}</${p}sst>`,
  });
}

function letters(column: number): string {
  return column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}
