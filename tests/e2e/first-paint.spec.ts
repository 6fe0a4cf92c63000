import { expect, test } from '@playwright/test';
import { bytesOf, filesOfFirstPaint } from '../../build/first-paint.ts';

/** With the charts, the sounds of words and the help in them they were 3,888,100. */
const MOST_BYTES = 950_000;

test('the first page stands without charts, sounds of words and manual, in less than a megabyte', () => {
  const files = filesOfFirstPaint();
  const bytes = bytesOf(files);
  console.log(`first paint: ${bytes} bytes in ${files.length} files`);
  expect(bytes).toBeLessThan(MOST_BYTES);
  const names = files.map(({ file }) => file).join('\n');
  expect(names).toContain('home-page');
  expect(names).not.toMatch(/draw-chart|pinyin|palette-list|manual|help-tabs/);
});
