import { expect, it } from 'vitest';
import { readTypedDay } from '#shared/recognition/read-typed-day.ts';
import type { Reading } from '#shared/recognition/reading.ts';
import {
  COUNT_KIND,
  importedCounts,
  importedDays,
  type Outcome,
  pastedCounts,
  pastedDays,
  TODAY,
  typedCount,
  typedDay,
} from '../../support/three-doors.ts';

const COUNTS = `
120|１２０|120人|120人次|1,200|1，200|1 200|1'200|12.0|三百|一千零五十|壹佰|一百二|两千五|两万三|3千人|3万|1.2万|1。5万|2.6w+|3万5|1.2万人次
约200|近500|200余人|200多人|近百人|百余人|上百人|120+|不少于100人|120左右|120户|120份
100+20|100人+20人=120人|3×50|50人×2场|村民50人、学生30人|120人，其中学生50人|应到120人，实到100人|应到120人，缺席8人|2场共100人|200（含学生50）
50-60|100-150人|3-5万人|50人次/场|每场50人|100余人次，发放200份|007|不详|无|/|—
95%|50％|九成|三分之一|1/3|3:1|0x10|1e3|5²|±5|-5|12.5|1.200|50、60|50 60|300元|￥300|2024-05-12|20240512|13800138000|62345678|第3期|8:30|人均2份|若干|数人|几十人`;

const DAYS = `
2024-05-12|2024.5.12|2024。5。12|2024/5/12|2024年5月12日|2024年5月12号|２０２４年５月１２日|二〇二四年五月十二日|20240512|240512|24.5.12|2024 5 12
2024.5.12（周日）上午|2024-05-12 08:30|5月12日|5.12|12.28|2.29|2024.5.12-5.14|2024年5月12日、13日|3月12日-15日|3.28—4.2
2024.3.12、4.2|5.12、14|2024年5月12日星期一|2024.5.12（拟）|2024.5.12左右|24/5/26|45424
2024-06-20T16:00:00|2024-06-20T16:00:00.000Z|2024-06-21T00:00:00+08:00|1718899200|Thu Jun 20 2024 16:00:00 GMT+0000
2023.2.29|6.31|2024.13.1|12/5/24|5/12/2024|5月中旬|一季度|2024年春|农历五月初五|每周三|2024.3.12至今|12日|待定`;

it('keeps the page of typed values true: form, paste and import alike', async () => {
  const counts = wordsOf(COUNTS);
  const days = wordsOf(DAYS);
  expect(counts.length + days.length).toBeGreaterThan(90);
  const page = [
    '# 十二、数字和日期这样写，程序这样认',
    '[回到目录](../../README.zh-CN.md)',
    '这一页由程序自己列出：每一种写法在表单里填、粘贴、从工作簿导入，各存成什么。带“＊”的会标出来请您过目，“不收”的会说明原因，请您改正；其余就是写的那个数、那一天。程序不会不声不响地改成别的。',
    '## 人数、场次、份数',
    table(counts, {
      doors: [counts.map(typedCount), pastedCounts(counts), importedCounts(counts)],
      reading: (text) => COUNT_KIND.read(text),
    }),
    '## 日期',
    '没有写年份的，表单里取最近过去的那一天，表里按表上的年份；下面是 2024年12月10日 在 2024 年的表里填的。',
    table(days, {
      doors: [days.map(typedDay), pastedDays(days), importedDays(days)],
      reading: (text) => readTypedDay(text, TODAY),
    }),
  ];
  await expect(`${page.join('\n\n')}\n`).toMatchFileSnapshot(
    '../../../docs/manual/12-typed-values.md',
  );
});

function wordsOf(lists: string): string[] {
  return lists.split(/[|\n]/u).filter((text) => text !== '');
}

interface Doors {
  /** What form, paste and import make of each text. */
  doors: Outcome[][];
  reading: (text: string) => Reading<unknown>;
}

function table(texts: string[], { doors, reading }: Doors): string {
  const rows = texts.map((text, at) => {
    const outcomes = doors.map((door) => door[at]);
    expect(outcomes, text).toEqual([outcomes[0], outcomes[0], outcomes[0]]);
    return [`\`${text}\``, ...outcomes.map(shown), whyOf(reading(text))];
  });
  const head = ['这样写', '表单', '粘贴', '导入', '程序怎么说'];
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function shown(outcome: Outcome | undefined): string {
  if (outcome === undefined || outcome === 'refused') return '不收';
  const { value, marked } = outcome;
  const words =
    typeof value === 'number' ? value.toLocaleString('en-US') : String(value).replace(' ', ' 至 ');
  return marked ? `${words}＊` : words;
}

function whyOf(reading: Reading<unknown>): string {
  if (reading.state === 'blank') return '没有写数，按没有填写计';
  return 'why' in reading ? reading.why : '';
}
