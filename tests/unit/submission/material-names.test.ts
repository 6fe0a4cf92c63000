import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameGiver } from '#main/submission/material-names.ts';

test('a name already in the folder is not given again, whatever its case', () => {
  const nameFor = nameGiver(['清单.TXT']);
  expect([nameFor('清单.txt'), nameFor('清单.txt')]).toEqual(['清单（2）.txt', '清单（3）.txt']);
});

test.each([
  ['作品.mp4', '作品.mp4'],
  ['a/b\\作品.mp4', '作品.mp4'],
  ['作品.2024.最终版', '作品.2024.最终版'],
  ['作品.不是 扩展名', '作品.不是 扩展名'],
  ['..', '未命名'],
  ['NUL.txt', '_NUL.txt'],
])('%s becomes %s', (wanted, given) => {
  expect(nameGiver([])(wanted)).toBe(given);
});

test('any wanted names become distinct plain file names', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 12 }), (wanted) => {
      const nameFor = nameGiver([]);
      const names = wanted.map(nameFor);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) {
        // oxlint-disable-next-line no-control-regex
        expect(name).not.toMatch(/[/\\<>:"|?*\u0000-\u001f]|^\.|[. ]$/);
        expect(Buffer.byteLength(name)).toBeLessThan(255);
      }
    }),
  ));
