import fc from 'fast-check';
import { expect, test } from 'vitest';
import { style } from '#shared/forms/form-cells.ts';
import { cellText } from '#shared/forms/form-text.ts';
import { printable } from '#shared/forms/printable-text.ts';
import { closingProse, type Prose } from '#shared/forms/prose-rows.ts';

const proseOf = (text: string, id = 'plan'): Prose => ({
  id,
  label: '下步打算',
  text,
  labelStyle: style('hei', 10.5),
  textStyle: style('fangsong', 10.5, { indentChars: 2 }),
  colSpan: 1,
  widthMm: 100,
  minHeightMm: 10,
});
const rowsOf = (text: string) => {
  const { open, closing } = closingProse([proseOf(text)]);
  return [...open, ...closing];
};
const textsOf = (text: string) =>
  rowsOf(text).map((row) => cellText(row.cells[1] ?? { content: { type: 'text', text: '?' } }));

test('short text is one row that stays with the next', () => {
  const [only, ...more] = rowsOf('一是扩大试点。');
  expect(more).toEqual([]);
  expect(only).toMatchObject({ maySplit: false, keepWithNext: true });
});

test('long text gives its last paragraph to a row that stays with the next', () => {
  const [body, end] = textsOf(`${'长'.repeat(400)}\n${'末'.repeat(50)}`);
  expect(body).toBe('长'.repeat(400));
  expect(end).toBe('末'.repeat(50));
});

test('one long paragraph is cut after a sentence, and its end has no indent', () => {
  const text = '坚持分类施策，务求取得实效。'.repeat(60);
  const [body = '', end = ''] = textsOf(text);
  expect(body + end).toBe(text);
  expect(body).toMatch(/。$/);
  expect(end.length).toBeGreaterThanOrEqual(100);
  expect(end.length).toBeLessThanOrEqual(220);
  expect(rowsOf(text)[1]?.cells[1]?.style.indentChars).toBe(0);
});

test('nothing is lost and no character is cut in two', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('𰻝', '安', '。', '\n', 'a', ' '), {
        minLength: 200,
        maxLength: 900,
      }),
      (chars) => {
        const text = printable(chars.join(''));
        const texts = textsOf(text);
        expect(texts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const each of texts) expect(each).not.toMatch(/\p{Surrogate}/u);
      },
    ),
  );
});

test('what nobody wrote goes along with the last that somebody did', () => {
  const idsOf = (rows: { cells: { id: string }[]; keepWithNext: boolean }[]) =>
    rows.map(({ cells, keepWithNext }) => [cells[1]?.id, keepWithNext]);
  const { open, closing } = closingProse([
    proseOf('一是写了。'.repeat(9), 'practice'),
    proseOf('二是写了。'.repeat(9), 'results'),
    proseOf('', 'promotion'),
  ]);
  expect(idsOf(open)).toEqual([['practice', false]]);
  expect(idsOf(closing)).toEqual([
    ['results', true],
    ['promotion', true],
  ]);
});

test('where nobody wrote anything all places go together', () => {
  const { open, closing } = closingProse([proseOf('', 'practice'), proseOf('')]);
  expect([...open, ...closing].map(({ keepWithNext }) => keepWithNext)).toEqual([true, true]);
});

test('a last word of a few characters takes more along', () => {
  const { open, closing } = closingProse([
    proseOf('一是写了。'.repeat(9), 'practice'),
    proseOf('特此报告。'),
  ]);
  expect(open).toEqual([]);
  expect(closing).toHaveLength(2);
  expect(textsOf(`${'长。'.repeat(200)}\n特此报告。`)[1]?.length).toBeGreaterThan(40);
});
