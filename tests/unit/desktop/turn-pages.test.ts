import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { turnPages } from '#main/desktop/turn-pages.ts';
import { temporaryFolder } from '../../support/ledger-temp.ts';

/** Three empty pages under two nodes of the page tree, as Chromium lays them out. */
function threePages(): Uint8Array {
  const objects = [
    '<</Type /Catalog\n/Pages 2 0 R>>',
    '<</Type /Pages\n/Count 3\n/Kids [3 0 R 6 0 R]>>',
    '<</Type /Pages\n/Count 2\n/Parent 2 0 R\n/Kids [4 0 R 5 0 R]>>',
    '<</Type /Page\n/MediaBox [0 0 595 842]\n/Parent 3 0 R>>',
    '<</Type /Page\n/MediaBox [0 0 595 842]\n/Parent 3 0 R>>',
    '<</Type /Page\n/MediaBox [0 0 595 842]\n/Parent 2 0 R>>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 7\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size 7\n/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

test('turns the named pages and leaves the bytes before and the other pages as they are', () => {
  const pdf = threePages();
  const turned = turnPages(pdf, [0, 2]);
  expect(Buffer.from(turned.subarray(0, pdf.length)).equals(Buffer.from(pdf))).toBe(true);
  const file = path.join(temporaryFolder(), 'turned.pdf');
  writeFileSync(file, turned);
  const info = execFileSync('pdfinfo', ['-f', '1', '-l', '3', file], { encoding: 'utf8' });
  expect([...info.matchAll(/Page +(\d) rot: +(\d+)/g)].map(([, page, rot]) => [page, rot])).toEqual(
    [
      ['1', '270'],
      ['2', '0'],
      ['3', '270'],
    ],
  );
});

test('leaves a file of another make, or without such a page, as it is', () => {
  const other = Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF\n');
  expect(turnPages(other, [0])).toBe(other);
  const pdf = threePages();
  expect(turnPages(pdf, [7])).toBe(pdf);
  expect(turnPages(pdf, [])).toBe(pdf);
});
