import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseForm } from '#shared/forms/case-form.ts';
import { cutPages } from '#shared/forms/cut-pages.ts';
import type { FormModel } from '#shared/forms/form-model.ts';
import { cellText, cellTexts } from '#shared/forms/form-text.ts';
import { textArea } from '#shared/forms/page.ts';
import { blockHeightMm } from '#shared/forms/row-height.ts';
import { statisticsForm } from '#shared/forms/statistics-form.ts';
import { CODE, longCase, typicalFacts, withPilots } from '../../support/report-facts-sample.ts';

const facts = typicalFacts();
const SENTENCE =
  '我镇坚持把安全宣传融入监管执法全过程，聚焦重点行业、重点领域、重点人群开展分类式宣传。';

function planOf(sentences: number): FormModel {
  return statisticsForm({ ...facts, plan: SENTENCE.repeat(sentences) }, CODE);
}

/** Texts of all pages put together again. */
function rejoined(model: FormModel): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { blocks, continued } of cutPages(model)) {
    for (const block of blocks) {
      const cells =
        block.type === 'table'
          ? block.rows.flatMap((row) => row.cells.map((cell) => [cell.id, cellText(cell)] as const))
          : [[block.id, block.text] as const];
      for (const [id, text] of cells) {
        const between = continued.get(id);
        const isOn = between !== undefined && texts.has(id);
        texts.set(id, isOn ? texts.get(id) + between + text : text);
      }
    }
  }
  return texts;
}

test('a form of one page is left as it is', () => {
  const model = statisticsForm(facts, CODE);
  expect(cutPages(model).map(({ blocks }) => blocks)).toEqual([model.blocks]);
});

test('no text is lost or doubled where a page ends, whatever it is and however long', () => {
  const word = fc.constantFrom(
    '安全',
    '宣传。',
    'https://example.org/a/b',
    '，',
    '2024年',
    '\n',
    '㙦𰻝',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 100, maxLength: 1_200 }), (words) => {
      const practice = words.join('');
      const model = caseForm(facts, { ...longCase(10), practice }, CODE);
      expect(rejoined(model)).toEqual(cellTexts(model));
    }),
    { numRuns: 60 },
  );
});

test('every page holds no more than fits, and ends with a closed line', () => {
  const models = [
    ...Array.from({ length: 60 }, (_, index) => planOf(index + 1)),
    caseForm(facts, longCase(8_000), CODE),
    statisticsForm({ ...withPilots(60), plan: SENTENCE.repeat(30) }, CODE),
  ];
  for (const model of models) {
    const { widthMm, heightMm } = textArea(model.page);
    for (const { blocks } of cutPages(model)) {
      const usedMm = blocks.reduce((sum, block) => sum + blockHeightMm(block, widthMm), 0);
      expect(usedMm).toBeLessThan(heightMm);
      const [first] = blocks;
      if (first?.type !== 'table') continue;
      for (const { joinsAbove } of first.rows[0]?.cells ?? []) expect(joinsAbove).toBe(false);
    }
  }
});

test('a long text goes on after a sentence, and begins there as no new paragraph', () => {
  const [first, second] = cutPages(planOf(16));
  const planOn = (page: typeof first) =>
    page?.blocks
      .flatMap((block) => (block.type === 'table' ? block.rows.flatMap(({ cells }) => cells) : []))
      .find(({ id }) => id === 'plan');
  expect(cellText(planOn(first) ?? { content: { type: 'text', text: '' } })).toMatch(/。$/u);
  expect(planOn(second)?.style.indentChars).toBe(0);
});

test('the heading of a list stands on each of its pages', () => {
  const pages = cutPages(statisticsForm(withPilots(60), CODE));
  const listed = pages.filter(({ blocks }) => blocks.some(({ id }) => id === 'pilots'));
  expect(listed.length).toBeGreaterThan(1);
  for (const { blocks } of listed) {
    const table = blocks.find(({ id }) => id === 'pilots');
    expect(table?.type === 'table' && table.rows[0]?.cells[0]?.id).toBe('pilots.head.1');
  }
});
