import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FieldValues } from '#shared/blanks/field-values.ts';
import { listedWord, typedWord } from '#shared/blanks/listed-word.ts';
import { packWord } from '../../documents/blanks/making/word-writers.ts';
import { fillFile, recogniseFile, tagFile } from '../../support/blank-files.ts';

const t = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = (inner: string) => `<w:tc><w:p>${inner}</w:p></w:tc>`;
const blank = (label: string, room: string) =>
  packWord(`<w:tbl><w:tr>${cell(t(label))}${room}</w:tr></w:tbl>`);
const control = (about: string, inner: string, more = '<w:showingPlcHdr/>') =>
  `<w:sdt><w:sdtPr>${more}${about}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
const list = (name: string, ...words: string[]) =>
  `<w:${name}><w:listItem w:displayText="选择一项。" w:value=""/>${words.map((word, at) => `<w:listItem w:displayText="${word}" w:value="${at + 1}"/>`).join('')}</w:${name}>`;
const documentOf = (bytes: Uint8Array) =>
  new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);

function fill(form: Uint8Array, field: string, value: string) {
  const values: FieldValues = new Map([[field, value]]);
  const found = recogniseFile(form, '表.docx', 'work');
  const filled = fillFile(tagFile(form, found), values);
  return { found, filled, xml: documentOf(filled.bytes) };
}

test.each([
  ['短视频', ['短视频类', '平面类'], '短视频类'],
  ['短视频', ['视频类', '平面类', '音频类'], '视频类'],
  ['海报', ['视频类', '平面类', '音频类'], '平面类'],
  ['手册', ['视频类', '其他'], null],
  ['其他', ['视频类', '其他'], '其他'],
  ['图文', ['音视频类', '图文海报类', '文艺类'], '图文海报类'],
  ['短视频', ['公益广告', '情景剧', '科普动画'], null],
  ['短视频', ['微电影', '宣传画', '其他'], null],
  ['农村', ['企业职工', '农村居民', '社区居民', '家庭成员'], '农村居民'],
  ['社区', ['企业职工', '农村居民', '社区居民', '家庭成员'], '社区居民'],
  ['手册', ['视频类', '平面类'], null],
  ['企业、社区', ['企业', '农村', '社区'], null],
  ['企业、社区', ['企业', '企业、社区'], '企业、社区'],
  ['样例镇人民政府', ['甲镇', '其他'], null],
  ['2024', ['2023年', '2024年'], '2024年'],
  ['短视频', [], null],
])('%s in a list of %j is %s', (value, words, word) => {
  expect(listedWord(value, words)).toBe(word);
});

test.each([
  ['经办人', ['张三', '李四'], '经办人'],
  ['社区、家庭', ['农村居民', '社区居民', '家庭成员'], '社区居民、家庭成员'],
  ['图文', ['视频类', '音频类'], null],
])('%s in a list of %j that may be typed in is %s', (value, words, word) => {
  expect(typedWord(value, words)).toBe(word);
});

test('a filled control has neither the mark nor the grey of its prompt', () => {
  const grey = `<w:r><w:rPr><w:color w:val="808080"/></w:rPr><w:t>选择一项。</w:t></w:r>`;
  const room = cell(control(list('dropDownList', '视频类', '平面类'), grey));
  const { xml } = fill(blank('作品类型', room), 'work.type', '短视频');
  expect(xml).toContain('>视频类</w:t>');
  expect(xml).not.toMatch(/808080|showingPlcHdr/u);
});

test.each([
  ['<w:text/>', '单击或点击此处输入文字。'],
  ['<w:date><w:dateFormat w:val="yyyy/M/d"/></w:date>', '单击或点击此处输入日期。'],
  ['<w:dropDownList><w:listItem w:value="视频类"/></w:dropDownList>', '选择一项。'],
])('a control left without an answer shows its prompt again: %s', (about, prompt) => {
  const room = cell(control(about, t('旧的提示')));
  const { xml } = fill(blank('创作时间', room), 'work.title', '一分钟');
  expect(xml).toContain(`<w:showingPlcHdr/>${about}`);
  expect(xml).toContain(`>${prompt}</w:t>`);
});

describe.each(['dropDownList', 'comboBox'])('a control with a list (%s)', (name) => {
  const form = (room: string) => blank('作品类型', room);
  const words = list(name, '视频类', '平面类');

  test.each([
    ['in the line', cell(control(words, t('选择一项。')))],
    ['around the paragraph', `<w:tc>${control(words, `<w:p>${t('选择一项。')}</w:p>`)}</w:tc>`],
    ['around the cell', control(words, cell(t('选择一项。')))],
  ])('takes the listed word that fits, which is said: %s', (_, room) => {
    const { filled, xml } = fill(form(room), 'work.type', '短视频');
    expect(xml).toContain('>视频类</w:t>');
    expect(xml).not.toContain('showingPlcHdr');
    expect(filled.reworded).toMatchObject([{ text: '“短视频”写作“视频类”' }]);
  });

  test('takes another word than the one that the office chose', () => {
    const { xml } = fill(form(cell(control(words, t('平面类'), ''))), 'work.type', '短视频');
    expect(xml).toContain('>视频类</w:t>');
    expect(xml).not.toContain('平面类</w:t>');
  });

  test('takes nothing else, which is said', () => {
    const { filled, xml } = fill(form(cell(control(words, t('选择一项。')))), 'work.type', '手册');
    expect(xml).toContain('>选择一项。</w:t>');
    expect(filled.filled).toEqual([]);
    expect(filled.refused).toMatchObject([
      {
        field: 'work.type',
        text: '手册',
        reason: '不在表上下拉列表的选项里（视频类、平面类），请自己选一项',
      },
    ]);
  });
});

describe('an old form field with a list', () => {
  const field = (result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val=""/><w:enabled/><w:ddList>${result}<w:listEntry w:val="请选择"/><w:listEntry w:val="视频类"/><w:listEntry w:val="平面类"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

  test.each(['', '<w:result w:val="2"/>'])(
    'has its entry chosen, and nothing beside it',
    (result) => {
      const form = blank('作品类型', cell(field(result)));
      const { filled, xml } = fill(form, 'work.type', '短视频');
      expect(xml).toBe(
        documentOf(form).replace(`<w:ddList>${result}`, '<w:ddList><w:result w:val="1"/>'),
      );
      expect(filled.reworded).toHaveLength(1);
    },
  );

  test('stays as it was where no entry fits', () => {
    const form = blank('作品类型', cell(field('')));
    const { filled, xml } = fill(form, 'work.type', '手册');
    expect(xml).toBe(documentOf(form));
    expect(filled.refused).toHaveLength(1);
  });
});

describe('a control for a day', () => {
  const form = (format: string, more = '') =>
    blank(
      '创作时间',
      cell(
        control(
          `<w:date${more}><w:dateFormat w:val="${format}"/><w:lid w:val="zh-CN"/></w:date>`,
          t('单击或点击此处输入日期。'),
        ),
      ),
    );

  test.each([
    ['yyyy/M/d', '2024/5/9'],
    ['yyyy-MM-dd', '2024-05-09'],
    ["yyyy'年'M'月'd'日'", '2024年5月9日'],
    ['yyyy年MM月dd日', '2024年05月09日'],
    ['[$-804]yyyy.M.d;@', '2024.5.9'],
    ['EEEE年O月A日', '2024年5月9日'],
  ])('shows it as %s and keeps the day itself', (format, shown) => {
    const { xml } = fill(form(format), 'work.createdOn', '2024年5月9日');
    expect(xml).toContain(`>${shown}</w:t>`);
    expect(xml).toContain('<w:date w:fullDate="2024-05-09T00:00:00Z">');
  });

  test('takes the place of a day that stood there', () => {
    const old = ' w:fullDate="2020-01-01T00:00:00Z"';
    const { xml } = fill(form('yyyy/M/d', old), 'work.createdOn', '2024年5月9日');
    expect(xml.match(/fullDate="[^"]*"/gu)).toEqual(['fullDate="2024-05-09T00:00:00Z"']);
  });
});

describe('a locked control', () => {
  const room = (lock: string) =>
    cell(
      control('<w:text/>', t('单击此处输入文字。'), `<w:lock w:val="${lock}"/><w:showingPlcHdr/>`),
    );

  test.each(['contentLocked', 'sdtContentLocked'])(
    'whose content is locked is told (%s)',
    (lock) => {
      const form = blank('作品名称', room(lock));
      const { found, filled, xml } = fill(form, 'work.title', '一分钟');
      expect(found.unmatched).toMatchObject([{ label: '作品名称' }]);
      expect(found.warnings.map(({ message }) => message).join('')).toContain('控件已锁定');
      expect(filled.unplaced).toMatchObject([{ field: 'work.title' }]);
      expect(xml).toBe(documentOf(form));
    },
  );

  test('that only may not be taken out is filled, and so is one within a locked group', () => {
    expect(fill(blank('作品名称', room('sdtLocked')), 'work.title', '一分钟').xml).toContain(
      '一分钟',
    );
    const group = `<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/><w:group/></w:sdtPr><w:sdtContent><w:tbl><w:tr>${cell(t('作品名称'))}${room('sdtLocked')}</w:tr></w:tbl></w:sdtContent></w:sdt>`;
    expect(fill(packWord(group), 'work.title', '一分钟').xml).toContain('一分钟');
  });

  test('with a tag in it, as a clerk may put one there, is left alone and told', () => {
    const tagged = packWord(
      `<w:p>${control('<w:text/>', t('{作品名称}'), '<w:lock w:val="contentLocked"/>')}</w:p>`,
    );
    const filled = fillFile(tagged, new Map([['work.title', '一分钟']]));
    expect(filled.refused).toMatchObject([
      { field: 'work.title', reason: expect.stringContaining('锁定') },
    ]);
    expect(documentOf(filled.bytes)).not.toContain('一分钟');
  });
});

describe('tracked changes and comments', () => {
  const mark = 'w:id="1" w:author="甲" w:date="2024-01-01T00:00:00Z"';
  test.each([
    [`<w:ins ${mark}>${t('（新）')}</w:ins>`, '插入 1 处'],
    [`<w:del ${mark}><w:r><w:delText>旧</w:delText></w:r></w:del>`, '删除 1 处'],
    [`<w:moveFrom ${mark}>${t('旧')}</w:moveFrom>`, '移动 1 处'],
    [
      `<w:r><w:rPr><w:rPrChange ${mark}><w:rPr/></w:rPrChange></w:rPr><w:t>：</w:t></w:r>`,
      '格式 1 处',
    ],
    ['<w:r><w:commentReference w:id="0"/></w:r>', '1 条批注'],
  ])('are told: %#', (inner, words) => {
    const form = packWord(
      `<w:p>${t('填写说明')}${inner}</w:p><w:tbl><w:tr>${cell(t('作品名称'))}${cell('')}</w:tr></w:tbl>`,
    );
    const { found, xml } = fill(form, 'work.title', '一分钟');
    expect(found.warnings.map(({ message }) => message).join('')).toContain(words);
    expect(xml).toContain('一分钟');
  });
});
