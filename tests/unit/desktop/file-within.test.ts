import { expect, test } from 'vitest';
import { fileWithin } from '#main/desktop/file-within.ts';

test('finds a file of the page', () => {
  expect(fileWithin('/app/page', '/assets/a.js')).toBe('/app/page/assets/a.js');
  expect(fileWithin('/app/page', '/%E9%A1%B5.html')).toBe('/app/page/页.html');
});

test.each([
  '/../secret',
  '/..%2f..%2fsecret',
  '/%2e%2e/secret',
  '/a/../../page-of-another/x',
  '/..\\secret',
  '/a%00.html',
  '/%zz',
])('finds nothing for %s', (pathname) => {
  expect(fileWithin('/app/page', pathname)).toBeUndefined();
});
