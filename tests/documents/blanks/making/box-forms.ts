import { pack, packWord } from './word-writers.ts';

type Text = (marked: string) => string;

const TYPES = ['短视频', '图文', '海报', '其他'];
const SETTINGS = ['企业', '农村', '社区', '学校', '家庭'];

const font =
  '<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体" w:hint="eastAsia"/></w:rPr>';
const run = (inner: string, properties = font) => `<w:r>${properties}${inner}</w:r>`;
const words = (value: string) =>
  value === '' ? '' : run(`<w:t xml:space="preserve">${value}</w:t>`);
const p = (inner: string) => `<w:p>${inner}</w:p>`;
const tc = (width: number, inner: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inner}</w:tc>`;
const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('')}</w:tblBorders>`;

/** Rows of a label and its room. */
function table(rows: readonly (readonly [label: string, room: string])[]): string {
  const made = rows.map(
    ([label, room]) =>
      `<w:tr>${tc(2000, p(words(label)))}${room.startsWith('<w:sdt') ? room : tc(7000, room)}</w:tr>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/>${BORDERS}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="7000"/></w:tblGrid>${made.join('')}</w:tbl>`;
}

const choices = (mark: string, options: readonly string[], box: string, gap = '  ') =>
  p(words(mark) + options.map((option) => box + words(`${option}${gap}`)).join(''));

const field = (instruction: string, data: string, result: string) =>
  run(`<w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar>`) +
  run(`<w:instrText xml:space="preserve"> ${instruction} </w:instrText>`) +
  run('<w:fldChar w:fldCharType="separate"/>') +
  words(result) +
  run('<w:fldChar w:fldCharType="end"/>');
const NAMED = '<w:name w:val=""/><w:enabled/><w:calcOnExit w:val="0"/>';
const textField = (marked: string) => field('FORMTEXT', `${NAMED}<w:textInput/>`, `${marked}     `);
const FIELD_BOX = field(
  'FORMCHECKBOX',
  `${NAMED}<w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox>`,
  '',
);

/** Form fields of Word 97 to 2003, as protected forms still have them. */
export function fieldBoxes(text: Text): Uint8Array {
  return packWord(
    p(words('安全宣传作品报送表')) +
      table([
        ['作品名称', p(textField(text('⟦work.title⟧')))],
        ['填报单位', p(textField(text('⟦unit.name⟧')))],
        ['作品类型', choices(text('⟦work.type⟧'), TYPES, FIELD_BOX)],
        ['适用领域', choices(text('⟦work.settings⟧'), SETTINGS, FIELD_BOX, ' ')],
        ['作品简介', p(words(text('⟦work.introduction⟧')))],
      ]) +
      p(''),
  );
}

let id = 100;
const control = (about: string, content: string) => {
  id += 1;
  return `<w:sdt><w:sdtPr><w:id w:val="${id}"/>${about}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
};
const CHECK_BOX =
  '<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="0052" w14:font="Wingdings 2"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>';
const contentBox = () =>
  control(
    CHECK_BOX,
    '<w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/></w:rPr><w:t>☐</w:t></w:r>',
  );

/** Content controls: boxes, a list and a day. */
export function contentBoxes(text: Text): Uint8Array {
  id = 100;
  const boxes = (mark: string, options: readonly string[]) =>
    p(words(mark) + options.map((option) => contentBox() + words(`${option} `)).join(''));
  const shown = (marked: string) => `<w:r>${font}<w:t>${marked}</w:t></w:r>`;
  return packWord(
    p(words('安全宣传作品报送表')) +
      table([
        ['作品名称', p(words(text('⟦work.title⟧')))],
        ['作品类型', boxes(text('⟦work.type⟧'), TYPES)],
        ['适用领域', boxes(text('⟦work.settings⟧'), SETTINGS)],
        [
          '创作时间',
          p(
            control(
              '<w:showingPlcHdr/><w:date><w:dateFormat w:val="yyyy年M月d日"/><w:lid w:val="zh-CN"/><w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>',
              shown(text('⟦work.createdOn⟧单击或点击此处输入日期。')),
            ),
          ),
        ],
        ['作品简介', p(words(text('⟦work.introduction⟧')))],
      ]) +
      p(''),
  );
}

const WINGDINGS =
  '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings" w:eastAsia="宋体"/></w:rPr>';

/** Boxes that are pictures of a font: as symbols, and as letters among the words. */
export function symbolBoxes(text: Text): Uint8Array {
  const symbol = run('<w:sym w:font="Wingdings 2" w:char="F0A3"/>');
  const row = SETTINGS.map((one) => `¨${one} `).join('');
  const among = run(`<w:t xml:space="preserve">${row}</w:t>`, WINGDINGS);
  return packWord(
    p(words('安全宣传作品报送表')) +
      table([
        ['作品名称', p(words(text('⟦work.title⟧')))],
        ['作品类型', choices(text('⟦work.type⟧'), TYPES, symbol)],
        ['适用领域', p(words(text('⟦work.settings⟧')) + among)],
        ['作品简介', p(words(text('⟦work.introduction⟧')))],
      ]) +
      p(''),
  );
}

/** 口 as clerks type it, and boxes that are cells of their own. */
export function typedBoxes(text: Text): Uint8Array {
  const cells = TYPES.flatMap((type, at) => [
    tc(500, p(words(at === 0 ? text('⟦work.type⟧□') : '□'))),
    tc(1250, p(words(type))),
  ]);
  const grid = [2000, ...TYPES.flatMap(() => [500, 1250])];
  const row = `<w:tr>${tc(2000, p(words('作品类型')))}${cells.join('')}</w:tr>`;
  const boxTable = `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/>${BORDERS}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${row}</w:tbl>`;
  return packWord(
    p(words('安全宣传作品报送表')) +
      p(words(text('填报单位：⟦unit.name⟧____________'))) +
      boxTable +
      p('') +
      table([
        ['作品名称', p(words(text('⟦work.title⟧')))],
        [
          '适用领域',
          p(words(text(`⟦work.settings⟧${SETTINGS.map((one) => `口${one}`).join(' ')}`))),
        ],
        ['作品简介', p(words(text('⟦work.introduction⟧')))],
      ]) +
      p(''),
  );
}

/** Boxes under their words, a form a row with 是 and 否, options one under the other, own words. */
export function gridBoxes(text: Text): Uint8Array {
  const grid = (widths: readonly number[], rows: readonly (readonly string[])[]) =>
    `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/>${BORDERS}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.map((cells) => `<w:tr>${cells.map((cell, at) => tc(widths[at] ?? 1000, p(words(cell)))).join('')}</w:tr>`).join('')}</w:tbl>`;
  const forms = ['安全宣讲', '媒体宣传', '应急演练', '警示曝光', '其他'];
  const under = SETTINGS.map((_, at) => (at === 0 ? text('⟦case.setting⟧○') : '○'));
  return packWord(
    p(words('成果案例申报表')) +
      table([
        ['案例名称', p(words(text('⟦case.title⟧')))],
        ['报送单位', p(words(text('⟦unit.name⟧')))],
        ['上报时段', p(words(text('⟦period.half⟧□上半年  □下半年')))],
        ['报送性质', p(words(text('⟦?⟧□首次报送'))) + p(words('□修改再报'))],
      ]) +
      p(words('一、适用领域')) +
      grid(
        SETTINGS.map(() => 1800),
        [SETTINGS, under],
      ) +
      p(words('二、宣传形式')) +
      grid(
        [5000, 2000, 2000],
        [
          ['宣传形式', '是', '否'],
          ...forms.map((form, at) => [form, at === 0 ? text('⟦case.form⟧□') : '□', '□']),
        ],
      ) +
      p('') +
      table([['主要做法', p(words(text('⟦case.practice⟧')))]]) +
      p(''),
  );
}

/** A sheet with boxes in Wingdings, boxes that are cells, and lists on a sheet of their own. */
export function sheetBoxes(text: Text): Uint8Array {
  const inline = (value: string) => `<is><t xml:space="preserve">${value}</t></is>`;
  const cell = (name: string, value: string, style = 1) =>
    value === ''
      ? `<c r="${name}" s="${style}"/>`
      : `<c r="${name}" s="${style}" t="inlineStr">${inline(value)}</c>`;
  const rich = (name: string, mark: string, options: readonly string[]) => {
    const runs = options.map(
      (option) =>
        `<r><rPr><sz val="11"/><rFont val="Wingdings"/></rPr><t>o</t></r><r><rPr><sz val="11"/><rFont val="宋体"/></rPr><t xml:space="preserve">${option} </t></r>`,
    );
    const first = mark === '' ? '' : `<r><t xml:space="preserve">${mark}</t></r>`;
    return `<c r="${name}" s="1" t="inlineStr"><is>${first}${runs.join('')}</is></c>`;
  };
  const rows = [
    cell('A1', '安全宣传作品报送表', 0),
    cell('A2', '作品名称') + cell('B2', text('⟦work.title⟧')),
    cell('A3', '作品类型') + cell('B3', text('⟦work.type⟧')),
    cell('A4', '适用领域') + rich('B4', text('⟦work.settings⟧'), SETTINGS),
    cell('A5', '填报单位') + cell('B5', text('⟦unit.name⟧')),
    cell('A6', '作品简介') + cell('B6', text('⟦work.introduction⟧')),
  ].map((cells, at) => `<row r="${at + 1}">${cells}</row>`);
  const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const type = (part: string, name: string) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml"/>`;
  return pack({
    '[Content_Types].xml': `${head}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('/xl/workbook.xml', 'sheet.main')}${type('/xl/worksheets/sheet1.xml', 'worksheet')}${type('/xl/worksheets/sheet2.xml', 'worksheet')}${type('/xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="作品表" sheetId="1" r:id="rId1"/><sheet name="选项" sheetId="2" state="hidden" r:id="rId2"/></sheets><definedNames><definedName name="作品类别">选项!$A$1:$A$4</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf borderId="1" applyBorder="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="14" customWidth="1"/><col min="2" max="2" width="60" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData><dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B3"><formula1>作品类别</formula1></dataValidation></dataValidations></worksheet>`,
    'xl/worksheets/sheet2.xml': `${head}<worksheet xmlns="${MAIN}"><sheetData>${['短视频类', '图文类', '平面类', '其他'].map((word, at) => `<row r="${at + 1}">${cell(`A${at + 1}`, word, 0)}</row>`).join('')}</sheetData></worksheet>`,
  });
}
