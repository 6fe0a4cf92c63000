import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FieldValues } from '#shared/blanks/field-values.ts';
import { packWord } from '../../documents/blanks/making/word-writers.ts';
import { fillFile, recogniseFile, tagFile } from '../../support/blank-files.ts';

const t = (text: string, font = '') =>
  `<w:r>${font === '' ? '' : `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = (inner: string) => `<w:tc><w:p>${inner}</w:p></w:tc>`;
const blankWith = (cells: string) =>
  packWord(
    `<w:tbl><w:tr>${cell(t('作品名称'))}${cell('')}</w:tr><w:tr>${cell(t('作品类型'))}${cells}</w:tr></w:tbl>`,
  );
/** 短视频, 图文 and 海报, each behind its box. */
const row = (box: string) =>
  cell(['短视频', '图文', '海报'].map((word) => `${box}${t(`${word} `)}`).join(''));
const values: FieldValues = new Map([
  ['work.title', '一分钟'],
  ['work.type', '短视频'],
]);
const documentOf = (bytes: Uint8Array) =>
  new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);

function fill(blank: Uint8Array, own: FieldValues = values) {
  const found = recogniseFile(blank, '表.docx', 'work');
  const filled = fillFile(tagFile(blank, found), own);
  return { found, filled, xml: documentOf(filled.bytes) };
}

const field = (data: string, begin = 'begin') =>
  `<w:r><w:fldChar w:fldCharType="${begin}">${data}</w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const checkBox = (state: string) =>
  `<w:ffData><w:name w:val=""/><w:enabled/><w:checkBox><w:sizeAuto/>${state}</w:checkBox></w:ffData>`;
const control = (states: string, glyph = '<w:r><w:t>☐</w:t></w:r>', more = '') =>
  `<w:sdt><w:sdtPr>${more}<w14:checkbox><w14:checked w14:val="0"/>${states}</w14:checkbox></w:sdtPr><w:sdtContent>${glyph}</w:sdtContent></w:sdt>`;

/** How the box of the chosen word becomes; all else of the document stays as it is. */
const BOXES: [what: string, box: string, from: string, to: string][] = [
  [
    'an old form field',
    field(checkBox('<w:default w:val="0"/>')),
    '<w:default w:val="0"/>',
    '<w:default w:val="0"/><w:checked/>',
  ],
  [
    'an old form field in one run',
    field(checkBox('<w:default w:val="0"/>')).replaceAll('</w:r><w:r>', ''),
    '<w:default w:val="0"/>',
    '<w:default w:val="0"/><w:checked/>',
  ],
  [
    'an old form field with its state',
    field(checkBox('<w:checked w:val="0"/>')),
    '<w:checked w:val="0"/>',
    '<w:checked/>',
  ],
  [
    'a symbol',
    '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>',
    'w:char="F0A8"',
    'w:char="F0FE"',
  ],
  [
    'another symbol',
    '<w:r><w:sym w:font="Wingdings" w:char="F06F"/></w:r>',
    'w:char="F06F"',
    'w:char="F0FE"',
  ],
  [
    'a symbol of the second font',
    '<w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/></w:r>',
    'w:char="F0A3"',
    'w:char="F052"',
  ],
  ['the letter o', t('o', 'Wingdings'), '>o<', '>þ<'],
  ['the letter ¨', t('¨', 'Wingdings'), '>¨<', '>þ<'],
  ['the letter q', t('q', 'Wingdings'), '>q<', '>þ<'],
  ['the letter £', t('£', 'Wingdings 2'), '>£<', '>R<'],
  ['a letter of the private area', t('\uF0A8', 'Wingdings'), '>\uF0A8<', '>\uF0FE<'],
  [
    'a check box with its own ticked look',
    control('<w14:checkedState w14:val="2611" w14:font="MS Gothic"/>'),
    '<w14:checked w14:val="0"/><w14:checkedState w14:val="2611" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r>',
    '<w14:checked w14:val="1"/><w14:checkedState w14:val="2611" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/></w:rPr><w:t>☑</w:t></w:r>',
  ],
  [
    'a check box whose ticked look is a symbol',
    control('<w14:checkedState w14:val="00FE" w14:font="Wingdings"/>'),
    '<w14:checked w14:val="0"/><w14:checkedState w14:val="00FE" w14:font="Wingdings"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r>',
    '<w14:checked w14:val="1"/><w14:checkedState w14:val="00FE" w14:font="Wingdings"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
  ],
];

test.each(BOXES)('%s is ticked, and nothing beside it changes', (_, box, from, to) => {
  const blank = blankWith(row(box));
  const { found, filled, xml } = fill(blank);
  expect(found.unmatched).toEqual([]);
  expect(filled.filled.map(({ field: own }) => own)).toEqual(['work.title', 'work.type']);
  const bare = (source: string) => source.replaceAll(' xml:space="preserve"', '');
  const before = documentOf(blank);
  const at = before.indexOf(from);
  const ticked = before.slice(0, at) + to + before.slice(at + from.length);
  expect(bare(xml).replace('<w:r><w:t>一分钟</w:t></w:r>', '')).toBe(bare(ticked));
});

test('letters that are boxes among the words of one run are ticked in their place', () => {
  const line = `<w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings" w:eastAsia="宋体"/></w:rPr><w:t>o短视频 o图文 o海报</w:t></w:r>`;
  const { xml } = fill(blankWith(cell(line)), new Map([['work.type', '图文']]));
  expect(xml).toContain('>o短视频 þ图文 o海报<');
});

test('a tick that the form came with goes where the value is another', () => {
  const ticked = [
    field(checkBox('<w:default w:val="1"/>')),
    t('þ', 'Wingdings'),
    '<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>',
    t('☑'),
  ];
  const empty = ['<w:checked w:val="0"/>', '>¨<', 'w:char="F0A3"', '>☐<'];
  for (const [at, box] of ticked.entries()) {
    const plain = t('□');
    const { xml } = fill(
      blankWith(cell(`${plain}${t('短视频 ')}${box}${t('图文 ')}${plain}${t('海报')}`)),
    );
    expect(xml).toContain(empty[at]);
    expect(xml).toContain('☑');
  }
});

test.each(['口', '〇', '◯', '⬜', '（ ）', '[ ]', '【 】', '［　］'])(
  '%s typed as a box is one',
  (box) => {
    const line = `${box}短视频 ${box}图文 ${box}其他`;
    const { found, xml } = fill(blankWith(cell(t(line))));
    expect(found.fields.map(({ field: own }) => own)).toEqual(['work.title', 'work.type']);
    const glyph = /[〇◯]/u.test(box) ? '●' : '☑';
    const ticked = box.length > 1 ? `${box[0]}√${box.at(-1) ?? ''}` : glyph;
    expect(xml).toContain(`>${line.replace(box, ticked)}<`);
  },
);

test('口 within words is no box', () => {
  const found = recogniseFile(blankWith(cell(t('窗口宣传 口头宣讲'))), '表.docx', 'work');
  expect(found.fields.map(({ field: own }) => own)).toEqual(['work.title']);
});

describe('boxes that are cells beside their words', () => {
  const pairs = (box: string) =>
    ['短视频', '图文', '其他'].map((word) => box + cell(t(word))).join('');

  test.each([
    ['free', cell(''), '√'],
    ['with a box', cell(t('□')), '☑'],
    ['with a check box', cell(control('')), '☒'],
    [
      'that are check boxes',
      control('<w14:checkedState w14:val="2611" w14:font="MS Gothic"/>', cell(t('☐'))),
      '☑',
    ],
  ])('%s: the one is ticked, 其他 is not', (_, box, tick) => {
    const { filled, xml } = fill(blankWith(pairs(box)));
    expect(filled.filled.map(({ field: own }) => own)).toEqual(['work.title', 'work.type']);
    expect(xml.split(tick)).toHaveLength(2);
    expect(xml.indexOf(tick)).toBeLessThan(xml.indexOf('短视频'));
    expect(xml).not.toContain('{');
  });
});

describe('a choice that no single line holds', () => {
  const lines = ['短视频', '图文', '其他'].map((word) => t(`□${word}`));
  const ticked = '☑短视频';

  test.each([
    ['one under the other', `<w:tc>${lines.map((line) => `<w:p>${line}</w:p>`).join('')}</w:tc>`],
    ['with line breaks between', cell(lines.join('<w:r><w:br/></w:r>'))],
    ['in a cell each', lines.map(cell).join('')],
  ])('%s', (_, cells) => {
    const { found, xml } = fill(blankWith(cells));
    expect(new Set(found.fields.map(({ field: own }) => own))).toEqual(
      new Set(['work.title', 'work.type']),
    );
    expect(xml).toContain(`>${ticked}<`);
    expect(xml.split('☑')).toHaveLength(2);
  });

  test.each([
    ['under its label in one cell', ['作品类型：'], lines],
    ['under its label in the text', ['作品类型'], [t('□短视频 □图文')]],
  ])('%s', (_, label, options) => {
    const paragraphs = [...label.map((text) => t(text)), ...options].map(
      (inner) => `<w:p>${inner}</w:p>`,
    );
    const body = paragraphs.join('');
    const blank = packWord(
      label[0]?.endsWith('：') ? `<w:tbl><w:tr><w:tc>${body}</w:tc></w:tr></w:tbl>` : body,
    );
    const { found, xml } = fill(blank);
    expect(found.fields.map(({ field: own }) => own)).toEqual(['work.type']);
    expect(xml).toContain(ticked);
  });

  test('words without a box are listed: what the office does with them is not known', () => {
    const { found } = fill(blankWith(cell(t('短视频/图文/海报（请打√）'))));
    expect(found.unmatched).toMatchObject([{ label: '作品类型', where: '表1 第2行第2列' }]);
    expect(found.warnings.map(({ message }) => message).join('')).toContain('没有可勾的框');
  });
});

describe('boxes that nothing can be set in are listed', () => {
  const drawing =
    '<w:r><w:drawing><wp:inline><wp:extent cx="150000" cy="150000"/></wp:inline></w:drawing></w:r>';
  const oneCell = '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>';
  test.each([
    ['a shape', row(drawing)],
    ['an old shape', row('<w:r><w:pict><v:rect style="width:12pt;height:12pt"/></w:pict></w:r>')],
    ['a simple field', row('<w:fldSimple w:instr=" FORMCHECKBOX "/>')],
    [
      'an overlay field',
      row(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> eq \\o(</w:instrText></w:r><w:r><w:instrText>□,)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
    ],
    [
      'a table of one cell',
      `<w:tc>${['短视频', '图文'].map((word) => `${oneCell}<w:p>${t(word)}</w:p>`).join('')}</w:tc>`,
    ],
    ['a locked check box', row(control('', undefined, '<w:lock w:val="sdtContentLocked"/>'))],
    [
      'a field that is switched off',
      row(
        field(checkBox('<w:default w:val="0"/>').replace('<w:enabled/>', '<w:enabled w:val="0"/>')),
      ),
    ],
  ])('%s', (_, cells) => {
    const { found, filled, xml } = fill(blankWith(cells));
    expect(found.unmatched).toMatchObject([{ label: '作品类型' }]);
    expect(found.warnings.map(({ message }) => message).join('')).toMatch(
      /“作品类型”没有填：.*。$/u,
    );
    expect(filled.filled.map(({ field: own }) => own)).toEqual(['work.title']);
    expect(filled.unplaced).toMatchObject([{ field: 'work.type' }]);
    expect(xml).not.toMatch(/[√☑]|w:checked|w14:val="1"/u);
  });
});

test('a word that no box stands for is told, and no box is ticked for it', () => {
  const { filled } = fill(blankWith(row(t('□'))), new Map([['work.type', '手册']]));
  expect(filled.filled).toEqual([]);
  expect(filled.refused).toMatchObject([{ field: 'work.type', where: '表1 第2行第2列' }]);
  expect(filled.refused[0]?.reason).toBe(
    '“手册”不在表上的选项里（短视频、图文、海报），请自己勾选或手写',
  );
});

describe('letters that are boxes by a style', () => {
  const font = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>';
  const style = (type: string, id: string, inner: string) =>
    `<w:style w:type="${type}" w:styleId="${id}">${inner}</w:style>`;
  const song = (text: string) => t(text, '宋体');

  test.each([
    [
      'of their run',
      style('character', 'Box', font),
      `<w:r><w:rPr><w:rStyle w:val="Box"/></w:rPr><w:t>q</w:t></w:r>`,
      '',
    ],
    [
      'of their paragraph, which it has from another',
      style('paragraph', 'Base', font) + style('paragraph', 'Row', '<w:basedOn w:val="Base"/>'),
      '<w:r><w:t>q</w:t></w:r>',
      '<w:pPr><w:pStyle w:val="Row"/></w:pPr>',
    ],
    [
      'of the whole document',
      `<w:docDefaults><w:rPrDefault>${font}</w:rPrDefault></w:docDefaults>`,
      '<w:r><w:t>q</w:t></w:r>',
      '',
    ],
  ])('%s', (_, styles, box, paragraph) => {
    const words = ['短视频', '图文', '海报'].map((word) => box + song(`${word} `)).join('');
    const room = `<w:tc><w:p>${paragraph}${words}</w:p></w:tc>`;
    const body = `<w:tbl><w:tr>${cell(song('作品类型'))}${room}</w:tr></w:tbl>`;
    const { xml } = fill(withStyles(packWord(body), styles), new Map([['work.type', '图文']]));
    expect([...xml.matchAll(/>([qþ])</gu)].map((match) => match[1])).toEqual(['q', 'þ', 'q']);
  });
});

function withStyles(bytes: Uint8Array, styles: string): Uint8Array {
  const parts = unzipSync(bytes);
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
  return zipSync({
    ...parts,
    '[Content_Types].xml': strToU8(
      types.replace(
        '</Types>',
        `<Override PartName="/word/styles.xml" ContentType="${main}.styles+xml"/></Types>`,
      ),
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${kind}" Target="styles.xml"/></Relationships>`,
    ),
    'word/styles.xml': strToU8(
      `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles}</w:styles>`,
    ),
  });
}
