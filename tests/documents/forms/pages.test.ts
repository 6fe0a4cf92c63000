import { beforeAll, describe, expect, test } from 'vitest';
import { writeExcel } from '#main/documents/excel/write-excel.ts';
import { writeWord } from '#main/documents/word/write-word.ts';
import { caseForm } from '#shared/forms/case-form.ts';
import type { FormModel } from '#shared/forms/form-model.ts';
import { statisticsForm } from '#shared/forms/statistics-form.ts';
import { workForm } from '#shared/forms/work-form.ts';
import { convertToPdf, type PdfPages } from '../../support/convert-to-pdf.ts';
import {
  CODE,
  emptyFacts,
  fullFacts,
  longCase,
  typicalFacts,
  withPilots,
} from '../../support/report-facts-sample.ts';

const SENTENCE =
  '我镇坚持把安全宣传融入监管执法全过程，聚焦重点行业、重点领域、重点人群开展分类式宣传。';
const facts = typicalFacts();
const [work] = facts.works;
const [resultCase] = facts.cases;
if (!work || !resultCase) throw new Error('the sample has a work and a case');

const full = fullFacts();
const [fullWork] = full.works;
const [fullCase] = full.cases;
if (!fullWork || !fullCase) throw new Error('the full sample has a work and a case');

const MODELS: Record<string, FormModel> = {
  typical: statisticsForm(facts, CODE),
  half1: statisticsForm({ ...facts, period: { ...facts.period, half: 1 } }, CODE),
  empty: statisticsForm(emptyFacts(), CODE),
  pilots: statisticsForm(withPilots(60), CODE),
  work: workForm(facts, work, CODE),
  'work-empty': workForm(
    emptyFacts(),
    { ...work, authors: '', introduction: '', originality: '' },
    CODE,
  ),
  case: caseForm(facts, resultCase, CODE),
  'full-statistics': statisticsForm(full, CODE),
  'full-work': workForm(full, fullWork, CODE),
  'full-case': caseForm(full, fullCase, CODE),
  'case-long': caseForm(facts, longCase(4000), CODE),
};
/** Plans of growing length, so that some end near the foot of a page. */
const PLAN_SENTENCES = [12, 13, 14, 15, 16, 17, 18, 19, 20, 58, 59, 60];
for (const count of PLAN_SENTENCES) {
  MODELS[`plan-${count}`] = statisticsForm({ ...facts, plan: SENTENCE.repeat(count) }, CODE);
}

const printed = new Map<string, PdfPages>();
beforeAll(async () => {
  const files = new Map<string, Uint8Array>();
  for (const [name, model] of Object.entries(MODELS)) {
    files.set(`${name}-word.docx`, await writeWord(model));
    files.set(`${name}-excel.xlsx`, await writeExcel(model));
  }
  for (const [name, pages] of await convertToPdf(files)) printed.set(name, pages);
}, 180_000);

function pagesOf(name: string): PdfPages {
  const found = printed.get(name);
  if (!found) throw new Error(`${name} was not printed`);
  return found;
}

/** Every further page names the form; that is nothing that is signed. */
const headOf = (name: string) => squeezed(MODELS[name]?.runningHead ?? '');

const squeezed = (text: string) => text.replace(/\s+/g, '');

describe.each(['word.docx', 'excel.xlsx'])('opened in LibreOffice, %s', (kind) => {
  test.each([
    'typical',
    'half1',
    'empty',
    'work',
    'work-empty',
    'case',
    'full-statistics',
    'full-work',
    'full-case',
  ])('%s is one page', (name) => {
    expect(pagesOf(`${name}-${kind}`).pages).toHaveLength(1);
  });

  test('the statistics form lies on landscape A4, the others on upright A4', () => {
    expect(pagesOf(`typical-${kind}`).size).toEqual({ width: 842, height: 595 });
    expect(pagesOf(`case-${kind}`).size).toEqual({ width: 595, height: 842 });
  });

  test('60 pilots flow on, each under the repeated heading', () => {
    const { pages } = pagesOf(`pilots-${kind}`);
    const listed = pages.filter((page) => /示例镇第\d+号安全宣传试点单位/.test(squeezed(page)));
    expect(listed.length).toBeGreaterThan(1);
    for (const page of listed)
      expect(squeezed(page)).toContain('序号试点名称类型地址联系人联系电话');
    for (let number = 1; number <= 60; number += 1) {
      expect(squeezed(pages.join(''))).toContain(`示例镇第${number}号安全宣传试点单位`);
    }
  });

  test('a case of 4,000 characters is whole, rare characters included', () => {
    const { pages } = pagesOf(`case-long-${kind}`);
    expect(pages.length).toBeGreaterThan(2);
    const text = squeezed(pages.join(''));
    const sentences = longCase(4000).practice.match(/取得实效/g)?.length;
    expect(text.match(/取得实效/g)).toHaveLength(sentences ?? 0);
    for (const rare of ['㙦', '𰻝', '䶮'])
      expect(text.split(rare).length).toBe(longCase(4000).practice.split(rare).length);
  });

  test.each([...PLAN_SENTENCES.map((count) => `plan-${count}`), 'pilots', 'case-long'])(
    '%s: no page is blank, and signatures never stand alone or apart',
    (name) => {
      const { pages } = pagesOf(`${name}-${kind}`);
      for (const page of pages) expect(squeezed(page).length).toBeGreaterThan(60);
      const last = squeezed(pages.at(-1) ?? '').replace(headOf(name), '');
      expect(last).toContain('主要负责人');
      expect(last).toContain('2024年12月6日');
      const before = last.slice(0, last.indexOf('主要负责人'));
      expect(before.replace(/附件\d|填报单位|（盖章）/g, '').length).toBeGreaterThan(15);
    },
  );

  test('every page carries 校验码 and its number', () => {
    const { pages } = pagesOf(`case-long-${kind}`);
    for (const [index, page] of pages.entries()) {
      expect(page).toMatch(/校验码：2024-2 ?第 ?1 ?版 ?3f9a01bc/);
      expect(squeezed(page)).toContain(`—${index + 1}—`);
    }
  });
});
