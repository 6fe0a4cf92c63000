import { expect, test } from 'vitest';
import { recogniseBlank } from '#main/documents/blanks/recognise-blank.ts';
import type { BlankTable } from '#main/office/form/blank-model.ts';
import { FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import { readPublishedForms } from './published-forms.ts';

function recognised(layout: string, additions: Record<string, string[]> = {}) {
  const [form] = readPublishedForms(layout);
  if (!form) throw new Error('no form');
  const blank = {
    format: 'docx' as const,
    file: '空白表.docx',
    warnings: [],
    lines: () => form.model,
    addRow: () => false,
  };
  return recogniseBlank(blank, form.kind, { synonyms: additions });
}

function filled(layout: string, additions: Record<string, string[]> = {}) {
  return recognised(layout, additions).fields.flatMap(({ field, confidence }) =>
    field !== null && field !== 'pen' && confidence >= FILL_CONFIDENCE ? [field] : [],
  );
}

const WORK = '# work 作品表\n作品名称|{work.title}\n作者|{work.authors}\n备注|{}';

test('a place for remarks is asked about, and filled once the clerk has a word for it', () => {
  expect(filled(WORK)).toEqual(['work.title', 'work.authors']);
  const asked = recognised(WORK).fields.find(({ field }) => field === 'work.remarks');
  expect(asked?.doubt).toContain('由您定');
  expect(filled(WORK, { 'work.remarks': ['备注'] })).toContain('work.remarks');
});

test('reports told after the drills of a sentence are those of all that was done', () => {
  expect(filled('# statistics 报告\n> 开展应急疏散演练____场，新闻媒体刊播报道____条。')).toEqual([
    'm.drill.total.sessions',
    'm.total.total.mediaItems',
  ]);
});

test('in running text the words behind a gap say what it is', () => {
  expect(
    filled(
      '# statistics 报告\n> 现将________（单位）工作情况报告如下：\n> 在________期间，共开展宣传活动____场次。',
    ),
  ).toEqual(['unit.name', 'period.text', 'm.total.total.sessions']);
});

test('what stands on a form of last year is listed with what it asks for, and stays', () => {
  const found = recognised(
    '# statistics 统计表\n> 填报单位：东岭镇        填报日期：2024年12月5日\n类别|场次|人次\n进企业|14|620\n进农村|22|1310',
  );
  expect(found.fields.filter(({ field }) => field !== 'pen')).toEqual([]);
  expect(found.unmatched.map(({ field, reason }) => [field, reason])).toContainEqual([
    'm.total.village.audience',
    '已有上次填的内容，没有改动',
  ]);
});

test('the sum under the rows of several villages is listed, not filled', () => {
  const found = recognised(
    '# statistics 分村表\n村名|场次|人次\n东台村|{}|{}\n西台村|{}|{}\n合计|{}|{}',
  );
  expect(found.fields).toEqual([]);
  expect(found.unmatched.map(({ label }) => label)).toEqual(['合计', '合计']);
});

test('a worksheet that the office fills in itself is told and left; one for each unit is ours', () => {
  const sheet = (name: string, title: string) => ({
    name,
    blocks: [
      { type: 'table' as const, table: sheetOf([[title], ['填报单位', ''], ['活动总数', '']]) },
    ],
  });
  const read = (...flows: ReturnType<typeof sheet>[]) =>
    recogniseBlank(
      {
        format: 'xlsx',
        file: '总表.xlsx',
        warnings: [],
        lines: () => ({ flows }),
        addRow: () => false,
      },
      'statistics',
      { synonyms: {} },
    );
  const ours = sheet('填报表', '填报表（由各单位填写）');
  const theirs = sheet('区级汇总', '区级汇总（由区安委办填写）');
  const both = read(ours, theirs);
  expect(both.fields).toEqual(read(ours).fields);
  expect(both.fields.map(({ field }) => field)).toContain('unit.name');
  expect(both.warnings.map(({ message }) => message).join()).toContain(
    '“区级汇总”写明由“区安委办”填写，没有去填。',
  );
  const column = sheet('清单', '说明：学校均可列入；等次由街道应急办填写');
  expect(read(column).fields).toEqual(read(ours).fields);
  const all = sheet('评定', '说明：各村勿动；本表由街道应急办填写');
  expect(read(all).fields).toEqual([]);
});

function sheetOf(rows: readonly (readonly string[])[]): BlankTable {
  const look = { align: 'left' as const, sizePt: 11, bold: false };
  return {
    rowCount: rows.length,
    columnCount: 2,
    isSheet: true,
    columnWidths: [],
    cells: rows.flatMap((texts, row) =>
      texts.map((text, column) => {
        const address = `xl/worksheets/sheet1.xml#${'AB'[column] ?? ''}${row + 1}`;
        const line = { address, text, where: address, prompts: [], barred: [], look };
        return {
          row,
          column,
          rowSpan: 1,
          columnSpan: 1,
          where: address,
          lines: [line],
          tables: [],
          isFormula: false,
          isNumber: false,
          bordered: true,
          textFits: true,
          tall: false,
        };
      }),
    ),
  };
}

test('a hint between a heading and its empty paragraph leaves the paragraph the heading’s room', () => {
  const found = recognised(
    '# case 模板\n> 一、实施背景\n> （简述起因和面临的突出问题，300字以内。）\n> {}\n> 二、经验做法\n> 【分条写明组织方式、主要措施】\n> {}\n> 三、工作成效\n> {}',
  );
  expect(found.fields.map(({ field, where }) => `${field} ${where}`)).toEqual([
    'case.background line2#p0',
    'case.practice line5#p0',
    'case.results line7#p0',
  ]);
});
