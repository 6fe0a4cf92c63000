import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport } from '#main/exchange/plan-import.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import { readCount } from '#shared/recognition/read-count.ts';
import { readTypedDay } from '#shared/recognition/read-typed-day.ts';
import { noteOf } from '../../../src-renderer/ui/typed/typed-note.ts';
import { packWorkbook } from '../../documents/workbooks/makers/by-hand.ts';
import {
  COUNT_KIND,
  countRows,
  HEAD,
  imported,
  importedCounts,
  importedDays,
  OPTIONS,
  type Outcome,
  outcomeOf,
  pastedCounts,
  pastedDays,
  spanText,
  TODAY,
  typedCount,
  typedDay,
  xmlOf,
} from '../../support/three-doors.ts';

const counts: [typed: string, outcome: number | 'refused', why?: string][] = [
  ['3万', 30_000, '以万、亿计的数'],
  ['1.2万', 12_000, '以万、亿计的数'],
  ['1。5万', 15_000, '以万、亿计的数'],
  ['2.6w+', 26_000, '约数，按写出的数计'],
  ['3万5', 35_000, '数字和中文单位合写'],
  ['3万5千人', 35_000, '数字和中文单位合写'],
  ['1千零5', 1005, '数字和中文单位合写'],
  ['1亿', 100_000_000, '以万、亿计的数'],
  ['100+20', 120, '几个数相加'],
  ['100＋20＋30', 150, '几个数相加'],
  ['100人+20人=120人', 120, '几个数相加'],
  ['=100+20', 120, '几个数相加'],
  ['100+20=130', 'refused', '写的合计和各数相加不一致'],
  ['村民50人、学生30人', 80, '几个数相加'],
  ['3×50', 150, '按乘积计'],
  ['100-150人', 100, '范围，取较小的数'],
  ['约200', 200, '约数，按写出的数计'],
  ['200余人', 200, '约数，按写出的数计'],
  ['近百人', 100, '约数，按写出的数计'],
  ['200（含学生50）', 200, '括号里的说明没有计入'],
  ['1 200', 1200, '中间的空格按千位分隔看'],
  ['１２０', 120],
  ['三百', 300],
  ['一千零五十', 1050],
  ['壹佰', 100],
  ['200人次', 200],
  ['1,200', 1200],
  ['1，200', 1200],
  ['200。', 200],
  ['12.0', 12],
  ['0', 0],
  ['50、60', 'refused', '看不出是多少'],
  ['50 60', 'refused', '几个数中间只隔着空格，看不出是多少'],
  ['12.5', 'refused', '不是整数'],
  ['1.200', 'refused', '看不出小数点是不是千位分隔'],
  ['1234,567', 'refused', '看不出是多少'],
  ['.5', 'refused', '看不出是多少'],
  ['-5', 'refused', '不能是负数'],
  ['－5', 'refused', '不能是负数'],
  ['—5', 'refused', '不能是负数'],
  ['负五', 'refused', '不能是负数'],
  ['95%', 'refused', '是比例，不是数量'],
  ['九成', 'refused', '是比例，不是数量'],
  ['200元', 'refused', '是金额，不是数量'],
  ['150-100', 'refused', '看不出是多少'],
  ['若干', 'refused', '没有写明是多少'],
  ['12a', 'refused', '看不出是多少'],
  ['99999999999', 'refused', '数字过大'],
  ['参与率95%', 'refused', '是比例，不是数量'],
  ['50％', 'refused', '是比例，不是数量'],
  ['50-60%', 'refused', '是比例，不是数量'],
  ['100%+20%', 'refused', '是比例，不是数量'],
  ['三分之一', 'refused', '是比例，不是数量'],
  ['1/3', 'refused', '是比例或分数，不是数量'],
  ['100/120人', 'refused', '是比例或分数，不是数量'],
  ['3：1', 'refused', '是比例或分数，不是数量'],
  ['3∶1', 'refused', '是比例或分数，不是数量'],
  ['0x10', 'refused', '看不出是多少'],
  ['1e3', 'refused', '看不出是多少'],
  ['±5', 'refused', '看不出是多少'],
  ['50±5', 'refused', '看不出是多少'],
  ['5²', 'refused', '带圈、上标或分数的数字，看不出是多少'],
  ['②⑤', 'refused', '带圈、上标或分数的数字，看不出是多少'],
  ['￥300', 'refused', '是金额，不是数量'],
  ['三百元', 'refused', '是金额，不是数量'],
  ['5-10元', 'refused', '是金额，不是数量'],
  ['2024年5月12日', 'refused', '是日期，不是数量'],
  ['2024-05-12', 'refused', '是日期，不是数量'],
  ['20240512', 'refused', '像是日期，不是数量'],
  ['20,240,512', 20_240_512],
  ['约20，240，512人', 20_240_512, '约数，按写出的数计'],
  ['20240512（1,200人）', 'refused', '像是日期，不是数量'],
  ['2023-2024', 'refused', '是日期，不是数量'],
  ['13800138000', 'refused', '像是电话号码，不是数量'],
  ['010-62345678', 'refused', '像是电话号码，不是数量'],
  ['第3期', 'refused', '是序号，不是数量'],
  ['8:30', 'refused', '是时间，不是数量'],
  ['下午3点', 'refused', '是时间，不是数量'],
  ['8-10点', 'refused', '是时间，不是数量'],
  ['人均2份', 'refused', '是平均数，不是总数'],
  ['几十人', 'refused', '没有写明是多少'],
  ['数人', 'refused', '没有写明是多少'],
  ['多人', 'refused', '没有写明是多少'],
  ['一些', 'refused', '没有写明是多少'],
  ['12三', 'refused', '看不出是多少'],
  ['3-5万人', 30_000, '范围，取较小的数'],
  ['1.5-2万', 15_000, '范围，取较小的数'],
  ['1万+2万', 'refused', '看不出是多少'],
  ['3×2千', 'refused', '看不出是多少'],
  ['应到120人，实到100人', 100, '取实到的数'],
  ['120人，其中学生50人', 120, '“其中”的部分不再另加'],
  ['50人次/场', 50, '取其中“50人次”'],
  ['每场50人', 50, '取其中“50人”'],
  ['100余人次，发放200份', 100, '取其中“100人次”'],
  ['007', 7, '前面的 0 不计'],
  ['1’200', 1200],
  ['120户', 120, '按每户至少1人计'],
  ['1\u202E20', 120, '含有改变文字方向的符号，已去掉，请核对'],
  ['约\u202D120\u202C人', 120, '约数，按写出的数计；含有改变文字方向的符号，已去掉，请核对'],
  ['一百二', 120, '末位省了单位，按口语计'],
  ['两千五', 2500, '末位省了单位，按口语计'],
  ['三万五人', 35_000, '末位省了单位，按口语计'],
  ['约一百二', 120, '末位省了单位，按口语计'],
  ['壹佰贰', 120, '末位省了单位，按口语计'],
  ['一百二十', 120],
  ['三万零', 'refused', '看不出是多少'],
  ['一千零五', 1005],
  ['一百二、三十人', 'refused', '看不出是多少'],
  ['62345678', 62_345_678, '像是电话号码，请核对'],
  ['6234567', 6_234_567, '像是电话号码，请核对'],
  ['６２３４５６７８', 62_345_678, '像是电话号码，请核对'],
  ['6,234,567', 6_234_567],
  ['62345678人', 62_345_678],
  ['+8613800138000', 'refused', '像是电话号码，不是数量'],
  ['（022）62345678', 'refused', '像是电话号码，不是数量'],
  ['电话62345678', 'refused', '像是电话号码，不是数量'],
  ['400-800-8888', 'refused', '像是电话号码，不是数量'],
];

const days: [typed: string, outcome: string, why?: string][] = [
  ['2024-05-12', '2024-05-12'],
  ['2024。5。12', '2024-05-12'],
  ['2024年5月12号', '2024-05-12'],
  ['２０２４年５月１２日', '2024-05-12'],
  ['２０２４．５．１２', '2024-05-12'],
  ['24.5.12', '2024-05-12'],
  ['20240512', '2024-05-12'],
  ['2024/5/12', '2024-05-12'],
  ['2024、5、12', '2024-05-12'],
  ['2024 5 12', '2024-05-12'],
  ['二〇二四年五月十二日', '2024-05-12'],
  ['2024.5.12（周日）上午', '2024-05-12'],
  ['5.12', '2024-05-12', '没有写年份'],
  ['5月12号', '2024-05-12', '没有写年份'],
  ['5。12', '2024-05-12', '没有写年份'],
  ['2.29', '2024-02-29', '没有写年份'],
  ['2024.5.12-5.14', '2024-05-12 2024-05-14'],
  ['2024年5月12日、13日', '2024-05-12 2024-05-13'],
  ['2024.3.12、4.2', '2024-03-12', '写了不相连的几天，只取第一天'],
  ['2024-06-20T16:00:00.000Z', '2024-06-21', '按北京时间换算'],
  ['2024-02-30', 'refused', '没有2024年2月30日这一天'],
  ['2023.2.29', 'refused', '没有2023年2月29日这一天'],
  ['9月31日', 'refused', '没有2024年9月31日这一天'],
  ['2024.13.1', 'refused', '没有2024年13月1日这一天'],
  ['2024.5', 'refused', '只写到月份'],
  ['5月中旬', 'refused', '只写到月份'],
  ['2024', 'refused', '只写了年份'],
  ['45424', '2024-05-12', '按日期序列号换算'],
  ['45424.375', '2024-05-12', '按日期序列号换算'],
  ['45423.9999999', '2024-05-12', '按日期序列号换算'],
  ['36100', 'refused', '看不出是哪一天'],
  ['45424（拟）', '2024-05-12', '“拟”没有计入'],
  ['12日', 'refused', '不知道是哪个月'],
  ['99.5.12', 'refused', '日期早于2000年'],
  ['2024.5.1 2', 'refused', '看不出是哪一天'],
  ['5.12.2024', 'refused', '看不出是哪一天'],
  ['待定', 'refused', '看不出是哪一天'],
  ['2024-12-10T16:00:00+00:00', '2024-12-11', '按北京时间换算'],
  ['2024-06-21T00:00:00+08:00', '2024-06-21', '按北京时间换算'],
  ['2024-06-20T20:00:00-05', '2024-06-21', '按北京时间换算'],
  ['2024-6-20T16:00:00Z', '2024-06-21', '按北京时间换算'],
  ['2024-06-20 16:00:00 UTC', '2024-06-21', '按北京时间换算'],
  ['20240620T160000Z', '2024-06-21', '按北京时间换算'],
  ['2024-06-20T16:00:00', '2024-06-20'],
  ['2024-06-20T25:00:00Z', 'refused', '没有这样的日期和时间'],
  ['2024-06-20 09:00-11:00', '2024-06-20'],
  ['1718899200', '2024-06-21', '按北京时间换算'],
  ['1718899200000', '2024-06-21', '按北京时间换算'],
  ['2024062016', 'refused', '看不出是哪一天'],
  ['Thu Jun 20 2024 16:00:00 GMT+0000', '2024-06-21', '按北京时间换算'],
  ['Fri Jun 21 2024 00:00:00 GMT+0800 (中国标准时间)', '2024-06-21', '按北京时间换算'],
  ['Thu, 20 Jun 2024 16:00:00 GMT', '2024-06-21', '按北京时间换算'],
  ['Thu Jun 20 2024', 'refused', '看不出是哪一天'],
  ['5.12、14', '2024-05-12', '没有写年份；写了不相连的几天，只取第一天'],
  ['2024.5.12、15、14', '2024-05-12', '写了不相连的几天，只取第一天'],
  ['2024.5.12、20、14', '2024-05-12', '写了不相连的几天，只取第一天'],
  ['2024.5.12至5.14至5.16', 'refused', '看不出是哪一天'],
  ['3月12日-15日', '2024-03-12 2024-03-15', '没有写年份'],
  ['3.28—4.2', '2024-03-28 2024-04-02', '没有写年份'],
  ['2024.3.12至今', 'refused', '看不出是哪一天'],
  ['每周三', 'refused', '看不出是哪一天'],
  ['一季度', 'refused', '看不出是哪一天'],
  ['2024年春', 'refused', '看不出是哪一天'],
  ['农历五月初五', 'refused', '是农历'],
  ['5/12/2024', 'refused', '看不出是哪一天'],
  ['12/5/24', 'refused', '看不出年、月、日的先后'],
  ['31.12.24', 'refused', '看不出年、月、日的先后'],
  ['24/5/26', '2024-05-26', '按年在前，是2024年'],
  ['12.5.12', '2012-05-12', '两位数的年份按2012年'],
  ['2024年5月12日星期一', '2024-05-12', '写的是星期一，那天是星期日'],
  ['2024.5.12（周日）', '2024-05-12'],
  ['2024.5.12（拟）', '2024-05-12', '“拟”没有计入'],
  ['2024.5.12左右', '2024-05-12', '“左右”没有计入'],
  ['2024年5月12日9时至5月14日17时', '2024-05-12 2024-05-14'],
  ['2024.5.19:30', 'refused', '只写到月份'],
  ['2024–05–12', '2024-05-12'],
  ['2024.5.1²', 'refused', '带圈、上标的数字'],
  ['2024\u200B.5.12', '2024-05-12'],
  ['2024.\u20665.12\u2069', '2024-05-12', '含有改变文字方向的符号，已去掉，请核对'],
];

describe('a number', () => {
  it.each(counts)('%s, typed, is %s', (text, outcome, why) => {
    const reading = readCount(text, 'people');
    expect(outcomeOf(reading)).toEqual(
      outcome === 'refused' ? outcome : { value: outcome, marked: why !== undefined },
    );
    if (why !== undefined) expect(reading).toMatchObject({ why });
  });

  it('is read alike when it is typed, pasted and imported', () => {
    const texts = counts.map(([text]) => text);
    expect(pastedCounts(texts)).toEqual(texts.map(typedCount));
    expect(importedCounts(texts)).toEqual(texts.map(typedCount));
  });

  it.each([
    ['<c t="d"><v>2024-05-12</v></c>', '是日期，不是数量'],
    ['<c><v>20240512</v></c>', '像是日期，不是数量'],
    ['<c><v>13800138000</v></c>', '像是电话号码，不是数量'],
  ])('is not what %s holds in a column of numbers', (cell, why) => {
    const rows = countRows(['？']).map((row) =>
      xmlOf([row]).replace(/<c(?:(?!<c).)*？.*?<\/c>/u, cell),
    );
    const xml = `<sheetData>${xmlOf([HEAD])}${rows.join('')}</sheetData>`;
    const plan = planImport(packWorkbook({ sheets: [{ name: '台账', xml }] }), OPTIONS);
    expect(plan.refused).toMatchObject([{ cell: 'E2', reason: expect.stringContaining(why) }]);
  });

  it('is doubted as a telephone number also where a cell holds it as a number', () => {
    const xml = `<sheetData>${xmlOf([HEAD])}${xmlOf(countRows(['？'])).replace(/<c(?:(?!<c).)*？.*?<\/c>/u, '<c><v>62345678</v></c>')}</sheetData>`;
    const plan = planImport(packWorkbook({ sheets: [{ name: '台账', xml }] }), OPTIONS);
    expect(plan.rows[0]?.guesses).toMatchObject([
      { from: '62345678', to: '62345678', why: '像是电话号码，请核对' },
    ]);
    expect(noted('62345678')).toBe('“62345678”按 62,345,678 计（像是电话号码，请核对）');
  });

  it.each(['不详', '无', '没有', '未统计', '/', '—', '-', '……'])(
    'told as %s is stored as 0, and that is said',
    (text) => {
      const [row] = imported(countRows([text])).rows;
      expect(row?.guesses).toEqual([
        { cell: 'E2', field: 'audience', from: text, to: '0', why: '没有写数，按0计' },
      ]);
      expect(noted(text)).toBe(`“${text}”按没有填写计`);
    },
  );

  it('is read alike at all doors whatever is written', () => {
    const text = words([
      ...'0123456789０１２５',
      ...'万千百亿一二两三十零几数成折',
      ...'∶:±×²③¥xe第',
      ...'不详 每场 人均 其中 实到 \u200B \u00AD 5月 点'.split(' '),
      ...',，、.。+＋-－—*×x/~=() （）%',
      ...'约近余多共人场户男女元',
      '左右',
      '以上',
      '人次',
    ]);
    fc.assert(
      fc.property(fc.array(text, { minLength: 30, maxLength: 30 }), (texts) => {
        const typed = texts.map(typedCount);
        expect(pastedCounts(texts)).toEqual(typed);
        expect(importedCounts(texts)).toEqual(typed);
      }),
    );
  });
});

describe('a day', () => {
  it.each(days)('%s, typed, is %s', (text, outcome, why) => {
    const reading = readTypedDay(text, TODAY);
    expect(outcomeOf(reading, spanText)).toEqual(
      outcome === 'refused' ? outcome : { value: outcome, marked: why !== undefined },
    );
    if ('why' in reading) expect(reading.why).toContain(why);
  });

  it('is read alike when it is typed, pasted and imported', () => {
    const texts = days.map(([text]) => text);
    expect(pastedDays(texts)).toEqual(texts.map(typedDay));
    expect(importedDays(texts)).toEqual(texts.map(typedDay));
  });

  it('is read alike at all doors whatever is written', () => {
    const text = words([
      ...'2024 2024年 24 ２０２４ 二〇二四年 5 5月 12 12日 13号 0 ２ 五月 十二日'.split(' '),
      ...'2.29 2024-02-30 2024.5.12 9月31日 T16:00:00.000Z 上午 （周日） 左右 开展'.split(' '),
      ...'（拟） 9时 9:30 +08:00 GMT 1718899200 每 至今 农历 \u200B \u00A0 ²'.split(/ /u),
      ...'.。-/、，~至 ',
    ]);
    fc.assert(
      fc.property(fc.array(text, { minLength: 30, maxLength: 30 }), (written) => {
        const texts = written.filter((each) => !restsOnRows(typedDay(each)));
        const typed = texts.map(typedDay);
        expect(pastedDays(texts)).toEqual(typed);
        expect(importedDays(texts)).toEqual(typed);
      }),
    );
  });

  /** Late December without its year is last year's or this one's by the rows around it, which a typed day has not. */
  const restsOnRows = (outcome: Outcome) =>
    typeof outcome === 'object' &&
    outcome.marked &&
    /-12-(1[1-9]|[23]\d)/.test(String(outcome.value));

  it.each([
    ['12.28', '2026-01-05', '2025-12-28'],
    ['1.5', '2026-01-05', '2026-01-05'],
    ['1.6', '2026-01-05', '2025-01-06'],
    ['2.29', '2025-01-05', '2024-02-29'],
  ])('%s typed on %s is the latest past one', (text, today, date) => {
    expect(readTypedDay(text, civilDate(today))).toMatchObject({
      state: 'guessed',
      value: { date },
    });
  });

  it('that is not in the year it would have is refused', () => {
    expect(readTypedDay('2.29', civilDate('2026-11-23'))).toEqual({
      state: 'refused',
      why: '没有2026年2月29日这一天，日期写错了',
    });
  });

  it.each([
    ['5.14', '2024-05-12', '2024-05-14'],
    ['14日', '2024-05-12', '2024-05-14'],
    ['1.3', '2024-12-28', '2025-01-03'],
  ])('%s that ends what began on %s follows it', (text, start, date) => {
    expect(readTypedDay(text, TODAY, civilDate(start))).toMatchObject({ value: { date } });
  });
});

function words(tokens: string[]): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 7 })
    .map((parts) => parts.join('').trim())
    .filter((text) => text !== '');
}

/** What the form says beside the field when it is left. */
function noted(text: string): string {
  const reading = COUNT_KIND.read(text);
  const note = noteOf(COUNT_KIND, { reading, text, judged: true, allowClear: true }, undefined);
  return note?.text ?? '';
}
