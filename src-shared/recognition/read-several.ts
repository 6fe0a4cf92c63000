import { guessedCount } from './count-number.ts';
import { type Counted, NUMBER, OWN_UNITS, parseAmount } from './count-words.ts';
import { type Reading, refused } from './reading.ts';

/** Several numbers in one cell: 3场×50人, 村民50人、学生30人, 100-150人. */
export function readSeveral(text: string, counted: Counted): Reading<number> {
  const sum = readSum(text);
  if (sum !== null) return sum;
  const cannot = refused<number>('看不出是多少');
  if (/[a-z#?？]/u.test(text.replace(/x(?=\d)|(?<=[\d场人次])x/gu, ''))) return cannot;
  const product = /^(\d+)(.{0,2}?)[*×x](\d+)(.{0,2})$/u.exec(text);
  if (product) return guessedCount(Number(product[1]) * Number(product[3]), '按乘积计');
  const range = /^(?:约)?(\d+)(?:人|名|份)?[-~—至到](\d+)(.{0,3})$/u.exec(text);
  if (range) {
    if (Number(range[1]) > Number(range[2])) return cannot;
    return guessedCount(Number(range[1]), '范围，取较小的数');
  }
  const parts = [
    ...text.matchAll(new RegExp(`(${NUMBER})(余|多)?([^\\d、，,;；。+和及/]{0,4})`, 'gu')),
  ];
  const amounts = parts.flatMap(([, digits = '', , unit = '']) => {
    const value = parseAmount(digits);
    return value === null || !Number.isInteger(value) ? [] : [{ value, unit }];
  });
  const own = amounts.filter(
    ({ unit }) => unit !== '' && counted !== 'any' && OWN_UNITS[counted].test(unit),
  );
  if (own.length === 1 && own[0])
    return guessedCount(own[0].value, `取其中“${own[0].value}${own[0].unit}”`);
  if (own.length > 1) {
    const total = /(?:共|合计|总计|累计)[^\d]{0,3}(\d+)/u.exec(text);
    if (total) return guessedCount(Number(total[1]), '取写明的合计');
    return guessedCount(
      own.reduce((sum, { value }) => sum + value, 0),
      '几个数相加',
    );
  }
  const digitsOnly =
    amounts.length === 1 && /^\D{0,8}\d+\D{0,6}$/u.test(text) && !/[-−.年月日第%]/u.test(text);
  return digitsOnly && amounts[0] ? guessedCount(amounts[0].value, '取其中唯一的数') : cannot;
}

/** 100+20, 100人+20人=120人; null when it is no sum. */
function readSum(text: string): Reading<number> | null {
  const sum = /^=?\d+(\D{0,2})(?:\+\d+\1)+(?:=(\d+)\1)?$/u.exec(text);
  if (!sum || /[-*/×x.~]/u.test(text)) return null;
  const [terms = ''] = text.replace(/^=/u, '').split('=');
  const total = (terms.match(/\d+/gu) ?? []).reduce((all, term) => all + Number(term), 0);
  if (sum[2] !== undefined && Number(sum[2]) !== total) return refused('写的合计和各数相加不一致');
  return guessedCount(total, '几个数相加');
}
