import { expect, test } from 'vitest';
import { onceEach } from '#shared/domain/once-each.ts';

test('does its work once for each text, but anew for long ones and once it has let go', () => {
  const done: string[] = [];
  const lengthOf = onceEach(
    (text) => {
      done.push(text);
      return text === '' ? null : text.length;
    },
    { most: 2, longest: 3 },
  );
  expect(['一', '一', '', '', '四个字呀', '四个字呀'].map(lengthOf)).toEqual([
    1,
    1,
    null,
    null,
    4,
    4,
  ]);
  expect(done).toEqual(['一', '', '四个字呀', '四个字呀']);
  expect(['二', '一'].map(lengthOf)).toEqual([1, 1]);
  expect(done.slice(4)).toEqual(['二', '一']);
});
