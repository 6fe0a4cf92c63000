import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FieldValues } from '#shared/blanks/field-values.ts';
import { sheetBoxes } from '../../documents/blanks/making/box-forms.ts';
import { unmarked } from '../../documents/blanks/making/form.ts';
import { fillFile, recogniseFile, tagFile } from '../../support/blank-files.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const plain = sheetBoxes(unmarked);
const cell = (name: string, text: string, style = 1) =>
  `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

/** The sheet of a work's form with other rows, lists or parts. */
function form(change: {
  rows?: string;
  lists?: string;
  parts?: Record<string, string>;
}): Uint8Array {
  const parts = unzipSync(plain);
  let sheet = strFromU8(parts[SHEET] ?? new Uint8Array());
  if (change.rows !== undefined) {
    sheet = sheet.replace(/<sheetData>.*<\/sheetData>/u, `<sheetData>${change.rows}</sheetData>`);
  }
  if (change.lists !== undefined) {
    sheet = sheet.replace(/<dataValidations.*<\/dataValidations>/u, change.lists);
  }
  parts[SHEET] = strToU8(sheet);
  for (const [name, text] of Object.entries(change.parts ?? {})) parts[name] = strToU8(text);
  return zipSync(parts);
}

function fill(blank: Uint8Array, entries: Record<string, string>) {
  const values: FieldValues = new Map(Object.entries(entries));
  const found = recogniseFile(blank, '表.xlsx', 'work');
  const filled = fillFile(tagFile(blank, found, '表.xlsx'), values, '表.xlsx');
  return { found, filled, sheet: strFromU8(unzipSync(filled.bytes)[SHEET] ?? new Uint8Array()) };
}

const cellOf = (sheet: string, name: string) =>
  new RegExp(`<c r="${name}"[^>]*?(?:/>|>.*?</c>)`, 'u').exec(sheet)?.[0] ?? '';
const list = (formula: string) =>
  `<dataValidations count="1"><dataValidation type="list" sqref="A9 B3:B4"><formula1>${formula}</formula1></dataValidation></dataValidations>`;
const further = (formula: string) =>
  `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>${formula}</xm:f></x14:formula1><xm:sqref>B3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;

describe('a cell with a list', () => {
  test.each([
    ['of its own words', list('"短视频类,平面类"')],
    ['on a hidden sheet', list('选项!$A$1:$A$4')],
    ['on a sheet in quotes, by column', list("'选项'!$A:$A")],
    ['under a name', list('作品类别')],
    ['kept as an extension', further('选项!$A$1:$A$4')],
  ])('%s takes the listed word that fits', (_, lists) => {
    const { filled, sheet } = fill(form({ lists }), { 'work.type': '短视频' });
    expect(cellOf(sheet, 'B3')).toContain('>短视频类</t>');
    expect(filled.reworded).toMatchObject([{ where: '作品表!B3' }]);
  });

  test.each([
    [list('"短视频类,平面类"'), '不在表上下拉列表的选项里（短视频类、平面类），请自己选一项'],
    [list('INDIRECT($A$3)'), '下拉列表由公式算出，程序读不出选项，请自己选一项'],
    [list('没有这个名称'), '下拉列表由公式算出，程序读不出选项，请自己选一项'],
  ])('%s takes nothing else, which is said', (lists, reason) => {
    const { filled, sheet } = fill(form({ lists }), { 'work.type': '手册' });
    expect(cellOf(sheet, 'B3')).toBe('<c r="B3" s="1"/>');
    expect(filled.refused).toMatchObject([{ field: 'work.type', reason }]);
    expect(filled.filled).toEqual([]);
  });
});

describe('boxes of a sheet', () => {
  test('in a symbol font among other runs are ticked in their own letters', () => {
    const { sheet } = fill(plain, { 'work.settings': '农村' });
    const before = strFromU8(unzipSync(plain)[SHEET] ?? new Uint8Array());
    const ticked = cellOf(before, 'B4').replace(/(企业 <\/t>.*?)<t>o/u, '$1<t>þ');
    const bare = (source: string) => source.replaceAll(' xml:space="preserve"', '');
    expect(bare(cellOf(sheet, 'B4'))).toBe(bare(ticked));
  });

  test('that are cells hold TRUE or FALSE, whatever stood there', () => {
    const styles = strFromU8(unzipSync(plain)['xl/styles.xml'] ?? new Uint8Array()).replace(
      '</cellXfs>',
      '<xf borderId="1"><extLst><ext xmlns:xfpb="http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag" uri="{C7286773-470A-42A8-94C5-96B5CB345126}"><xfpb:xfComplement i="0"/></ext></extLst></xf></cellXfs>',
    );
    const box = (name: string, value: 0 | 1) => `<c r="${name}" s="2" t="b"><v>${value}</v></c>`;
    const rows = `<row r="1">${cell('A1', '作品类型')}${box('B1', 0)}${cell('C1', '短视频')}${box('D1', 1)}${cell('E1', '图文')}${box('F1', 0)}${cell('G1', '其他')}</row>`;
    const blank = form({ rows, lists: '', parts: { 'xl/styles.xml': styles } });
    const { found, sheet } = fill(blank, { 'work.type': '短视频' });
    expect(found.fields).toMatchObject([{ field: 'work.type' }]);
    expect(sheet).toContain(box('B1', 1) + cell('C1', '短视频') + box('D1', 0));
    expect(sheet).toContain(box('F1', 0));
  });

  test('that lie over the cells are listed, and nothing is written under them', () => {
    const shape = (caption: string, column: number) =>
      `<v:shape type="#_x0000_t201"><v:textbox><div><font face="宋体">${caption}</font><br></div></v:textbox><x:ClientData ObjectType="Checkbox"><x:Anchor>${column}, 5, 2, 2, ${column}, 60, 2, 20</x:Anchor></x:ClientData></v:shape>`;
    const parts = {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>',
      'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">${shape('短视频', 1)}${shape('图文', 1)}</xml>`,
    };
    const { found, filled, sheet } = fill(form({ parts }), { 'work.type': '短视频' });
    expect(found.warnings.map(({ message }) => message)).toEqual([
      '工作表“作品表”上放着 2 个复选框（短视频、图文），不在格子里，程序不能代填；请填好后自己勾选。',
      '作品表!B3“作品类型”没有填：上面放着复选框，程序不能代填，请填好后自己勾选。',
    ]);
    expect(found.unmatched).toMatchObject([{ label: '作品类型', where: '作品表!B3' }]);
    expect(filled.unplaced).toMatchObject([{ field: 'work.type' }]);
    expect(cellOf(sheet, 'B3')).toBe('<c r="B3" s="1"/>');
  });

  test('that are drawn on the sheet are listed likewise', () => {
    const anchor = (row: number) =>
      `<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="150000" cy="150000"/><xdr:sp/><xdr:clientData/></xdr:oneCellAnchor>`;
    const parts = {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">${anchor(2)}${anchor(2)}</xdr:wsDr>`,
    };
    const { found } = fill(form({ parts }), { 'work.type': '短视频' });
    expect(found.warnings.map(({ message }) => message)[0]).toContain('放着 2 个画的框');
    expect(found.unmatched).toMatchObject([{ where: '作品表!B3' }]);
  });
});
