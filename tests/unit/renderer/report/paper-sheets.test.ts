import { expect, test } from 'vitest';
import { caseForm } from '#shared/forms/case-form.ts';
import { sheetsHtml } from '../../../../src-renderer/features/report/paper-sheets.ts';
import { CODE, longCase, typicalFacts } from '../../../support/report-facts-sample.ts';

test('every sheet but the first names the form and the case it continues', () => {
  const facts = typicalFacts();
  const html = sheetsHtml(caseForm(facts, longCase(4000), CODE), 3);
  const heads = [...html.matchAll(/<header class="sheet-head">(.*?)<\/header>/g)];
  expect(heads.map(([, text]) => text)).toEqual(
    Array(2).fill('附件4　安全宣传“五进”成果案例报送表（续）　“敲门行动”让安全宣传进家入户'),
  );
  expect(html.indexOf('sheet-head')).toBeGreaterThan(html.indexOf('— 1 —'));
});
