import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeExcel } from '#main/documents/excel/write-excel.ts';
import { writeWord } from '#main/documents/word/write-word.ts';
import { caseForm } from '#shared/forms/case-form.ts';
import type { FormModel } from '#shared/forms/form-model.ts';
import { cellTexts } from '#shared/forms/form-text.ts';
import type { ReportFacts } from '#shared/forms/report-facts.ts';
import { statisticsForm } from '#shared/forms/statistics-form.ts';
import { caseSummary, workSummary } from '#shared/forms/summary-form.ts';
import { workForm } from '#shared/forms/work-form.ts';
import { readExcelCells, readHtmlCells, readWordCells } from '../../support/read-form-cells.ts';
import { reportFacts } from '../../support/report-facts-arbitrary.ts';
import { CODE } from '../../support/report-facts-sample.ts';

test('Word, Excel and the print view say the same in the same cells, for 200 ledgers', async () => {
  await fc.assert(
    fc.asyncProperty(reportFacts(), async (facts) => {
      for (const model of formsOf(facts)) {
        const told = cellTexts(model);
        expect(readWordCells(await writeWord(model), model)).toEqual(told);
        expect(readExcelCells(await writeExcel(model), model)).toEqual(told);
        expect(readHtmlCells(model)).toEqual(told);
      }
    }),
    { numRuns: 200, endOnFailure: true },
  );
}, 180_000);

function formsOf(facts: ReportFacts): FormModel[] {
  return [
    statisticsForm(facts, CODE),
    ...facts.works.slice(0, 1).map((work) => workForm(facts, work, CODE)),
    ...facts.cases.slice(0, 1).map((each) => caseForm(facts, each, CODE)),
    workSummary({ ...facts, ...LIST }, facts.works),
    caseSummary({ ...facts, ...LIST }, facts.cases),
  ];
}

const LIST = { title: '安全宣传“五进”汇总表', footerText: '校验码：2024-2 第1版 3f9a01bc' };
