import { expect, test } from 'vitest';
import { evenLines } from '#shared/forms/text-measure.ts';

const matter = ['关于报送', '2024年上半年', '安全宣传“五进”', '工作情况', '的函'];
const titleOf = (unit: string) => evenLines([unit, ...matter], 156, 22);

test('a title is broken between words only, its lines as even as can be', () => {
  expect(titleOf('示例镇人民政府')).toEqual([
    '示例镇人民政府关于报送2024年上半年',
    '安全宣传“五进”工作情况的函',
  ]);
  expect(titleOf('样例镇人民政府安全生产委员会办公室')).toEqual([
    '样例镇人民政府安全生产委员会办公室',
    '关于报送2024年上半年',
    '安全宣传“五进”工作情况的函',
  ]);
  expect(evenLines(['关于报送', '工作情况', '的函'], 156, 22)).toEqual(['关于报送工作情况的函']);
});

test('a word wider than a line is a line of its own', () => {
  const unit = '样例镇人民政府安全生产委员会办公室'.repeat(3);
  expect(titleOf(unit)).toEqual([unit, '关于报送2024年上半年', '安全宣传“五进”工作情况的函']);
});
