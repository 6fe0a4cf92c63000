import { expect, test } from 'vitest';
import { caseForm } from '#shared/forms/case-form.ts';
import { formPaper } from '../../../../src-renderer/features/paper/form-paper.ts';
import {
  sheetsDocument,
  sheetsHtml,
} from '../../../../src-renderer/features/paper/paper-sheets.ts';
import { CODE, longCase, typicalFacts } from '../../../support/report-facts-sample.ts';

test('every sheet but the first names the form and the case it continues', () => {
  const html = sheetsHtml(threeSheets());
  const plain = html.replace(/<span class="cjk">(.*?)<\/span>/g, '$1');
  const heads = [...plain.matchAll(/<header class="sheet-head">(.*?)<\/header>/g)];
  expect(heads.map(([, text]) => text)).toEqual(
    Array(2).fill('附件4　安全宣传“五进”成果案例报送表（续）　“敲门行动”让安全宣传进家入户'),
  );
  expect(html.indexOf('sheet-head')).toBeGreaterThan(html.indexOf('— 1 —'));
});

test('the page number stands at the outer edge, and the document has its title', () => {
  const html = sheetsDocument(threeSheets());
  const feet = [...html.matchAll(/<footer class="([^"]*)">/g)].map(([, name]) => name);
  expect(feet).toEqual(['sheet-foot', 'sheet-foot even', 'sheet-foot']);
  expect(html).toContain('.sheet-foot.even{flex-direction:row-reverse}');
  expect(html).toContain('<title>附件4 安全宣传“五进”成果案例报送表</title>');
});

function threeSheets() {
  const paper = formPaper(caseForm(typicalFacts(), longCase(4000), CODE));
  return { paper, sheetCount: 3, before: 0, of: 3 };
}
