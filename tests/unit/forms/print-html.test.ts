import { expect, test } from 'vitest';
import { printHtml } from '#shared/forms/print-html.ts';
import { statisticsForm } from '#shared/forms/statistics-form.ts';
import { workForm } from '#shared/forms/work-form.ts';
import { CODE, typicalFacts } from '../../support/report-facts-sample.ts';

const facts = typicalFacts();

test('sets paper and true margins', () => {
  expect(printHtml(statisticsForm(facts, CODE))).toContain(
    '@page{size:297mm 210mm;margin:16mm 25mm 16mm 25mm}',
  );
  const [work] = facts.works;
  if (!work) throw new Error('the sample has a work');
  expect(printHtml(workForm(facts, work, CODE))).toContain(
    '@page{size:210mm 297mm;margin:37mm 26mm 35mm 28mm}',
  );
});

test('puts the header rows where browsers repeat them', () => {
  const html = printHtml(statisticsForm(facts, CODE));
  expect(html.match(/<thead>/g)).toHaveLength(1);
  expect(/<thead>(.*?)<\/thead>/s.exec(html)?.[1]?.match(/<tr/g)).toHaveLength(2);
});

test('lets no text become mark-up', () => {
  const html = printHtml(
    statisticsForm({ ...facts, practice: '<img src=x onerror="alert(1)">&\'' }, CODE),
  );
  expect(html).not.toContain('<img');
  expect(html).toContain('&#60;img src=x onerror=&#34;alert(1)&#34;&#62;&#38;&#39;');
});

test('sets marks that Chinese and Latin share in Chinese type, an apostrophe in Latin', () => {
  const html = printHtml(
    statisticsForm({ ...facts, practice: '“小喇叭”——天天响……Don’t panic' }, CODE),
  );
  const title = /data-cell-id="heading.title".*?<p>(.*?)<\/p>/s.exec(html)?.[1];
  expect(title).toContain('安全宣传<span class="cjk">“</span>五进<span class="cjk">”</span>');
  expect(html).toContain(
    '<span class="cjk">“</span>小喇叭<span class="cjk">”——</span>天天响<span class="cjk">……</span>Don’t panic',
  );
  expect(html).toMatch(/\.cjk\{font-family:var\(--cjk\)\}/);
  expect(html).toMatch(/--cjk:方正小标宋简体,/);
});
