import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeWord } from '#main/documents/word/write-word.ts';
import { ONE_PAGE_DAY, onePage } from '../../build/one-page/one-page-model.ts';
import { convertToPdf, readPdf } from '../support/convert-to-pdf.ts';

const DOCS = path.join(import.meta.dirname, '..', '..', 'docs');

function charactersOf(text: string): string {
  return [...text.replaceAll(/\s/gu, '')].toSorted().join('');
}

test('the guide that is kept is the one the model gives, and stands on one A4 page', async () => {
  const bytes = await writeWord(onePage(ONE_PAGE_DAY));
  const kept = readFileSync(path.join(DOCS, 'one-page.docx'));
  expect(kept.equals(bytes), 'run `npx node build/one-page.ts`').toBe(true);
  const printed = await convertToPdf(new Map([['one-page.docx', bytes]]));
  const asPdf = await readPdf(path.join(DOCS, 'one-page.pdf'));
  for (const { pages, size } of [...printed.values(), asPdf]) {
    expect(pages).toHaveLength(1);
    expect(size).toEqual({ width: 595, height: 842 });
  }
  // A layout puts columns side by side: the PDF has the model's characters, whatever their order.
  const { blocks, footerText } = onePage(ONE_PAGE_DAY);
  const texts = blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block.text]
      : block.rows.flatMap(({ cells }) =>
          cells.map(({ content }) => (content.type === 'text' ? content.text : '')),
        ),
  );
  const told = charactersOf([...texts, footerText, '—1—'].join(''));
  expect(charactersOf(asPdf.pages.join(''))).toBe(told);
});

test('every name of a button or page in it stands in the manual', () => {
  const manual = [
    '01-install',
    '02-import',
    '03-desk',
    '04-check',
    '05-report',
    '08-backup',
    '13-settings',
  ]
    .map((name) => readFileSync(path.join(DOCS, 'manual', `${name}.md`), 'utf8'))
    .join('');
  const texts = JSON.stringify(onePage(ONE_PAGE_DAY));
  const names = [...texts.matchAll(/“([^”]+)”/gu)].map(([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(12);
  const strange = names.filter((name) => !manual.includes(name) && !/^(3万|约200人)$/u.test(name));
  expect(strange).toEqual([]);
});
