import { packWord } from './word-writers.ts';

type Text = (marked: string) => string;

const font =
  '<w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体" w:hint="eastAsia"/><w:szCs w:val="21"/>';
const r = (value: string, extra = '') =>
  value === ''
    ? ''
    : `<w:r><w:rPr>${font.replace('<w:szCs', `${extra}<w:szCs`)}</w:rPr><w:t xml:space="preserve">${value}</w:t></w:r>`;
const p = (value: string, extra = '') => `<w:p>${extra}${r(value)}</w:p>`;
const tc = (width: number, content: string, more = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}</w:tcPr>${content}</w:tc>`;
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('')}</w:tblBorders>`;
const tbl = (widths: number[], ...rows: string[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((a, b) => a + b)}" w:type="dxa"/>${BORDERS}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;

/** Labels and their underlines in a text box, kept twice as Word does. */
export function textBoxes(text: Text): Uint8Array {
  const inner = [
    '填报单位：⟦unit.name⟧____________',
    '联 系 人：⟦work.contact⟧____________',
    '联系电话：⟦work.phone⟧____________',
  ]
    .map((line) => p(text(line)))
    .join('');
  const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="3600000" cy="1200000"/><wp:docPr id="1" name="box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="3600000" cy="1200000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:283pt;height:94pt"><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  const rows = [
    ['作品名称', '⟦work.title⟧'],
    ['作品类型', '⟦work.type⟧'],
    ['作品简介', '⟦work.introduction⟧'],
  ].map(([label = '', room = '']) => tr(tc(2000, p(text(label))), tc(7000, p(text(room)))));
  return packWord(p('安全宣传作品报送表') + box + tbl([2000, 7000], ...rows) + p(''));
}

/** Content controls still showing their prompts, one of them bound to a part elsewhere. */
export function contentControls(text: Text): Uint8Array {
  const control = (marked: string, more = '') => {
    const shown = text(`${marked}单击或点击此处输入文字。`);
    return `<w:sdt><w:sdtPr><w:id w:val="${more === '' ? 11 : 12}"/><w:placeholder><w:docPart w:val="DefaultPlaceholder_-1854013440"/></w:placeholder><w:showingPlcHdr/>${more}<w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>${shown}</w:t></w:r></w:sdtContent></w:sdt>`;
  };
  const bound =
    '<w:dataBinding w:xpath="/a/b" w:storeItemID="{00000000-0000-0000-0000-000000000000}"/>';
  const body =
    p('成果案例报送表') +
    `<w:p>${r('报送单位：')}${control('⟦unit.name⟧')}</w:p>` +
    tbl(
      [2000, 7000],
      tr(tc(2000, p('案例名称')), tc(7000, `<w:p>${control('⟦case.title⟧')}</w:p>`)),
      tr(tc(2000, p('实施背景')), tc(7000, `<w:p>${control('⟦case.background⟧', bound)}</w:p>`)),
      tr(
        tc(2000, p('主要做法')),
        `<w:sdt><w:sdtPr><w:id w:val="13"/></w:sdtPr><w:sdtContent>${tc(7000, p(text('⟦case.practice⟧')))}</w:sdtContent></w:sdt>`,
      ),
      tr(tc(2000, p('工作成效')), tc(7000, p(text('⟦case.results⟧')))),
      tr(tc(2000, p('单位意见')), tc(7000, p(text('⟦pen⟧')) + p('年  月  日'))),
    ) +
    p('');
  return packWord(body);
}

/** A table in a table cell, one character to a paragraph, and a row wider than the header. */
export function nestedTables(text: Text): Uint8Array {
  const vertical = (label: string) => [...label].map((letter) => p(letter)).join('');
  const inner = tbl(
    [1500, 2000, 1500, 2000],
    tr(
      tc(1500, p('联系人')),
      tc(2000, p(text('⟦case.contact⟧'))),
      tc(1500, p('联系电话')),
      tc(2000, p(text('⟦case.phone⟧'))),
    ),
    tr(tc(1500, p('电子邮箱')), tc(5500, p(text('⟦case.email⟧')), '<w:gridSpan w:val="3"/>')),
  );
  const body =
    p('安全宣传“五进”成果案例报送表') +
    tbl(
      [800, 8200],
      tr(tc(800, vertical('案例名称')), tc(8200, p(text('⟦case.title⟧')))),
      tr(tc(800, vertical('实施背景')), tc(8200, p(text('⟦case.background⟧')) + p('') + p(''))),
      tr(
        tc(800, vertical('主要做法')),
        tc(8200, p(text('⟦case.practice⟧')) + p('') + p('') + p('')),
      ),
      tr(tc(800, vertical('取得成效')), tc(8200, p(text('⟦case.results⟧')) + p(''))),
      tr(tc(800, vertical('单位信息')), tc(8200, inner + p(''))),
      tr(
        tc(800, vertical('单位意见')),
        tc(
          8200,
          p(text('⟦pen⟧')) +
            p('          负责人（签字）：          （盖章）') +
            p('                年    月    日'),
        ),
      ),
    ) +
    p('');
  return packWord(body);
}

/** Tabs with underlines, spaces set underlined, a row of fixed height, and guidance in small grey. */
export function tabsAndLines(text: Text): Uint8Array {
  const u = '<w:u w:val="single"/>';
  const tab = `<w:r><w:rPr>${font.replace('<w:szCs', `${u}<w:szCs`)}</w:rPr><w:tab/></w:r>`;
  const exact = '<w:trPr><w:trHeight w:val="500" w:hRule="exact"/></w:trPr>';
  const body =
    p('作品报送表') +
    `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="5000"/><w:tab w:val="left" w:pos="9000"/></w:tabs></w:pPr>${r(text('填报单位：⟦unit.name⟧'))}${tab}${r(text('联系电话：⟦work.phone⟧'))}${tab}</w:p>` +
    `<w:p>${r('作者')}${r(text('⟦work.authors⟧          '), u)}${r('创作时间')}${r(text('⟦work.createdOn⟧     '), u)}${r('年')}${r('   ', u)}${r('月')}${r('   ', u)}${r('日')}</w:p>` +
    tbl(
      [2000, 7000],
      `<w:tr>${exact}${tc(2000, p('作品名称'))}${tc(7000, p(text('⟦work.title⟧')))}</w:tr>`,
      tr(
        tc(2000, p('作品简介')),
        tc(
          7000,
          `<w:p><w:r><w:rPr><w:color w:val="808080"/><w:sz w:val="18"/></w:rPr><w:t>${text('⟦work.introduction⟧（限300字以内，可另附页）')}</w:t></w:r></w:p>`,
        ),
      ),
      tr(tc(2000, p('备注')), tc(7000, p(text('⟦?⟧')))),
    ) +
    `<w:p>${r('审核人')}${r(text('⟦unit.reviewer⟧        '), u)}${r('    主要负责人（签字）')}${r(text('⟦pen⟧        '), u)}</w:p>`;
  return packWord(body);
}
